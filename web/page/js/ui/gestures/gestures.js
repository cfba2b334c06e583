// What there is to see and to do, written on the picture itself in a few notes with arrows, until something is done for the first time.

import { byId, make } from "../dom.js";
import { largest } from "../largest.js";
import { aboveFirst, arrow, facing, near, rightFirst } from "./place.js";
import { ofNumber, ofZero } from "./words.js";

/**
 * @typedef {import("../../types.js").View} View
 * @typedef {import("./place.js").Box} Box
 * @typedef {{x: number, y: number, gap: number, ways?: readonly number[], edge?: Box}} Target edge is what the arrow ends at
 * @typedef {{words: HTMLElement, path: SVGPathElement}} Note
 */

/**
 * Writes the notes and takes all of them away when a hand first moves something, by keys too, or presses a number.
 * @param {typeof import("../core.js").core} core
 * @param {(part: (view: View) => void) => void} onView
 * @param {() => void} done is called then
 */
export function draw(core, onView, done) {
  const arrows = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const layer = make("div", { id: "gestures", "aria-hidden": "true" });
  layer.append(arrows);
  const [drag, zero, ask] = [note(layer, arrows), note(layer, arrows), note(layer, arrows)];
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
    const bars = view.scene === "compare" && second?.value > 0;
    write(drag, first?.horizontal ? "drag me ↔" : "drag me ↕");
    const narrow = layer.clientWidth < few;
    const brief = narrow || layer.clientHeight < low;
    const bar = bars ? handle(second) : undefined;
    if (bar) bar.ways = aboveFirst;
    write(zero, brief ? "pull me to 0" : ofZero(view));
    write(ask, brief ? "press me" : ofNumber(view));
    put(layer, [[drag, handle(first)], [ask, number(view, narrow)], [zero, bar]], obstacles(view, narrow), core.words());
  };
  onView(follow);
  const view = core.view();
  if (view) follow(view);
}

/** A picture that is narrower or lower than so many CSS pixels has room for few words. */
const few = 560;
const low = 420;

/** @param {HTMLElement} layer @param {SVGElement} arrows @returns {Note} */
function note(layer, arrows) {
  const words = make("span", { class: "gesture" });
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  layer.append(words);
  arrows.append(path);
  return { words, path };
}

/** @param {Note} of @param {string} words */
function write(of, words) {
  if (of.words.textContent !== words) of.words.textContent = words;
}

/**
 * A handle to point at; undefined where none is seen, as while a brush is out.
 * @param {View["handles"][number] | undefined} of
 * @returns {Target | undefined}
 */
function handle(of) {
  return of && of.r > 0 ? { x: of.x, y: of.y, gap: of.r + 5 } : undefined;
}

/**
 * The largest number: its left end, or in a narrow picture, which has room right of its name, that of its name.
 * @param {View} view
 * @param {boolean} narrow
 * @returns {Target | undefined}
 */
function number({ readings }, narrow) {
  const place = largest(readings)?.place;
  if (narrow) return place && { x: place.x + 62, y: place.y + 12, gap: 2, ways: rightFirst };
  return place && { x: place.x, y: place.y + Math.min(place.h / 2, 40), gap: 2, edge: { ...place, w: place.w / 2 } }; // another one stands right of it
}

/**
 * What notes must not cover: handles, and numbers with what they mean, but for the names of numbers in a narrow picture.
 * @param {View} view
 * @param {boolean} narrow
 * @returns {Box[]}
 */
function obstacles({ readings, handles }, narrow) {
  return [
    ...handles.filter(({ r }) => r > 0).map(({ x, y, r }) => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r })),
    ...readings.filter(({ place }) => place.w > 0).map(({ place }) => (narrow ? { ...place, y: place.y + 22, h: place.h - 22 } : place)),
  ];
}

/**
 * Puts each note near what it points at, inside the picture and clear of the others, and of its words where that can be; one that has
 * no place is not shown.
 * @param {HTMLElement} layer
 * @param {[Note, Target | undefined][]} notes
 * @param {Box[]} taken
 * @param {Box[]} said
 */
function put(layer, notes, taken, said) {
  const area = { w: layer.clientWidth, h: layer.clientHeight };
  for (const [{ words, path }, at] of notes) {
    words.hidden = !at;
    const size = { w: words.offsetWidth, h: words.offsetHeight };
    const box = at && (near(at, size, area, [...taken, ...said], at.ways) ?? near(at, size, area, taken, at.ways));
    words.hidden = !box;
    path.setAttribute("d", at && box ? arrow(box, at.edge ? facing(at.edge, box) : at, at.gap) : "");
    if (!box) continue;
    taken.push(box);
    words.style.left = `${box.x}px`;
    words.style.top = `${box.y}px`;
  }
}
