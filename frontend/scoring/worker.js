// Keeps the scoring desk on the device, so that it opens where there is no network: the page itself, which says nothing of a
// panel, and what it is made of. The network goes first as long as it answers.

const OURS = 'guildhall-desk-';
const CACHE = `${OURS}1`;
const SHELL = '/scoring/desk';
const FILES = ['/desk.css', '/tokens.css', '/img/mark.svg', '/ui/keys.js',
  ...['desk', 'line', 'points', 'receipt', 'sheet', 'sheets', 'store'].map((name) => `/ui/desk/${name}.js`)];
const DESK = /^\/scoring\/[^/]+\/\d+$/;
const LONGEST = 4_000;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const others = (names) => Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(others).then(() => self.clients.claim()));
});

async function fresh(request, key) {
  const response = await fetch(request, { signal: AbortSignal.timeout(LONGEST) });
  if (response.ok && (key !== SHELL || response.headers.has('X-Guildhall-Desk'))) {
    const cache = await caches.open(CACHE);
    await cache.put(key, response.clone());
  }
  return response;
}

async function firstFresh(request, key) {
  try {
    const response = await fresh(request, key);
    if (response.status < 500) return response;
    return (await caches.match(key)) ?? response;
  } catch (problem) {
    const kept = await caches.match(key);
    if (kept) return kept;
    throw problem;
  }
}

async function keep(page, client) {
  await fresh(page, SHELL).catch(() => {});
  if (await caches.match(SHELL)) client.postMessage('kept');
}

/** The first page was open before there was a worker that could have kept it. */
self.addEventListener('message', (event) => {
  if (DESK.test(event.data)) event.waitUntil(keep(event.data, event.source));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && DESK.test(url.pathname)) event.respondWith(firstFresh(request, SHELL));
  else if (FILES.includes(url.pathname)) event.respondWith(firstFresh(request, url.pathname));
});
