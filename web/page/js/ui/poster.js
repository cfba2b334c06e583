// The poster of the state of now, with its numbers in words: for paper, and for the time when the graphics are gone.

import { core, onView } from "./core.js";
import { byId, make } from "./dom.js";
import { stateAddress } from "./presentation.js";
import { theme } from "./theme.js";

/** A picture of the page's own making may become a part of it. @type {{ createHTML(svg: string): any }} */
const own = /** @type {any} */ (window).trustedTypes?.createPolicy("iridescent-poster", { createHTML: (/** @type {string} */ svg) => svg }) ?? { createHTML: (svg) => svg };

/** Sizes of the two pictures that the poster has, by the class of their element. @type {[name: string, width: number, height: number][]} */
const sizes = [["wide", 960, 552], ["tall", 390, 704]];

/** Makes the poster follow the state when somebody is about to look at it. */
export function startPoster() {
  addEventListener("beforeprint", () => showNow("light"));
  core.addEventListener("resting", () => showNow(theme()));
  onView((view) => (view.veiled.length > 0 ? takeAway() : bringBack())); // that of the first example has its numbers
}

/** What was taken away, by the part of the poster that it is of. @type {Map<Element, Node[]>} */
const away = new Map();

/** Takes picture and numbers away, while numbers are veiled. */
function takeAway() {
  for (const part of document.querySelectorAll("#poster :is(.picture, .numbers)")) {
    if (part.hasChildNodes()) away.set(part, [...part.childNodes]);
    part.replaceChildren();
  }
}

function bringBack() {
  for (const [part, nodes] of away) if (!part.hasChildNodes()) part.replaceChildren(...nodes);
  away.clear();
}

/** @param {"light" | "dark" | "projector"} theme that the pictures are drawn in */
function showNow(theme) {
  const poster = byId("poster", HTMLElement);
  const hide = document.documentElement.dataset.hide ?? "";
  const figures = sizes.map(([, width, height]) => core.figure({ hash: core.hash(), theme, hide, width, height }));
  const [first] = figures;
  if (!first) return;
  const pictures = figures.map((figure, i) => make("div", { class: sizes[i][0] }, picture(figure?.svg ?? "")));
  poster.querySelector(".picture")?.replaceChildren(...pictures);
  poster.setAttribute("aria-label", first.title);
  poster.dataset.now = theme;
  const pair = (/** @type {string[]} */ [name, value, unit]) => make("div", {}, make("dt", {}, name), " ", make("dd", {}, `${value} ${unit}`));
  const close = (/** @type {string} */ text) => text.replace(/\s/g, "");
  const drawn = close(pictures[0].textContent ?? "").includes(close(first.description)); // paper shows it once
  poster.querySelector(".numbers")?.replaceChildren(make("p", drawn ? { class: "drawn" } : {}, first.description), make("dl", {}, ...first.readings.map(pair)), make("p", { class: "address" }, stateAddress()));
}

/** An SVG as an element. @param {string} svg */
function picture(svg) {
  const parsed = new DOMParser().parseFromString(own.createHTML(svg), "image/svg+xml");
  return document.importNode(parsed.documentElement, true);
}
