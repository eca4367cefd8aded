/*
 * Pick things and a day: by when to order each, what decides, what it costs. This script keeps what is chosen, also in the address;
 * the list is loaded with the first choice. Nothing depends on it: without it the page is a table of orders and month ends.
 */
var CatalogPlanner = (() => {
  'use strict';

  const find = (id) => document.getElementById(id);
  const planner = find('planner'), goal = find('on'), bundle = find('bundle'), section = find('orders');
  const output = planner.querySelector('output');
  const boxes = [...planner.querySelectorAll('[type=checkbox]')];
  const hint = output.textContent;
  const CHOICE = /^([\w.-]+?)(?:\*([1-9]\d{0,4}))?(?:@(\d{4}-\d\d-\d\dT\d\d:\d\d))?$/;
  let chosen = [];
  let list, asked;

  /* "new-employee.office*4@2027-03-01T09:00": with how many, and a day of its own */
  const parse = (text) => (text || '').split(',').map((each) => CHOICE.exec(each)).filter((found) => found && Date.parse(found[3] || 0) >= 0)
    .map(([, id, count, on]) => ({id, count: +count || 1, on}));
  const written = ({id, count, on}) => id + (count > 1 ? '*' + count : '') + (on ? '@' + on : '');

  function read() {
    const state = new URLSearchParams(location.hash.slice(1));
    goal.value = state.get('on') || '';
    chosen = parse(state.get('order'));
    show();
  }

  function keep() {
    const state = [goal.value && 'on=' + goal.value, chosen.length && 'order=' + chosen.map(written).join(',')].filter(Boolean).join('&');
    if (state !== location.hash.slice(1)) history.replaceState(null, '', '#' + state);
    for (const page of document.querySelectorAll('.pages a')) page.hash = state;
  }

  function show() {
    for (const box of boxes) box.checked = chosen.some(({id}) => id === box.value);
    keep();
    output.textContent = hint;
    // who takes away the last line goes on with the day
    if (!chosen.length && section.contains(document.activeElement)) goal.focus();
    section.hidden = !chosen.length || !list;
    if (chosen.length && list) list(chosen, goal.value);
    else if (chosen.length && !asked) load();
  }

  /* the scripts run in their order, once */
  function load() {
    asked = true;
    for (const src of planner.dataset.scripts.split(' ')) {
      const script = Object.assign(document.createElement('script'), {src, async: false});
      script.addEventListener('error', () => {
        output.textContent = planner.dataset.failed;
        find('overview').classList.remove('no-js');
      });
      document.head.append(script);
    }
  }

  /** Shows what is chosen, whenever it changes: a list of {id, count, on} and the day of all that has none of its own. */
  function start(shown) {
    list = shown;
    show();
  }

  function change(choose) {
    chosen = choose(chosen);
    show();
  }

  for (const box of boxes) {
    box.addEventListener('change', () =>
      change((all) => (box.checked ? [...all, {id: box.value, count: 1}] : all.filter(({id}) => id !== box.value))));
  }
  /* a day chosen here is the day of everything */
  goal.addEventListener('change', () => change((all) => all.map(({id, count}) => ({id, count}))));
  if (bundle) bundle.addEventListener('change', () => bundle.value && change(() => parse(bundle.value)));
  planner.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', read);
  setTimeout(read);

  return {start, change};
})();
