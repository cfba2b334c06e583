// The theme: chosen here, asked for in the address, or that of the system. The choice is remembered where the browser allows it.

import { send } from "./core.js";
import { make } from "./dom.js";
import { askedTheme, embedded, talk } from "./presentation.js";
import { strings } from "./strings.js";
import { textFactor } from "./text.js";

const key = "iridescent.theme";
const dark = matchMedia("(prefers-color-scheme: dark)");
const still = matchMedia("(prefers-reduced-motion: reduce)");
const names = Object.keys(strings.themes);

/** Storage throws in a sandbox; then nothing is remembered. */
function remembered() {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} name */
function remember(name) {
  try {
    localStorage.setItem(key, name);
  } catch {
    // a sandbox: the choice lasts as long as the page
  }
}

const forced = matchMedia("(forced-colors: active)");

/** The two colours that the system forces on everything, if it does. */
function forcedColours() {
  if (!forced.matches) return {};
  const sample = document.body.appendChild(make("i"));
  sample.style.color = "CanvasText";
  sample.style.backgroundColor = "Canvas";
  const { color, backgroundColor } = getComputedStyle(sample);
  const [ink, ground] = [color, backgroundColor].map((text) => (text.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => 256 * sum + Number(part), 0));
  sample.remove();
  return { ink, ground };
}

let choice = [askedTheme, remembered(), talk ? "projector" : "auto"].find((name) => names.includes(name)) ?? "auto";
let focus = "";
let top = 0;
let above = 0;

/**
 * The theme in force.
 * @returns {"light" | "dark" | "projector"}
 */
export function theme() {
  if (choice === "light" || choice === "dark" || choice === "projector") return choice;
  return dark.matches ? "dark" : "light";
}

function apply() {
  document.documentElement.dataset.theme = theme();
  const meta = document.querySelector('meta[name="theme-color"]');
  meta?.setAttribute("content", getComputedStyle(document.documentElement).getPropertyValue("--panel").trim());
  tellSurroundings();
}

/** Tells the program about its reader and place; one that has not started yet is told when it starts. */
export function tellSurroundings() {
  const stage = talk ? Math.min(innerWidth, innerHeight) / 1080 : 0;
  send({ type: "surroundings", theme: theme(), ...forcedColours(), talk, stage, page: !embedded && !talk, text: textFactor(), focus, hide: document.documentElement.dataset.hide ?? "", still: still.matches, top, above });
}

/**
 * Tells which handle has the keyboard focus; "" is none.
 * @param {string} handle
 */
export function focusHandle(handle) {
  if (handle === focus) return;
  focus = handle;
  tellSurroundings();
}

/**
 * Tells how many CSS pixels of the canvas are covered.
 * @param {number} height down to the end of the masthead
 * @param {number} tabs how many of them are above it
 */
export function coverTop(height, tabs) {
  if (height === top && tabs === above) return;
  [top, above] = [height, tabs];
  tellSurroundings();
}

/** Tells what the picture leaves out. @param {string} part @param {boolean} hide */
export function hidePart(part, hide) {
  const root = document.documentElement;
  const parts = new Set((root.dataset.hide ?? "").split(" ").filter(Boolean));
  if (parts.has(part) === hide) return;
  if (hide) parts.add(part);
  else parts.delete(part);
  if (parts.size) root.dataset.hide = [...parts].join(" ");
  else delete root.dataset.hide;
  tellSurroundings();
}

/** Makes the menu of themes. */
export function makeThemeChoice() {
  const options = names.map((name) => make("option", { value: name }, strings.themes[/** @type {keyof typeof strings.themes} */ (name)]));
  const select = make("select", { id: "theme", onchange: () => choose(select.value) }, ...options);
  select.value = choice;
  return make("div", { class: "control choice" }, make("label", { for: "theme" }, strings.theme), select);
}

/**
 * Follows the page around this one for as long as it lasts, and reports whether there is such a theme.
 * @param {string} name
 */
export function chooseTheme(name) {
  if (!names.includes(name)) return false;
  choice = name;
  const select = document.getElementById("theme");
  if (select instanceof HTMLSelectElement) select.value = name;
  apply();
  return true;
}

/** @param {string} name */
function choose(name) {
  choice = name;
  remember(name);
  apply();
}

/** Puts the theme in force and follows the system. */
export function startTheme() {
  apply();
  dark.addEventListener("change", apply);
  still.addEventListener("change", tellSurroundings);
  forced.addEventListener("change", tellSurroundings);
  if (talk) addEventListener("resize", tellSurroundings);
}
