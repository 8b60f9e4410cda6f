// Runs before the page is drawn, so that a remembered theme does not flash.
(function () {
  var remembered = null;
  try { remembered = localStorage.getItem('theme'); } catch (e) { /* no storage: follow the system */ }
  var dark = remembered ? remembered === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
