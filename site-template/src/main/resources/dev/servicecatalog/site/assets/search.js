/*
 * Search over the index that the compiler wrote, whose package output.search is the twin of this script, step for step. It knows no
 * language: words of one stem are one group in the index. Parts of the index are scripts that call CatalogSearch.put.
 *
 *   CatalogSearch.open('search/');
 *   CatalogSearch.find('new laptop').then(({first, all}) => ...)     // first: [{title, page, detail}, ...]
 */
const CatalogSearch = (() => {
  'use strict';

  const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
  const SHOWN = 10;
  const PLAIN = {ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ'};
  const parts = {};
  const loading = {};
  let folder = '';

  function put(name, content) {
    const read = {w: readWords, p: (text) => text.split('|'), e: (text) => text.split('\n').map((line) => line.split('\t'))};
    parts[name] = name === 'index' ? content : read[name[0]](content);
  }

  function readWords(text) {
    const [seen, ...lines] = text.split('\n');
    let next = parseInt(seen, 36);
    let word = '';
    return lines.map((line) => {
      const [letters, back] = line.split(',');
      word = word.slice(0, parseInt(letters[0], 36)) + letters.slice(1);
      return {word, group: back ? next - parseInt(back, 36) : next++};
    });
  }

  /* a part is named after its content, so that it may be kept */
  function file(name) {
    const hashes = name === 'index' ? '' : parts.index.hashes[name[0]];
    const at = 8 * name.slice(1);
    return name + (hashes ? '.' + hashes.slice(at, at + 8) : '') + '.js';
  }

  function load(name) {
    loading[name] = loading[name] || new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = folder + file(name);
      script.onload = done;
      script.onerror = () => failed(delete loading[name]);
      document.head.append(script);
    });
    return loading[name];
  }

  const need = (names) => Promise.all([...new Set(names)].filter((name) => name && !parts[name]).map(load));

  function fold(word) {
    return word.normalize('NFKD').toLowerCase().replace(/[ßæœøłđðþıς]/g, (letter) => PLAIN[letter]).replace(/[^\p{L}\p{N}]+/gu, '');
  }

  const words = (text) => (text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) || []).map(fold).filter(Boolean);

  /* where a word of the part is, or would be put in */
  function position(part, word) {
    let low = 0;
    let high = part.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (part[middle].word < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function startingWith(part, start) {
    const from = position(part, start);
    let to = from;
    while (to < part.length && part[to].word.startsWith(start)) to++;
    return part.slice(from, to);
  }

  /* how many letters of the other word are used up when one of this is taken out, put in, replaced or swapped; 0 if that is not enough */
  function oneTypoAway(word, other) {
    let i = 0;
    while (i < word.length && word[i] === other[i]) i++;
    const reach = (from, there) => {
      const end = there + word.length - from;
      return from <= word.length && end <= other.length && other.startsWith(word.slice(from), there) ? end : 0;
    };
    const swapped = i + 1 < word.length && word[i] === other[i + 1] && word[i + 1] === other[i];
    return Math.max(reach(i, i + 1), reach(i + 1, i + 1), swapped ? reach(i + 2, i + 2) : 0, reach(i + 1, i));
  }

  /* groups that a word may mean, with how well they match in per cent */
  function matches(part, word, last) {
    const quality = new Map();
    const size = word.length;
    const add = (percent) => ({group}) => quality.set(group, Math.max(percent, quality.get(group) || 0));
    const shortestFirst = (a, b) => a.word.length - b.word.length;
    const same = (wanted) => part.slice(position(part, wanted)).slice(0, 1).filter(({word: found}) => found === wanted);

    same(word).forEach(add(100));
    if (last || size > 2) {
      for (const longer of startingWith(part, word).sort(shortestFirst).slice(0, last ? 60 : 24)) {
        add(50 + Math.floor(40 * size / longer.word.length))(longer);
      }
    }
    if (!quality.size && size > 3) {
      for (let end = size - 1; end >= Math.max(4, size - 5) && !quality.size; end--) same(word.slice(0, end)).forEach(add(70));
      const near = part.map((entry) => ({entry, reach: oneTypoAway(word, entry.word)})).filter(({reach}) => reach);
      const whole = near.filter(({entry, reach}) => reach === entry.word.length).map(({entry}) => entry).slice(0, 12);
      const longer = near.filter(({entry, reach}) => reach < entry.word.length).map(({entry}) => entry).sort(shortestFirst);
      whole.forEach(add(50));
      longer.slice(0, 12 - whole.length).forEach(add(40));
    }
    for (let end = size - 1; end >= Math.max(4, size + 1 >> 1) && !quality.size; end--) {
      startingWith(part, word.slice(0, end)).slice(0, 12).forEach(add(25));
    }
    return quality;
  }

  function eachPosting(text, see) {
    let entry = -1;
    for (let i = 1; i < text.length;) {
      let value = 0;
      let digit;
      let scale = 1;
      do {
        digit = DIGITS.indexOf(text[i++]);
        value += digit % 32 * scale;
        scale *= 32;
      } while (digit > 31);
      entry += Math.floor(value / 8) + 1;
      see(entry, value % 8 + 1);
    }
  }

  /* the best of a word's groups counts for an entry, and how rare the word is for having it at all */
  function count(quality, postings, found) {
    const best = new Map();
    let rarity = 0;
    quality.forEach((percent, group) => {
      const text = postings(group);
      const rare = DIGITS.indexOf(text[0]);
      eachPosting(text, (entry, impact) => {
        best.set(entry, Math.max(impact * rare * percent, best.get(entry) || 0));
        rarity = Math.max(rarity, rare);
      });
    });
    best.forEach((score, entry) => {
      const sum = found.get(entry) || {entry, score: 0, covered: 0};
      found.set(entry, {entry, score: sum.score + score, covered: sum.covered + rarity});
    });
  }

  async function find(query) {
    await need(['index']);
    const {words: byLetter, postings: starts, chunk} = parts.index;
    const asked = words(query).slice(0, 8);
    const inParts = asked.map((word) => byLetter[''] || byLetter[[...word][0]]);
    await need(inParts);
    const meant = asked.map((word, i) => matches(parts[inParts[i]] || [], word, i === asked.length - 1));
    const partOf = (group) => starts.filter((start) => start <= group).length - 1;
    await need(meant.flatMap((quality) => [...quality.keys()].map((group) => 'p' + partOf(group))));
    const found = new Map();
    meant.forEach((quality) => count(quality, (group) => parts['p' + partOf(group)][group - starts[partOf(group)]], found));

    const most = Math.max(...[...found.values()].map(({covered}) => covered));
    const hits = [...found.values()].filter(({covered}) => 5 * covered >= 3 * most).sort((a, b) => b.score - a.score || a.entry - b.entry);
    const shown = hits.slice(0, SHOWN).map(({entry}) => ({name: 'e' + Math.floor(entry / chunk), line: entry % chunk}));
    await need(shown.map(({name}) => name));
    const phrase = ' ' + asked.join(' ');
    const first = shown.map(({name, line}) => parts[name][line]).map(([title, page, detail]) =>
      ({title, page, detail, asked: (' ' + words(title).join(' ')).includes(phrase)}));
    return {first: first.sort((a, b) => b.asked - a.asked), all: hits.length};
  }

  function open(where) {
    folder = where;
    return need(['index']);
  }

  return {open, put, find, words};
})();
