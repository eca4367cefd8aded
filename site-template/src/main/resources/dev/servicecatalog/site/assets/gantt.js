/* Draws orders on a line of days, as wide as there is room: closed days hatched, freezes crossed, what decides dark, the last moment to order yellow. */
var CatalogGantt = (() => {
  'use strict';

  const DAY = 864e5, ROW = 44, TOP = 24;

  function make(name, attributes, ...content) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...content);
    return element;
  }

  /* the days from one instant to another on a zone's clock, as [date, its first instant] */
  function days(from, to, zone) {
    const date = (ms) => CatalogPage.format('date', zone, {year: 'numeric', month: '2-digit', day: '2-digit'}, 'en-CA').format(ms);
    const all = [];
    for (let day = Date.parse(date(from)), last = Date.parse(date(to - 1)) + DAY; day <= last; day += DAY) {
      const name = new Date(day).toISOString().slice(0, 10);
      all.push([name, CatalogTime.start(zone, name, 0)]);
    }
    return all;
  }

  function draw(place, rows, say) {
    const width = place.clientWidth;
    if (!rows.length || !width) return place.replaceChildren();
    const from = Math.min(...rows.map(({at}) => at)), to = Math.max(...rows.map(({needed, ready}) => Math.max(needed, ready)));
    const long = to - from > 800 * DAY;
    const zone = document.documentElement.dataset.zone;
    const ticks = long ? [] : days(from, to, zone);
    const first = long ? from : ticks[0][1], last = long ? to : ticks[ticks.length - 1][1];
    const x = (ms) => Math.round(Math.min(width, Math.max(0, (ms - first) / (last - first) * width)) * 10) / 10;
    const height = TOP + rows.length * ROW;
    const svg = make('svg', {viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': say('planner-picture', rows.length)});
    const hatch = make('pattern', {id: 'closed', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)'},
      make('path', {d: 'M0 0V6', stroke: 'var(--bar)', 'stroke-width': 2.5, opacity: .55}));
    const cross = make('pattern', {id: 'frozen', width: 5, height: 5, patternUnits: 'userSpaceOnUse'},
      make('path', {d: 'M0 0L5 5M5 0L0 5', stroke: 'var(--bar-2)', 'stroke-width': .8}));
    svg.append(make('defs', {}, hatch, cross));
    const every = Math.max(1, Math.ceil(ticks.length * 62 / width));
    ticks.forEach(([date, ms], i) => {
      if (i % every || x(ms) > width - 40) return;
      const text = CatalogPage.format('tick', 'UTC', {day: 'numeric', month: 'short'}).format(Date.parse(date));
      svg.append(make('path', {d: `M${x(ms)} ${TOP - 6}V${height}`, stroke: 'var(--line)'}), make('text', {x: x(ms) + 2, y: 11}, text));
    });
    rows.forEach((row, i) => svg.append(...bar(row, TOP + i * ROW, x, width, long)));
    place.replaceChildren(svg);
  }

  function bar({at, kept, late, ready, needed, path, time, zone, thing, freezes}, top, x, width, long) {
    const box = (from, to, y, height, fill) => make('rect', {x: x(from), y: top + y, width: Math.max(1, x(to) - x(from)), height, fill});
    const parts = [];
    const own = long ? [] : days(at, needed, zone);
    for (let i = 0; i + 1 < own.length; i++) {
      if (!time.open(own[i][1], own[i + 1][1])) parts.push(box(own[i][1], own[i + 1][1], 18, 20, 'url(#closed)'));
    }
    for (const [, from, to] of freezes) parts.push(box(Math.max(at, from), Math.min(needed, to), 36, 6, 'url(#frozen)'));
    parts.push(box(ready, Math.max(ready, needed), 27, 2, 'var(--bar)'), box(at, ready, 22, 12, 'var(--bar)'));
    path.forEach(({done}, i) => {
      const start = i ? path[i - 1].done : at;
      if (done > start) parts.push(box(start, done, 22, 12, 'var(--bar-2)'), make('path', {d: `M${x(done)} ${top + 22}v12`, stroke: 'var(--paper)'}));
    });
    const mark = x(at) + ' ' + (top + 28), fill = late ? 'var(--late)' : kept ? 'var(--promise)' : 'var(--paper)';
    parts.push(
      make('path', {d: `M${x(needed)} ${top + 18}v20`, stroke: 'var(--bar-2)', 'stroke-width': 2}),
      make('path', {d: late ? `M${mark}m-7 6h14l-7 -12z` : `M${mark}m-8 0l8 -8l8 8l-8 8z`, fill, stroke: 'var(--ink)', 'stroke-width': 1.5}));
    const name = thing.title + (thing.choice ? ': ' + thing.choice : ''), most = Math.floor(width / 7);
    const title = name.length > most ? name.slice(0, most - 1) + '…' : name;
    parts.push(make('text', {class: 'what', x: Math.max(0, Math.min(x(at) - 8, width - title.length * 7)), y: top + 13}, title));
    return parts;
  }

  return {draw};
})();
