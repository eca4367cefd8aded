/*
 * Until when to order, by promise or by the steps behind it: the twin of the compiler's LeadTimeChain and OrderDeadlines, for the
 * reader's browser. Nothing here touches the page.
 *
 *   const orders = CatalogOrders.of({calendars: {...}, offerings: {...}});
 *   orders.by('new-employee.office', '2027-03-01T09:00');   // {at, byPromise, ready, needed, path, ...} or {why}
 *
 * Instants are epoch milliseconds. A step is [what, calendar unit amount cut-off, positions of the steps it waits for].
 */
var CatalogOrders = (() => {
  'use strict';

  const MINUTE = 60e3, HOUR = 60 * MINUTE, LONGEST = 3650 * 24 * HOUR;

  /** When each step is done and when all is; null if some step never is. */
  function run(steps, ordered) {
    const done = [];
    for (const {due, after} of steps) {
      const finished = due(Math.max(ordered, ...after.map((i) => done[i])));
      if (finished === null) return null;
      done.push(finished);
    }
    return {done, end: Math.max(ordered, ...done)};
  }

  /** The steps that decide when all is done, first to last: of several latest the first one stated. */
  function criticalPath(steps, ordered) {
    const ran = run(steps, ordered);
    const latest = (all) => all.reduce((best, i) => (best < 0 || ran.done[i] > ran.done[best] ? i : best), -1);
    const path = [];
    for (let i = ran ? latest([...steps.keys()]) : -1; i >= 0; i = latest(steps[i].after)) path.unshift(i);
    return path;
  }

  /** The last full minute to order so that all is done in time; by bisection, since no later order is done earlier. */
  function orderBy(steps, needed) {
    const inTime = (ordered) => {
      const ran = run(steps, ordered);
      return ran !== null && ran.end <= needed;
    };
    let late = Math.floor(needed / MINUTE) * MINUTE + MINUTE, early = late;
    for (let back = HOUR; !inTime(early); back *= 2) {
      if (back > LONGEST) return null;
      late = early;
      early = late - back;
    }
    while (late - early > MINUTE) {
      const middle = early + Math.floor((late - early) / 2 / MINUTE) * MINUTE;
      if (inTime(middle)) early = middle;
      else late = middle;
    }
    return early;
  }

  function of(data) {
    const calendars = new Map();

    function promise(code) {
      const [name, unit, amount, cutOff] = code.split(' ');
      if (!calendars.has(name)) calendars.set(name, CatalogTime.calendar(data.calendars[name]));
      const time = calendars.get(name), terms = [unit, +amount, cutOff === '-' ? null : +cutOff];
      return {
        time,
        zone: data.calendars[name].zone,
        due: (ms) => time.due(ms, ...terms),
        orderBy: (ms) => time.orderBy(ms, ...terms),
        known: (ms) => !unit.startsWith('business') || time.known(ms)
      };
    }

    /** What is to be ordered, an offering or one of its packages; a word for the reason if there is none. */
    function find(id) {
      const [name, choice] = id.split('.');
      if (!Object.hasOwn(data.offerings, name)) return 'no-offering';
      const {packages, ...offering} = data.offerings[name];
      if (!choice) return offering;
      return packages && Object.hasOwn(packages, choice) ? {...offering, ...packages[choice]} : 'no-package';
    }

    /** By when to order something that is needed at a wall time of its calendar: what it is, and the answer or why there is none. */
    function by(id, on) {
      const thing = find(id);
      if (typeof thing === 'string') return {thing: {title: id}, why: thing};
      if (thing.why || !on) return {thing, why: thing.why};
      try {
        return {thing, ...reckon(thing, on)};
      } catch (unknownZone) {
        return {thing, why: 'zone-unknown'};
      }
    }

    function reckon(thing, on) {
      const promised = promise(thing.promise);
      const steps = (thing.steps || []).map(([what, code, after]) => ({what, after, ...promise(code)}));
      const needed = CatalogTime.start(promised.zone, on.slice(0, 10), on.slice(11, 13) * 60 + +on.slice(14));
      if (!promised.known(needed)) return {why: 'holidays-not-known'};
      const byPromise = promised.orderBy(needed);
      if (byPromise === null || thing.never) return {why: 'never-in-time'};
      let at = byPromise;
      if (thing.broken) {
        if (!steps.every((step) => step.known(needed))) return {why: 'holidays-not-known'};
        const bySteps = orderBy(steps, needed);
        if (bySteps === null) return {why: 'never-in-time'};
        at = Math.min(byPromise, bySteps);
      }
      const ran = steps.length ? run(steps, at) : null;
      const path = criticalPath(steps, at).map((i) => ({what: steps[i].what, done: ran.done[i]}));
      const kept = at === byPromise;
      return {at, kept, byPromise, needed, path, ready: kept ? promised.due(at) : ran.end, zone: promised.zone, time: promised.time};
    }

    return {by};
  }

  return {of, run, criticalPath, orderBy};
})();
