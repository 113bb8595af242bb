// A deck, page by page: the page's image with numbered markers, a strip of thumbnails, turning by buttons and arrow keys,
// and choosing a spot by click or by keys. It holds no state of its own but the cross that is being moved: what is shown is
// set from outside, and what the reader does is told by the events gh-turn, gh-spot, gh-marker and gh-lost.

const STEP = 25;
const SMALL_STEP = 5;

const style = `
:host { display: block; }
.stage { position: relative; border: 1px solid var(--line, #ddd); border-radius: var(--radius, 6px); overflow: hidden;
  background: var(--sheet, #fff); line-height: 0; outline-offset: 2px; touch-action: manipulation; }
.stage:focus-visible { outline: 3px solid var(--seal, #b5301f); }
.stage.choosing { cursor: crosshair; }
.stage > img { width: 100%; height: auto; display: block; }
.blank { line-height: 1.6; padding: 3rem 1rem; text-align: center; color: var(--ink-soft, #555); }
.marker { position: absolute; transform: translate(-50%, -50%); min-width: 28px; height: 28px; border-radius: 14px; padding: 0 6px;
  border: 2px solid #fff; background: #a32a1b; color: #fff; font: 600 14px/1 system-ui, sans-serif; cursor: pointer;
  box-shadow: 0 1px 4px rgb(0 0 0 / .4); font-variant-numeric: tabular-nums; }
.marker::after { content: ''; position: absolute; inset: -8px; border-radius: 50%; }
.marker[data-state=answered] { background: #7a5a10; }
.marker[data-state=resolved] { background: #4c5a4f; opacity: .75; }
.marker:focus-visible, .marker.current { outline: 3px solid #fff; box-shadow: 0 0 0 5px #a32a1b; }
.cross { position: absolute; width: 30px; height: 30px; transform: translate(-50%, -50%); pointer-events: none;
  border: 3px solid #a32a1b; border-radius: 50%; box-shadow: 0 0 0 2px #fff, inset 0 0 0 2px #fff; }
.bar { display: flex; gap: 8px; align-items: center; justify-content: center; padding: 8px 0; flex-wrap: wrap; color: var(--ink, #222); }
.bar button { font: inherit; min-width: 44px; min-height: 44px; padding: 0 14px; border: 1px solid var(--line, #bbb); border-radius: var(--radius, 6px);
  background: var(--sheet, #fff); color: inherit; cursor: pointer; }
.bar button:disabled { opacity: .45; cursor: default; }
.count { min-width: 6em; text-align: center; font-variant-numeric: tabular-nums; }
.hint { color: var(--ink-soft, #555); font-size: .9em; margin: 0 0 8px; text-align: center; }
@media (hover: none) { .keys { display: none; } }
.strip { display: flex; gap: 6px; overflow-x: auto; padding: 4px 2px 8px; scrollbar-width: thin; }
.strip button { flex: none; position: relative; width: 96px; padding: 0; border: 2px solid transparent; border-radius: 4px; background: var(--sheet, #fff);
  cursor: pointer; color: var(--ink-soft, #555); font: 12px/1.6 system-ui, sans-serif; }
.strip button[aria-current] { border-color: var(--seal, #b5301f); color: var(--ink, #222); }
.strip img { width: 100%; height: 54px; object-fit: contain; display: block; background: #fff; }
.strip .none { height: 54px; display: block; }
.strip i { position: absolute; top: 2px; right: 2px; min-width: 18px; height: 18px; border-radius: 9px; background: #a32a1b; color: #fff;
  font: 600 11px/18px system-ui, sans-serif; }
@media (max-width: 700px) { .strip button { width: 72px; } .strip img, .strip .none { height: 41px; } }
`;

