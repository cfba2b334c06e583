// One run of the Go program: started in a document that it thinks is its own, ended without a trace.

import { adopt, canvases, release, tidy } from "./canvas.js";
import { shadowed } from "./shadow.js";
import { GoTimers } from "./timers.js";

/**
 * @typedef {object} Ground What a run stands on.
 * @property {Window & typeof globalThis} window
 * @property {import("./gate.js").FrameGate} gate
 * @property {import("./extent.js").Extent} extent
 * @property {(code: number, refused: boolean, error?: unknown) => void} ended the program has ended by itself; refused says that it got no graphics context
 */

/** A program that is about to run, runs, or has run. */
export class Instance {
  #go;
  #ground;
  #timers;
  #listeners = new AbortController();
  #over = false;
  /** @type {HTMLCanvasElement | null} */
  #made = null;
  /** @type {WebAssembly.Instance | null} until it is entered */
  #ready = null;
  /** @type {HTMLCanvasElement | null} */
  canvas = null;

  /**
   * Makes an instance that can be entered.
   * @param {WebAssembly.Module} module
   * @param {Ground} ground
   */
  static async of(module, ground) {
    const go = new ground.window.Go();
    const made = new Instance(go, ground);
    made.#ready = await WebAssembly.instantiate(module, go.importObject);
    return made;
  }

  /** @param {import("../types").GoRuntime} go @param {Ground} ground */
  constructor(go, ground) {
    this.#go = go;
    this.#ground = ground;
    const { window, gate } = ground;
    const clock = { setTimeout: window.setTimeout.bind(window), clearTimeout: window.clearTimeout.bind(window) };
    this.#timers = new GoTimers(clock, () => gate.idle);
    this.#lendTimers();
    this.#lendExtent();
  }

  /** Whether the program can be called. */
  get alive() {
    return !this.#over;
  }

  /** Runs the program until it waits for something; it has its canvas then, and mostly its first frame. */
  enter() {
    const { window, gate, extent } = this.#ground;
    const before = new Set(canvases(window.document));
    extent.begin(() => this.#made);
    const frames = { requestAnimationFrame: (/** @type {FrameRequestCallback} */ f) => this.#request(f), devicePixelRatio: 1 };
    const windowListens = { addEventListener: this.#adder(window) };
    const documentListens = { addEventListener: this.#adder(window.document), createElement: this.#maker(window.document) };
    shadowed(window, { ...frames, ...windowListens }, () =>
      shadowed(window.document, documentListens, () => extent.lend(() => this.#run())),
    );
    this.canvas = adopt(window.document, before);
    if (this.#over && this.canvas) release(this.canvas);
    gate.wake();
  }

  /** Mends what the program has done to the page since it started. */
  tidy() {
    tidy(this.#ground.window.document);
  }

  /** Ends the program at once. Nothing of it is touched any more, and nothing holds its memory. */
  stop() {
    if (this.#over) return;
    this.#over = true;
    this.#cut();
    // Ebitengine keeps itself alive by what it has put into Go's tables.
    this.#go.exited = true;
    for (const table of ["_inst", "_values", "_goRefCounts", "_ids", "_idPool", "mem"]) Reflect.deleteProperty(this.#go, table);
  }

  /** Takes all ways away by which the browser would call the program. */
  #cut() {
    this.#timers.stop();
    this.#ground.gate.drop();
    this.#listeners.abort();
    if (this.canvas) release(this.canvas);
  }

  /** Go's timers go through this run's own; see timers.js. */
  #lendTimers() {
    const imports = this.#go.importObject.gojs;
    const { window } = this.#ground;
    const lent = { setTimeout: this.#timers.set, clearTimeout: this.#timers.clear };
    for (const name of ["runtime.scheduleTimeoutEvent", "runtime.clearTimeoutEvent"]) {
      const original = imports[name];
      imports[name] = (sp) => shadowed(window, lent, () => original(sp));
    }
  }

  /** Whenever the program goes on it sees the body in pixels of its picture; see extent.js. */
  #lendExtent() {
    const go = this.#go;
    const { extent } = this.#ground;
    const resume = go._resume;
    go._resume = () => extent.lend(() => resume.call(go));
  }

  /** @param {FrameRequestCallback} callback */
  #request(callback) {
    if (!this.#over) this.#ground.gate.hold(callback);
    return 0;
  }

  /** In a function of its own, so that nothing but Go holds the instance. */
  #run() {
    const instance = this.#ready;
    if (!instance) throw new Error("an instance is entered once");
    this.#ready = null;
    this.#go.exit = (code) => this.#end(code);
    this.#go.run(instance).catch((error) => this.#end(-1, error));
  }

  /** @param {number} code @param {unknown} [error] */
  #end(code, error) {
    if (this.#over) return;
    this.#over = true;
    const refused = this.#made?.getContext("webgl2") === null;
    this.#cut();
    this.#ground.ended(code, refused, error);
  }

  /** createElement that remembers the first canvas: it is Ebitengine's. @param {Document} document */
  #maker(document) {
    return (/** @type {string} */ tag) => {
      const element = Document.prototype.createElement.call(document, tag);
      if (element instanceof HTMLCanvasElement) this.#made ??= element;
      return element;
    };
  }

  /** addEventListener whose listeners end with this run. @param {EventTarget} target */
  #adder(target) {
    const { signal } = this.#listeners;
    /** @param {string} type @param {EventListener} listener @param {boolean | AddEventListenerOptions} [options] */
    return (type, listener, options) => {
      const more = typeof options === "object" ? options : { capture: Boolean(options) };
      EventTarget.prototype.addEventListener.call(target, type, listener, { ...more, signal });
    };
  }
}
