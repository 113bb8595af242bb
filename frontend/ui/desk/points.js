// Points: how people type them, how they step, and in which band they lie. Nothing here is rounded or guessed: what isn't a
// number of whole steps is said to be none, and stays as it was typed.

/** The step of a criterion; a panel that a device keeps from before rubrics had one goes in half points. */
export const stepOf = (row) => row.step ?? 0.5;

/** Signs that stand for a decimal point on a Chinese keyboard, or in other countries. */
const POINT = /[。．,，、·]/g;

/** @returns {{points: ?number, problem: ?string}} nothing and no problem for a blank */
export function read(text, most, by) {
  const typed = text.normalize('NFKC').replace(/\s+/g, '').replace(POINT, '.');
  if (typed === '') return { points: null, problem: null };
  if (!/^(\d{1,3}(\.\d{0,3})?|\.\d{1,3})$/.test(typed)) return { points: null, problem: 'unreadable' };
  const points = Number(typed);
  if (points > most) return { points: null, problem: 'outside' };
  if (!Number.isInteger(points / by)) return { points: null, problem: 'halves' };
  return { points, problem: null };
}

export const write = (points) => (points === null || points === undefined ? '' : String(points));

/** One step up or down, within what the criterion gives. */
export const step = (points, by, most) => Math.min(most, Math.max(0, points + by));

export const bandOf = (points, bands) =>
  points === null ? undefined : bands.find((band) => points >= band.least && points <= band.most);

export function valuesOf(band, by) {
  const values = [];
  for (let points = band.most; points >= band.least; points -= by) values.push(points);
  return values;
}
