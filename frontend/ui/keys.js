// Keys for what a page offers anyway: an element with data-key="j" is pressed by J, one with data-key="mod+k" by Ctrl K or
// Command K. Single letters are left alone while somebody types or a dialog is open, and can be turned off on this device.

const OFF = 'guildhall.keys.off';
const FIELDS = 'input, textarea, select, [contenteditable], vaadin-combo-box, vaadin-date-picker, vaadin-time-picker';

const isTyping = event => event.composedPath().some(part => part instanceof Element && part.matches(FIELDS));
const isSingleOff = () => {
  try {
    return localStorage.getItem(OFF) === '1';
  } catch {
    return false;
  }
};

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.shiftKey) return;
  const mod = event.ctrlKey || event.metaKey;
  if (!mod && (isTyping(event) || isSingleOff())) return;
  if (document.querySelector('dialog[open], vaadin-dialog[opened], vaadin-dialog-overlay[opened]')) return;
  const key = (mod ? 'mod+' : '') + event.key.toLowerCase();
  const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!target) return;
  event.preventDefault();
  target.click();
});

// A check box that turns single letters off and on, for those whose speech or switches would press them by mistake.
class GuildhallKeys extends HTMLElement {
  connectedCallback() {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = !isSingleOff();
    box.addEventListener('change', () => {
      try {
        if (box.checked) localStorage.removeItem(OFF);
        else localStorage.setItem(OFF, '1');
      } catch {
        box.checked = true;
      }
    });
    const label = document.createElement('label');
    label.append(box, ' ', this.getAttribute('label') ?? '');
    this.replaceChildren(label);
  }
}

customElements.get('gh-keys') ?? customElements.define('gh-keys', GuildhallKeys);
