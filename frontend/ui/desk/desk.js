// The scoring desk: one number's sheet after another, with the line's state above and the total below. It needs no network once it
// has been open: what is entered is kept here and told when it can be.

import '/ui/keys.js';
import { write } from './points.js';
import { button, make, SheetPage } from './sheet.js';
import { Sheets } from './sheets.js';

const place = /^\/scoring\/([^/]+)\/(\d+)$/;
const root = document.getElementById('desk');
const words = JSON.parse(root.dataset.words);
const say = (key, ...values) => (words[key] ?? key).replace(/\{(\d)\}/g, (whole, at) => values[at] ?? '');
const [, panelId] = place.exec(location.pathname);
const numberOf = (path) => Number(place.exec(path)?.[2]);

const sheets = new Sheets(panelId, root.dataset.person);
const zoned = (options) => new Intl.DateTimeFormat(document.documentElement.lang, {
  ...options, hourCycle: 'h23', timeZone: sheets.panel?.zone });
const clock = (at, options) => zoned({ hour: 'numeric', minute: '2-digit', ...options }).format(new Date(at)).replace(/^0(?=\d)/, '');
const toTheSecond = (at) => clock(at, { second: '2-digit' });
const toTheMinute = (at) => clock(at, {});

const ui = Object.fromEntries([...root.querySelectorAll('[data-part]')].map((element) => [element.dataset.part, element]));
let number = numberOf(location.pathname);
let page = null;

const gone = { ABSENT: 'absent', POSTPONED: 'postponed' };
const owed = (sheet) => !sheet.sent && !sheet.recused && !gone[sheet.state];
const link = (to, text, facts = {}) => make('a', { href: `/scoring/${panelId}/${to}`, textContent: text, ...facts });

function go(to, push = true) {
  if (!sheets.sheet(to)) return;
  document.querySelectorAll('dialog[open]').forEach((open) => open.close(''));
  number = to;
  page = null;
  if (push) history.pushState(null, '', `/scoring/${panelId}/${to}`);
  draw();
  scrollTo(0, 0);
  ui.title.focus({ preventScroll: true });
}

function draw() {
  drawLine();
  const sheet = sheets.sheet(number);
  ui.nothing.hidden = Boolean(sheet);
  ui.whole.hidden = !sheet;
  if (!sheet) {
    ui.nothing.textContent = sheets.problems.get(0) ?? (sheets.state === 'online' ? say('gone') : sheets.state === 'checking' ? '' : say('nothing'));
    return;
  }
  if (page?.number !== number || page.person !== sheets.person) {
    page = Object.assign(new SheetPage(sheets, number, say, toTheSecond), { person: sheets.person });
    ui.sheet.replaceChildren(page.element);
  }
  const title = say('number', number);
  document.title = `${title} · ${sheets.panel.name}`;
  put(ui.panel, sheets.panel.name);
  put(ui.title, title);
  put(ui.place, say('place', sheets.panel.sheets.findIndex((one) => one.number === number) + 1, sheets.panel.sheets.length));
  put(ui.about, [toTheMinute(sheet.startsAt), sheet.course, sheet.trade].filter(Boolean).join(' · '));
  const scored = !sheet.recused && !gone[sheet.state];
  ui.sheet.hidden = !scored;
  ui.foot.hidden = !scored;
  put(ui.closed, sheet.recused ? say('recused') : gone[sheet.state] ? say(gone[sheet.state]) : '');
  ui.closed.hidden = scored;
  if (scored) page.draw();
  if (document.activeElement === document.body) ui.title.focus({ preventScroll: true });
  drawAnswer(sheet);
  if (scored) drawFoot(sheet);
  drawNumbers();
}

const put = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

function drawLine() {
  const unsent = sheets.unsent();
  const kept = sheets.panel && !sheets.isKept ? say('line.unkept') : '';
  const opens = sheets.state === 'online' && ui.line.dataset.opens === 'anywhere';
  const state = sheets.state === 'checking' ? '' : say(opens ? 'line.ready' : `line.${sheets.state}`);
  ui.line.dataset.state = kept ? 'unkept' : sheets.state;
  put(ui.state, [state, kept].filter(Boolean).join(' '));
  put(ui.unsent, unsent.length > 0 ? say('unsent', unsent.sort((a, b) => a - b).join(say('all.comma'))) : '');
  ui.signIn.hidden = sheets.state !== 'signedOut';
}

