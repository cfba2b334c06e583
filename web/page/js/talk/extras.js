// What a screen in front of an audience needs besides: a blank screen, pointers that are seen, a hidden cursor, a lamp that stays on, a
// clock, a code to join, and a new start for the next visitor.

import { make, setText, button, dialog } from "./parts.js";
import { words } from "./words.js";

/** After how many milliseconds at rest the cursor is hidden. */
const cursorRests = 3000;

/** A black screen. */
export class Blank {
  #element = make("div", { id: "talk-blank", role: "alert", hidden: true }, make("span", { class: "unseen" }, words.blanked));

  constructor() {
    document.body.append(this.#element);
    this.#element.addEventListener("pointerup", (event) => {
      event.stopPropagation();
      this.set(false);
    });
  }

  get on() {
    return !this.#element.hidden;
  }

  /** @param {boolean} on */
  set(on) {
    this.#element.hidden = !on;
  }
}

/** Shows the fingers that are down, each with its trail. Nothing happens unless they are asked for. */
export class Dots {
  #layer = make("div", { id: "talk-dots", "aria-hidden": "true" });
  /** @type {Map<number, HTMLElement>} */
  #dots = new Map();
  #on = false;

  constructor() {
    document.body.append(this.#layer);
    const options = { capture: true, passive: true };
    for (const type of /** @type {const} */ (["pointerdown", "pointermove"])) addEventListener(type, (event) => this.#on && this.#follow(event), options);
    for (const type of /** @type {const} */ (["pointerup", "pointercancel"])) addEventListener(type, (event) => this.#drop(event.pointerId), options);
  }

  /** @param {boolean} on */
  set(on) {
    this.#on = on;
    if (on) return;
    for (const id of this.#dots.keys()) this.#drop(id);
  }

  /** @param {PointerEvent} event */
  #follow(event) {
    let dot = this.#dots.get(event.pointerId);
    if (!dot) {
      dot = make("i");
      this.#dots.set(event.pointerId, dot);
      this.#layer.append(dot);
    }
    dot.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
  }

  /** @param {number} id */
  #drop(id) {
    this.#dots.get(id)?.remove();
    this.#dots.delete(id);
  }
}

/** Hides the cursor at rest. */
export function restCursor() {
  let timer = 0;
  const root = document.documentElement;
  const wake = () => {
    root.removeAttribute("data-cursor");
    clearTimeout(timer);
    timer = window.setTimeout(() => root.setAttribute("data-cursor", "rests"), cursorRests);
  };
  addEventListener("pointermove", wake, { capture: true, passive: true });
  addEventListener("pointerdown", wake, { capture: true, passive: true });
  wake();
}

/** Keeps the screen on where the browser allows it. */
export function keepAwake() {
  const ask = async () => {
    try {
      if (document.visibilityState === "visible") await navigator.wakeLock?.request("screen");
    } catch {
      // an insecure page, or little battery
    }
  };
  document.addEventListener("visibilitychange", ask);
  void ask();
}

/** A clock from the first step on. */
export class Clock {
  #show;
  #began = 0;
  #timer = 0;

  /** @param {(time: string) => void} show */
  constructor(show) {
    this.#show = show;
  }

  /** The talk goes on. */
  go() {
    this.#began ||= performance.now();
  }

  /** @param {boolean} on */
  set(on) {
    clearInterval(this.#timer);
    this.#timer = 0;
    if (!on) return this.#show("");
    const tick = () => this.#show(timeOf(this.#began ? performance.now() - this.#began : 0));
    this.#timer = window.setInterval(tick, 1000);
    tick();
  }
}

/** @param {number} ms */
export function timeOf(ms) {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * Starts anew when nobody has touched anything for so many seconds.
 * @param {number} seconds
 * @param {() => void} restart
 */
export function restartWhenIdle(seconds, restart) {
  let timer = 0;
  const wake = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      restart();
      wake();
    }, seconds * 1000);
  };
  for (const type of ["pointerdown", "pointermove", "keydown"]) addEventListener(type, wake, { capture: true, passive: true });
  wake();
}

/** The seconds that the query asks for, 0 for none; wrong is what is not understood. @param {string | null} text */
export function idleOf(text) {
  if (text === null) return { seconds: 0, wrong: "" };
  const seconds = Number(text);
  return text !== "" && seconds >= 5 && seconds <= 3600 ? { seconds, wrong: "" } : { seconds: 0, wrong: words.idle(text.slice(0, 40)) };
}

/** The QR code of the picture as it is, over all of the page or in its corner. */
export class Join {
  #dialog;
  #code = make("div", { class: "code" });
  #link = make("p", { class: "link" });
  #note = make("p", {});
  #corner = make("div", { id: "talk-corner", hidden: true });
  #core;
  #place;

  /** @param {import("../types").Iridescent} core @param {{base: string, reach: string}} place where others find the page */
  constructor(core, place) {
    this.#core = core;
    this.#place = place;
    this.#dialog = dialog("talk-join", words.join, words.close, this.#code, this.#link, this.#note, button("corner", words.corner, () => this.#pin()));
    this.#corner.addEventListener("click", () => (this.#corner.hidden = true));
    document.body.append(this.#corner);
  }

  /** The link of the state of now, without the talk. */
  get link() {
    return `${this.#place.base}${this.#core.hash()}`;
  }

  show() {
    this.#code.replaceChildren(this.#draw() ?? make("p", {}, words.joinFailed));
    setText(this.#link, this.link.length > 120 ? `${this.link.slice(0, 119)}…` : this.link);
    setText(this.#note, words.joinOnly(this.#place.reach));
    this.#corner.hidden = true;
    this.#dialog.showModal();
  }

  #pin() {
    this.#dialog.close();
    this.#corner.replaceChildren(this.#draw() ?? "");
    this.#corner.hidden = false;
  }

  #draw() {
    const code = this.#core.qr(this.link);
    if (!code) return null;
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    svg.setAttribute("viewBox", `-4 -4 ${code.size + 8} ${code.size + 8}`);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", words.joinHelp);
    const path = document.createElementNS(space, "path");
    path.setAttribute("d", code.path);
    svg.append(path);
    return svg;
  }
}
