/* The field on a page: what is found shows below it while one types. Arrows choose, Enter opens, Escape clears. */
(() => {
  'use strict';

  const form = document.querySelector('.search');
  const input = form.querySelector('input');
  const say = JSON.parse(document.getElementById('words').textContent);
  let typed = '';
  let shown = '';

  function make(tag, attributes, ...content) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...content);
    return element;
  }
  const status = make('p', {role: 'status'});
  const list = make('div', {role: 'listbox', id: 'hits', 'aria-label': say['search-hits']});
  const panel = make('div', {class: 'panel', hidden: ''}, status, list);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', 'hits']]) input.setAttribute(name, value);
  form.append(panel);

  /* the title with the words marked that were asked for */
  function marked(title, asked) {
    return title.split(/([\p{L}\p{N}\p{M}]+)/u).map((piece) =>
      CatalogSearch.words(piece).some((word) => asked.some((start) => word.startsWith(start))) ? make('mark', {}, piece) : piece);
  }

  function choose(option) {
    for (const each of list.children) each.setAttribute('aria-selected', each === option);
    if (option) option.scrollIntoView({block: 'nearest'});
    input.setAttribute('aria-activedescendant', option ? option.id : '');
  }

  function unfold(open) {
    panel.hidden = !open;
    input.setAttribute('aria-expanded', open && list.children.length > 0);
  }

  const plurals = new Intl.PluralRules(document.documentElement.lang);
  const counted = (count) => say['search-found-' + plurals.select(count)] || say['search-found-many'];

  function found(query, {first, all}) {
    const asked = CatalogSearch.words(query);
    list.replaceChildren(...first.map(({title, page, detail}, i) =>
      make('a', {role: 'option', id: 'hit-' + i, href: form.dataset.root + page, tabindex: -1},
        make('strong', {}, ...marked(title, asked)), make('span', {}, detail))));
    status.textContent = (all ? counted(all) : say['search-found-none']).replace('{0}', all || query);
    if (!all) instead();
  }

  function instead() {
    const way = (href, text) => status.append(' ', make('a', {href}, text));
    way(form.getAttribute('action'), say['search-letters']);
    way(form.dataset.missing, say['search-missing']);
  }

  async function search() {
    const query = input.value.trim();
    if (query === typed) return unfold(query);
    typed = query;
    shown = '';
    if (!query) return unfold(false);
    try {
      const answer = await CatalogSearch.find(query);
      if (query !== typed) return;
      found(query, answer);
      shown = query;
    } catch (notLoaded) {
      list.replaceChildren();
      status.textContent = say['search-not-loaded'];
      typed = '';
      instead();
    }
    choose();
    unfold(true);
  }

  input.addEventListener('input', search);
  input.addEventListener('focus', search);
  form.addEventListener('focusout', (event) => form.contains(event.relatedTarget) || unfold(false));
  input.addEventListener('keydown', (event) => {
    const options = [null, ...list.children];
    const step = {ArrowDown: 1, ArrowUp: options.length - 1}[event.key];
    if (step && !panel.hidden) {
      event.preventDefault();
      const at = Math.max(0, options.findIndex((each) => each && each.matches('[aria-selected=true]')));
      choose(options[(at + step) % options.length]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (!input.value) input.blur();
      input.value = '';
      search();
    }
  });
  form.addEventListener('submit', (event) => {
    const hit = list.querySelector('[aria-selected=true]') || list.firstChild;
    if (hit && shown === input.value.trim()) {
      event.preventDefault();
      hit.click();
    }
  });

  CatalogSearch.open(form.dataset.root + 'search/').then(search, search);
})();
