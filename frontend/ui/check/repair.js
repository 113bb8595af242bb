// Repairs what was misread of a QR code: Reed and Solomon's codes over the field of 256 elements (ISO/IEC 18004, annex on error
// correction).

const POLYNOMIAL = 0x11d;
const EXP = new Uint8Array(510);
const LOG = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power++) {
  EXP[power] = value;
  EXP[power + 255] = value;
  LOG[value] = power;
  value <<= 1;
  if (value > 255) value ^= POLYNOMIAL;
}

const times = (a, b) => (a && b ? EXP[LOG[a] + LOG[b]] : 0);
const over = (a, b) => (a ? EXP[LOG[a] + 255 - LOG[b]] : 0);

/** The value of a polynomial, its lowest power first. */
const valueAt = (polynomial, x) => polynomial.reduceRight((sum, one) => times(sum, x) ^ one, 0);

/** Whose roots tell where the errors are (Berlekamp and Massey). */
function locator(syndromes) {
  let current = [1];
  let previous = [1];
  let length = 0;
  let shift = 1;
  let before = 1;
  for (let at = 0; at < syndromes.length; at++) {
    let discrepancy = syndromes[at];
    for (let i = 1; i <= length; i++) discrepancy ^= times(current[i] ?? 0, syndromes[at - i]);
    if (!discrepancy) {
      shift++;
      continue;
    }
    const factor = over(discrepancy, before);
    const next = [...current];
    previous.forEach((one, i) => {
      next[i + shift] = (next[i + shift] ?? 0) ^ times(factor, one);
    });
    for (let i = 0; i < next.length; i++) next[i] ??= 0;
    if (2 * length <= at) {
      previous = current;
      length = at + 1 - length;
      before = discrepancy;
      shift = 1;
    } else {
      shift++;
    }
    current = next;
  }
  return length > syndromes.length / 2 ? undefined : { polynomial: current.slice(0, length + 1), length };
}

/** A block as it was before it was misread; nothing where too much of it was. */
function repaired({ bytes, repair }) {
  const syndromes = Array.from({ length: repair }, (_, power) => bytes.reduce((sum, one) => times(sum, EXP[power]) ^ one, 0));
  if (syndromes.every((one) => one === 0)) return bytes;
  const found = locator(syndromes);
  if (!found) return undefined;
  const { polynomial, length } = found;
  const evaluator = Array.from({ length }, (_, power) =>
    polynomial.slice(0, power + 1).reduce((sum, one, i) => sum ^ times(one, syndromes[power - i]), 0));
  const slope = polynomial.map((one, power) => (power % 2 ? one : 0)).slice(1);
  const right = [...bytes];
  let errors = 0;
  for (let place = 0; place < bytes.length; place++) {
    const inverse = EXP[(255 - place) % 255];
    if (valueAt(polynomial, inverse)) continue;
    const divisor = valueAt(slope, inverse);
    if (!divisor) return undefined;
    right[bytes.length - 1 - place] ^= times(EXP[place], over(valueAt(evaluator, inverse), divisor));
    errors++;
  }
  return errors === length ? right : undefined;
}

/** What all blocks hold, one after another, without what repaired them; nothing where one of them can't be repaired. */
export function corrected(blocks) {
  const whole = [];
  for (const block of blocks) {
    const right = repaired(block);
    if (!right) return undefined;
    whole.push(...right.slice(0, right.length - block.repair));
  }
  return whole;
}