/** What the server said of this sheet: its receipt, that it is on its way, or why it wasn't taken. */
function drawAnswer(sheet) {
  const order = sheets.order(number);
  const problem = sheets.problems.get(number);
  const proof = sheets.proofs.get(number);
  const parts = [];
  if (sheet.sent && sheet.receipt) {
    parts.push(make('p', { className: 'sent' }, make('strong', { textContent: say('sent', toTheSecond(sheet.receipt.at)) }), ' ',
      make('span', { className: 'receipt', textContent: sheet.receipt.code })));
    if (proof === 'differs') parts.push(make('p', { className: 'problem', textContent: say('proof.differs') }));
    parts.push(make('details', {}, make('summary', { textContent: say('proof') }),
      make('p', { textContent: say(proof === 'same' ? 'proof.same' : proof === 'none' ? 'proof.none' : 'proof.text') }),
      make('code', { textContent: sheet.receipt.digest })));
  } else if (sheet.sent) {
    parts.push(make('p', { className: 'sent', textContent: say('sent.old') }));
  }
  if (sheet.sent) {
    parts.push(sheet.asked ? make('p', { className: 'waits', textContent: say('correct.asked') })
      : make('p', {}, make('button', { type: 'button', className: 'plain small', textContent: say('correct'), 'data-act': 'correct' })));
    const following = next();
    parts.push(following ? link(following, say('sent.next', following), { className: 'button', 'data-go': following })
      : make('p', {}, make('a', { href: '/', className: 'button', textContent: say('sent.done') })));
  } else if (order) {
    parts.push(make('p', { className: 'waits', textContent: say('confirmed', write(order.total)) }),
      make('p', { textContent: order.waits ? say('confirmed.waits', order.waits)
        : say(sheets.state === 'online' ? 'confirmed.line' : 'confirmed.offline') }));
    const following = next();
    if (following) parts.push(link(following, say('sent.next', following), { className: 'button', 'data-go': following }));
    parts.push(button(say('confirmed.back'), () => sheets.takeBack(number), { className: 'plain' }));
  }
  if (sheets.withdrawn.has(number)) parts.push(make('p', { className: 'problem', textContent: say('withdrawn') }));
  if (problem) parts.push(make('p', { className: 'problem', textContent: `${say('refused')} ${problem}` }));
  const drawn = parts.map((part) => part.outerHTML).join('');
  if (ui.answer.dataset.drawn === drawn) return;
  const first = ui.answer.dataset.number === String(number) && sheet.sent && ui.answer.dataset.sent !== 'true';
  Object.assign(ui.answer.dataset, { drawn, number, sent: sheet.sent });
  ui.answer.replaceChildren(...parts);
  if (first) ui.answer.querySelector('.button')?.focus();
}

/** The number that I owe next: after this one, or else from the beginning. */
function next() {
  const all = sheets.panel.sheets.filter((sheet) => owed(sheet) && !sheets.order(sheet.number) && sheet.number !== number);
  return (all.find((sheet) => sheet.number > number) ?? all[0])?.number;
}

function drawFoot(sheet) {
  const count = sheets.count(number);
  const isOpen = sheets.isOpen(number);
  put(ui.total, count.sum === null ? say('total', '—') : say('total', write(count.sum)));
  put(ui.filled, isOpen ? say('filled', count.filled, count.of) : '');
  const lacks = isOpen && count.missing.length > 0 && count.filled > 0;
  ui.missing.hidden = !lacks;
  if (count.missing.length === 0 && count.undecided === 0) ui.lacking.hidden = true;
  if (lacks) put(ui.missing, say('toMissing', sheets.criterion(count.missing[0]).name));
  ui.send.hidden = !isOpen;
  ui.recuse.hidden = !isOpen || sheet.begun || count.filled > 0;
}

function drawNumbers() {
  const drawn = JSON.stringify([number, sheets.panel.sheets.map((sheet) => [sheet.number, standing(sheet)])]);
  if (ui.numbers.dataset.drawn === drawn) return;
  ui.numbers.dataset.drawn = drawn;
  ui.numbers.replaceChildren(...sheets.panel.sheets.map((sheet) => make('li', {}, link(sheet.number, String(sheet.number), {
    'data-go': sheet.number, 'data-standing': standing(sheet), ...(sheet.number === number ? { 'aria-current': 'page' } : {}),
    'aria-label': `${say('number', sheet.number)}: ${say(`standing.${standing(sheet)}`)}` }))));
  const at = sheets.panel.sheets.findIndex((sheet) => sheet.number === number);
  for (const [part, other] of [['previous', sheets.panel.sheets[at - 1]], ['next', sheets.panel.sheets[at + 1]]]) {
    ui[part].hidden = !other;
    if (other) {
      ui[part].href = `/scoring/${panelId}/${other.number}`;
      ui[part].dataset.go = other.number;
      put(ui[part], say(part, other.number));
    }
  }
}

