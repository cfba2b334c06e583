// Talk mode: the page as a speaker needs it in front of an audience. It is loaded only where the address asks for it (ui/stage.js).

import { Deck } from "./deck.js";
import { Editor } from "./editor.js";
import { placeOf } from "../ui/share/place.js";
import { Blank, Clock, Dots, idleOf, Join, keepAwake, restartWhenIdle, restCursor } from "./extras.js";
import { Hands, startEdges } from "./hands.js";
import { Mover } from "./mover.js";
import { make, setText } from "./parts.js";
import { askedBy, Predict } from "./predict.js";
import { keep, talkOfAddress } from "./source.js";
import { Strip } from "./strip.js";

/**
 * @typedef {import("../types").View} View
 *
 * @typedef {object} Page What talk mode needs of the page, whose modules it does not share.
 * @property {string} hash of the address when the page began
 * @property {(part: (view: View) => void) => void} onView
 * @property {(text: string) => void} say
 * @property {(news: HTMLElement) => void} tell
 * @property {(part: string, hide: boolean) => void} hidePart
 * @property {(heard: (key: string, shift: boolean) => boolean) => void} onClicker hears of the keys of a clicker
 */

/** The talk of a page. */
class Talk {
  /** @type {Deck} */
  deck = new Deck({ title: "", steps: [] });
  #page;
  #core = window.iridescent;
  #mover;
  #strip;
  #predict;
  #caption = make("p", { id: "caption", dir: "auto" });
  #blank = new Blank();
  #dots = new Dots();
  #clock;
  #join;
  #editor;
  #hands;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    this.#mover = new Mover(this.#core);
    this.#hands = new Hands(this.#core);
    this.#join = new Join(this.#core, placeOf(location.href, document.querySelector('meta[name="address"]')?.getAttribute("content") ?? "", location.protocol === "file:"));
    const step = { previous: () => this.previous(), next: () => this.next() };
    this.#strip = new Strip(/** @type {HTMLElement} */ (document.getElementById("bar")), {
      ...step,
      undo: () => this.#core.send({ type: "do", action: "undo" }),
      reset: () => this.#mover.go(this.deck.reset()),
      blank: () => this.#blank.set(true),
      join: () => this.#join.show(),
      fullscreen: () => void fullscreen(),
      more: () => this.#editor.show(),
    });
    this.#clock = new Clock((time) => this.#strip.clock(time));
    document.getElementById("masthead")?.prepend(this.#caption);
    const main = /** @type {HTMLElement} */ (document.querySelector("main"));
    this.#predict = new Predict(main, () => this.#reveal());
    startEdges(main, step);
    this.#editor = new Editor({
      deck: () => this.deck, open: (deck) => this.open(deck), go: (index) => this.go(index), changed: () => this.#changed(), hands: this.#hands,
      ledger: (on) => page.hidePart("terms", !on), dots: (on) => this.#dots.set(on), clock: (on) => this.#clock.set(on), exponential: (on) => (this.#mover.exponential = on),
      scenes: () => (this.#core.view()?.scenes ?? []).map((scene) => scene.name), say: page.say, tell: (all) => this.tell(all),
    });
    page.onView((view) => this.#follow(view));
    page.onClicker((key, shift) => this.#key(key, shift));
    addEventListener("pagehide", () => {
      this.#mover.finish();
      this.deck.leave(this.#core.hash());
      this.#remember();
    });
    addEventListener("pointerdown", () => this.#mover.finish(), { capture: true }); // a hand ends a move where it was to end
    if (this.#core.test) Object.assign(this.#core.test, { talk: () => this.#tested(), replay: (/** @type {import("./script.js").Script} */ script) => this.#hands.replay(script, true) });
  }

  /** Shows a talk from its first step, or where it was. @param {Deck} deck @param {boolean} [stays] the page shows its state already */
  open(deck, stays = false) {
    this.deck = deck;
    this.#predict.forget();
    if (!stays && deck.of) this.#mover.go(deck.state, true);
    this.#changed();
  }

  /** @param {string[]} all sentences */
  tell(all) {
    if (all.length) this.#page.tell(make("div", {}, ...all.map((text) => make("p", {}, text))));
  }

  /** @param {number} index */
  go(index) {
    if (index < 0 || index >= this.deck.of || index === this.deck.at) return;
    this.#mover.finish();
    this.deck.leave(this.#core.hash());
    const to = this.deck.go(index);
    this.#mover.go(to, this.deck.step?.jump);
    this.#clock.go();
    this.#changed();
  }

  previous() {
    this.go(this.deck.at - 1);
  }

  /** Reveals what is veiled, and then goes on. */
  next() {
    if (this.#waits()) this.#reveal();
    else this.go(this.deck.at + 1);
  }

  /** Starts anew for the next audience. */
  restart() {
    this.#mover.finish();
    const hash = this.deck.restart();
    this.#predict.forget();
    if (hash) this.#mover.go(hash, true);
    this.#blank.set(false);
    this.#changed();
  }

  #waits() {
    return (this.#core.view()?.veiled.length ?? 0) > 0 && this.deck.step?.guess !== "none";
  }

  #reveal() {
    this.#core.send({ type: "do", action: "reveal" });
  }

  #changed() {
    const view = this.#core.view();
    setText(this.#caption, this.deck.step?.caption ?? "");
    document.documentElement.toggleAttribute("data-captioned", Boolean(this.deck.step?.caption));
    document.documentElement.toggleAttribute("data-asks", askedBy(this.deck.step) !== "");
    if (view) this.#follow(view);
    this.#remember();
  }

  #remember() {
    if (this.deck.of) keep(this.deck);
  }

  /** @param {View} view */
  #follow(view) {
    this.#strip.show(this.deck, this.#waits());
    this.#strip.canUndo(view.canUndo);
    this.#predict.follow(this.deck.step, view);
  }

  /** Whether a key of a clicker was for the talk. @param {string} key @param {boolean} shift */
  #key(key, shift) {
    if (document.querySelector("dialog:modal")) return false;
    if (this.#blank.on) {
      this.#blank.set(false);
      return true;
    }
    switch (key) {
      case "PageDown": case "ArrowRight": case "ArrowDown": case " ": this.next(); return true;
      case "PageUp": case "ArrowLeft": case "ArrowUp": this.previous(); return true;
      case "Home": this.go(0); return true;
      case "End": this.go(this.deck.of - 1); return true;
      case "b": case "B": case ".": this.#blank.set(true); return true;
      case "F5":
        if (!document.fullscreenElement) void fullscreen();
        if (!shift) this.go(0);
        return true;
    }
    return false;
  }

  /** What a test looks into. */
  #tested() {
    const { at, of, step } = this.deck;
    return { step: of ? at + 1 : 0, of, caption: step?.caption ?? "", veiled: this.#core.view()?.veiled ?? [], blank: this.#blank.on };
  }
}

async function fullscreen() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // the browser refused: nothing has changed
  }
}

/** Begins the talk that the address asks for. @param {Page} page */
export async function startTalk(page) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(TALK_STYLE); // the build writes it
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  page.hidePart("terms", true);
  const talk = new Talk(page);
  const scenes = (window.iridescent.view()?.scenes ?? []).map((scene) => scene.name);
  const { deck, notices, stays } = await talkOfAddress(page.hash, scenes);
  const idle = idleOf(new URLSearchParams(location.search).get("idle"));
  talk.open(deck, stays);
  talk.tell([...notices, idle.wrong].filter(Boolean));
  if (idle.seconds) restartWhenIdle(idle.seconds, () => talk.restart());
  restCursor();
  keepAwake();
}
