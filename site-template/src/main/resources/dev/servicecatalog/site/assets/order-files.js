/* Orders as a calendar file and as a table for spreadsheets and planning tools. */
var CatalogFiles = (() => {
  'use strict';

  const FORMULA = /^[=+\-@\t\r]/; // what a spreadsheet takes for the beginning of one
  const stamp = (ms) => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
  const name = ({thing, count}) => (count > 1 ? count + ' × ' : '') + thing.title + (thing.choice ? ': ' + thing.choice : '');

  /* a line of at most 75 bytes, the rest on the next, never within a letter */
  function folded(line) {
    let out = '', used = 0;
    for (const letter of line) {
      const bytes = new TextEncoder().encode(letter).length;
      if (used + bytes > 75) {
        out += '\r\n ';
        used = 1;
      }
      out += letter;
      used += bytes;
    }
    return out + '\r\n';
  }
  const plain = (text) => text.replace(/\s+/g, ' ').replace(/[\\;,]/g, '\\$&');

  /** A moment for every order, with a reminder on the day before. */
  function calendar(rows, say) {
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//servicecatalog.dev//planner//EN'];
    for (const row of rows.filter(({at}) => at)) {
      const text = plain(say('planner-event', name(row)));
      lines.push('BEGIN:VEVENT', 'UID:' + row.choice.id + '-' + stamp(row.needed) + '@servicecatalog.dev', 'DTSTAMP:' + stamp(CatalogPage.now()),
        'DTSTART:' + stamp(row.at), 'SUMMARY:' + text, 'TRANSP:TRANSPARENT',
        'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:' + text, 'TRIGGER:-P1D', 'END:VALARM', 'END:VEVENT');
    }
    return [...lines, 'END:VCALENDAR'].map(folded).join('');
  }

  function field(text) {
    const safe = (FORMULA.test(text) ? "'" : '') + text.replace(/\n/g, ' ');
    return /[",\r]|^'/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
  }

  /** One line an order; moments on the clock of its calendar. */
  function table(rows, {digits, words}) {
    const local = (ms, zone) => (ms ? CatalogPage.format('file', zone, {dateStyle: 'short', timeStyle: 'short'}, 'sv-SE').format(ms) : '');
    const amount = (price) => (price ? (price[1] / 10 ** digits[price[0]]).toFixed(digits[price[0]]) + ' ' + price[0] : '');
    const again = (price) => (price && price.again ? amount(price.again) + ({1: ' per month', 3: ' per quarter', 12: ' per year'}[price.again[2]] || '') : '');
    const lines = rows.map(({thing, count, at, ready, needed, zone, why, path}) => [
      local(at, zone), thing.title, thing.choice || '', String(count), local(ready, zone), local(needed, zone), zone || '',
      amount(thing.price && thing.price.once), again(thing.price), (path || []).map(({what}) => what).join(' > '), why ? words['plan-' + why] : '']);
    return [words['planner-table'].split(', '), ...lines].map((line) => line.map(field).join(',') + '\r\n').join('');
  }

  function save(file, content) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], {type: file.endsWith('.ics') ? 'text/calendar' : 'text/csv'}));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  return {calendar, table, save};
})();
