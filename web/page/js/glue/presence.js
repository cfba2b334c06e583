/** Tells whether the document can be seen: a frame may be scrolled away, a tab may be behind others. */
export class Presence {
  #document;
  #intersecting = true;

  /** @param {Document} document @param {() => void} changed */
  constructor(document, changed) {
    this.#document = document;
    new IntersectionObserver((entries) => {
      this.#intersecting = entries[entries.length - 1].isIntersecting;
      changed();
    }).observe(document.documentElement);
    document.addEventListener("visibilitychange", changed);
  }

  /** Not scrolled away. The browser itself holds the frames of a hidden tab. */
  get onscreen() {
    return this.#intersecting;
  }

  /** On the screen, in a tab that is shown. */
  get seen() {
    return this.#intersecting && !this.#document.hidden;
  }
}
