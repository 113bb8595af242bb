// Part of the page itself: takes its first words away when the page stands. What was chosen among them is opened then, for
// to open it at once would throw away what has been loaded.
(() => {
  const first = document.getElementById('first');
  const outlet = document.getElementById('outlet');
  let chosen = null;
  first.addEventListener('click', event => {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    chosen?.removeAttribute('aria-busy');
    chosen = link;
    link.setAttribute('aria-busy', 'true');
    first.querySelector('.first-note').textContent = first.dataset.chosen;
  });
  const stands = () => outlet.querySelector('h1') ?? outlet.textContent.trim();
  const seen = new MutationObserver(() => {
    if (!stands()) return;
    seen.disconnect();
    first.remove();
    if (!chosen) return;
    const way = document.createElement('a');
    way.href = chosen.href;
    way.setAttribute('router-link', '');
    outlet.append(way);
    way.click();
    way.remove();
  });
  seen.observe(outlet, { childList: true, subtree: true, characterData: true });
})();
