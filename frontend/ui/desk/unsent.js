// What the scoring desk keeps on this device, whosever it is: how many sheets have something that the server doesn't have, and the end of
// all of it, since only over https does a browser clear by itself what a page has kept.

import { openStore } from './store.js';

export async function count() {
  // To look for it mustn't make it, where a browser can say what there is.
  const bases = await indexedDB.databases?.();
  if (bases && !bases.some((base) => base.name === 'guildhall-desk')) return 0;
  const store = await openStore();
  const rows = [...(await store.all('entries')), ...(await store.all('orders'))];
  store.close();
  return new Set(rows.map((row) => `${row.person}/${row.panel}/${row.number}`)).size;
}

export async function clear() {
  const gone = new Promise((done) => {
    const request = indexedDB.deleteDatabase('guildhall-desk');
    request.onsuccess = request.onerror = request.onblocked = done;
  });
  const keeper = await navigator.serviceWorker?.getRegistration('/scoring/');
  await Promise.all([gone, keeper?.unregister(), globalThis.caches?.delete('guildhall-desk-1')]);
}
