// Keeps the page that checks certificates on the device. It answers for that page and, where there is no network, for the addresses
// that the codes on certificates lead to; nothing else of the application passes through it. The network goes first as long as it
// answers.

const OURS = 'guildhall-check-';
const CACHE = `${OURS}1`;
const PAGE = '/check';
const FILES = ['/check.css', '/plain.css', '/tokens.css', '/img/mark.svg', '/check/manifest.webmanifest',
  ...['camera', 'check', 'qr', 'repair', 'statement', 'status', 'symbol'].map((name) => `/ui/check/${name}.js`)];
const CODE = /^\/V\/[^/]+$/i;
const LONGEST = 4_000;

async function keepPage() {
  const response = await fetch(PAGE, { cache: 'no-store' });
  if (!response.ok || !response.headers.has('X-Guildhall-Check')) throw new Error('not the page');
  const cache = await caches.open(CACHE);
  await cache.put(PAGE, response);
}

self.addEventListener('install', (event) => {
  const files = caches.open(CACHE).then((cache) => cache.addAll(FILES));
  event.waitUntil(Promise.all([files, keepPage()]).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const older = (names) =>
    Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(older).then(() => self.clients.claim()));
});

const isPage = (response) => response.headers.has('X-Guildhall-Check');

/** What comes fresh is kept under the key, if it is to be kept; what is kept answers when nothing comes or the server is in trouble. */
async function firstFresh(request, key, keeps) {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(LONGEST) });
    if (response.ok && keeps(response)) {
      const cache = await caches.open(CACHE);
      await cache.put(key, response.clone());
    }
    if (response.status < 500) return response;
    return (await caches.match(key)) ?? response;
  } catch (problem) {
    const kept = await caches.match(key);
    if (kept) return kept;
    throw problem;
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (url.pathname === PAGE) event.respondWith(firstFresh(request, PAGE, isPage));
    else if (CODE.test(url.pathname)) event.respondWith(firstFresh(request, PAGE, () => false));
  } else if (FILES.includes(url.pathname)) {
    event.respondWith(firstFresh(request, url.pathname, () => true));
  }
});
