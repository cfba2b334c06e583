// window.iridescent: messages to the Go program, its view, and events about it. See types.d.ts for the contract.

import { Address, barOf, startingHash } from "./address.js";
import { Answers } from "./answers.js";
import { Conversation } from "./conversation.js";
import { Extent } from "./extent.js";
import { fit } from "./fit.js";
import { FrameGate } from "./gate.js";
import { Hands } from "./hands.js";
import { Lifecycle } from "./lifecycle.js";
import { Outbox } from "./outbox.js";
import { Presence } from "./presence.js";
import { RatioWatch } from "./ratio.js";
import { report } from "./report.js";
import { transcribe } from "./transcript.js";

/** @typedef {{ url: string, bytes: number, version: string }} Source Where the program is, its decoded size, its version. */

/** The reasons that are faults of the site; the others are limits of the browser. @type {ReadonlySet<string>} */
const OURS = new Set(["page", "fetch", "compile", "panic"]);

/** The application as the page sees it. */
export class Application extends Answers {
  frames = 0;
  ready = false;
  /** @type {import("../types").Events["failed"] | null} */
  failure = null;
  /** @type {import("../types").Events["progress"]} */
  progress;
  /** @type {import("../types").Port} what the program finds in the page */
  page;

  #window;
  #source;
  #clock;
  #conversation;
  #gate;
  #hands;
  #outbox;
  #address;
  #lifecycle;
  #presence;
  #extent;
  #ratio;
  #refit = () => {};
  #inFrame = false;
  #firstFrame = true;
  #tick = 0;
  /** @type {(() => string) | null} */
  #output = null;
  /** @type {Set<() => void>} */
  #waiting = new Set();

  /** @param {Window & typeof globalThis} window @param {Source} source */
  constructor(window, source) {
    const now = () => window.performance.now();
    const conversation = new Conversation(startingHash(window.location), () => now() / 1000, (error) => this.#broken(error));
    super(window, conversation);
    this.#conversation = conversation;
    this.#window = window;
    this.#source = source;
    this.#clock = { setTimeout: window.setTimeout.bind(window), clearTimeout: window.clearTimeout.bind(window) };
    this.progress = { loaded: 0, total: source.bytes };
    this.#outbox = new Outbox((effects) => this.#carryOut(effects), (run) => window.queueMicrotask(run));
    this.#gate = new FrameGate(window.requestAnimationFrame.bind(window), (run) => this.#frame(run), () => this.#rest());
    this.#address = new Address(barOf(window), this.#clock, now, (hash) => this.send({ type: "restore", hash }));
    this.#presence = new Presence(window.document, () => this.#look());
    this.#extent = new Extent(window);
    this.#lifecycle = new Lifecycle(this.#owner());
    this.#hands = new Hands(window, () => this.#lifecycle.canvas, () => this.wake(), (x, y) => this.running && this.send({ type: "hover", x, y }));
    this.#ratio = new RatioWatch(window, () => this.#refit());
    this.page = this.#port();
    this.#listen();
  }

  /** How many pointers hold something on the canvas. */
  get held() {
    return this.#hands.held;
  }

  get onscreen() {
    return this.#presence.onscreen;
  }

  /** Loads and starts the program. */
  start() {
    void this.#lifecycle.start();
  }

  /** Gives up because a part of the page is missing. @param {string} what one sentence */
  fail(what) {
    this.#lifecycle.fail({ reason: "page", what });
  }

  restart() {
    this.failure = null;
    this.#lifecycle.restart();
  }

  /** @param {import("../types").Message} message */
  send(message) {
    if (message.type === "surroundings") this.#hands.talk = message.talk;
    else if (this.failure) {
      if (message.type === "restore") this.#conversation.redirect(message.hash);
      return;
    }
    this.#outbox.during(() => this.#conversation.send(message));
  }

  wake(n = 1) {
    this.#ratio.check();
    this.#gate.wake(n);
  }

  /** What a test may look into and do; see testing.js. */
  inside() {
    return {
      /** @returns {import("../types").Grip[]} */
      handles: () => this.#conversation.ask("handles", (p) => JSON.parse(p.handles())) ?? [],
      canvas: () => this.#lifecycle.canvas,
      limit: (/** @type {number} */ longest) => {
        this.#extent.limit(longest);
        this.#refit();
      },
      fault: () => this.#lifecycle.fail({ reason: "panic", what: "A test ended the program." }),
      /** nothing is under way that would draw, tell or write */
      resting: () => this.#resting,
      /** calls back the next time that may be so @param {() => void} f */
      onRest: (f) => this.#waiting.add(f),
      flush: () => this.#address.flush(),
    };
  }

  get #resting() {
    return this.#gate.idle && !this.#lifecycle.starting;
  }

  #rest() {
    if (!this.#resting) return;
    for (const f of this.#waiting) f();
    this.#waiting.clear();
  }

  #listen() {
    const window = this.#window;
    const follow = () => this.#address.follow();
    const fitted = () => (this.#refit = fit(window, () => this.#lifecycle.canvas, this.#extent));
    if (window.document.readyState === "loading") window.addEventListener("DOMContentLoaded", fitted);
    else fitted();
    window.addEventListener("hashchange", follow);
    window.addEventListener("popstate", follow);
    window.addEventListener("pagehide", () => this.#address.flush());
    window.addEventListener("resize", () => this.wake());
    window.addEventListener("error", (event) => {
      if (event.error instanceof WebAssembly.RuntimeError && this.running) this.#broken(event.error);
    });
  }

  /** @returns {import("./lifecycle.js").Owner} */
  #owner() {
    return {
      window: this.#window,
      gate: this.#gate,
      extent: this.#extent,
      source: this.#source,
      progress: (loaded, total) => this.#emit("progress", (this.progress = { loaded, total })),
      seen: () => this.#presence.seen,
      entering: (run) => this.#outbox.during(run),
      resting: () => this.#emit("resting", {}),
      leaving: () => this.#conversation.remember(),
      left: () => this.#left(),
      entered: () => this.#entered(),
      failed: (fault) => this.#failed(fault),
      late: () => this.restart(),
    };
  }

  #entered() {
    this.#ratio.note();
    this.#refit();
    this.#hands.dress();
  }

