// Reads what the code on a certificate holds, and says whether the academy signed it, from the keys that this device knows alone.
// The form is written down in ADR 0161.

const VERSION = 1;
const LATEST_FORM = 31;
const HEAD = 1 + 4 + 2 + 8;
const SIGNATURE = 64;
const DAY = 86_400_000;
/** No clock on a wall is further ahead of UTC: a day begins so much earlier there. */
const FURTHEST_AHEAD = 14 * 3_600_000;
const LONGEST_TEXT = 10_000;
const DOMAIN = new TextEncoder().encode('guildhall statement 1\n');
const CODE = /^(?:\S*\/v(?:erify)?\/([0-9a-f]{32})(?:[?#]|$))?(?:\S*#)?(\d{150,6000})?$/i;

export const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const base64 = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

const joined = (...pieces) => new Uint8Array(pieces.flatMap((piece) => [...piece]));

/** The day as it is written in lists: 2026-09-07. */
export const day = (days) => new Date(days * DAY).toISOString().slice(0, 10);

/** What a scanner read, or somebody pasted, as token of the address and bytes of the statement; either may be missing. */
export function parts(text) {
  if (text.length > LONGEST_TEXT) return {};
  const found = CODE.exec(text.normalize('NFKC').replace(/\s+/g, ''));
  if (!found) return {};
  const [, token, digits] = found;
  if (!digits) return { token: token?.toLowerCase() };
  const number = BigInt(digits).toString(16);
  const pairs = number.padStart(number.length + (number.length % 2), '0').match(/../g);
  return { token: token?.toLowerCase(), bytes: Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)) };
}

/** What the bytes say, believed by nobody yet; nothing where they are too few. */
export function read(bytes) {
  if (bytes.length <= HEAD + SIGNATURE) return undefined;
  const body = bytes.subarray(0, bytes.length - SIGNATURE);
  const [number, name, titleZh, titleEn] = new TextDecoder().decode(body.subarray(HEAD)).split('\n');
  return {
    key: hex(body.subarray(1, 5)),
    on: day(body[5] * 256 + body[6]),
    id: hex(body.subarray(7, 15)),
    number, name, titleZh, titleEn, body,
    signature: bytes.subarray(body.length),
  };
}

/** Whether whoever holds the other part of the key signed this; nothing where this browser can't say. */
export async function signed(key, domain, body, signature) {
  let known;
  try {
    known = await crypto.subtle.importKey('raw', base64(key), 'Ed25519', false, ['verify']);
  } catch {
    return undefined;
  }
  return crypto.subtle.verify('Ed25519', known, signature, joined(domain, body));
}

async function isOf(token, id) {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return hex(new Uint8Array(hash).subarray(0, 8)) === id;
}

/** What is known of it now: from a list of its academy that isn't older than the certificate itself. */
function standing(said, list) {
  if (!list || list.at + FURTHEST_AHEAD < Date.parse(said.on)) return { verdict: 'STATUS_UNKNOWN' };
  const ended = list.ended.get(said.id);
  if (!ended) return { verdict: 'IN_FORCE', at: list.at };
  return { verdict: ended.replaced ? 'SUPERSEDED' : 'REVOKED', at: list.at, on: ended.on };
}

/**
 * The verdict on what a scanner read.
 *
 * @param known all keys of the academies here, and the day as of which they are all: {asOf, keys}
 * @param listOf answers the latest list of an academy, if there is one
 */
export async function judge(text, known, listOf) {
  const { token, bytes } = parts(text);
  if (!bytes) return token ? { verdict: 'CANNOT', why: 'LINK_ONLY', token } : { verdict: 'FALSE', why: 'UNREADABLE' };
  if (bytes[0] > VERSION && bytes[0] <= LATEST_FORM) return { verdict: 'CANNOT', why: 'NEWER', token };
  const said = bytes[0] === VERSION ? read(bytes) : undefined;
  if (!said) return { verdict: 'FALSE', why: 'UNREADABLE', token };
  const key = known.keys.find(({ id }) => id === said.key);
  if (!key) {
    return said.on >= known.asOf ? { verdict: 'CANNOT', why: 'NEW_KEY', token } : { verdict: 'FALSE', why: 'FOREIGN', token };
  }
  const right = await signed(key.key, DOMAIN, said.body, said.signature);
  if (right === undefined) return { verdict: 'CANNOT', why: 'NO_CRYPTO', token };
  if (!right || (token && !(await isOf(token, said.id)))) return { verdict: 'FALSE', why: 'CHANGED', token };
  if (key.until && said.on > key.until) return { verdict: 'FALSE', why: 'LATE', token, until: key.until };
  return { ...standing(said, listOf(key.academy)), said, key, token };
}
