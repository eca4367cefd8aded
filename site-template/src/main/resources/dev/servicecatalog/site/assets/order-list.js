/* What is chosen on the planner as a list, first what must be ordered first, with its sum, its picture and its files. */
var CatalogOrderList = (() => {
  'use strict';

  const find = (id) => document.getElementById(id);
  const planner = find('planner'), list = find('orders-list');
  let data, orders, goal, rows = [];

  function make(tag, attributes, ...content) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...content);
    return element;
  }
  const say = (key, ...values) => values.reduce((text, value, i) => text.replace('{' + i + '}', () => value), data.words[key]);
  const part = (style, ...content) => make('span', {class: style}, ...content);
  const labelled = (key, ...content) => [make('span', {class: 'vh label'}, say(key) + ': '), ...content];

  function moment(ms, zone) {
    const year = (each) => CatalogPage.format('year', zone, {year: 'numeric'}).format(each);
    const far = year(ms) === year(CatalogPage.now()) ? {} : {year: 'numeric'};
    const day = CatalogPage.format('day' + !far.year, zone, {weekday: 'short', day: 'numeric', month: 'short', ...far}).format(ms);
    return day.replace(',', '') + ', ' + CatalogPage.time(ms, zone);
  }

  /* ---- money: for the whole quantity; months from whole years, rounded at the end ---- */
  function cost({price}, count) {
    if (!price || typeof price === 'string') return [say('price-' + (price || 'not-stated'))];
    const parts = [];
    if (price.once) parts.push(money(price.once[0], price.once[1] * count));
    if (price.again) {
      const [currency, units, months] = price.again;
      const text = money(currency, units * count);
      parts.push(months ? say('price-' + {1: 'month', 3: 'quarter', 12: 'year'}[months], text) : text);
    }
    return parts;
  }
  const money = (currency, units) => CatalogMoney.text(units, currency, data.digits[currency]);

  function totals() {
    const once = new Map(), year = new Map();
    const add = (sums, currency, units) => sums.set(currency, (sums.get(currency) || 0) + units);
    for (const {thing: {price}, count} of rows) {
      if (price && price.once) add(once, price.once[0], price.once[1] * count);
      if (price && price.again) {
        const [currency, units, months] = price.again;
        add(months ? year : once, currency, units * count * (months ? 12 / months : 1));
      }
    }
    const text = (sums, months) => [...sums].map(([currency, units]) => money(currency, Math.round(units / months))).join(' + ') || say('planner-nothing');
    return [text(once, 1), text(year, 12)];
  }

  /* ---- the list ---- */
  function deadline({at, why, kept, late, zone, byPromise}) {
    if (!at) return part(why ? 'unknown' : 'muted', say(why ? 'plan-' + why : 'planner-no-day'));
    if (late) return part('late', say('plan-too-late-since') + ' ' + moment(at, zone));
    const when = part(kept ? 'promise' : '', moment(at, zone));
    return kept ? when : part('', when, part('why', say('plan-promise-not-kept', moment(byPromise, zone))));
  }

  function line(row, i) {
    const {thing, path, needed, zone, choice} = row;
    const name = thing.title + (thing.choice ? ': ' + thing.choice : '');
    const title = thing.page ? make('a', {href: planner.dataset.root + thing.page}, thing.title) : thing.title;
    const count = make('input', {type: 'number', min: 1, max: 99999, value: row.count, inputmode: 'numeric', id: 'count-' + i, 'aria-label': say('planner-count') + ' ' + name});
    const remove = make('button', {type: 'button', class: 'btn plain', id: 'remove-' + i, 'aria-label': say('planner-remove', name)}, '×');
    count.addEventListener('change', () => {
      const many = Math.min(99999, Math.max(1, Math.floor(+count.value) || 1));
      CatalogPlanner.change((all) => all.map((each) => (each === choice ? {...each, count: many} : each)));
    });
    remove.addEventListener('click', () => CatalogPlanner.change((all) => all.filter((each) => each !== choice)));
    const [first, ...more] = cost(thing, row.count);
    return make('li', {},
      part('when', ...labelled('plan-order-by', deadline(row))),
      part('name', title, ...thing.choice ? [' ', part('why', thing.choice)] : [], ...path && path.length ? [' ', part('why', path.map((step) => step.what).join(' → '))] : [],
        ...row.freezes.flatMap(([name, from, to]) => [' ', part('why', say('planner-freeze', name, moment(from, zone), moment(to, zone)))])),
      part('small', ...labelled('plan-needed-by', needed ? moment(needed, zone) : '–')),
      part('num', part('', first, ...more.map((text) => make('small', {}, '+ ' + text))), ' ', count, ' ', remove));
  }

  function show(chosen, day) {
    const now = CatalogPage.now();
    goal = day;
    rows = chosen.map((choice) => ({choice, count: choice.count, ...orders.by(choice.id, choice.on || (day && day + 'T00:00'))}));
    rows.sort((a, b) => (a.at || Infinity) - (b.at || Infinity));
    for (const row of rows) {
      row.late = row.at < now;
      row.freezes = (row.thing.frozen || []).map((i) => data.freezes[i]).filter(([, from, to]) => row.at < to && from < row.needed);
    }
    const focus = document.activeElement.id;
    list.replaceChildren(list.firstElementChild, ...rows.map(line));
    // who changed a number or removed a line stays there
    if (focus && !document.activeElement.id) (find(focus) || list.querySelector('li:last-child button')).focus();
    sum();
  }

  function sum() {
    const [once, month] = totals();
    find('once').textContent = once;
    find('month').textContent = month;
    const open = rows.filter(({thing: {price}}) => typeof price !== 'object' && price !== 'free' && price !== 'central').length;
    find('not-priced').textContent = open ? say('planner-not-priced', open) : '';
    const known = rows.filter(({at}) => at);
    const [first] = known;
    find('critical').textContent = first ? say('planner-critical', [first.thing.title, ...first.path.map(({what}) => what)].join(' → ')) : '';
    const late = known.filter((row) => row.late).length;
    const ahead = known.find((row) => !row.late);
    const told = [say('planner-chosen', rows.length)];
    if (late) told.push(say('planner-late', late));
    if (ahead) told.push(say('planner-first', moment(ahead.at, ahead.zone)));
    if (!known.length && !goal) told.push(say('planner-no-day'));
    told.push(say('planner-sum', once, month));
    planner.querySelector('output').textContent = told.join(' ');
    find('files').hidden = find('gantt').hidden = !known.length;
    draw();
  }
  const draw = () => CatalogGantt.draw(find('picture'), rows.filter(({at}) => at), say);

  /** Takes what can be chosen, which the script behind this one brings. */
  function start(loaded) {
    data = loaded;
    orders = CatalogOrders.of(data);
    CatalogPlanner.start(show);
  }

  find('ics').addEventListener('click', () => CatalogFiles.save('orders.ics', CatalogFiles.calendar(rows, say)));
  find('csv').addEventListener('click', () => CatalogFiles.save('orders.csv', CatalogFiles.table(rows, data)));
  find('print').addEventListener('click', () => print());
  addEventListener('resize', draw);

  return {start};
})();