  #left() {
    this.#conversation.disconnect();
    this.#hands.forget();
    this.#clock.clearTimeout(this.#tick);
    this.#firstFrame = true;
  }

  /** @param {import("./lifecycle.js").Fault} fault */
  #failed(fault) {
    this.#hands.places.set(0); // nobody would answer a press
    this.#conversation.hush();
    this.failure = { reason: fault.reason, detail: this.#report(fault) };
    console[OURS.has(fault.reason) ? "error" : "warn"](this.failure.detail);
    this.#emit("failed", this.failure);
    this.#rest();
  }

  /** @param {unknown} error */
  #broken(error) {
    this.#lifecycle.fail({ reason: "panic", what: error instanceof Error ? error.message : String(error), error });
  }

  /** @param {import("./lifecycle.js").Fault} fault */
  #report(fault) {
    const { doing, state, version } = this.#conversation;
    const versions = [this.#source.version, version].filter(Boolean).join(", ") || "not known";
    const details = { where: doing, state, versions, output: this.#output?.(), ...fault };
    return report(details, { url: this.#window.location.href, agent: this.#window.navigator.userAgent, time: new Date() });
  }

  /** @returns {import("../types").Port} */
  #port() {
    const { queue, places } = this.#hands;
    const extent = this.#extent;
    return {
      extent,
      queue: queue.bytes,
      take: () => queue.take(),
      room: (n) => places.room(n),
      areas: (n) => places.set(n),
      effect: (name, argument) => this.#effect(name, argument),
      drawn: (again) => this.#drawn(again),
      connect: (program) => this.#connect(program),
    };
  }

  /** @param {import("../types").Program} program */
  #connect(program) {
    this.#output ??= transcribe(this.#window.fs);
    this.#conversation.connect(program);
  }

  /** @param {string} name @param {unknown} argument */
  #effect(name, argument) {
    if (name === "changed") {
      this.#conversation.stale();
      if (!this.#inFrame) this.wake(); // a frame shows its own changes
    }
    if (name === "panic") argument = { ...Object(argument), where: this.#conversation.doing };
    this.#outbox.put(name, argument);
  }

  /** @param {boolean} again the scene goes on by itself */
  #drawn(again) {
    this.frames++;
    if (again) this.wake();
    if (!this.#firstFrame) return;
    this.#firstFrame = false;
    this.#outbox.put("begun", null);
  }

  /** Runs one frame of the program. @param {() => void} run */
  #frame(run) {
    this.#inFrame = true;
    this.#outbox.during(() => {
      this.#conversation.ask("a frame", run);
      this.#inFrame = false;
    });
  }

  /** @param {import("./outbox.js").Effect[]} effects */
  #carryOut(effects) {
    for (const { name, argument } of effects) this.#effects[name]?.(argument);
    const causes = effects.filter((e) => e.name === "changed").map((e) => String(e.argument));
    const cause = causes.filter((c) => c !== "tick").pop() ?? causes[0]; // a change that goes on by itself can wait
    if (cause !== undefined) this.#emit("changed", { cause });
    if (effects.some((e) => e.name === "begun")) this.#begun();
  }

  /** What the effects of the program do in the page, but for "changed", which comes once for all of a batch, and "begun". */
  #effects = /** @type {Record<string, (argument: any) => void>} */ ({
    announce: (/** @type {string} */ text) => this.#emit("announce", { text }),
    url: (/** @type {{ hash: string, push: boolean }} */ url) => this.#follow(url),
    goal: (/** @type {{ id: string, met: boolean }} */ goal) => this.#emit("goal", goal),
    wake: (/** @type {number} */ seconds) => this.#tickAfter(seconds),
    panic: (/** @type {{ what: string, output: string, where: string }} */ fault) => this.#lifecycle.fail({ reason: "panic", ...fault }),
  });

  /** The first frame is there. */
  #begun() {
    const again = this.ready;
    this.ready = true;
    this.failure = null;
    this.#lifecycle.tidy();
    this.#emit(again ? "resumed" : "ready", {});
  }

  /** @param {{ hash: string, push: boolean }} url */
  #follow(url) {
    this.#conversation.note(url.hash);
    if (url.push) this.#address.push(url.hash);
    else this.#address.replace(url.hash);
    this.#emit("url", url);
  }

  /** @param {number} seconds */
  #tickAfter(seconds) {
    this.#clock.clearTimeout(this.#tick);
    this.#tick = this.#clock.setTimeout(() => this.send({ type: "tick" }), seconds * 1000);
  }

  /** Somebody looks again, or nobody does. */
  #look() {
    this.#gate.open = this.onscreen;
    this.#lifecycle.look();
    if (this.onscreen) this.#ratio.check(); // out of sight no event tells of another ratio
    this.#rest();
  }

  /**
   * @template {keyof import("../types").Events} K
   * @param {K} type
   * @param {import("../types").Events[K]} detail
   */
  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
