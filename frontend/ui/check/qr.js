// Reads a QR code (ISO/IEC 18004) from a picture, for browsers that have nothing of their own for it: light and dark, the three
// corners, the squares between them, then the bytes with what repairs them, then the text.

import { corrected } from '/ui/check/repair.js';
import { blocks, forms, text } from '/ui/check/symbol.js';

const CELL = 8;

/** Which dots are dark, each beside the usual light of its neighbourhood: a shadow over half of a paper is no code. */
function darkness({ data, width, height }) {
  const light = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < light.length; at++, from += 4) {
    light[at] = (data[from] * 306 + data[from + 1] * 601 + data[from + 2] * 117) >> 10;
  }
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const usual = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      let least = 255;
      let most = 0;
      let count = 0;
      for (let y = row * CELL; y < Math.min(height, (row + 1) * CELL); y++) {
        for (let x = column * CELL; x < Math.min(width, (column + 1) * CELL); x++) {
          const value = light[y * width + x];
          sum += value;
          count++;
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
      let mean = sum / count;
      if (most - least <= 24) {
        // All of one shade: light, unless its neighbours say that it is dark.
        mean = least / 2;
        if (row > 0 && column > 0) {
          const around = (usual[(row - 1) * columns + column] + 2 * usual[row * columns + column - 1] + usual[(row - 1) * columns + column - 1]) / 4;
          if (least < around) mean = around;
        }
      }
      usual[row * columns + column] = mean;
    }
  }
  const dark = new Uint8Array(width * height);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const top = Math.min(Math.max(row, 2), Math.max(rows - 3, 0));
      const left = Math.min(Math.max(column, 2), Math.max(columns - 3, 0));
      let sum = 0;
      let count = 0;
      for (let y = Math.max(0, top - 2); y <= Math.min(rows - 1, top + 2); y++) {
        for (let x = Math.max(0, left - 2); x <= Math.min(columns - 1, left + 2); x++) {
          sum += usual[y * columns + x];
          count++;
        }
      }
      const threshold = sum / count;
      for (let y = row * CELL; y < Math.min(height, (row + 1) * CELL); y++) {
        for (let x = column * CELL; x < Math.min(width, (column + 1) * CELL); x++) {
          dark[y * width + x] = light[y * width + x] <= threshold ? 1 : 0;
        }
      }
    }
  }
  return { width, height, isDark: (x, y) => x >= 0 && y >= 0 && x < width && y < height && dark[y * width + x] === 1 };
}

/** Whether five runs are as 1:1:3:1:1, and how long one of them is. */
function unit(runs) {
  const sum = runs.reduce((all, run) => all + run, 0);
  if (sum < 7 || runs.includes(0)) return 0;
  const one = sum / 7;
  const off = one / 2;
  const right = [1, 1, 3, 1, 1].every((share, at) => Math.abs(runs[at] - share * one) < (share === 3 ? 3 * off : off) + 0.35);
  return right ? one : 0;
}

/** From the middle of what may be a corner, in one direction and the other: the five runs and where their middle is. */
function across(picture, x, y, dx, dy, most) {
  const runs = [0, 0, 0, 0, 0];
  const walk = (sign, places) => {
    let at = sign > 0 ? 1 : 0;
    for (const [place, shade] of places) {
      while (picture.isDark(x + sign * at * dx, y + sign * at * dy) === shade) {
        if (outside(picture, x + sign * at * dx, y + sign * at * dy) || runs[place] > most) return place === 0 || place === 4;
        runs[place]++;
        at++;
      }
    }
    return true;
  };
  if (!walk(-1, [[2, true], [1, false], [0, true]])) return undefined;
  const before = runs[2];
  if (!walk(1, [[2, true], [3, false], [4, true]])) return undefined;
  const one = unit(runs);
  if (!one) return undefined;
  return { one, middle: (runs[2] - before - before + 1) / 2 };
}

const outside = ({ width, height }, x, y) => x < 0 || y < 0 || x >= width || y >= height;

/** The places that look like corners, each once, those seen most often first. */
function corners(picture) {
  const found = [];
  const add = (x, y, one) => {
    const same = found.find((other) => Math.abs(other.x - x) < 2 * other.one && Math.abs(other.y - y) < 2 * other.one);
    if (!same) return found.push({ x, y, one, seen: 1 });
    same.x = (same.x * same.seen + x) / (same.seen + 1);
    same.y = (same.y * same.seen + y) / (same.seen + 1);
    same.one = (same.one * same.seen + one) / (same.seen + 1);
    return same.seen++;
  };
  for (let y = 0; y < picture.height; y++) {
    const runs = [0, 0, 0, 0, 0];
    let shade = false;
    for (let x = 0; x <= picture.width; x++) {
      const dark = picture.isDark(x, y);
      if (x < picture.width && dark === shade) {
        runs[4]++;
        continue;
      }
      if (shade && unit(runs)) {
        const middle = Math.floor(x - runs[4] - runs[3] - runs[2] / 2);
        const most = 4 * (runs[2] + 1);
        const down = across(picture, middle, y, 0, 1, most);
        const level = down && across(picture, middle, Math.round(y + down.middle - 0.5), 1, 0, most);
        if (level && Math.abs(down.one - level.one) < 0.5 * Math.max(down.one, level.one)) {
          add(middle + level.middle, y + down.middle, (down.one + level.one) / 2);
        }
      }
      runs.shift();
      runs.push(1);
      shade = dark;
    }
  }
  return found.sort((one, other) => other.seen - one.seen).slice(0, 12);
}

const far = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);

