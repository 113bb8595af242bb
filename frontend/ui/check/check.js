// The page that checks a certificate on the reader's device: takes what a camera, a picture or somebody's hand brings, judges it by
// what the device knows, and says so in the reader's language.

import { inPicture, watch } from '/ui/check/camera.js';
import { judge } from '/ui/check/statement.js';
import { device } from '/ui/check/status.js';

const OLD_DAYS = 30;
const DAY = 86_400_000;
const LANGUAGE = 'guildhall-check-language';
const WORKER = '/check/worker.js';
const CODE = /^\/V\//i;

const page = document.getElementById('check');
const words = JSON.parse(page.dataset.words);
const here = device(JSON.parse(page.dataset.known));
const part = (name) => page.querySelector(`[data-part="${name}"]`);

let language = chosen();
let last;
let line = 'line.asking';
let kept = '';
let stop;

function chosen() {
  try {
    const before = localStorage.getItem(LANGUAGE);
    if (before in words) return before;
  } catch {
    // No store: the page's own language.
  }
  return document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
}

const say = (name, ...facts) => words[language][name].replace(/\{(\d)\}/g, (_, at) => facts[at]);

const asDate = (text) =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(text));

const asMoment = (at) =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));

const issuer = (key) => (language === 'zh' ? key.zh : key.en);

function show(name, text) {
  part(name).textContent = text;
  part(name).hidden = !text;
}

function sentence({ verdict, why, said, key, at, on, until }) {
  if (!why) return say(verdict, issuer(key), asDate(said.on), at && asMoment(at), on && asDate(on));
  return say(why, asDate(until ?? here.known().asOf));
}

function showVerdict() {
  const box = part('verdict');
  box.hidden = !last;
  if (!last) return;
  const { verdict, why, said, key, at, token } = last;
  const days = Math.floor((Date.now() - at) / DAY);
  box.dataset.verdict = verdict;
  box.dataset.why = why ?? '';
  show('word', say(`word.${verdict}`));
  show('said', sentence(last));
  show('old', at && days >= OLD_DAYS ? say('old', days) : '');
  part('where').hidden = verdict === 'IN_FORCE';
  part('page').href = token ? `/verify/${token}` : '/verify';
  part('facts').hidden = !said;
  part('compare').hidden = !said;
  if (!said) return;
  show('name', said.name);
  part('name').lang = /\p{Script=Han}/u.test(said.name) ? 'zh-Hans' : 'en';
  show('number', said.number);
  show('certifies', language === 'zh' ? said.titleZh : said.titleEn);
  show('issuedOn', asDate(said.on));
  show('issuer', issuer(key));
  show('key', key.id);
}

function showDevice() {
  const academies = new Map(here.known().keys.map((key) => [key.academy, key]));
  const lines = [...academies.values()].map((key) => {
    const list = here.listOf(key.academy);
    const item = document.createElement('li');
    item.textContent = list ? say('device.list', issuer(key), asMoment(list.at)) : say('device.none', issuer(key));
    return item;
  });
  part('lists').replaceChildren(...lines);
  part('line').textContent = say(lines.length || line !== 'line.fresh' ? line : 'device.empty');
  part('kept').textContent = kept && say(kept);
}

function showAll() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = say('title');
  page.querySelectorAll('[data-word]').forEach((element) => {
    element.textContent = say(element.dataset.word);
  });
  page.querySelectorAll('[data-part="language"]').forEach((button) => {
    button.hidden = button.dataset.to === language;
  });
  if (stop) part('camera').textContent = say('camera.stop');
  showVerdict();
  showDevice();
}

async function check(text, quietly) {
  last = { ...(await judge(text, here.known(), here.listOf)), text };
  showAll();
  part('reading').textContent = '';
  if (quietly) return;
  part('verdict').scrollIntoView({ block: 'start' });
  part('word').focus();
}

/** Where a code leads: its statement stands behind the address, and the server hasn't heard of it. */
async function checkAddress() {
  if (location.hash.length > 1 || CODE.test(location.pathname)) await check(location.href);
}

async function refresh() {
  line = (await here.refresh()) ? 'line.fresh' : 'line.offline';
  if (last) await check(last.text, true);
  else showAll();
}

const active = ({ installing, waiting, active: now }) =>
  new Promise((resolve, reject) => {
    const worker = installing ?? waiting ?? now;
    const look = () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('not kept'));
    };
    worker.addEventListener('statechange', look);
    look();
  });

async function keepPage() {
  if (!navigator.serviceWorker) {
    kept = 'unkept';
    return showDevice();
  }
  try {
    const both = ['/check', '/V/'].map((scope) => navigator.serviceWorker.register(WORKER, { scope }));
    await Promise.all((await Promise.all(both)).map(active));
    kept = 'kept';
  } catch {
    kept = (await navigator.serviceWorker.getRegistration('/check')) ? 'kept' : 'unkept';
  }
  showDevice();
}

page.querySelectorAll('[data-part="language"]').forEach((button) => {
  button.addEventListener('click', () => {
    language = button.dataset.to;
    try {
      localStorage.setItem(LANGUAGE, language);
    } catch {
      // It is chosen again next time.
    }
    showAll();
    page.querySelector('[data-part="language"]:not([hidden])').focus();
  });
});

part('form').addEventListener('submit', (event) => {
  event.preventDefault();
  if (part('text').value.trim()) check(part('text').value);
});

part('picture').addEventListener('change', async ({ target }) => {
  const [file] = target.files;
  if (!file) return;
  part('reading').textContent = say('reading');
  await new Promise((drawn) => setTimeout(drawn, 50));
  const text = await inPicture(file);
  target.value = '';
  if (text) await check(text);
  else part('reading').textContent = say('picture.none');
});

function endCamera() {
  stop?.();
  stop = undefined;
  part('video').hidden = true;
  part('camera').textContent = say('camera');
}

part('camera').addEventListener('click', async () => {
  if (stop) return endCamera();
  part('reading').textContent = '';
  part('video').hidden = false;
  try {
    stop = await watch(part('video'), (text) => {
      endCamera();
      check(text);
    });
    part('camera').textContent = say('camera.stop');
  } catch {
    endCamera();
    part('reading').textContent = say('camera.none');
  }
});

addEventListener('hashchange', checkAddress);
addEventListener('online', refresh);

showAll();
await here.recall();
await checkAddress();
showAll();
await refresh();
await keepPage();
