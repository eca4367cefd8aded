/* Renews the page when something else is made. Browsers open few connections to one server, so hidden pages let go of theirs. */
(() => {
  const bar = document.querySelector('[data-build]');
  let events;
  const listen = () => {
    if (!bar || events || document.hidden) return;
    events = new EventSource('/.preview/events?since=' + encodeURIComponent(bar.dataset.build));
    events.addEventListener('build', () => location.reload());
  };
  const rest = () => {
    if (events) events.close();
    events = undefined;
  };
  document.addEventListener('visibilitychange', () => document.hidden ? rest() : listen());
  addEventListener('pagehide', rest);
  addEventListener('pageshow', listen);
  listen();
})();
