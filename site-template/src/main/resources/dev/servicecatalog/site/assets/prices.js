/* Adds up how many of what over how many months. Nothing depends on it: without it the page is the price list. */
(() => {
  'use strict';

  const form = document.getElementById('budget');
  const months = document.getElementById('months');
  const output = form.querySelector('output');
  const lines = [];

  function add() {
    const over = Math.min(120, Math.max(1, Math.floor(+months.value) || 1));
    const sums = new Map();
    for (const {input, currency, digits, once, again, period} of lines) {
      const count = Math.max(0, Math.floor(+input.value) || 0);
      if (!count) continue;
      const sum = sums.get(currency) || {digits, once: 0, month: 0, over: 0};
      const repeated = period ? Math.round(count * again * over / period) : count * again;
      sum.once += count * once + (period ? 0 : count * again);
      sum.month += period ? Math.round(count * again / period) : 0;
      sum.over += count * once + repeated;
      sums.set(currency, sum);
    }
    const texts = [...sums].map(([currency, sum]) =>
      form.dataset.once + ' ' + CatalogMoney.text(sum.once, currency, sum.digits) + ' · ' + form.dataset.month + ' ' + CatalogMoney.text(sum.month, currency, sum.digits) +
      ' · ' + form.dataset.over.replace('{0}', over) + ' ' + CatalogMoney.text(sum.over, currency, sum.digits));
    output.textContent = texts.length ? texts.join(' + ') : form.dataset.zero;
  }

  for (const line of document.querySelectorAll('[data-price]')) {
    const [currency, digits, once, again, period] = line.dataset.price.split(' ');
    const label = document.createElement('label');
    const input = Object.assign(document.createElement('input'), {type: 'number', min: 0, max: 99999, value: 0, inputMode: 'numeric'});
    label.className = 'count';
    label.append(Object.assign(document.createElement('span'), {className: 'vh label', textContent: form.dataset.label + ' '}), input);
    const name = line.querySelector('.name');
    input.setAttribute('aria-label', form.dataset.label + ' ' + name.textContent.trim());
    name.prepend(label);
    lines.push({input, currency, digits: +digits, once: +once, again: +again, period: +period});
    input.addEventListener('input', add);
  }
  for (const head of document.querySelectorAll('.hd > :first-child')) {
    if (head.closest('ul').querySelector('.count')) head.append(Object.assign(document.createElement('span'), {className: 'count', textContent: form.dataset.label}));
  }
  months.addEventListener('input', add);
  form.addEventListener('submit', (event) => event.preventDefault());
})();
