// What this device keeps: the panels as they were last heard, figures that haven't been received, and sheets that are to be sent.
// Each write is on the disk before it is said to be kept. Another tab of the same browser has the same store.

const NAME = 'guildhall-desk';
const KEYS = {
  panels: ['person', 'id'],
  entries: ['person', 'panel', 'number', 'criterion'],
  orders: ['person', 'panel', 'number'],
};

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const open = () =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () =>
      Object.entries(KEYS).forEach(([store, keyPath]) => request.result.createObjectStore(store, { keyPath }));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });

/** For a browser that keeps nothing: what is entered lasts as long as the page. */
class Unkept {
  isKept = false;
  #stores = Object.fromEntries(Object.keys(KEYS).map((store) => [store, new Map()]));

  #key(store, value) { return JSON.stringify(KEYS[store].map((part) => value[part])); }

  #stands(store, value, stamp) { return stamp === undefined || this.#stores[store].get(this.#key(store, value))?.stamp === stamp; }

  async put(store, value, stamp) {
    if (this.#stands(store, value, stamp)) this.#stores[store].set(this.#key(store, value), structuredClone(value));
  }

  async remove(store, value, stamp) {
    if (this.#stands(store, value, stamp)) this.#stores[store].delete(this.#key(store, value));
  }

  close() {}

  async all(store) { return [...this.#stores[store].values()].map((value) => structuredClone(value)); }
}

class Kept {
  isKept = true;
  #base;

  constructor(base) {
    this.#base = base;
    // Another tab signs out, and deletes it.
    base.onversionchange = () => base.close();
  }

  close() { this.#base.close(); }

  #write(store, work) {
    return new Promise((resolve, reject) => {
      const transaction = this.#base.transaction(store, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      work(transaction.objectStore(store));
    });
  }

  /** @param stamp of what is to be written over; where something else stands, from another tab, nothing is done */
  #over(store, value, stamp, act) {
    const key = KEYS[store].map((part) => value[part]);
    return this.#write(store, (rows) => {
      if (stamp === undefined) act(rows, key);
      else rows.get(key).onsuccess = (found) => found.target.result?.stamp === stamp && act(rows, key);
    });
  }

  put(store, value, stamp) { return this.#over(store, value, stamp, (rows) => rows.put(value)); }

  remove(store, value, stamp) { return this.#over(store, value, stamp, (rows, key) => rows.delete(key)); }

  all(store) { return done(this.#base.transaction(store).objectStore(store).getAll()); }
}

export async function openStore() {
  try {
    return new Kept(await open());
  } catch {
    return new Unkept();
  }
}