function standing(sheet) {
  if (sheet.recused) return 'recused';
  if (gone[sheet.state]) return gone[sheet.state];
  if (sheet.sent) return 'sent';
  if (sheets.order(sheet.number)) return 'ordered';
  return sheet.begun || sheets.unsent().includes(sheet.number) ? 'begun' : 'none';
}

ui.missing.addEventListener('click', () => page.focus(sheets.count(number).missing[0]));

/** What the open question shows, and for which number a dialog was opened: what goes on behind it changes neither. */
let asked = null;
let about = 0;

ui.send.addEventListener('click', () => {
  const count = sheets.count(number);
  const names = count.missing.map((code) => sheets.criterion(code).name);
  ui.lacking.hidden = names.length === 0 && count.undecided === 0;
  put(ui.lacking, names.length > 0 ? say('missing', names.join(say('all.comma'))) : count.undecided > 0 ? say('undecided') : '');
  if (names.length > 0) page.focus(count.missing[0]);
  if (!ui.lacking.hidden) return;
  asked = sheets.shown(number);
  put(ui.question, say('send.ask', number));
  put(ui.sum, say('send.total', write(asked.total)));
  const fails = sheets.panel.rubric.filter((row) => asked.scores[row.code].fails);
  ui.failing.hidden = fails.length === 0;
  put(ui.failing, fails.length > 0 ? say('send.fails', fails.map((row) => row.name).join(say('all.comma'))) : '');
  ui.figures.replaceChildren(...sheets.panel.rubric.map((row) => make('li', {}, make('span', { textContent: row.name }),
    make('b', { textContent: write(asked.scores[row.code].points) }))));
  ui.asking.returnValue = '';
  ui.asking.showModal();
});

ui.asking.addEventListener('close', () => {
  if (ui.asking.returnValue === 'send') sheets.send(asked);
});

ui.recuse.addEventListener('click', () => {
  about = number;
  ui.reason.value = '';
  ui.recusing.returnValue = '';
  put(ui.recusal, say('recuse.ask', number));
  put(ui.recuseProblem, '');
  ui.recusing.showModal();
});

ui.recusing.querySelector('form').addEventListener('submit', async (event) => {
  if (event.submitter?.value !== 'recuse') return;
  event.preventDefault();
  const problem = await sheets.recuse(about, ui.cause.value, ui.reason.value).catch(() => say('recuse.offline'));
  put(ui.recuseProblem, problem ?? '');
  if (!problem) ui.recusing.close('recuse');
});

ui.answer.addEventListener('click', (event) => {
  if (event.target.dataset.act !== 'correct') return;
  about = number;
  ui.mistake.value = '';
  ui.correcting.returnValue = '';
  put(ui.correction, say('correct.ask', number));
  put(ui.correctProblem, '');
  ui.correcting.showModal();
});

ui.correcting.querySelector('form').addEventListener('submit', async (event) => {
  if (event.submitter?.value !== 'correct') return;
  event.preventDefault();
  const problem = await sheets.correct(about, ui.mistake.value).catch(() => say('recuse.offline'));
  put(ui.correctProblem, problem ?? '');
  if (!problem) ui.correcting.close('correct');
});

ui.wrong.addEventListener('click', () => {
  about = number;
  ui.calling.returnValue = '';
  put(ui.callProblem, '');
  put(ui.called, '');
  ui.calling.showModal();
});

ui.calling.querySelector('form').addEventListener('submit', async (event) => {
  if (event.submitter?.value !== 'call') return;
  event.preventDefault();
  const problem = await sheets.call(about, ui.what.value).catch(() => say('call.offline'));
  put(ui.callProblem, problem ?? '');
  if (problem) return;
  ui.what.value = '';
  put(ui.called, say('call.done'));
  ui.calling.close('call');
});

document.addEventListener('click', (event) => {
  const way = event.target instanceof Element ? event.target.closest('a[data-go]') : null;
  if (!way || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  ui.list.open = false;
  go(Number(way.dataset.go));
});
addEventListener('popstate', () => go(numberOf(location.pathname), false));

sheets.addEventListener('change', draw);
await sheets.open();

// Kept for when there is no network: the page as it is now, and what it is made of.
const keeper = navigator.serviceWorker;
if (keeper) {
  const isKept = Boolean(keeper.controller);
  const kept = () => {
    ui.line.dataset.opens = 'anywhere';
    drawLine();
  };
  keeper.addEventListener('message', kept);
  keeper
    .register('/scoring/worker.js', { scope: '/scoring/' })
    .then(() => keeper.ready)
    .then((worker) => (isKept ? kept() : worker.active.postMessage(location.pathname)))
    // Without one the page still keeps what is entered; only it can't be opened without a network.
    .catch(() => {});
}
