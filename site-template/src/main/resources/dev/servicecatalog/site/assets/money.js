/* Amounts as the reader writes them: in the smallest unit of the currency, without decimals where they are zero. */
var CatalogMoney = (() => {
  'use strict';

  function text(units, currency, digits) {
    const format = new Intl.NumberFormat(document.documentElement.lang,
      {style: 'currency', currency, useGrouping: 'always', minimumFractionDigits: units % 10 ** digits ? digits : 0, maximumFractionDigits: digits});
    return format.format(units / 10 ** digits);
  }

  return {text};
})();
