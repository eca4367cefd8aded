/*
 * Makes dates of lead times, works backwards from a wanted day, remembers the appearance. Nothing depends on it: without it the
 * pages show lead times in words. A classic script, so that it also runs from a disk.
 */
var CatalogPage = (() => {
  'use strict';

  const page = document.documentElement;
  const locale = page.lang;
  const data = (id) => JSON.parse(document.getElementById(id).textContent);
  const words = data('words');
  const calendars = {};
  for (const [name, hours] of Object.entries(data('calendars'))) {
    try {
      calendars[name] = {zone: hours.zone, time: CatalogTime.calendar(hours)};
    } catch (unknownZone) { /* then its lead times stay in words */ }
  }

  /* ?at=2026-11-23T08:40Z plans from another moment */
  const at = Date.parse(new URLSearchParams(location.search).get('at'));
  const now = () => at || Date.now();

  const formats = new Map();
  function format(name, zone, options, language = locale) {
    const key = name + ' ' + zone;
    if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, {timeZone: zone, ...options}));
    return formats.get(key);
  }
  const clock = (ms, zone) => format('clock', zone, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}).format(ms);
  const weekday = (ms, zone) => format('day', zone, {weekday: 'short', day: 'numeric', month: 'short'}).format(ms).replace(',', '');
  const longDay = (ms, zone) => format('long', zone, {weekday: 'long', day: 'numeric', month: 'short'}).format(ms);
  const isoDay = (ms, zone) => format('iso', zone, {year: 'numeric', month: '2-digit', day: '2-digit'}, 'en-CA').format(ms);

  /* with the city, where readers expect the clock of another */
  function time(ms, zone) {
    if (zone === page.dataset.zone) return clock(ms, zone);
    return words['time-in-city'].replace('{0}', clock(ms, zone)).replace('{1}', zone.split('/').pop().replace(/_/g, ' '));
  }

  function moment(ms, zone) {
    const daysAhead = (Date.parse(isoDay(ms, zone)) - Date.parse(isoDay(now(), zone))) / 864e5;
    const day = daysAhead === 0 ? words.today : daysAhead === 1 ? words.tomorrow : weekday(ms, zone);
    return day + ', ' + time(ms, zone);
  }

  /* "office-pl business-days 2 780": calendar, unit, amount, last minute of the day for an order or "-" */
  function promise(code) {
    const [name, unit, amount, cutOff] = code.split(' ');
    const calendar = calendars[name];
    if (!calendar) return null;
    const terms = [unit, +amount, cutOff === '-' ? null : +cutOff];
    const byOpeningHours = unit.startsWith('business');
    return {
      zone: byOpeningHours ? calendar.zone : page.dataset.zone,
      due: (ms) => calendar.time.due(ms, ...terms),
      orderBy: (ms) => calendar.time.orderBy(ms, ...terms),
      known: (ms) => !byOpeningHours || calendar.time.known(ms)
    };
  }

  function showDates() {
    for (const element of document.querySelectorAll('[data-promise]')) {
      const promised = promise(element.dataset.promise);
      const due = promised && promised.due(now());
      if (due !== null && promised.known(due)) {
        element.dataset.due = due;
        element.textContent = moment(due, promised.zone);
      }
    }
    for (const list of document.querySelectorAll('[data-by-due]')) {
      const due = (row) => +(row.querySelector('[data-due]') || {dataset: {due: Infinity}}).dataset.due;
      const rows = [...list.children];
      const sorted = [...rows].sort((a, b) => due(a) - due(b));
      if (sorted.some((row, i) => row !== rows[i])) list.append(...sorted);
    }
    for (const element of document.querySelectorAll('[data-now]')) {
      element.textContent = longDay(now(), page.dataset.zone) + ', ' + clock(now(), page.dataset.zone);
    }
  }

  function planner(form) {
    const input = form.querySelector('input');
    const output = form.querySelector('output');
    const promised = promise(form.dataset.plan);
    const mark = (ms) => Object.assign(document.createElement('strong'), {className: 'promise', textContent: moment(ms, promised.zone)});
    input.min = isoDay(now(), promised.zone);
    input.addEventListener('input', () => {
      if (!input.value) return;
      const needed = CatalogTime.start(promised.zone, input.value, 0);
      const order = promised.orderBy(needed);
      const soonest = promised.due(now());
      if (order !== null && order >= now()) {
        output.replaceChildren(...promised.known(needed) ? [words['plan-order-by'] + ' ', mark(order)] : [words['plan-beyond-calendar']]);
      } else if (soonest !== null) {
        output.replaceChildren(words['plan-too-late'] + ' ', mark(soonest));
      }
    });
  }

  function appearance(choice) {
    try {
      choice.checked = (localStorage.look || 'auto') === choice.value;
    } catch (blocked) { /* then it lasts for this page only */ }
    choice.addEventListener('change', () => {
      if (choice.value === 'auto') delete page.dataset.theme;
      else page.dataset.theme = choice.value;
      try {
        localStorage.look = choice.value;
      } catch (blocked) { /* as above */ }
    });
  }

  /* search is loaded when somebody goes there; until then the form leads to the index from A to Z */
  function searchField(form) {
    const input = form.querySelector('input');
    const load = () => document.head.append(Object.assign(document.createElement('script'), {src: form.dataset.script}));
    input.addEventListener('focus', load, {once: true});
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, textarea, select')) return;
      event.preventDefault();
      input.focus();
    });
    const asked = new URLSearchParams(location.search).get('q');
    if (asked) {
      input.value = asked;
      input.focus();
    }
  }

  /* short tasks of their own, so that none holds up a key press */
  setTimeout(showDates);
  setInterval(showDates, 30e3);
  setTimeout(() => document.querySelectorAll('[data-plan]').forEach(planner));
  document.querySelectorAll('.search').forEach(searchField);
  document.querySelectorAll('input[name=look]').forEach(appearance);

  /* for the scripts of single pages */
  return {now, format, time};
})();
