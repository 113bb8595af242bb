// One sheet on the page: a field, two steps, the bands and the points of the chosen band for each criterion; the note; what
// is missing; and the foot with the total. It draws what Sheets says and tells it what is done.

import { bandOf, step, stepOf, valuesOf, write } from './points.js';
import { NOTE } from './sheets.js';

/** An element with properties, attributes (data-, aria-, role and such) and children. */
export function make(name, facts = {}, ...children) {
  const element = document.createElement(name);
  for (const [fact, value] of Object.entries(facts)) {
    if (fact.includes('-') || fact === 'role' || fact === 'for') element.setAttribute(fact, value);
    else element[fact] = value;
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

export const button = (text, press, facts = {}) => make('button', { type: 'button', textContent: text, onclick: press, ...facts });

/** Sets a text only where it is another, so that a screen reader says it once. */
const put = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

class Criterion {
  constructor(sheets, number, row, say, clock) {
    Object.assign(this, { sheets, number, row, say, clock });
    const id = `points-${row.code.replaceAll(/[^a-z0-9]+/gi, '-')}`;
    this.field = make('input', { id, type: 'text', inputMode: 'decimal', autocomplete: 'off', className: 'points', maxLength: 12,
      'aria-describedby': `${id}-said` });
    this.field.addEventListener('input', () => {
      this.isTyped = true;
      this.#enter(this.field.value);
    });
    this.field.addEventListener('blur', () => {
      this.isTyped = false;
      this.draw(sheets.isOpen(number));
    });
    this.field.addEventListener('keydown', (event) => this.#key(event));
    this.less = button('−', () => this.#step(-1), { className: 'step', 'aria-label': say('less', row.name, stepOf(row)) });
    this.more = button('+', () => this.#step(1), { className: 'step', 'aria-label': say('more', row.name, stepOf(row)) });
    this.bands = make('div', { className: 'bands', role: 'group', 'aria-label': say('bands', row.name) },
      ...row.bands.map((band) => this.#band(band)));
    this.wording = make('p', { className: 'wording', hidden: true });
    this.values = make('div', { className: 'values', role: 'group', 'aria-label': say('values', row.name) });
    this.said = make('p', { id: `${id}-said`, className: 'said' });
    this.other = make('div', { className: 'other', role: 'alert', hidden: true });
    this.element = make('section', { className: 'criterion' },
      make('div', { className: 'head' },
        make('label', { for: id }, make('span', { textContent: row.name }), ' ', make('small', { textContent: say('points', row.points) })),
        make('div', { className: 'figure' }, this.less, this.field, this.more)),
      this.bands, this.#words(), this.wording, this.values, this.#fails(id), this.said, this.other);
  }

  /** Draws what stands; a field is left alone while somebody types into it: 8. on its way to 8.5 is received as 8. */
  draw(isOpen) {
    const value = this.sheets.value(this.number, this.row.code);
    if (!this.isTyped) this.field.value = value.text;
    const band = value.problem ? undefined : bandOf(value.points, this.row.bands);
    [...this.bands.children].forEach((one, at) => {
      one.setAttribute('aria-pressed', String(this.row.bands[at] === band));
      one.disabled = !isOpen;
    });
    put(this.wording, band?.words ?? '');
    this.wording.hidden = !band?.words;
    this.#drawValues(band, value.points, isOpen);
    this.field.readOnly = !isOpen;
    this.field.setAttribute('aria-invalid', String(Boolean(value.problem)));
    const stands = value.points !== null && !value.problem;
    this.less.disabled = !isOpen || !stands || value.points <= 0;
    this.more.disabled = !isOpen || !stands || value.points >= this.row.points;
    if (this.box) {
      this.box.checked = value.fails;
      this.box.disabled = !isOpen;
      this.why.parentElement.hidden = !value.fails;
      if (!this.isTold) this.why.value = value.reason ?? '';
      this.why.readOnly = !isOpen;
    }
    put(this.said, this.#status(value));
    this.said.dataset.status = value.problem ? 'problem' : value.status;
    const whole = (one, text) => [one.points === null ? text || this.say('blank') : write(one.points),
      one.fails ? `${this.say('fails')}${one.reason ? `: ${one.reason}` : ''}` : ''].filter(Boolean).join(' · ');
    drawOther(this.other, value.other === null ? null : whole(value.other), whole(value, value.text), this.say, async (mine) => {
      await this.sheets.decide(this.number, this.row.code, mine);
      this.field.focus();
    });
  }

  focus() { this.field.focus(); }

  #status(value) {
    if (value.problem) return this.say(value.problem, value.text, this.row.points, stepOf(this.row));
    if (value.status === 'received') return value.at ? this.say('received', this.clock(value.at)) : '';
    return value.status === 'blank' ? '' : this.say(value.status);
  }

  #band(band) {
    const range = band.least === band.most ? write(band.least) : `${write(band.least)}–${write(band.most)}`;
    const press = () => this.#enter(write(band.least), true);
    return make('button', { type: 'button', className: 'band', onclick: press },
      make('span', { textContent: band.name }), make('small', { textContent: range }));
  }

  /** What each band means for this criterion, where the rubric says so. */
  #words() {
    const said = this.row.bands.filter((band) => band.words);
    return said.length === 0 ? null : make('details', { className: 'wording' }, make('summary', { textContent: this.say('words') }),
      make('dl', {}, ...said.flatMap((band) => [make('dt', { textContent: band.name }), make('dd', { textContent: band.words })])));
  }

  #drawValues(band, points, isOpen) {
    const values = isOpen && band && band.least !== band.most ? valuesOf(band, stepOf(this.row)) : [];
    const drawn = values.join();
    if (this.drawn !== drawn) {
      this.drawn = drawn;
      this.values.replaceChildren(...values.map((one) => button(write(one), () => this.#enter(write(one), true))));
      this.values.hidden = values.length === 0;
    }
    [...this.values.children].forEach((one, at) => one.setAttribute('aria-pressed', String(values[at] === points)));
  }

  #fails(id) {
    if (!this.row.fails) return null;
    this.box = make('input', { type: 'checkbox', id: `${id}-fails` });
    this.box.addEventListener('change', () => {
      this.sheets.fail(this.number, this.row.code, this.box.checked, this.why.value);
      if (this.box.checked) setTimeout(() => this.why.focus());
    });
    this.why = make('textarea', { id: `${id}-why`, rows: 2, maxLength: 2000 });
    this.why.addEventListener('input', () => {
      this.isTold = true;
      this.sheets.fail(this.number, this.row.code, true, this.why.value);
    });
    this.why.addEventListener('blur', () => {
      this.isTold = false;
      this.draw(this.sheets.isOpen(this.number));
    });
    return make('div', { className: 'fails' },
      make('label', { className: 'check', for: `${id}-fails` }, this.box, this.say('fails')),
      make('div', { hidden: true }, make('label', { for: `${id}-why`, textContent: this.say('fails.reason') }), this.why));
  }

  #key(event) {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by) {
      event.preventDefault();
      if (!event.altKey) this.#step(by);
    } else if (event.key === 'Enter' && !event.isComposing && !event.repeat) {
      event.preventDefault();
      const fields = [...document.querySelectorAll('.criterion .points')];
      (fields[fields.indexOf(this.field) + 1] ?? document.querySelector('.send'))?.focus();
    }
  }

  #step(by) {
    const { points, problem } = this.sheets.value(this.number, this.row.code);
    if (points !== null && !problem && !this.field.readOnly) this.#enter(write(step(points, by * stepOf(this.row), this.row.points)), true);
  }

  #enter(text, redraw = false) {
    if (redraw) this.isTyped = false;
    this.sheets.enter(this.number, this.row.code, text);
  }
}

/** What was entered elsewhere beside what is here, and the choice between them. */
function drawOther(place, theirs, mine, say, decide) {
  const drawn = theirs === null ? '' : `${theirs}|${mine}`;
  if (place.dataset.drawn === drawn) return;
  place.dataset.drawn = drawn;
  place.hidden = theirs === null;
  place.replaceChildren(...(theirs === null ? [] : [
    make('p', { textContent: say('other', theirs) }),
    button(say('other.mine', mine), () => decide(true)),
    button(say('other.theirs', theirs), () => decide(false), { className: 'plain' }),
  ]));
}

class Note {
  constructor(sheets, number, say) {
    Object.assign(this, { sheets, number, say });
    this.field = make('textarea', { id: 'note', rows: 3, maxLength: 2000, 'aria-describedby': 'note-help note-said' });
    this.field.addEventListener('input', () => {
      this.isTyped = true;
      sheets.write(number, this.field.value);
    });
    this.field.addEventListener('blur', () => {
      this.isTyped = false;
      this.draw(sheets.isOpen(number), this.clock);
    });
    this.said = make('p', { id: 'note-said', className: 'said' });
    this.other = make('div', { className: 'other', role: 'alert', hidden: true });
    this.element = make('section', { className: 'criterion' },
      make('label', { for: 'note', textContent: say('note') }), make('small', { id: 'note-help', textContent: say('note.help') }),
      this.field, this.said, this.other);
  }

  draw(isOpen, clock) {
    this.clock = clock;
    const note = this.sheets.note(this.number);
    if (!this.isTyped) this.field.value = note.text;
    this.field.readOnly = !isOpen;
    put(this.said, note.status === 'received' ? (note.at ? this.say('received', clock(note.at)) : '')
      : note.status === 'blank' ? '' : this.say(note.status));
    this.said.dataset.status = note.status;
    drawOther(this.other, note.other === null ? null : note.other || this.say('blank'), this.say('noteOther'), this.say,
      async (mine) => {
        await this.sheets.decide(this.number, NOTE, mine);
        this.field.value = this.sheets.note(this.number).text;
        this.field.focus();
      });
  }
}

/** The sheet of one number. */
export class SheetPage {
  constructor(sheets, number, say, clock) {
    Object.assign(this, { sheets, number, say, clock });
    this.criteria = new Map(sheets.panel.rubric.map((row) => [row.code, new Criterion(sheets, number, row, say, clock)]));
    this.note = new Note(sheets, number, say);
    this.element = make('div', { className: 'sheet-page' }, ...[...this.criteria.values()].map((one) => one.element), this.note.element);
  }

  draw() {
    const isOpen = this.sheets.isOpen(this.number);
    for (const criterion of this.criteria.values()) criterion.draw(isOpen);
    this.note.draw(isOpen, this.clock);
  }

  focus(code) { this.criteria.get(code)?.focus(); }
}
