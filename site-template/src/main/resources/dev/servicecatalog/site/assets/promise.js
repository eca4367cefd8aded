/*
 * When is it ready if I order now, and when must I order to have it by then: the arithmetic of docs/ideas/business-time.md for the
 * reader's browser. The twin of the compiler's package `time`, step for step; the same examples and random cases test both.
 *
 *   const calendar = CatalogTime.calendar({zone: 'Europe/Warsaw', week: {mon: [[540, 1020]]}, closed: ['2026-12-24'],
 *                                          special: {'2026-12-31': [[540, 780]]}, knownUntil: '2026-12-31'});
 *   calendar.due(Date.now(), 'business-days', 2, 780);     // ordered before 13:00, ready when?
 *   calendar.orderBy(needed, 'business-days', 2, 780);     // the last full minute to order
 *
 * Instants are epoch milliseconds, minutes count from local midnight. null means: cannot be known, nothing opens in ten years.
 */
var CatalogTime = (() => {
  'use strict';

  const MINUTE = 60e3, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
  const LENGTH = {'minutes': MINUTE, 'hours': HOUR, 'business-minutes': MINUTE, 'business-hours': HOUR};
  const WEEK = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed']; // day 0, 1 January 1970, was a Thursday
  const HORIZON = 3653; // days
  const LAST_DATE = 8.64e15 - 100 * DAY; // of ECMAScript, and room to look around

  const dayNumber = (date) => Date.parse(date + 'T00:00Z') / DAY;
  const byDate = (hours) => new Map(Object.entries(hours || {}).map(([date, ranges]) => [dayNumber(date), ranges]));

  /** The first instant in (before, after] at which the offset is no longer that of `before`. */
  function changeBetween(before, after, read) {
    const old = read(before);
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (read(middle) === old) before = middle;
      else after = middle;
    }
    return after;
  }

  /**
   * instant -> how far the wall clock of the zone is ahead of UTC. Intl is slow, so it is asked once in twelve days: no zone changes
   * its clock twice in so short a time.
   */
  function offsets(zone) {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric'
    });
    const read = (ms) => {
      const p = {};
      for (const {type, value} of parts.formatToParts(ms)) p[type] = +value;
      return Date.UTC(p.year, p.month - 1, p.day, p.hour, p.minute, p.second) - Math.floor(ms / 1000) * 1000;
    };
    const SPAN = 12 * DAY;
    const edges = new Map(), spans = new Map();
    const edge = (n) => {
      if (!edges.has(n)) edges.set(n, read(n * SPAN));
      return edges.get(n);
    };
    return (ms) => {
      const n = Math.floor(ms / SPAN);
      const before = edge(n), after = edge(n + 1);
      if (before === after) return before;
      if (!spans.has(n)) spans.set(n, changeBetween(n * SPAN, (n + 1) * SPAN, read));
      return ms < spans.get(n) ? before : after;
    };
  }

  /** The clock on the wall: local times are milliseconds as if the zone were UTC. */
  function wallClock(zone) {
    const offset = offsets(zone);

    /** The instants at which the clock shows a local time: one, two when it is set back, none when it is put forward. */
    function showing(local) {
      const before = offset(local - DAY), after = offset(local + DAY);
      if (before === after) return [local - before];
      return [local - Math.max(before, after), local - Math.min(before, after)].filter((ms) => ms + offset(ms) === local);
    }

    const change = (local) => changeBetween(local - DAY, local + DAY, offset);
    /** When the clock first shows this time or a later one. */
    const first = (local) => {
      const shown = showing(local);
      return shown.length ? shown[0] : change(local);
    };
    /** When the clock shows this time for the last time; if it leaves it out, when it first shows a later one. */
    const last = (local) => {
      const shown = showing(local);
      return shown.length ? shown[shown.length - 1] : change(local);
    };

    return {
      day: (ms) => Math.floor((ms + offset(ms)) / DAY),
      start: (day, minute) => first(day * DAY + minute * MINUTE),
      /** 24:00 is the first instant of the next day. */
      end: (day, minute) => (minute === 1440 ? first((day + 1) * DAY) : last(day * DAY + minute * MINUTE)),
      /** The same wall time other days; if the clock leaves it out, as much later as it is put forward. */
      plusDays(ms, days) {
        const own = offset(ms), local = ms + own + days * DAY;
        if (offset(local - own) === own) return local - own;
        const shown = showing(local);
        return shown.length ? shown[0] : local - offset(local - DAY);
      },
      /** By how much the clock changes within a day and a half; nearly always 0. */
      jumpNear: (ms) => Math.abs(offset(ms + 1.5 * DAY) - offset(ms - 1.5 * DAY))
    };
  }

  const clocks = new Map();
  function clockOf(zone) {
    if (!clocks.has(zone)) clocks.set(zone, wallClock(zone));
    return clocks.get(zone);
  }

  function calendar(data) {
    const clock = clockOf(data.zone);
    const week = data.week || {}, special = byDate(data.special), closed = new Set((data.closed || []).map(dayNumber));
    const cache = new Map();

    /** The open time of a local day as [start, end] in order; hours that meet when the clock is set back are one. */
    function openOn(day) {
      if (!cache.has(day)) {
        const usual = closed.has(day) ? [] : week[WEEK[((day % 7) + 7) % 7]] || [];
        const open = [];
        for (const [from, to] of special.get(day) || usual) {
          const start = clock.start(day, from), end = clock.end(day, to);
          const previous = open[open.length - 1];
          if (previous && start <= previous[1]) previous[1] = Math.max(previous[1], end);
          else if (start < end) open.push([start, end]);
        }
        cache.set(day, open);
      }
      return cache.get(day);
    }

    const closing = (day) => {
      const open = openOn(day);
      return open.length ? open[open.length - 1][1] : null;
    };

    /** The business day that many business days after this one, before it if negative. */
    function businessDay(day, count) {
      const step = Math.sign(count);
      for (let days = 0; days < HORIZON && count !== 0; days++) {
        day += step;
        if (openOn(day).length) count -= step;
      }
      return count === 0 ? day : null;
    }

    function cutOff(day, minute) {
      const end = closing(day);
      return minute === null || minute === undefined || end === null ? end : Math.min(end, clock.end(day, minute));
    }

    /** The first business day whose cut-off is not before the order; yesterday's may be 24:00, which is now. */
    function dayZero(ordered, minute) {
      let day = businessDay(clock.day(ordered) - 3, 1);
      while (day !== null && cutOff(day, minute) < ordered) day = businessDay(day, 1);
      return day;
    }

    /** The last business day that closes in time. */
    function lastClosed(needed) {
      let day = businessDay(clock.day(needed) + 1, -1);
      while (day !== null && closing(day) > needed) day = businessDay(day, -1);
      return day;
    }

    /** The first instant by which so much open time has passed: closing, not the next opening. */
    function after(from, length) {
      const today = clock.day(from);
      for (let day = today - 1; day <= today + HORIZON; day++) {
        for (const [opens, closes] of openOn(day)) {
          const start = Math.max(opens, from);
          if (start < closes) {
            if (length <= closes - start) return start + length;
            length -= closes - start;
            from = closes;
          }
        }
      }
      return null;
    }

    /** The last instant from which so much open time passes. */
    function before(to, length) {
      const today = clock.day(to);
      for (let day = today + 1; day >= today - HORIZON; day--) {
        for (const [opens, closes] of [...openOn(day)].reverse()) {
          const end = Math.min(closes, to);
          if (opens < end) {
            if (length <= end - opens) return end - length;
            length -= end - opens;
            to = opens;
          }
        }
      }
      return null;
    }

    /** Open milliseconds from one instant to another. */
    function open(from, to) {
      let total = 0;
      for (let day = clock.day(from) - 1, last = clock.day(to) + 1; day <= last; day++) {
        for (const [opens, closes] of openOn(day)) {
          const start = Math.max(opens, from), end = Math.min(closes, to);
          if (start < end) {
            total += end - start;
            from = end;
          }
        }
      }
      return total;
    }

    /** When an order falls due. */
    function due(ms, unit, amount, cutoffMinute) {
      if (unit === 'calendar-days') return isDate(ms + amount * DAY) ? clock.plusDays(ms, amount) : null;
      if (unit === 'business-days') {
        const zero = dayZero(ms, cutoffMinute);
        const day = zero === null ? null : businessDay(zero, amount);
        return day === null ? null : closing(day);
      }
      const length = amount * LENGTH[unit];
      if (unit.startsWith('business-')) return after(ms, length);
      return isDate(ms + length) ? ms + length : null;
    }

    /** The last full minute to order for something needed. */
    function orderBy(ms, unit, amount, cutoffMinute) {
      const last = lastOrder(ms, unit, amount, cutoffMinute);
      return last === null ? null : wholeMinute(last);
    }

    function lastOrder(ms, unit, amount, cutoffMinute) {
      if (unit === 'calendar-days') return isDate(ms - amount * DAY) ? latestWallTime(ms, amount) : null;
      if (unit === 'business-days') {
        const closed = lastClosed(ms);
        const zero = closed === null ? null : businessDay(closed, -amount);
        return zero === null ? null : cutOff(zero, cutoffMinute);
      }
      const length = amount * LENGTH[unit];
      if (unit.startsWith('business-')) return before(ms, length);
      return isDate(ms - length) ? ms - length : null;
    }

    /** Where the clock changes a later order may be due earlier: the minutes that it jumped are tried from the last. */
    function latestWallTime(needed, days) {
      const about = clock.plusDays(needed, -days);
      let latest = wholeMinute(about + clock.jumpNear(about) + clock.jumpNear(needed));
      while (clock.plusDays(latest, days) > needed) latest -= MINUTE;
      return latest;
    }

    const wholeMinute = (ms) => Math.floor(ms / MINUTE) * MINUTE;
    const isDate = (ms) => Math.abs(ms) < LAST_DATE;
    /** Whether the holidays until this instant are known. */
    const known = (ms) => !data.knownUntil || ms <= clock.start(dayNumber(data.knownUntil) + 1, 0);

    return {due, orderBy, open, known};
  }

  /** When the clock of a zone first shows a minute of a day, or a later one. */
  const start = (zone, date, minute) => clockOf(zone).start(dayNumber(date), minute);

  return {calendar, start};
})();
