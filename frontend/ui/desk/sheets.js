// The sheets of one panel as this device knows them: what the server is known to hold, what is entered here and hasn't been
// received, and what is to be sent. It tells the server whenever it can, as often as needed, and tells the page of every change.

import { Line, LineProblem } from './line.js';
import { read, write } from './points.js';
import { digest, sheetText } from './receipt.js';
import { openStore } from './store.js';

/** The name under which a note stands among the criteria. */
export const NOTE = '';

const SOON = 300;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
const LECTURE_WAIT = 10_000;
const BLANK = { points: null, fails: false, reason: '' };

const says = (a, b) => a.points === b.points && a.fails === b.fails && (!a.fails || (a.reason ?? '') === (b.reason ?? ''));
const same = (criterion, a, b) => (criterion === NOTE ? a === b : says(a, b));
const locked = (work) => (navigator.locks ? navigator.locks.request('guildhall-desk', work) : work());

export class Sheets extends EventTarget {
  /** checking, online, offline, portal, signedOut or trouble */
  state = 'checking';
  person = null;
  panel = null;
  /** What the server said of a number when it refused something there. */
  problems = new Map();
  /** How a receipt was checked: same, differs or none. */
  proofs = new Map();

  #id;
  #line;
  #store;
  #entries = new Map();
  #orders = new Map();
  #channel = null;
  #timer = 0;
  #wait = FIRST_WAIT;
  #busy = false;
  #again = false;
  #stamp = 0;
  #writes = 0;
  #isFull = false;

  constructor(id) {
    super();
    this.#id = id;
    this.#line = new Line(`/scoring/${id}`);
  }

