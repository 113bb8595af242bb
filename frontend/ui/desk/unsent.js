// How many sheets have something on this device that the server doesn't have, whosever they are: signing out deletes it all.

import { openStore } from './store.js';

export async function count() {
  // To look for it mustn't make it, where a browser can say what there is.
  const bases = await indexedDB.databases?.();
  if (bases && !bases.some((base) => base.name === 'guildhall-desk')) return 0;
  const store = await openStore();
  const rows = [...(await store.all('entries')), ...(await store.all('orders'))];
  return new Set(rows.map((row) => `${row.person}/${row.panel}/${row.number}`)).size;
}
