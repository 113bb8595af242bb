// What the squares of a QR code mean (ISO/IEC 18004): which of them are for reading the others, in which order the bytes stand, and
// how they say text. Levels L and M, which papers of ours have.

const REPAIR = {
  L: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
  M: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28],
};
const BLOCKS = {
  L: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25],
  M: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49],
};
const LEVELS = { L: 1, M: 0 };
const FORM_MASK = 0x5412;
const FORM_GENERATOR = 0x537;
const MOST_WRONG = 3;
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

const MASKS = [
  (x, y) => (x + y) % 2 === 0,
  (x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

function formBits(level, mask) {
  const data = (LEVELS[level] << 3) | mask;
  let rest = data;
  for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >> 9) * FORM_GENERATOR);
  return ((data << 10) | rest) ^ FORM_MASK;
}

const FORMS = Object.keys(LEVELS).flatMap((level) => MASKS.map((_, mask) => ({ level, mask, bits: formBits(level, mask) })));

const ones = (number) => number.toString(2).replaceAll('0', '').length;

/** Level and mask, of which a code tells twice: as it seems to say, the likelier first. */
export function forms(code) {
  const side = code.length;
  const first = [0, 1, 2, 3, 4, 5].map((i) => code[i][8]).concat(code[7][8], code[8][8], code[8][7], [9, 10, 11, 12, 13, 14].map((i) => code[8][14 - i]));
  const second = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => code[8][side - 1 - i]).concat([8, 9, 10, 11, 12, 13, 14].map((i) => code[side - 15 + i][8]));
  const number = (bits) => bits.reduce((sum, bit, i) => sum | (bit << i), 0);
  return FORMS.map((form) => ({ ...form, wrong: Math.min(ones(form.bits ^ number(first)), ones(form.bits ^ number(second))) }))
    .filter(({ wrong }) => wrong <= MOST_WRONG)
    .sort((one, other) => one.wrong - other.wrong)
    .slice(0, 2);
}

function centres(version) {
  if (version === 1) return [];
  const many = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (many * 2 - 2)) * 2;
  return [6, ...Array.from({ length: many - 1 }, (_, at) => 17 + 4 * version - 7 - at * step).reverse()];
}

/** Whether a square is there for reading the others. */
function helps(version) {
  const side = 17 + 4 * version;
  const all = centres(version);
  const last = all.length - 1;
  const small = all.flatMap((y, row) => all.map((x, column) => ({ x, y, row, column })))
    .filter(({ row, column }) => !((row === 0 && (column === 0 || column === last)) || (row === last && column === 0)));
  const helping = Array.from({ length: side }, () => new Uint8Array(side));
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const corner = (x < 9 && y < 9) || (x >= side - 8 && y < 9) || (x < 9 && y >= side - 8);
      const size = version >= 7 && ((x >= side - 11 && y < 6) || (y >= side - 11 && x < 6));
      helping[y][x] = corner || size || x === 6 || y === 6 ? 1 : 0;
    }
  }
  for (const { x, y } of small) for (let dy = -2; dy <= 2; dy++) helping[y + dy].fill(1, x - 2, x + 3);
  return helping;
}

function codewords(code, mask, version) {
  const side = code.length;
  const helping = helps(version);
  const bytes = [];
  let byte = 0;
  let bits = 0;
  for (let right = side - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < side; step++) {
      const y = ((right + 1) & 2) === 0 ? side - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (helping[y][x]) continue;
        byte = (byte << 1) | (code[y][x] !== MASKS[mask](x, y) ? 1 : 0);
        if (++bits === 8) {
          bytes.push(byte);
          byte = 0;
          bits = 0;
        }
      }
    }
  }
  return bytes;
}

/** The blocks of bytes, each with how many of its last ones repair it. */
export function blocks(code, { level, mask }) {
  const version = (code.length - 17) / 4;
  const bytes = codewords(code, mask, version);
  const many = BLOCKS[level][version - 1];
  const repair = REPAIR[level][version - 1];
  const short = Math.floor(bytes.length / many);
  const shorter = many - (bytes.length % many);
  const whole = Array.from({ length: many }, () => ({ bytes: [], repair }));
  let at = 0;
  for (let i = 0; i <= short - repair; i++) {
    whole.forEach((block, j) => {
      if (i < short - repair || j >= shorter) block.bytes.push(bytes[at++]);
    });
  }
  for (let i = 0; i < repair; i++) whole.forEach((block) => block.bytes.push(bytes[at++]));
  return whole;
}

/** The text that the bytes say; nothing where they say it in a way that papers don't. */
export function text(bytes, version) {
  let at = 0;
  const left = () => bytes.length * 8 - at;
  const take = (many) => {
    let number = 0;
    for (let i = 0; i < many; i++, at++) number = (number << 1) | ((bytes[at >> 3] >> (7 - (at & 7))) & 1);
    return number;
  };
  const size = version < 10 ? 0 : version < 27 ? 1 : 2;
  let said = '';
  while (left() >= 4) {
    const mode = take(4);
    if (mode === 0) break;
    if (mode === 1) {
      let count = take([10, 12, 14][size]);
      for (; count >= 3 && left() >= 10; count -= 3) said += String(take(10)).padStart(3, '0');
      if (count && left() >= 3 * count + 1) said += String(take(3 * count + 1)).padStart(count, '0');
    } else if (mode === 2) {
      let count = take([9, 11, 13][size]);
      for (; count >= 2 && left() >= 11; count -= 2) {
        const pair = take(11);
        said += (SIGNS[Math.floor(pair / 45)] ?? '') + SIGNS[pair % 45];
      }
      if (count && left() >= 6) said += SIGNS[take(6)] ?? '';
    } else if (mode === 4) {
      const count = take([8, 16, 16][size]);
      if (left() < 8 * count) return undefined;
      said += new TextDecoder().decode(Uint8Array.from({ length: count }, () => take(8)));
    } else if (mode === 7) {
      take(8);
    } else {
      return undefined;
    }
  }
  return said || undefined;
}