  /** Whether what is entered outlasts this page. */
  get isKept() { return Boolean(this.#store?.isKept) && !this.#isFull; }

  async open() {
    this.#store = await openStore();
    navigator.storage?.persist?.();
    this.person = (await this.#store.all('device')).find((fact) => fact.name === 'person')?.value ?? null;
    await this.#reload();
    if ('BroadcastChannel' in window) {
      this.#channel = new BroadcastChannel('guildhall-desk');
      this.#channel.onmessage = async () => {
        await this.#reload();
        this.#tell();
      };
    }
    addEventListener('online', () => this.sync());
    document.addEventListener('visibilitychange', () => document.hidden || this.look());
    this.#tell();
    await this.look();
  }

  /** Hears how everything stands, and tells what hasn't been told. */
  async look() {
    await this.#try(() => this.#hear());
    await this.sync();
  }

  sheet(number) { return this.panel?.sheets.find((sheet) => sheet.number === number); }

  criterion(code) { return this.panel.rubric.find((row) => row.code === code); }

  order(number) { return this.#orders.get(number); }

  isOpen(number) {
    const sheet = this.sheet(number);
    return Boolean(sheet) && !sheet.sent && !sheet.recused && sheet.state !== 'ABSENT' && !this.#orders.has(number);
  }

  /** What stands at a criterion on this device, and how far it has got: blank, here, way or received. */
  value(number, code) {
    const known = this.#known(number, code);
    const entry = this.#entries.get(`${number}/${code}`);
    if (!entry) {
      const blank = known.points === null && !known.fails;
      return { ...known, text: write(known.points), problem: null, other: null, status: blank ? 'blank' : 'received' };
    }
    return { ...entry.next, text: entry.text, problem: entry.problem, other: entry.other, status: entry.way ? 'way' : 'here' };
  }

  note(number) {
    const known = this.sheet(number)?.note ?? '';
    const entry = this.#entries.get(`${number}/${NOTE}`);
    if (!entry) return { text: known, other: null, status: known === '' ? 'blank' : 'received', at: this.sheet(number)?.savedAt };
    return { text: entry.next, other: entry.other, status: entry.way ? 'way' : 'here' };
  }

  /** How many figures stand, their sum (nothing without any), and which criteria lack something. */
  count(number) {
    const rows = this.panel.rubric.map((row) => ({ code: row.code, ...this.value(number, row.code) }));
    const filled = rows.filter((row) => row.points !== null && !row.problem);
    return {
      sum: filled.length === 0 ? null : filled.reduce((sum, row) => sum + row.points, 0),
      filled: filled.length,
      of: rows.length,
      missing: rows
        .filter((row) => row.points === null || row.problem || (row.fails && !row.reason?.trim()))
        .map((row) => row.code),
      undecided: [...this.#of(number)].filter((entry) => entry.other !== null).length,
    };
  }

  /** The numbers of which something is on this device only. */
  unsent() { return [...new Set([...[...this.#entries.values()].map((entry) => entry.number), ...this.#orders.keys()])]; }

  /** Points as they are typed; what can't be read stays as it is and counts for nothing. */
  async enter(number, code, text) {
    const { points, problem } = read(text, this.criterion(code).points);
    await this.#change(number, code, { ...this.#next(number, code), points }, text, problem);
  }

  async fail(number, code, fails, reason) {
    const { text, problem } = this.value(number, code);
    await this.#change(number, code, { ...this.#next(number, code), fails, reason: fails ? reason : '' }, text, problem);
  }

  async write(number, text) { await this.#change(number, NOTE, text, text, null); }

  /** Of two figures that stand at one place mine is kept, or the other taken. */
  async decide(number, code, mine) {
    const entry = this.#entries.get(`${number}/${code}`);
    if (!entry || entry.other === null) return;
    if (mine) await this.#put({ ...entry, seen: entry.other, other: null, refused: false });
    else await this.#drop(entry);
    this.problems.delete(number);
    this.#tell();
    this.sync();
  }

  /** Orders a sheet to be sent as it is shown now. It stays as it is until it is received or taken back. */
  async send(number) {
    const scores = {};
    for (const { code } of this.panel.rubric) {
      const { points, fails, reason } = this.value(number, code);
      scores[code] = { points, fails, reason: fails ? reason : '' };
    }
    const order = { person: this.person, panel: this.#id, number, scores, note: this.note(number).text,
      total: this.count(number).sum, waits: null };
    this.#orders.set(number, order);
    this.proofs.delete(number);
    this.problems.delete(number);
    await this.#keep('orders', order);
    this.#changed();
    await this.sync();
  }

  async takeBack(number) {
    const order = this.#orders.get(number);
    if (!order) return;
    await this.#done(order);
    this.#changed();
  }

  /** @returns {Promise<?string>} why not, or nothing when it is done */
  async recuse(number, reason) {
    const { ok, answer } = await this.#line.tell(`${number}/recusal`, { reason });
    await this.#take(answer.sheet);
    return ok ? null : answer.refused;
  }

  /** Tells the server all that it can be told. */
  async sync() {
    clearTimeout(this.#timer);
    if (this.#busy) {
      this.#again = true;
      return;
    }
    this.#busy = true;
    try {
      await locked(() => this.#try(async () => {
        do {
          this.#again = false;
          await this.#reload();
          await this.#round();
        } while (this.#again);
      }));
    } finally {
      this.#busy = false;
    }
  }

  async #try(work) {
    try {
      await work();
    } catch (problem) {
      if (!(problem instanceof LineProblem)) throw problem;
      for (const entry of this.#entries.values()) entry.way = false;
      // A token of an ended session: everything is asked anew, and with it another one.
      this.#become(problem.kind === 'token' ? this.state : problem.kind);
      this.#later(this.#wait);
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    }
  }

  async #round() {
    if (!this.#line.isOpen) await this.#hear();
    for (const number of new Set([...this.#entries.values()].map((entry) => entry.number))) await this.#tellEntries(number);
    for (const order of [...this.#orders.values()]) await this.#tellOrder(order);
    if ([...this.#orders.values()].some((order) => order.waits)) this.#later(LECTURE_WAIT);
  }

  async #tellEntries(number) {
    const told = [...this.#of(number)].filter((entry) => !entry.problem && entry.other === null && !entry.refused);
    if (told.length === 0) return;
    for (const entry of told) {
      entry.way = true;
      if (!entry.told.some((one) => same(entry.criterion, one, entry.next))) entry.told.push(entry.next);
      await this.#keep('entries', { ...entry, way: false });
    }
    this.#tell();
    const note = told.find((entry) => entry.criterion === NOTE);
    const { ok, answer } = await this.#line.tell(`${number}/entries`, {
      scores: told
        .filter((entry) => entry.criterion !== NOTE)
        .map(({ criterion, seen, next }) => ({ criterion, seen, next })),
      note: note ? { seen: note.seen, next: note.next } : null,
    });
    this.#arrived();
    for (const entry of told) {
      const now = this.#entries.get(`${number}/${entry.criterion}`);
      if (!now) continue;
      now.way = false;
      if (ok && now.stamp !== entry.stamp) now.seen = entry.next;
      if (!ok && now.stamp === entry.stamp) now.refused = true;
    }
    if (ok) this.problems.delete(number);
    else this.problems.set(number, answer.refused);
    await this.#take(answer.sheet);
  }

  async #tellOrder(order) {
    const pending = [...this.#of(order.number)];
    // Something else was entered elsewhere after it was confirmed here: it is shown before anything is sent.
    if (pending.some((entry) => entry.other !== null)) await this.#done(order);
    if (pending.length > 0) return;
    const { ok, answer } = await this.#line.tell(`${order.number}/sent`, {
      scores: order.scores, note: order.note, total: order.total });
    this.#arrived();
    if (!ok && answer.waits) {
      order.waits = answer.refused;
      await this.#keep('orders', order);
    } else {
      await this.#done(order);
      if (ok) this.problems.delete(order.number);
      else this.problems.set(order.number, answer.refused);
      if (ok) await this.#prove(order, answer.sheet);
      else await this.#contrast(order, answer.sheet);
    }
    await this.#take(answer.sheet);
  }

  /** A receipt is right if this device finds the same hash over what was sent. */
  async #prove(order, sheet) {
    if (!sheet.receipt) return;
    const text = sheetText({ panel: this.#id, number: order.number, person: this.person }, sheet.receipt.at, order.scores, order.note);
    const found = await digest(text);
    const figures = this.panel.rubric.every(({ code }) => says({ ...BLANK, ...sheet.scores[code] }, order.scores[code]));
    this.proofs.set(order.number, found === null ? (figures ? 'none' : 'differs') : found === sheet.receipt.digest ? 'same' : 'differs');
  }

  /** A sheet that was refused because other figures stand there: both are shown, and nothing of either is lost. */
  async #contrast(order, sheet) {
    if (!sheet || sheet.sent || sheet.recused || sheet.state === 'ABSENT') return;
    for (const { code } of this.panel.rubric) {
      const stands = { ...BLANK, ...sheet.scores[code] };
      const mine = order.scores[code];
      if (!says(stands, mine) && !this.#entries.has(`${order.number}/${code}`)) {
        await this.#put(this.#entry(order.number, code, mine, write(mine.points), null, BLANK));
      }
    }
    if (sheet.note !== order.note && !this.#entries.has(`${order.number}/${NOTE}`)) {
      await this.#put(this.#entry(order.number, NOTE, order.note, order.note, null, null));
    }
  }

  async #hear() {
    const answer = await this.#line.sheets();
    this.#arrived();
    if (!answer.panel) {
      this.problems.set(0, answer.refused);
      return;
    }
    if (answer.person !== this.person) {
      this.person = answer.person;
      await this.#keep('device', { name: 'person', value: answer.person });
      this.panel = null;
      await this.#reload();
    }
    this.panel = { person: this.person, ...answer.panel };
    await this.#keep('panels', this.panel);
    for (const sheet of this.panel.sheets) await this.#settle(sheet);
    this.#changed();
  }

  /** A sheet as the server has just said that it stands. */
  async #take(sheet) {
    if (sheet) {
      this.panel.sheets = this.panel.sheets.map((one) => (one.number === sheet.number ? sheet : one));
      await this.#keep('panels', this.panel);
      await this.#settle(sheet);
    }
    this.#changed();
  }

  /** What has been received is no longer this device's to keep; what stands there otherwise is shown beside it. */
  async #settle(sheet) {
    for (const entry of this.#of(sheet.number)) {
      const stands = entry.criterion === NOTE ? sheet.note : this.#scored(sheet, entry.criterion);
      if (!entry.problem && same(entry.criterion, stands, entry.next)) await this.#drop(entry);
      else if (same(entry.criterion, stands, entry.seen)) {
        await this.#put({ ...entry, other: entry.refused ? stands : null });
      } else if (entry.told.some((one) => same(entry.criterion, one, stands))) {
        // My own earlier figure, of which no answer came.
        await this.#put({ ...entry, seen: stands, other: null });
        this.#again = true;
      } else await this.#put({ ...entry, other: stands });
    }
  }

  #scored(sheet, code) {
    const score = sheet?.scores[code];
    return score ? { points: score.points ?? null, fails: score.fails, reason: score.reason ?? '' } : BLANK;
  }

  #known(number, code) { return { ...this.#scored(this.sheet(number), code), at: this.sheet(number)?.scores[code]?.at }; }

  #next(number, code) {
    const { points, fails, reason } = this.value(number, code);
    return { points, fails, reason };
  }

  *#of(number) {
    for (const entry of [...this.#entries.values()]) if (entry.number === number) yield entry;
  }

  #entry(number, criterion, next, text, problem, seen) {
    return { person: this.person, panel: this.#id, number, criterion, next, text, problem, seen, told: [], other: null, way: false,
      refused: false, stamp: this.#mark() };
  }

  #mark() {
    this.#stamp += 1;
    return `${Date.now()}-${this.#stamp}-${Math.random()}`;
  }

  async #change(number, code, next, text, problem) {
    if (!this.isOpen(number)) return;
    const stands = code === NOTE ? this.sheet(number).note : this.#scored(this.sheet(number), code);
    const entry = this.#entries.get(`${number}/${code}`);
    if (entry) await this.#put({ ...entry, next, text, problem, refused: false, stamp: this.#mark() });
    else if (problem || !same(code, stands, next)) await this.#put(this.#entry(number, code, next, text, problem, stands));
    const now = this.#entries.get(`${number}/${code}`);
    if (now && !now.way && !problem && now.told.length === 0 && same(code, stands, next)) await this.#drop(now);
    this.#changed();
    this.#later(SOON);
  }

  async #put(entry) {
    this.#entries.set(`${entry.number}/${entry.criterion}`, entry);
    await this.#keep('entries', { ...entry, way: false });
  }

  /** A device that is full says so, and goes on as long as the page is open. */
  async #keep(store, value) {
    this.#writes += 1;
    try {
      await this.#store.put(store, value);
      this.#isFull = false;
    } catch {
      this.#isFull = true;
    }
  }

  async #drop(entry) {
    this.#entries.delete(`${entry.number}/${entry.criterion}`);
    this.#writes += 1;
    await this.#store.remove('entries', entry);
  }

  async #done(order) {
    this.#orders.delete(order.number);
    this.#writes += 1;
    await this.#store.remove('orders', order);
  }

  async #reload() {
    const mine = (rows) => rows.filter((row) => row.person === this.person && (row.panel ?? row.id) === this.#id);
    if (this.#isFull) return;
    let writes;
    do {
      writes = this.#writes;
      const [entries, orders, panels] = await Promise.all(['entries', 'orders', 'panels'].map((store) => this.#store.all(store)));
      // What was entered while this was read is read again.
      if (writes !== this.#writes) continue;
      const way = new Set([...this.#entries.values()].filter((entry) => entry.way).map((entry) => entry.stamp));
      this.#entries = new Map(mine(entries).map((entry) => [
        `${entry.number}/${entry.criterion}`, { ...entry, way: way.has(entry.stamp) }]));
      this.#orders = new Map(mine(orders).map((order) => [order.number, order]));
      this.panel = mine(panels)[0] ?? this.panel;
    } while (writes !== this.#writes);
  }

  #later(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.sync(), wait);
  }

  #arrived() {
    this.#wait = FIRST_WAIT;
    this.#become('online');
  }

  #become(state) {
    this.state = state;
    this.#tell();
  }

  /** Something is kept or heard: also the other tabs of this browser look at it. */
  #changed() {
    this.#channel?.postMessage('changed');
    this.#tell();
  }

  #tell() { this.dispatchEvent(new Event('change')); }
}
