// Asks the device for a passkey, or for a signature with one. What it answers is written down as text and sent by whoever asked:
// on plain pages in a form, on pages of the application as the answer of a call.

const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const listed = (keys) => (keys ?? []).map((key) => ({ ...key, id: bytes(key.id) }));

const written = (credential, response) =>
  JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: {},
    response,
  });

/** Whether there is any use in offering it: not without https, nor in an old browser. */
export const can = () => window.isSecureContext && typeof window.PublicKeyCredential === 'function';

/** Makes a passkey, and answers what the device said of it. */
export async function make(options) {
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: listed(options.excludeCredentials),
  };
  const credential = await navigator.credentials.create({ publicKey });
  return written(credential, {
    clientDataJSON: text(credential.response.clientDataJSON),
    attestationObject: text(credential.response.attestationObject),
    transports: credential.response.getTransports?.() ?? [],
  });
}

/** Signs with a passkey, and answers what the device said. */
export async function sign(options) {
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: listed(options.allowCredentials),
  };
  const credential = await navigator.credentials.get({ publicKey });
  const { response } = credential;
  return written(credential, {
    clientDataJSON: text(response.clientDataJSON),
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
    userHandle: response.userHandle ? text(response.userHandle) : undefined,
  });
}

/** The same for the application: what went wrong is answered by its name. */
export const made = (options) => make(JSON.parse(options)).catch((problem) => problem.name);

/** A form that is sent once the device has answered. Without a script, or where a browser can't, it isn't shown. */
function serve(form) {
  const problem = form.querySelector('[role=alert]');
  const button = form.querySelector('button');
  form.hidden = !can();
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.hidden = true;
    button.disabled = true;
    try {
      const asked = await fetch(form.dataset.ask, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (asked.redirected || !asked.ok) {
        location.assign(asked.redirected ? asked.url : '/login?old');
        return;
      }
      const options = await asked.json();
      form.elements.credential.value = await (form.dataset.passkey === 'make' ? make(options) : sign(options));
      form.submit();
    } catch {
      problem.hidden = false;
    } finally {
      button.disabled = false;
    }
  });
}

document.querySelectorAll('form[data-passkey]').forEach(serve);
