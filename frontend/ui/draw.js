// The page of a draw: reads itself anew when there is news, counts down, and, once the order is drawn, works it out again from what
// was published, without asking the server.

import { hear, inOrder } from '/ui/news.js';

const find = () => document.getElementById('draw');

const hash = async (text) => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

const lots = (page) => [...page.querySelectorAll('.draw-lots li')].map((lot) => ({
  number: Number(lot.querySelector('.draw-number')?.textContent),
  lot: lot.querySelector('.draw-lot').textContent,
  said: lot.dataset.said === 'true' ? lot.querySelector('.draw-said').textContent : '-',
}));

/** Whether secret, list, record and order follow from one another as ADR 0141 has it. */
export async function isRight(page) {
  const { seed, commitment, list, digest } = page.dataset;
  const text = page.querySelector('#record').textContent;
  const shown = lots(page);
  const sorted = [...shown].sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const said = sorted.map(({ lot, said }) => `lot ${lot} ${said}\n`).join('');
  const keys = await Promise.all(shown.map(async ({ lot }) => ({ lot, key: await hash(`${digest} ${lot}`) })));
  const order = keys.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ lot }) => lot);
  return (
    (await hash(seed)) === commitment &&
    (await hash(sorted.map(({ lot }) => `${lot}\n`).join(''))) === list &&
    text.includes(`seed ${seed}\nlist ${list}\n${said}aloud `) &&
    (await hash(text)) === digest &&
    shown.every(({ lot, number }) => order[number - 1] === lot)
  );
}

async function prove(page) {
  if (page.dataset.drawn !== 'true') return;
  const proof = page.querySelector('.draw-proof');
  const found = crypto.subtle ? ((await isRight(page)) ? 'same' : 'differs') : 'cannot';
  proof.dataset.proof = found;
  proof.textContent = proof.dataset[found];
  proof.hidden = false;
}

let until = 0;
let again = 0;
function begin(page) {
  until = page.dataset.left ? performance.now() + Number(page.dataset.left) : 0;
  prove(page);
}

const order = inOrder();
async function look() {
  clearTimeout(again);
  const question = order.ask();
  try {
    const answer = await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(8_000) });
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('draw');
    if (!answer.ok || !next) throw new Error(answer.status);
    if (!order.take(question)) return;
    find().replaceWith(document.adoptNode(next));
    begin(find());
  } catch {
    again = setTimeout(look, 5_000);
  }
}

setInterval(() => {
  const clock = document.querySelector('.draw-clock');
  if (!clock || !until) return;
  const left = Math.max(0, Math.ceil((until - performance.now()) / 1000));
  clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  if (left === 0) {
    until = 0;
    look();
  }
}, 250);

begin(find());
// What is drawn doesn't change any more.
if (find().dataset.drawn !== 'true') hear(find().dataset.news, look);
