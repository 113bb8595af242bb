// Hears the news of one page by a stream of server-sent events, and tells its server side of each topic. A hidden tab lets
// the stream go, for a browser has few lines to one server; when it is shown again it asks once for all it may have missed.

const LONGEST_WAIT = 300_000;

class GuildhallLive extends HTMLElement {
  static observedAttributes = ['src'];

  #stream = null;
  #wait = 1_000;
  #timer = 0;
  #missed = false;
  #look = () => (document.hidden ? this.#close() : this.#open());

  connectedCallback() {
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#look);
    this.#close();
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.#close();
      this.#look();
    }
  }

  #open() {
    const src = this.getAttribute('src');
    if (this.#stream || !src) return;
    const stream = new EventSource(new URL(src, document.baseURI));
    this.#stream = stream;
    stream.onopen = () => {
      this.#wait = 1_000;
      if (this.#missed) this.#tell('');
      this.#missed = false;
    };
    stream.onmessage = (news) => this.#tell(news.data);
    stream.onerror = () => {
      this.#missed = true;
      if (stream.readyState === EventSource.CLOSED) {
        // Refused, or cut for good: the browser doesn't try again by itself.
        this.#stream = null;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(this.#look, this.#wait);
        this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
      }
    };
  }

  #close() {
    clearTimeout(this.#timer);
    if (this.#stream) {
      this.#stream.close();
      this.#stream = null;
      this.#missed = true;
    }
  }

  #tell(topic) {
    this.$server?.heard(topic);
  }
}

customElements.define('gh-live', GuildhallLive);
