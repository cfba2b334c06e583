// What can be done, drawn on the picture itself in a few words, until something is done for the first time.

import { byId, make } from "../dom.js";
import { clear } from "./place.js";

/**
 * @typedef {import("../../types.js").View} View
 * @typedef {import("./place.js").Box} Box
 */

/**
 * Draws the gestures and takes all of them away when a hand first moves something, by keys too, or presses a number.
 * @param {typeof import("../core.js").core} core
 * @param {(part: (view: View) => void) => void} onView
 * @param {() => void} done is called then
 */
export function draw(core, onView, done) {
  const drag = gesture("drag me");
  const zero = gesture("pull me to 0", "down");
  const ask = gesture("press me", "ask");
  const layer = make("div", { id: "gestures", "aria-hidden": "true" }, drag, zero, ask);
  byId("twins", HTMLElement).before(layer);
  const end = () => {
    if (!layer.isConnected) return;
    layer.remove();
    done();
  };
  core.addEventListener("changed", () => {
    if (core.held > 0) end();
  });
  byId("twins", HTMLElement).addEventListener("input", end, { once: true });
  byId("twins", HTMLElement).addEventListener("keydown", ({ key }) => {
    if (!["Tab", "Shift"].includes(key)) end();
  });
  byId("readings", HTMLElement).addEventListener("click", end, { once: true });
  const follow = (/** @type {View} */ view) => {
    if (!layer.isConnected) return;
    layer.hidden = view.task !== null || view.veiled.length > 0; // who is asked something is not told what to do
    if (layer.hidden) return;
    const [first, second] = view.handles;
    drag.classList.toggle("sideways", first?.horizontal ?? false);
    const bars = view.scene === "compare";
    put(layer, [[drag, above(first)], [zero, bars && second?.value > 0 ? above(second) : undefined], [ask, beside(view)]]);
  };
  onView(follow);
  const view = core.view();
  if (view) follow(view);
}

/** @param {string} words @param {string} [kind] of its arrow; "" is one with two heads */
function gesture(words, kind = "") {
  return make("span", { class: `gesture ${kind}` }, make("span", { class: "arrow" }), words);
}

/**
 * Where the middle of a box over a handle is; undefined where no handle is seen, as while a brush is out.
 * @param {View["handles"][number] | undefined} handle
 */
function above(handle) {
  return handle && handle.r > 0 ? { x: handle.x, y: handle.y - handle.r - 20 } : undefined;
}

/** Behind the title of the first of the largest numbers. @param {View} view */
function beside({ readings }) {
  const places = readings.map(({ place }) => place).filter(({ w }) => w > 0);
  const tallest = Math.max(...places.map(({ h }) => h));
  const place = places.find(({ h }) => h > tallest - 1);
  return place && { x: place.x + Math.min(place.w, 210), y: place.y + 10, end: true };
}

/**
 * Puts each gesture where it belongs, inside the picture and clear of those before it; one that has no place is not shown.
 * @param {HTMLElement} layer
 * @param {[HTMLElement, {x: number, y: number, end?: boolean} | undefined][]} gestures
 */
function put(layer, gestures) {
  /** @type {Box[]} */
  const taken = [];
  const area = { w: layer.clientWidth, h: layer.clientHeight };
  for (const [element, at] of gestures) {
    element.hidden = !at;
    if (!at) continue;
    const [w, h] = [element.offsetWidth, element.offsetHeight];
    const box = clear({ x: at.x - (at.end ? w : w / 2), y: at.y - h / 2, w, h }, area, taken);
    element.hidden = !box;
    if (!box) continue;
    taken.push(box);
    element.style.left = `${box.x}px`;
    element.style.top = `${box.y}px`;
  }
}
