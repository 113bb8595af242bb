// A sent sheet as text, and the hash from which its receipt is made. The server makes both in the same way (ADR 0140), so that a
// receipt is believed because it is right and not because something answered.

const escaped = (text) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');

export function sheetText({ panel, number, person }, at, scores, note) {
  const lines = ['guildhall score sheet 1', `panel ${panel}`, `number ${number}`, `assessor ${person}`, `sent ${at}`];
  for (const criterion of Object.keys(scores).sort()) {
    const { points, fails, reason } = scores[criterion];
    lines.push(`${criterion} ${points ?? '-'}`);
    if (fails) lines.push(`${criterion} fails ${escaped(reason ?? '')}`);
  }
  lines.push(`note ${escaped(note)}`);
  return lines.join('\n') + '\n';
}

/** SHA-256 in hexadecimal; nothing where a browser makes none, as without https. */
export async function digest(text) {
  if (!globalThis.crypto?.subtle) return null;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
