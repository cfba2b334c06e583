// The status line: read aloud half a second after the last change, and shown for a while in the inspector's row.

import { core, onView } from "./core.js";
import { byId, make, setText } from "./dom.js";
import { about, still } from "./overrow.js";

const quiet = 500; // milliseconds after the last change
const shownFor = 4000;

let news = "";
let described = "";
let speaking = 0;
let hiding = 0;
/** @type {import("./overrow.js").About | null} */
let shownAbout = null;

/** What a sentence says beside its numbers: it is worth hearing again where this has changed. @param {string} text */
export const meaning = (text) => text.replace(/[−-]?\d[\d.,]*/g, "#");

/** Causes that say nothing new about the picture. */
const silent = new Set(["surroundings", "notice", "resize", "hover"]);

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

/**
 * The line that is heard: the page's own or, as everything beside an open modal dialog is out of reach, one in that dialog.
 * It must be there a while before its text.
 */
function heard() {
  const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
  if (!modal) return byId("status", HTMLElement);
  return modal.querySelector(".heard") ?? modal.appendChild(make("p", { class: "unseen heard", role: "status" }));
}

function later() {
  heard();
  clearTimeout(speaking);
  speaking = setTimeout(speak, quiet);
}

/** A slider has said its numbers already; then the description is for what it means beside them. */
function speak() {
  const description = core.view()?.description ?? "";
  const told = document.activeElement?.matches("#twins input") ? meaning(description) === meaning(described) : description === described;
  const text = [news, told ? "" : description].filter(Boolean).join(" ");
  described = description;
  news = "";
  const line = heard();
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