class DeckViewer extends HTMLElement {
  #deck = { base: '', page: 1, pages: 0, drawn: [], counts: {}, markers: [], comment: false, pending: null, words: {} };
  #cross = null;
  #strip = '';

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
    this.shadowRoot.innerHTML = `<style>${style}</style><div class="stage" tabindex="0" role="group"></div>
      <div class="bar"><button class="back" type="button"></button><span class="count" aria-live="polite"></span>
      <button class="on" type="button"></button><button class="whole" type="button"></button></div>
      <p class="hint"><span></span> <span class="keys"></span></p><nav class="strip"></nav>`;
    const stage = this.#part('.stage');
    stage.addEventListener('click', event => this.#clicked(event));
    stage.addEventListener('keydown', event => this.#key(event));
    this.#part('.back').addEventListener('click', () => this.#turn(this.#deck.page - 1));
    this.#part('.on').addEventListener('click', () => this.#turn(this.#deck.page + 1));
    this.#part('.whole').addEventListener('click', () => this.#tell('gh-spot', { x: 500, y: 500 }));
    this.#part('.strip').addEventListener('click', event => {
      const button = event.target.closest('button');
      if (button) this.#turn(Number(button.dataset.page));
    });
  }

  set deck(value) {
    const same = value.base === this.#deck.base && value.page === this.#deck.page && !value.pending;
    this.#deck = { ...this.#deck, ...value };
    if (!same) this.#cross = null;
    this.#draw();
  }

  get deck() { return this.#deck; }

  #part(selector) { return this.shadowRoot.querySelector(selector); }

  #tell(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail })); }

  #turn(page) {
    if (page >= 1 && page <= this.#deck.pages && page !== this.#deck.page) this.#tell('gh-turn', { page });
  }

  #clicked(event) {
    const marker = event.target.closest('.marker');
    if (marker) {
      this.#tell('gh-marker', { number: Number(marker.dataset.number) });
    } else if (this.#deck.comment && event.target.tagName === 'IMG') {
      const box = event.target.getBoundingClientRect();
      const share = (at, from, size) => Math.max(0, Math.min(1000, Math.round((at - from) / size * 1000)));
      this.#tell('gh-spot', { x: share(event.clientX, box.left, box.width), y: share(event.clientY, box.top, box.height) });
    }
  }

  #key(event) {
    if (event.target !== this.#part('.stage') || event.altKey || event.ctrlKey || event.metaKey) return;
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const way = ways[event.key];
    if (this.#cross && way) {
      const step = event.shiftKey ? SMALL_STEP : STEP;
      const within = value => Math.max(0, Math.min(1000, value));
      this.#cross = { x: within(this.#cross.x + way[0] * step), y: within(this.#cross.y + way[1] * step) };
      this.#drawMarks();
    } else if (this.#cross && event.key === 'Enter') {
      this.#tell('gh-spot', this.#cross);
    } else if (this.#cross && event.key === 'Escape') {
      this.#cross = null;
      this.#drawMarks();
    } else if (this.#deck.comment && event.key === 'Enter') {
      this.#cross = { x: 500, y: 500 };
      this.#drawMarks();
    } else if (event.key === 'ArrowLeft' || event.key === 'PageUp') {
      this.#turn(this.#deck.page - 1);
    } else if (event.key === 'ArrowRight' || event.key === 'PageDown') {
      this.#turn(this.#deck.page + 1);
    } else {
      return;
    }
    event.preventDefault();
  }

  #draw() {
    const { base, page, pages, drawn, comment, words } = this.#deck;
    const stage = this.#part('.stage');
    stage.classList.toggle('choosing', comment);
    stage.setAttribute('aria-label', words.page ?? '');
    const source = drawn.includes(page) ? `${base}/${page}/large` : '';
    if (!source || stage.querySelector('img')?.getAttribute('src') !== source) {
      stage.replaceChildren(source ? this.#image(source, words.page ?? '') : this.#blank(words.blank ?? ''));
    }
    const label = (selector, text, off) => {
      const button = this.#part(selector);
      button.textContent = text ?? '';
      button.disabled = off;
    };
    label('.back', words.back, page <= 1);
    label('.on', words.on, page >= pages);
    label('.whole', words.whole, !comment);
    this.#part('.whole').hidden = !comment;
    this.#part('.count').textContent = `${page} / ${pages}`;
    this.#part('.hint > span').textContent = words.hint ?? '';
    this.#part('.keys').textContent = words.keys ?? '';
    this.#part('.hint').hidden = !comment;
    this.#part('.strip').setAttribute('aria-label', words.strip ?? '');
    this.#drawStrip();
    this.#drawMarks();
    if (drawn.includes(page + 1)) new Image().src = `${base}/${page + 1}/large`;
  }

  #image(source, text) {
    const image = document.createElement('img');
    image.src = source;
    image.alt = text;
    image.draggable = false;
    image.onerror = () => {
      image.replaceWith(this.#blank(this.#deck.words.lost ?? ''));
      this.#tell('gh-lost');
    };
    return image;
  }

  #blank(text) {
    const blank = document.createElement('div');
    blank.className = 'blank';
    blank.textContent = text;
    return blank;
  }

  #drawStrip() {
    const { base, page, pages, drawn, counts } = this.#deck;
    const strip = this.#part('.strip');
    const content = JSON.stringify([base, pages, drawn.length, counts]);
    if (content !== this.#strip) {
      this.#strip = content;
      strip.replaceChildren(...Array.from({ length: pages }, (_, index) => this.#thumbnail(base, index + 1, drawn, counts)));
    }
    for (const button of strip.children) {
      if (Number(button.dataset.page) === page) {
        button.setAttribute('aria-current', 'page');
        strip.scrollTo({ left: button.offsetLeft - strip.offsetLeft - strip.clientWidth / 2 + button.offsetWidth / 2 });
      } else {
        button.removeAttribute('aria-current');
      }
    }
  }

  #thumbnail(base, page, drawn, counts) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.page = page;
    if (drawn.includes(page)) {
      const image = this.#image(`${base}/${page}/small`, '');
      image.loading = 'lazy';
      button.append(image);
    } else {
      const none = document.createElement('span');
      none.className = 'none';
      button.append(none);
    }
    button.append(String(page));
    if (counts[page]) {
      const count = document.createElement('i');
      count.textContent = counts[page];
      button.append(count);
    }
    return button;
  }

  #drawMarks() {
    const stage = this.#part('.stage');
    stage.querySelectorAll('.marker, .cross').forEach(mark => mark.remove());
    for (const marker of this.#deck.markers) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'marker';
      button.dataset.number = marker.number;
      button.dataset.state = marker.state;
      button.textContent = marker.number;
      button.setAttribute('aria-label', marker.label);
      this.#put(button, marker);
      stage.append(button);
    }
    const cross = this.#cross ?? this.#deck.pending;
    if (cross) {
      const ring = document.createElement('div');
      ring.className = 'cross';
      this.#put(ring, cross);
      stage.append(ring);
    }
  }

  #put(element, place) {
    element.style.left = `${place.x / 10}%`;
    element.style.top = `${place.y / 10}%`;
  }
}

customElements.define('gh-deck-viewer', DeckViewer);
