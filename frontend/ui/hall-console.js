// The timekeeper's console. A press counts from when it was made: it is shown at once, and told as often as needed until the server
// has it, each in its order, with when it was by the server's own clock.

import { hall, look, order, page, passed, take } from '/ui/hall.js';

const words = page.dataset;
const base = words.source.replace(/\/state$/, '');
const say = (text, ...values) => text.replace(/\{(\d)\}/g, (whole, at) => values[at] ?? '');
const keys = Object.fromEntries([...page.querySelectorAll('[data-press]')].map((key) => [key.dataset.press, key]));
const refused = page.querySelector('.refused');
const dialog = page.querySelector('dialog');
const why = page.querySelector('#why');
const presses = [];
let telling = false;

function draw(state) {
  const going = state.clock === 'RUNNING' || state.clock === 'PAUSED';
  keys.start.hidden = going || !state.next;
  keys.start.textContent = state.next ? say(words.start, state.next) : '';
  keys.stop.hidden = !going;
  keys.pause.hidden = state.clock !== 'RUNNING';
  keys.resume.hidden = state.clock !== 'PAUSED';
  page.querySelector('.numbers').replaceChildren(...state.numbers.map((one) => {
    const item = document.createElement('li');
    item.dataset.state = one.state;
    if (going && one.number === state.number) item.setAttribute('aria-current', 'true');
    item.append(String(one.number));
    if (one.seconds) {
      const time = document.createElement('small');
      time.textContent = `${Math.floor(one.seconds / 60)}:${String(one.seconds % 60).padStart(2, '0')}`;
      item.append(' ', time);
    }
    return item;
  }));
}

/** What is pressed is shown before the server says so. */
function foresee(verb, number, at) {
  const running = hall.state.clock === 'RUNNING' ? performance.now() - at : 0;
  const state = { ...hall.state, at: 0, passed: Math.max(0, passed() - running), number };
  if (verb === 'start') Object.assign(state, { clock: 'RUNNING', passed: 0, next: state.numbers.find((one) => one.state === 'WAITING' && one.number !== number)?.number });
  if (verb === 'pause') state.clock = 'PAUSED';
  if (verb === 'resume') state.clock = 'RUNNING';
  if (verb === 'stop') state.clock = 'STOPPED';
  take(state, performance.now(), performance.now());
}

function press(verb, reason, at = performance.now()) {
  const number = verb === 'start' ? hall.state.next : hall.state.number;
  if (!number || keys[verb].hidden) return;
  refused.textContent = '';
  presses.push({ verb, number, reason, at });
  hall.isAhead = true;
  foresee(verb, number, at);
  tell();
}

async function tell() {
  if (telling) return;
  telling = true;
  while (presses.length > 0) {
    const { verb, number, reason, at } = presses[0];
    const asked = performance.now();
    const question = order.ask();
    try {
      const { header, value } = hall.token;
      const answer = await fetch(`${base}/${verb}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Accept: 'application/json', [header]: value },
        body: new URLSearchParams({ number, made: Math.round(hall.ahead + at), ...(reason ? { reason } : {}) }),
        signal: AbortSignal.timeout(8_000),
      });
      const state = await answer.json();
      if (state.hall !== 1) throw new Error('another page answered');
      presses.shift();
      hall.token = state.token;
      if (state.refused) {
        refused.textContent = state.refused;
        presses.length = 0;
      }
      hall.isAhead = presses.length > 0;
      if (order.take(question) && !hall.isAhead) take(state, asked, performance.now());
      page.querySelector('.lost').textContent = '';
    } catch {
      page.querySelector('.lost').textContent = say(words.untold, presses.length);
      await new Promise((wait) => setTimeout(wait, 1_500));
      await renew();
    }
  }
  telling = false;
}

/** Perhaps another session, and another token; or there is nothing to be timed here any more. */
async function renew() {
  const place = page.querySelector('.lost');
  try {
    const answer = await fetch(words.source, {
      headers: { Accept: 'application/json' }, cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(8_000) });
    if (answer.status === 401 || answer.type === 'opaqueredirect') place.textContent = words.ended;
    if (answer.status === 404) {
      presses.length = 0;
      hall.isAhead = false;
      place.textContent = words.done;
      return;
    }
    const fresh = await answer.json();
    if (fresh.hall === 1) hall.token = fresh.token;
  } catch {
    // Still no line: it is tried again.
  }
}

hall.changed.add((state) => {
  hall.token = state.token ?? hall.token;
  draw(state);
});
if (hall.state) draw(hall.state);

keys.start.addEventListener('click', () => press('start'));
keys.stop.addEventListener('click', () => press('stop'));
keys.resume.addEventListener('click', () => press('resume'));
let paused = 0;
keys.pause.addEventListener('click', () => {
  // The break begins with the press, not with the last word of the reason.
  paused = performance.now();
  why.value = '';
  dialog.returnValue = '';
  dialog.showModal();
});
dialog.addEventListener('close', () => {
  if (dialog.returnValue === 'pause' && why.value.trim()) press('pause', why.value.trim(), paused);
});
addEventListener('keydown', (event) => {
  if (event.key !== ' ' || event.repeat || dialog.open || event.target.closest?.('button, a, input')) return;
  event.preventDefault();
  press(keys.stop.hidden ? 'start' : 'stop');
});

// Keeps the session alive over lunch, and finds what a half-dead line has kept back.
setInterval(look, 5 * 60_000);
addEventListener('beforeunload', (event) => {
  if (presses.length > 0) event.preventDefault();
});
look();
