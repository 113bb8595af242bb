// The sheets of one panel as this device knows them: what the server is known to hold, what is entered here and hasn't been
// received, and what is to be sent. It tells the server whenever it can, as often as needed, and tells the page of every change.

import { Line, LineProblem } from './line.js';
import { read, stepOf, write } from './points.js';
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
  /** Numbers whose sheet wasn't sent as it was confirmed, since something else was found there. */
  withdrawn = new Set();

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
  /** What this device couldn't write down, and so lasts only as long as the page. */
  #unkept = new Set();
  /** Whether something may have happened that wasn't heard. */
  #unheard = true;
  /** Whether whoever is signed in has nothing to do with this panel. */
  #isGone = false;

  /** @param person who was signed in when this page was made; another one is found out as soon as the server answers */
  constructor(id, person) {
    super();
    this.#id = id;
    this.person = person;
    this.#line = new Line(`/scoring/${id}`);
  }

  /** Whether what is entered outlasts this page. */
  get isKept() { return Boolean(this.#store?.isKept) && this.#unkept.size === 0; }

  async open() {
    this.#store = await openStore();
    navigator.storage?.persist?.();
    await this.#reload();
    if ('BroadcastChannel' in window) {
      this.#channel = new BroadcastChannel('guildhall-desk');
      this.#channel.onmessage = async () => {
        await this.#reload();
        this.#tell();
      };
    }
    addEventListener('online', () => this.look());
    document.addEventListener('visibilitychange', () => document.hidden || this.look());
    this.#tell();
    await this.look();
  }

  /** Hears how everything stands, and tells what hasn't been told. */
  async look() {
    this.#unheard = true;
    await this.sync();
  }

  sheet(number) { return this.panel?.sheets.find((sheet) => sheet.number === number); }

  criterion(code) { return this.panel.rubric.find((row) => row.code === code); }

  order(number) { return this.#orders.get(number); }

  isOpen(number) {
    const sheet = this.sheet(number);
    // Before anything was heard it may be somebody else who is signed in by now.
    return this.state !== 'checking' && Boolean(sheet) && !sheet.sent && !sheet.recused && !['ABSENT', 'POSTPONED'].includes(sheet.state) && !this.#orders.has(number);
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
    const row = this.criterion(code);
    const { points, problem } = read(text, row.points, stepOf(row));
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

  /** All of a sheet as it stands on this device, to be shown when it is asked whether it is to be sent. */
  shown(number) {
    const scores = {};
    for (const { code } of this.panel.rubric) {
      const { points, fails, reason } = this.value(number, code);
      scores[code] = { points, fails, reason: fails ? reason : '' };
    }
    return { number, scores, note: this.note(number).text, total: this.count(number).sum, round: this.sheet(number)?.round ?? 0 };
  }

  /** Orders a sheet to be sent as it was shown. It stays as it is until it is received or taken back. */
  async send(shown) {
    if (!this.isOpen(shown.number)) return;
    const order = { ...shown, person: this.person, panel: this.#id, waits: null, stamp: this.#mark() };
    this.#orders.set(order.number, order);
    this.proofs.delete(order.number);
    this.problems.delete(order.number);
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
  async recuse(number, cause, reason) {
    const { ok, answer } = await this.#line.tell(`${number}/recusal`, { cause, reason });
    await this.#take(answer.sheet);
    return ok ? null : answer.refused;
  }

  /** @returns {Promise<?string>} why not, or nothing when it is asked that a sent sheet comes back */
  async correct(number, reason) {
    const { ok, answer } = await this.#line.tell(`${number}/correction`, { reason, round: this.sheet(number)?.round ?? 0 });
    await this.#take(answer.sheet);
    return ok ? null : answer.refused;
  }

  /** @returns {Promise<?string>} why not, or nothing when whoever coordinates has been called */
  async call(number, what) {
    const { ok, answer } = await this.#line.tell(`${number}/call`, { what });
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
      if (!(problem instanceof LineProblem)) {
        // A fault of this device's own keeping: the line is tried on.
        console.error(problem);
        this.#later(this.#wait);
        return;
      }
      for (const entry of this.#entries.values()) entry.way = false;
      // A token of an ended session: everything is asked anew, and with it another one.
      this.#become(problem.kind === 'token' ? this.state : problem.kind);
      this.#later(this.#wait);
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    }
  }

  async #round() {
    if (this.#unheard || !this.#line.isOpen) {
      await this.#hear();
      this.#unheard = false;
    }
    if (this.#isGone) return;
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
    }
    this.#tell();
    // What is entered meanwhile stands: it isn't written over by what was here a moment before.
    for (const { criterion } of told) {
      const now = this.#entries.get(`${number}/${criterion}`);
      if (now) await this.#keep('entries', { ...now, way: false }, now.stamp);
    }
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
    if (pending.some((entry) => entry.other !== null || entry.refused)) {
      await this.#done(order);
      this.withdrawn.add(order.number);
      this.#changed();
    }
    if (pending.length > 0) return;
    const { ok, answer } = await this.#line.tell(`${order.number}/sent`, {
      scores: order.scores, note: order.note, total: order.total, round: order.round ?? 0 });
    this.#arrived();
    // It may have been taken back, or confirmed anew, while this was under way.
    const stands = this.#orders.get(order.number)?.stamp === order.stamp;
    if (!ok && answer.waits) {
      if (stands) {
        this.#orders.get(order.number).waits = answer.refused;
        await this.#keep('orders', { ...order, waits: answer.refused }, order.stamp);
      }
    } else {
      if (stands) await this.#done(order);
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
    if (!sheet || sheet.sent || sheet.recused || ['ABSENT', 'POSTPONED'].includes(sheet.state)) return;
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
    this.#isGone = !answer.panel;
    if (this.#isGone) {
      // Not theirs, or not theirs any more: nothing of it is shown, and what is kept here waits for its owner.
      this.problems.set(0, answer.refused);
      this.panel = null;
      this.#arrived();
      return;
    }
    if (answer.person !== this.person) {
      this.person = answer.person;
      this.panel = null;
      for (const known of [this.#entries, this.#orders, this.problems, this.proofs, this.withdrawn, this.#unkept]) known.clear();
      await this.#reload();
    }
    this.panel = { person: this.person, ...answer.panel };
    await this.#keep('panels', this.panel);
    for (const sheet of this.panel.sheets) await this.#settle(sheet);
    this.#arrived();
    this.#changed();
  }

  /** A sheet as the server has just said that it stands. */
  async #take(sheet) {
    if (sheet) {
      this.panel.sheets = this.panel.sheets.map((one) => (one.number === sheet.number ? this.#newer(one, sheet) : one));
      await this.#keep('panels', this.panel);
      await this.#settle(sheet);
    }
    this.#changed();
  }

  /** What a course is called is said with the whole panel only. */
  #newer(known, sheet) { return { course: known.course, trade: known.trade, ...sheet }; }

  /** What has been received is no longer this device's to keep; what stands there otherwise is shown beside it. */
  async #settle(sheet) {
    for (const { criterion } of this.#of(sheet.number)) {
      // As it is now: something may have been entered while the one before was written down.
      const entry = this.#entries.get(`${sheet.number}/${criterion}`);
      if (!entry) continue;
      const stands = criterion === NOTE ? sheet.note : this.#scored(sheet, criterion);
      if (!entry.problem && same(criterion, stands, entry.next)) await this.#drop(entry);
      else if (same(criterion, stands, entry.seen)) await this.#put({ ...entry, other: entry.refused ? stands : null }, entry.stamp);
      else if (entry.told.some((one) => same(criterion, one, stands))) {
        // My own earlier figure, of which no answer came.
        await this.#put({ ...entry, seen: stands, other: null }, entry.stamp);
        this.#again = true;
      } else await this.#put({ ...entry, other: stands }, entry.stamp);
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
    this.withdrawn.delete(number);
    if (entry && !entry.way && !problem && entry.told.length === 0 && same(code, stands, next)) await this.#drop(entry);
    else if (entry) await this.#put({ ...entry, next, text, problem, refused: false, stamp: this.#mark() });
    else if (problem || !same(code, stands, next)) await this.#put(this.#entry(number, code, next, text, problem, stands));
    this.#changed();
    this.#later(SOON);
  }

  /** @param stamp where it goes on from what stands; without one it is something new */
  async #put(entry, stamp) {
    this.#entries.set(`${entry.number}/${entry.criterion}`, entry);
    await this.#keep('entries', { ...entry, way: false }, stamp);
  }

  /** What a device can't write down it says, and goes on with as long as the page is open. */
  async #keep(store, value, stamp) {
    await this.#write(store, value, () => this.#store.put(store, value, stamp));
  }

  async #write(store, value, work) {
    const key = `${store}/${value.number}/${value.criterion}`;
    this.#writes += 1;
    try {
      await work();
      this.#unkept.delete(key);
    } catch (problem) {
      console.error(problem);
      this.#unkept.add(key);
    }
  }

  async #drop(entry) {
    this.#entries.delete(`${entry.number}/${entry.criterion}`);
    await this.#write('entries', entry, () => this.#store.remove('entries', entry, entry.stamp));
  }

  async #done(order) {
    this.#orders.delete(order.number);
    await this.#write('orders', order, () => this.#store.remove('orders', order, order.stamp));
  }

  async #reload() {
    const mine = (rows) => rows.filter((row) => row.person === this.person && (row.panel ?? row.id) === this.#id);
    // What isn't written down stands in memory alone.
    if (this.#unkept.size > 0) return;
    let writes;
    do {
      writes = this.#writes;
      let rows;
      try {
        rows = await Promise.all(['entries', 'orders', 'panels'].map((store) => this.#store.all(store)));
      } catch (problem) {
        console.error(problem);
        return;
      }
      // What was entered while this was read is read again.
      if (writes !== this.#writes) continue;
      const [entries, orders, panels] = rows;
      const way = new Set([...this.#entries.values()].filter((entry) => entry.way).map((entry) => entry.stamp));
      this.#entries = new Map(mine(entries).map((entry) => [
        `${entry.number}/${entry.criterion}`, { ...entry, way: way.has(entry.stamp) }]));
      this.#orders = new Map(mine(orders).map((order) => [order.number, order]));
      this.panel = this.#isGone ? null : (mine(panels)[0] ?? this.panel);
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
