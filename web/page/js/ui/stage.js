// What a stage needs of the page: a clicker edits nothing, no pinch takes the picture away from everybody, and talk mode itself, which
// is a script of its own.

import { core, onView } from "./core.js";
import { make } from "./dom.js";
import { inTime } from "./intime.js";
import { takesText } from "./keys.js";
import { tell } from "./notice.js";
import { say } from "./status.js";
import { strings } from "./strings.js";
import { hidePart } from "./theme.js";

/** The keys that clickers send, and those with which speakers go through their slides. */
const CLICKER = new Set(["PageUp", "PageDown", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", " ", "b", "B", ".", "F5"]);

const root = document.documentElement;

/** The hash of the address before the program writes it. */
const { hash } = location;

/** What hears of the keys of a clicker; it answers whether a key was for it. */
let heard = (/** @type {string} */ _key, /** @type {boolean} */ _shift) => false;

/** Keeps clickers and pinches away from what they would change. For talk mode only. */
export function startStage() {
  root.dataset.talk = "comes";
  core.addEventListener("failed", appear);
  if (core.failure) appear(); // it was faster than this script
  else if (!hash.replace(/^#/, "") || /[?&]steps?=/.test(location.search)) { // nothing is seen before the first step is there
    root.dataset.staging = "";
  }
  keepClicker();
  keepPinch();
}

/** The keys of a clicker belong to the stage, unless somebody has come to a control by the Tab key. */
function keepClicker() {
  let byTab = false;
  addEventListener("pointerdown", () => (byTab = false), { capture: true });
  addEventListener("keydown", (event) => {
    if (event.key === "Tab") byTab = true;
    if ((byTab && event.key !== "F5") || !CLICKER.has(event.key) || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
    if (!heard(event.key, event.shiftKey) && event.key === "F5") return; // nobody gives a talk: it loads the page
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { capture: true });
}

function appear() {
  root.dataset.talk = "here";
  root.removeAttribute("data-staging");
}

/** Opens the talk, once the program runs. */
export async function openTalk() {
  try {
    const { startTalk } = await inTime(import("../talk.js"));
    root.dataset.staged = "";
    await startTalk({ hash, onView, say, tell, hidePart, onClicker: (hears) => (heard = hears) });
  } catch (error) {
    console.warn(error);
    tell(make("p", {}, strings.talkFailed));
  }
  appear();
}

/** A page that is zoomed already can be brought back anywhere, on the picture too. */
function keepPinch() {
  const viewport = window.visualViewport;
  const note = () => root.toggleAttribute("data-zoomed", (viewport?.scale ?? 1) > 1.01);
  viewport?.addEventListener("resize", note);
  note();
  const refuse = (/** @type {Event} */ event) => {
    if (!root.hasAttribute("data-zoomed") && event.cancelable) event.preventDefault();
  };
  addEventListener("gesturestart", refuse, { passive: false }); // Safari's
  addEventListener("wheel", (event) => event.ctrlKey && refuse(event), { passive: false, capture: true }); // of a touchpad
}
