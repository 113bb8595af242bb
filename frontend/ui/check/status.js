// What this device knows of the academies: their keys, and signed lists of certificates that aren't in force any more. Both are kept
// in the browser; a list counts only as it was signed, and an older one never takes the place of a newer one.

import { base64, day, hex, signed } from '/ui/check/statement.js';

const PLACE = 'guildhall-check';
const SOURCE = '/check/status';
const FORM = 1;
const VERSION = 1;
const HEAD = 1 + 4 + 8 + 4;
const ENTRY = 8 + 2 + 1;
const SIGNATURE = 64;
const LONGEST = 8_000;
const DOMAIN = new TextEncoder().encode('guildhall status 1\n');

/** The list that the bytes hold, if one of the keys signed them. */
export async function readList(text, keys) {
  const bytes = base64(text);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD + SIGNATURE || bytes[0] !== VERSION) return undefined;
  const count = view.getUint32(13);
  if (bytes.length !== HEAD + count * ENTRY + SIGNATURE) return undefined;
  const key = keys.find(({ id }) => id === hex(bytes.subarray(1, 5)));
  const end = bytes.length - SIGNATURE;
  if (!key || !(await signed(key.key, DOMAIN, bytes.subarray(0, end), bytes.subarray(end)))) return undefined;
  const ended = new Map();
  for (let at = HEAD; at < end; at += ENTRY) {
    ended.set(hex(bytes.subarray(at, at + 8)), { on: day(view.getUint16(at + 8)), replaced: bytes[at + 10] === 1 });
  }
  const at = Number(view.getBigUint64(5)) * 1000;
  return { academy: key.academy, at, ended, text };
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem(PLACE)) ?? {};
  } catch {
    return {};
  }
}

/** Keys as the page brought them, or later ones that were kept; lists as they were kept. */
export function device(brought) {
  let known = brought;
  const lists = new Map();

  // Of the same day either may have a key that the other hasn't yet: none that there ever was goes away.
  const learn = (other) => {
    if (!other?.keys || other.asOf < known.asOf) return;
    const more = other.asOf === known.asOf ? known.keys.filter(({ id }) => other.keys.every((key) => key.id !== id)) : [];
    known = { asOf: other.asOf, keys: [...other.keys, ...more] };
  };

  async function take(texts) {
    for (const text of texts) {
      const list = await readList(text, known.keys).catch(() => undefined);
      if (list && !(lists.get(list.academy)?.at > list.at)) lists.set(list.academy, list);
    }
  }

  function keep() {
    try {
      localStorage.setItem(PLACE, JSON.stringify({ known, lists: [...lists.values()].map(({ text }) => text) }));
    } catch {
      // Full, or forbidden here: the next visit asks anew.
    }
  }

  return {
    known: () => known,
    listOf: (academy) => lists.get(academy),
    async recall() {
      const { known: before, lists: texts } = kept();
      learn(before);
      await take(texts ?? []);
    },
    /** Asks for what is newer. Answers whether the server said something. */
    async refresh() {
      try {
        const answer = await fetch(SOURCE, { cache: 'no-cache', signal: AbortSignal.timeout(LONGEST) });
        const said = answer.ok ? await answer.json() : undefined;
        if (said?.check !== FORM) return false;
        learn(said.known);
        await take(said.lists);
        keep();
        return true;
      } catch {
        return false;
      }
    },
  };
}
