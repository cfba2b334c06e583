// The strip at the bottom of a talk: steps, and what must always be in reach.

import { button, enable, make, setAttribute, setText } from "./parts.js";
import { words } from "./words.js";

/**
 * @typedef {object} Moves What the buttons do.
 * @property {() => void} previous
 * @property {() => void} next
 * @property {() => void} undo
 * @property {() => void} reset
 * @property {() => void} blank
 * @property {() => void} join
 * @property {() => void} fullscreen
 * @property {() => void} more
 */

/** Most steps that are shown as dots. */
const mostDots = 20;

/** The strip. Make one per page. */
export class Strip {
  #previous;
  #next;
  #undo;
  #reset;
  #dots = make("span", { class: "dots", "aria-hidden": "true" });
  #position = make("span", { class: "position", role: "status" });
  #clock = make("span", { class: "clock", role: "timer", hidden: true });

  /** @param {HTMLElement} bar @param {Moves} moves */
  constructor(bar, moves) {
    this.#previous = button("previous", words.previous, moves.previous, { icon: "previous", help: words.previousHelp });
    this.#next = button("next", words.next, moves.next, { icon: "next", help: words.nextHelp, primary: true });
    this.#undo = button("undo", words.undo, moves.undo, { icon: "undo" });
    this.#reset = button("reset", words.resetStep, moves.reset, { icon: "reset", help: words.resetHelp });
    const full = document.fullscreenEnabled ? [button("fullscreen", words.fullscreen, moves.fullscreen, { icon: "fullscreen", bare: true, help: words.fullscreen })] : [];
    bar.append(make("div", { id: "talk", role: "group", "aria-label": words.talk }, this.#previous, this.#next, this.#dots, this.#position, this.#clock, make("span", { class: "spring" }),
      this.#undo, this.#reset, button("blank", words.blank, moves.blank, { help: words.blankHelp }),
      button("join", words.join, moves.join, { icon: "scenes", help: words.joinHelp }), ...full, button("more", words.more, moves.more, { icon: "more", bare: true, help: words.more })));
  }

  /** @param {import("./deck.js").Deck} deck @param {boolean} waits something is veiled that Next reveals */
  show(deck, waits) {
    enable(this.#previous, deck.at > 0);
    enable(this.#next, waits || deck.at < deck.of - 1);
    enable(this.#reset, deck.of > 0);
    setText(this.#position, deck.of ? words.position(deck.at + 1, deck.of) : words.none);
    const many = deck.of > 1 && deck.of <= mostDots ? deck.of : 0;
    while (this.#dots.childElementCount > many) this.#dots.lastElementChild?.remove();
    while (this.#dots.childElementCount < many) this.#dots.append(make("i"));
    [...this.#dots.children].forEach((dot, index) => setAttribute(dot, "class", index < deck.at ? "past" : index === deck.at ? "now" : undefined));
  }

  /** @param {boolean} on */
  canUndo(on) {
    enable(this.#undo, on);
  }

  /** @param {string} time "" hides it */
  clock(time) {
    this.#clock.hidden = time === "";
    setText(this.#clock, time);
  }
}
