// The steps of a talk, where it is, what the audience has done to each step, and the steps of editing. Nothing here knows the page.

/** @typedef {import("./file.js").Step} Step */

/** A talk that is given and edited. */
export class Deck {
  title = "";
  /** @type {Step[]} */
  steps = [];
  at = 0;
  /** Whether a step that is left keeps what was done to it; else it is as it was written when somebody comes back. */
  keeps = true;
  edited = false;
  /** @type {Map<Step, string>} the states as they were left */
  #left = new Map();
  /** @type {{steps: Step[], at: number}[]} */
  #past = [];

  /** @param {{title: string, steps: Step[]}} talk */
  constructor({ title, steps }) {
    this.title = title;
    this.steps = [...steps];
  }

  get of() {
    return this.steps.length;
  }

  /** @returns {Step | undefined} */
  get step() {
    return this.steps[this.at];
  }

  /** Notes the state in which the audience leaves the step of now. @param {string} hash */
  leave(hash) {
    if (this.step) this.#left.set(this.step, hash);
  }

  /** Goes to a step, the nearest there is, and returns the state to show. @param {number} index */
  go(index) {
    this.at = Math.min(Math.max(index, 0), Math.max(this.of - 1, 0));
    return this.state;
  }

  /** The state of the step of now: as it was left, or as it was written. */
  get state() {
    const { step } = this;
    return step ? (this.keeps && this.#left.get(step)) || step.hash : "";
  }

  /** Forgets what was done to the step of now and returns its state as it was written. */
  reset() {
    if (this.step) this.#left.delete(this.step);
    return this.step?.hash ?? "";
  }

  /** Forgets what was done to all steps, for the next audience. */
  restart() {
    this.#left.clear();
    return this.go(0);
  }

  /** @param {() => void} change */
  #edit(change) {
    this.#past.push({ steps: [...this.steps], at: this.at });
    this.edited = true;
    change();
    this.at = Math.min(this.at, Math.max(this.of - 1, 0));
  }

  /** Adds a step after the one of now and goes there. @param {Step} step */
  add(step) {
    this.#edit(() => {
      this.steps.splice(this.of ? this.at + 1 : 0, 0, step);
      this.at = Math.min(this.at + 1, this.of - 1);
    });
  }

  /** Writes a step anew. @param {number} index @param {Partial<Step>} change */
  change(index, change) {
    const step = this.steps[index];
    if (!step) return;
    this.#edit(() => (this.steps[index] = { ...step, ...change }));
  }

  /** Moves a step by one place; the step of now stays the same one. @param {number} index @param {-1 | 1} by */
  move(index, by) {
    const to = index + by;
    if (!this.steps[index] || !this.steps[to]) return;
    const now = this.step;
    this.#edit(() => {
      [this.steps[index], this.steps[to]] = [this.steps[to], this.steps[index]];
      if (now) this.at = this.steps.indexOf(now);
    });
  }

  /** @param {number} index */
  remove(index) {
    if (!this.steps[index]) return;
    this.#edit(() => {
      this.steps.splice(index, 1);
      if (index < this.at) this.at--;
    });
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  /** Takes the last edit back. */
  undo() {
    const before = this.#past.pop();
    if (!before) return;
    this.steps = before.steps;
    this.at = before.at;
    this.edited = this.#past.length > 0;
  }

  /** What a reload needs to go on. */
  save() {
    return { title: this.title, steps: this.steps, at: this.at, keeps: this.keeps, edited: this.edited, left: this.steps.map((step) => this.#left.get(step) ?? "") };
  }

  /** @param {ReturnType<Deck["save"]>} saved */
  static resume(saved) {
    const deck = new Deck(saved);
    deck.at = Math.min(Math.max(Number(saved.at) || 0, 0), Math.max(deck.of - 1, 0));
    deck.keeps = saved.keeps !== false;
    deck.edited = Boolean(saved.edited);
    saved.left?.forEach((hash, index) => hash && deck.steps[index] && deck.#left.set(deck.steps[index], hash));
    return deck;
  }
}
