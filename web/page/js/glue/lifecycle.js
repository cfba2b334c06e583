// Loading, starting, ending and starting again. One program runs at a time; its state outlives it as a hash.

import { Budget } from "./budget.js";
import { lacking, noContext } from "./capability.js";
import { onContextLost } from "./canvas.js";
import { Instance } from "./instance.js";
import { foundation } from "./parts.js";
import { ProgramError, compile } from "./program.js";
import { LOOK, LOOKS, Stall } from "./stall.js";

/** Restarts after a lost context that a minute may see. */
const RESTARTS = 3;
const MINUTE = 60_000;

/**
 * @typedef {object} Fault
 * @property {import("../types").Reason} reason
 * @property {string} what
 * @property {unknown} [error]
 * @property {string} [where] what was being done, if it is over
 * @property {string} [output] what the program said about it
 */

/**
 * @typedef {object} Owner What the lifecycle serves.
 * @property {Window & typeof globalThis} window
 * @property {import("./gate.js").FrameGate} gate
 * @property {import("./extent.js").Extent} extent
 * @property {{ url: string, bytes: number }} source
 * @property {import("./program.js").Progress} progress
 * @property {() => boolean} seen whether somebody looks
 * @property {(run: () => void) => void} entering runs the start of a program
 * @property {() => void} resting the program is about to be stopped by what it cannot help
 * @property {() => void} leaving the program is about to be stopped and can still be asked
 * @property {() => void} left the program has been stopped
 * @property {() => void} entered a program has been started
 * @property {(fault: Fault) => void} failed
 * @property {() => void} late the program has come after all
 */

/** The program's life. */
export class Lifecycle {
  #owner;
  #budget;
  /** @type {Promise<WebAssembly.Module> | null} */
  #module = null;
  #starting = false;
  /** counts the starts and what ends them, so that a start notices that it is over */
  #turn = 0;
  /** the program that came did not start; the one that the browser keeps is not taken again */
  #spoilt = false;
  #postponed = false;
  /** @type {Instance | null} */
  #instance = null;

  /** @param {Owner} owner */
  constructor(owner) {
    this.#owner = owner;
    this.#budget = new Budget(RESTARTS, MINUTE, () => owner.window.performance.now());
  }

  /** The canvas of the running program. */
  get canvas() {
    return this.#instance?.canvas ?? null;
  }

  /** A start is under way. */
  get starting() {
    return this.#starting;
  }

  /** Loads the program if need be and starts it; while it is being started, does nothing. */
  async start() {
    if (this.#starting || this.#instance) return;
    this.#starting = true;
    this.#postponed = false;
    const turn = ++this.#turn;
    try {
      await this.#enter(turn);
    } catch (error) {
      if (turn === this.#turn) this.fail(faultOf(error));
    } finally {
      if (turn === this.#turn) this.#starting = false;
    }
  }

  /** Starts again from the state of now. */
  restart() {
    if (this.#starting) return;
    this.stop();
    void this.start();
  }

  /** As restart, but not before somebody looks. */
  restartWhenSeen() {
    if (this.#owner.seen()) this.restart();
    else this.#postponed = true;
  }

  /** Does what was put off until somebody looks. */
  look() {
    if (this.#postponed && this.#owner.seen()) this.restart();
  }

  /** Ends the program, if one runs. */
  stop() {
    const instance = this.#instance;
    if (!instance) return;
    this.#owner.leaving();
    this.#instance = null;
    instance.stop();
    this.#owner.left();
  }

  /** Ends the program, which is not to be asked any more, for a fault. @param {Fault} fault */
  fail(fault) {
    this.#turn++;
    this.#starting = false;
    this.#instance?.stop();
    this.#instance = null;
    this.#postponed = false;
    this.#owner.left();
    this.#owner.failed(fault);
  }

  /** Mends what the program has done to the page since it started. */
  tidy() {
    this.#instance?.tidy();
  }

  /** @param {number} turn */
  async #enter(turn) {
    const { window, gate, extent, entering } = this.#owner;
    const module = await this.#load();
    const missing = await foundation(window);
    if (missing) throw new ProgramError("page", missing);
    const instance = await Instance.of(module, { window, gate, extent, ended: (code, refused, error) => this.#ended(code, refused, error) });
    if (turn === this.#turn) entering(() => this.#run(instance));
  }

  /** @param {Instance} instance */
  #run(instance) {
    this.#instance = instance;
    this.#starting = false;
    instance.enter();
    if (!instance.alive) return; // it ended at once; ended says so
    if (instance.canvas) onContextLost(instance.canvas, () => this.#lost());
    this.#owner.entered();
  }

  async #load() {
    const { window } = this.#owner;
    const lack = lacking(window);
    if (lack) throw new Lack(lack.reason, lack.what);
    this.#module ??= this.#download();
    return this.#module.catch((error) => {
      this.#module = null;
      this.#spoilt = error.reason === "compile";
      throw error;
    });
  }

  /** Downloads and compiles. Where nothing comes any more, the start fails, and is made up for when the rest comes after all. */
  #download() {
    const { window, source, progress, late } = this.#owner;
    const clock = { setTimeout: window.setTimeout.bind(window), clearTimeout: window.clearTimeout.bind(window) };
    const stall = new Stall(clock, () => {
      this.fail({ reason: "fetch", what: `${source.url}: nothing came for ${(LOOK * LOOKS) / 1000} seconds.` });
      void module.then(late, () => {});
    });
    const module = compile(source.url, source.bytes, (loaded, total) => {
      if (loaded < total) stall.came();
      else stall.end();
      progress(loaded, total);
    }, this.#spoilt ? "reload" : "default");
    module.then(() => stall.end(), () => stall.end());
    return module;
  }

  /** @param {number} code @param {boolean} refused it got no graphics context @param {unknown} error */
  #ended(code, refused, error) {
    if (refused) this.fail(noContext);
    else this.fail({ reason: "panic", what: `The program ended by itself with exit code ${code}.`, error });
  }

  #lost() {
    if (this.#owner.seen() && !this.#budget.spend()) {
      this.#owner.resting();
      this.stop();
      this.fail({ reason: "context", what: `The browser took the graphics context away more than ${RESTARTS} times in a minute.` });
      return;
    }
    this.stop();
    this.restartWhenSeen();
  }
}

/** What the browser lacks. */
class Lack extends Error {
  /** @param {"wasm" | "webgl"} reason @param {string} what */
  constructor(reason, what) {
    super(what);
    this.reason = reason;
  }
}

/** @param {unknown} error @returns {Fault} */
function faultOf(error) {
  if (error instanceof Lack) return { reason: error.reason, what: error.message };
  if (error instanceof ProgramError) return { reason: error.reason, what: error.message, error };
  return { reason: "compile", what: `The program does not start: ${error instanceof Error ? error.message : error}`, error };
}
