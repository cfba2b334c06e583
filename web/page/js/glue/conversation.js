// What the page says to the program and asks it, whether or not one is there to answer.

/** @typedef {import("../types").Message} Message */
/** @typedef {import("../types").Program} Program */

/** Messages that are kept while no program runs. */
const BACKLOG = 100;

/** How much of a message a report quotes, in characters. */
const QUOTE = 300;

/** The page's end of the line to the program. */
export class Conversation {
  /** the hash of the last state that is known to be good */
  state;
  /** what the program is being asked, for a report */
  doing = "starting";
  /** of the programs that have answered */
  version = "";

  /** @type {Program | null} */
  #program = null;
  /** @type {Message[]} */
  #backlog = [];
  /** the steps of undo and redo, from a program that ended to the next */
  #history = "";
  /** @type {import("../types").Surroundings | null} */
  #surroundings = null;
  /** @type {import("../types").View | null} */
  #view = null;
  #now;
  #broken;

  /**
   * @param {string} state the hash to start from
   * @param {() => number} now seconds on a steady clock
   * @param {(error: unknown) => void} broken the program has thrown and cannot be trusted
   */
  constructor(state, now, broken) {
    this.state = state;
    this.#now = now;
    this.#broken = broken;
  }

  /** Somebody answers. */
  get open() {
    return this.#program !== null;
  }

  /** Brings a new program to the last state and tells it what was said meanwhile. @param {Program} program */
  connect(program) {
    this.#program = program;
    this.version = program.version;
    this.#view = null;
    if (this.#surroundings) this.#tell(this.#surroundings);
    this.#tell({ type: "restore", hash: this.state, ...(this.#history && { history: this.#history }) });
    this.#history = "";
    for (const message of this.#backlog.splice(0)) this.#tell(message);
    this.doing = "waiting for the reader";
  }

  /** The program is asked no more. */
  disconnect() {
    this.#program = null;
    this.#view = null;
  }

  /** Forgets what was said while nobody answered. */
  hush() {
    this.#backlog = [];
  }

  /** Says something, now or as soon as somebody answers. @param {Message} message */
  send(message) {
    if (message.type === "surroundings") this.#surroundings = message;
    if (this.#program) this.#tell(message);
    else if (message.type !== "surroundings" && this.#backlog.length < BACKLOG) this.#backlog.push(message);
  }

  /** The view has changed. */
  stale() {
    this.#view = null;
  }

  /** Notes the hash of the state, or asks for it. @param {string} [hash] */
  note(hash) {
    const now = hash ?? this.ask("state", (p) => p.hash());
    if (now) this.state = now;
  }

  /** Makes the next program start from a hash, without the steps that led elsewhere. @param {string} hash */
  redirect(hash) {
    this.state = hash;
    this.#history = "";
  }

  /** Notes the state and the steps that led to it, for the next program. */
  remember() {
    this.note();
    this.#history = this.ask("history", (p) => p.history()) ?? "";
  }

  /** What the page shows, the same object until it is stale; null if nobody answers. */
  view() {
    this.#view ??= /** @type {import("../types").View | null} */ (this.ask("view", (p) => JSON.parse(p.view())));
    return this.#view;
  }

  /**
   * Asks the program; null if nobody answers.
   * @template T
   * @param {string} what for a report
   * @param {(program: Program) => T} question
   */
  ask(what, question) {
    const program = this.#program;
    if (!program) return null;
    const before = this.doing;
    this.doing = what;
    try {
      return question(program);
    } catch (error) {
      if (this.#program === program) this.#broken(error);
      return null;
    } finally {
      this.doing = before;
    }
  }

  /** @param {Message} message */
  #tell(message) {
    const quoted = JSON.stringify(message);
    const wrong = this.ask(`message ${quoted.slice(0, QUOTE)}`, (p) => p.message({ ...message, time: this.#now() }));
    if (wrong) throw new TypeError(`iridescent: ${wrong}: ${quoted.slice(0, QUOTE)}`);
  }
}
