// The hall's clock, as every screen shows it: what the server said, and what has passed here since. News come by a stream; after the
// line was lost everything is asked once more, so that the clock is right again.

import { hear, inOrder } from '/ui/news.js';

export const page = document.getElementById('hall');
const words = page.dataset;
const part = (name) => page.querySelector(`.${name}`);
const say = (text, ...values) => (text ?? '').replace(/\{(\d)\}/g, (whole, at) => values[at] ?? '');
const put = (element, text) => {
  if (element && element.textContent !== text) element.textContent = text;
};
const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** @property isAhead while the console has pressed what the server doesn't know yet */
export const hall = { state: null, at: 0, changed: new Set(), isAhead: false, quickest: Infinity, ahead: 0 };

/** Milliseconds that the clock shows now. */
export function passed() {
  const { state, at } = hall;
  if (!state?.clock) return 0;
  const running = state.clock === 'RUNNING' ? performance.now() - at : 0;
  return Math.min(state.rules.stop * 1000, state.passed + running);
}

export function take(state, asked, got) {
  hall.state = state;
  // Half of the way there and back is the way back.
  hall.at = got - (got - asked) / 2;
  // The server's clock by the quickest answer of all: that one says it best.
  if (state.at && got - asked <= hall.quickest) {
    hall.quickest = got - asked;
    hall.ahead = state.at - hall.at;
  }
  put(part('lost'), '');
  draw();
  hall.changed.forEach((tell) => tell(state));
}

export const order = inOrder();
let again = 0;
export async function look() {
  clearTimeout(again);
  const question = order.ask();
  try {
    const asked = performance.now();
    const answer = await fetch(words.source, {
      headers: { Accept: 'application/json' }, cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(8_000) });
    if (answer.status === 404 || answer.status === 401 || answer.type === 'opaqueredirect') {
      put(part('lost'), answer.status === 404 ? words.done : (words.ended ?? words.lost));
      return;
    }
    const state = await answer.json();
    if (state.hall !== 1) throw new Error('another page answered');
    if (order.take(question) && !hall.isAhead) take(state, asked, performance.now());
  } catch {
    put(part('lost'), words.lost);
    again = setTimeout(look, 2_000);
  }
}

/** What a lecture of so many seconds costs by the rule. */
export function penalty(seconds, rules) {
  if (seconds < rules.shortest) return rules.shortPenalty;
  const over = seconds - rules.lecture - rules.grace;
  return over <= 0 ? 0 : Math.min(rules.most, Math.ceil(over / rules.step) * rules.perStep);
}

function phase(state, seconds) {
  if (!state.clock) return 'none';
  if (state.clock === 'STOPPED') return 'stopped';
  if (seconds >= state.rules.stop) return 'end';
  if (state.clock === 'PAUSED') return 'paused';
  if (seconds >= state.rules.lecture + state.rules.grace) return 'costs';
  if (seconds >= state.rules.lecture) return 'over';
  return seconds >= state.rules.warn ? 'warn' : 'runs';
}

let sounded = null;
function draw() {
  const { state } = hall;
  if (!state) return;
  const seconds = passed() / 1000;
  const now = phase(state, seconds);
  page.dataset.phase = now;
  put(part('now'), state.number && now !== 'none' ? say(words.number, state.number) : words.none);
  put(part('time'), now === 'none' ? '' : minutes(seconds));
  const cost = state.clock ? penalty(Math.floor(seconds), state.rules) : 0;
  const over = { paused: words.paused, stopped: words.stopped, end: words.stopped }[now] ?? (now === 'over' || now === 'costs' ? words.over : '');
  const costs = (now === 'costs' || now === 'stopped' || now === 'end') && cost > 0
    ? say(seconds < state.rules.shortest ? words.short : '−{0}', cost) : '';
  put(part('note'), [over, costs].filter(Boolean).join(' · '));
  put(part('next'), state.next ? say(words.next, state.next) : now === 'none' || now === 'stopped' ? words.done : '');
  if (sounded !== null && sounded !== now) sound(now);
  sounded = now;
}

setInterval(draw, 100);

// Sound needs somebody's press before a browser makes any.
let audio = null;
const TONES = { warn: [660], over: [660, 660], costs: [440], end: [440, 440, 440], stopped: [] };
function sound(now) {
  (audio ? (TONES[now] ?? []) : []).forEach((tone, nth) => {
    const source = audio.createOscillator();
    const volume = audio.createGain();
    source.frequency.value = tone;
    volume.gain.value = 0.4;
    source.connect(volume).connect(audio.destination);
    source.start(audio.currentTime + nth * 0.45);
    source.stop(audio.currentTime + nth * 0.45 + 0.3);
  });
}
part('sound')?.addEventListener('click', (event) => {
  audio = audio ? (audio.close(), null) : new AudioContext();
  event.currentTarget.setAttribute('aria-pressed', String(Boolean(audio)));
  if (audio) sound('warn');
});

document.addEventListener('visibilitychange', () => document.hidden || look());
hear(words.news, look, () => put(part('lost'), words.lost));
look();