/** Three corners that make the right angle of a code: top left, top right, bottom left; the likeliest first. */
function triples(all) {
  const likely = [];
  for (let a = 0; a < all.length; a++) {
    for (let b = a + 1; b < all.length; b++) {
      for (let c = b + 1; c < all.length; c++) {
        for (const [top, one, other] of [[all[a], all[b], all[c]], [all[b], all[a], all[c]], [all[c], all[a], all[b]]]) {
          const long = far(one, other);
          const legs = [far(top, one), far(top, other)];
          const size = (top.one + one.one + other.one) / 3;
          const uneven = Math.max(top.one, one.one, other.one) / Math.min(top.one, one.one, other.one);
          const skew = Math.abs(legs[0] - legs[1]) / Math.max(...legs) + Math.abs(long - Math.hypot(...legs)) / long;
          if (skew > 0.5 || uneven > 1.8 || Math.min(...legs) < 12 * size) continue;
          const turn = (one.x - top.x) * (other.y - top.y) - (one.y - top.y) * (other.x - top.x);
          const [right, below] = turn > 0 ? [one, other] : [other, one];
          likely.push({ top, right, below, size, score: skew + uneven - 1 - (top.seen + one.seen + other.seen) / 1000 });
        }
      }
    }
  }
  return likely.sort((one, other) => one.score - other.score).slice(0, 8);
}

/** From squares of the code to dots of the picture, by four points of each. */
function projection([s0, s1, s2, s3], [d0, d1, d2, d3]) {
  const toUnit = (p0, p1, p2, p3) => {
    const dx3 = p0.x - p1.x + p2.x - p3.x;
    const dy3 = p0.y - p1.y + p2.y - p3.y;
    const dx1 = p1.x - p2.x;
    const dx2 = p3.x - p2.x;
    const dy1 = p1.y - p2.y;
    const dy2 = p3.y - p2.y;
    const whole = dx1 * dy2 - dx2 * dy1;
    const g = (dx3 * dy2 - dx2 * dy3) / whole;
    const h = (dx1 * dy3 - dx3 * dy1) / whole;
    return [p1.x - p0.x + g * p1.x, p3.x - p0.x + h * p3.x, p0.x, p1.y - p0.y + g * p1.y, p3.y - p0.y + h * p3.y, p0.y, g, h, 1];
  };
  const inverse = ([a, b, c, d, e, f, g, h, i]) => [
    e * i - f * h, c * h - b * i, b * f - c * e, f * g - d * i, a * i - c * g, c * d - a * f, d * h - e * g, b * g - a * h, a * e - b * d,
  ];
  const times = (m, n) => [0, 3, 6].flatMap((row) => [0, 1, 2].map((column) =>
    m[row] * n[column] + m[row + 1] * n[column + 3] + m[row + 2] * n[column + 6]));
  const m = times(toUnit(d0, d1, d2, d3), inverse(toUnit(s0, s1, s2, s3)));
  return (x, y) => {
    const w = m[6] * x + m[7] * y + m[8];
    return { x: (m[0] * x + m[1] * y + m[2]) / w, y: (m[3] * x + m[4] * y + m[5]) / w };
  };
}

/** The small square near the fourth corner: dark, light around it, dark around that, within some squares of where it should be. */
function alignment(picture, map, side) {
  const place = side - 6.5;
  let best;
  for (let dy = -4; dy <= 4; dy += 0.25) {
    for (let dx = -4; dx <= 4; dx += 0.25) {
      let right = 0;
      for (let y = -2; y <= 2; y++) {
        for (let x = -2; x <= 2; x++) {
          const at = map(place + dx + x, place + dy + y);
          const ring = Math.max(Math.abs(x), Math.abs(y));
          if (picture.isDark(Math.floor(at.x), Math.floor(at.y)) === (ring !== 1)) right++;
        }
      }
      const score = right - 0.2 * Math.hypot(dx, dy);
      if (right >= 23 && (!best || score > best.score)) best = { score, dx, dy };
    }
  }
  return best && { ...map(place + best.dx, place + best.dy) };
}

function squares(picture, map, side) {
  const rows = [];
  for (let y = 0; y < side; y++) {
    rows.push(Array.from({ length: side }, (_, x) => {
      const at = map(x + 0.5, y + 0.5);
      return picture.isDark(Math.floor(at.x), Math.floor(at.y));
    }));
  }
  return rows;
}

function* guesses(picture, { top, right, below, size }) {
  const long = (far(top, right) + far(top, below)) / 2;
  const about = Math.round((long / size + 7 - 17) / 4);
  for (const version of [about, about + 1, about - 1, about + 2, about - 2]) {
    if (version < 1 || version > 40) continue;
    const side = 17 + 4 * version;
    const near = side - 3.5;
    const fourth = { x: right.x + below.x - top.x, y: right.y + below.y - top.y };
    const plain = projection([{ x: 3.5, y: 3.5 }, { x: near, y: 3.5 }, { x: near, y: near }, { x: 3.5, y: near }], [top, right, fourth, below]);
    const small = version > 1 && alignment(picture, plain, side);
    if (small) {
      yield { side, map: projection([{ x: 3.5, y: 3.5 }, { x: near, y: 3.5 }, { x: side - 6.5, y: side - 6.5 }, { x: 3.5, y: near }], [top, right, small, below]) };
    }
    yield { side, map: plain };
  }
}

/**
 * The text of the first code in a picture; nothing where none can be read.
 *
 * @param picture as a canvas gives it: data, width, height
 */
export function decode(picture) {
  const seen = darkness(picture);
  for (const triple of triples(corners(seen))) {
    for (const { side, map } of guesses(seen, triple)) {
      const code = squares(seen, map, side);
      for (const form of forms(code)) {
        const bytes = corrected(blocks(code, form));
        const found = bytes && text(bytes, (side - 17) / 4);
        if (found) return found;
      }
    }
  }
  return undefined;
}
