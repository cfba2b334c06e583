// The status line: read aloud half a second after the last change, and shown for a while in the inspector's row.

import { core, onView } from "./core.js";
import { byId, setText } from "./dom.js";
import { about, still } from "./overrow.js";

const quiet = 500; // milliseconds after the last change
const shownFor = 4000;

let news = "";
let described = "";
let speaking = 0;
let hiding = 0;
/** @type {import("./overrow.js").About | null} */
let shownAbout = null;

/** Causes that say nothing new about the picture. */
const silent = new Set(["surroundings", "notice", "resize"]);

/** Listens to the program. */
export function startStatus() {
  described = core.view()?.description ?? "";
  core.addEventListener("announce", (event) => say(/** @type {CustomEvent<{text: string}>} */ (event).detail.text));
  core.addEventListener("changed", (event) => {
    if (!silent.has(/** @type {CustomEvent<{cause: string}>} */ (event).detail.cause)) later();
  });
  onView((view) => {
    if (shownAbout && !(shownAbout = still(shownAbout, view))) hide();
  });
}

/**
 * Says a sentence: seen at once, heard when things have come to rest.
 * @param {string} text
 */
export function say(text) {
  described ||= core.view()?.description ?? ""; // a dialog with its modules to itself has heard nothing yet
  news = text;
  show(text);
  later();
}

function later() {
  clearTimeout(speaking);
  speaking = setTimeout(speak, quiet);
}

function speak() {
  const description = core.view()?.description ?? "";
  const text = [news, description === described ? "" : description].filter(Boolean).join(" ");
  described = description;
  news = "";
  const line = byId("status", HTMLElement);
  if (text) setText(line, text === line.textContent ? `${text}\u00a0` : text); // the same text again would not be heard
}

/** @param {string} text */
function show(text) {
  const toast = byId("toast", HTMLElement);
  setText(toast, text);
  toast.classList.add("shown");
  clearTimeout(hiding);
  hiding = setTimeout(hide, shownFor);
  const view = core.view();
  shownAbout = view && about(view);
}

function hide() {
  clearTimeout(hiding);
  shownAbout = null;
  byId("toast", HTMLElement).classList.remove("shown");
}
