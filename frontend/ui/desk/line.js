// The line to the server. What answers in a hall may be a network's own page: an answer counts only if it is one of ours.

const FORM = 1;
const LONGEST = 10_000;
/** Before anything was heard fields are closed: nobody is to wait long for a line that is dead. */
const LONGEST_LOOK = 5_000;

/** @property kind offline, portal, signedOut, trouble, or token where the session is another one than before */
export class LineProblem extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

export class Line {
  #token = null;

  /** @param base such as /scoring/0195… */
  constructor(base) { this.base = base; }

  get isOpen() { return this.#token !== null; }

  /** @returns everything of a panel */
  async sheets() {
    const { answer } = await this.#ask('sheets', { method: 'GET' });
    this.#token = answer.token ?? null;
    return answer;
  }

  /** @returns {{ok: boolean, answer: object}} not ok where a rule refused it */
  async tell(path, body) {
    if (!this.#token) throw new LineProblem('token');
    return this.#ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [this.#token.header]: this.#token.value },
      body: JSON.stringify(body),
    });
  }

  async #ask(path, request) {
    let response;
    let answer = null;
    try {
      response = await fetch(`${this.base}/${path}`, {
        ...request,
        headers: { ...request.headers, Accept: 'application/json' },
        redirect: 'manual',
        cache: 'no-store',
        signal: AbortSignal.timeout(request.method === 'GET' ? LONGEST_LOOK : LONGEST),
      });
      if (response.headers.get('Content-Type')?.startsWith('application/json')) answer = await response.json();
    } catch {
      throw new LineProblem('offline');
    }
    if (answer?.desk === FORM) return { ok: response.ok, answer, status: response.status };
    if (response.status === 401) {
      this.#token = null;
      throw new LineProblem('signedOut');
    }
    if (response.status === 403) {
      this.#token = null;
      throw new LineProblem(request.method === 'GET' ? 'trouble' : 'token');
    }
    throw new LineProblem(response.status >= 500 || response.status === 400 || response.status === 413 ? 'trouble' : 'portal');
  }
}
