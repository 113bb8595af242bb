// The stream of news of a plain page. A browser opens one that was cut again by itself, but not one that was refused, as while a
// server begins: that is opened anew here. Whoever hears looks once more after each pause, for what may have been missed.

/**
 * @param source the address of the stream
 * @param look reads the page anew
 * @param isLost hears that there is no stream now
 */
export function hear(source, look, isLost = () => {}) {
  let lost = false;
  const open = () => {
    const news = new EventSource(source);
    news.onmessage = look;
    news.onopen = () => {
      if (lost) look();
      lost = false;
    };
    news.onerror = () => {
      lost = true;
      isLost();
      if (news.readyState === EventSource.CLOSED) setTimeout(open, 3_000 + Math.random() * 4_000);
    };
  };
  open();
}

/** Lets only the answer to the latest question count: an older one may come later on a bad line. */
export function inOrder() {
  let asked = 0;
  let taken = 0;
  return {
    ask: () => (asked += 1),
    take: (question) => {
      if (question < taken) return false;
      taken = question;
      return true;
    },
  };
}
