// Where the keyboard's focus goes when what held it is gone.

// "Skip to content" stays on the page: a link to a fragment would lead to the address of <base>, which is the home.
document.addEventListener('click', event => {
  const skip = event.target instanceof Element ? event.target.closest('a.skip') : null;
  if (!skip) return;
  event.preventDefault();
  const content = document.getElementById('content');
  if (!content) return;
  // Only while it is skipped to: a click into a page mustn't give the focus to all of it.
  content.tabIndex = -1;
  content.focus();
  content.addEventListener('blur', () => content.removeAttribute('tabindex'), { once: true });
});

// After a dialog it goes back to the button that opened it, and where that is gone, too, to the heading of the page.
const PRESSED = 'vaadin-button, button, a[href], vaadin-menu-bar-button';
const openers = new WeakMap();
let pressed = null;

document.addEventListener(
  'click',
  event => {
    pressed = event.composedPath().find(part => part instanceof Element && part.matches(PRESSED)) ?? null;
  },
  true,
);

const isLost = () => {
  const holder = document.activeElement;
  return !holder || holder === document.body || holder.closest('vaadin-dialog:not([opened])') !== null;
};
const canHold = element => element?.isConnected && element.checkVisibility() && !element.matches(':disabled, [disabled]');

const back = opener => {
  // An answer of the server may be drawing the page anew.
  setTimeout(() => {
    if (!isLost() || document.querySelector('vaadin-dialog[opened]')?.contains(opener) === false) return;
    if (canHold(opener)) opener.focus();
    else document.querySelector('#content h1')?.focus({ preventScroll: true });
  }, 200);
};

document.addEventListener(
  'opened-changed',
  event => {
    const dialog = event.target;
    if (!(dialog instanceof Element) || dialog.localName !== 'vaadin-dialog') return;
    if (event.detail.value) openers.set(dialog, pressed);
    else if (openers.has(dialog)) {
      back(openers.get(dialog));
      openers.delete(dialog);
    }
  },
  true,
);
