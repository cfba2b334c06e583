// The parts of the page besides this script: the style sheet, the page's script app.js, and its HTML to the end. Any of them may
// be missing, cut off, or replaced by a page of the network. The program is watched by its lifecycle.

/** How long a part may be on its way before the reader is told, in milliseconds. */
const PATIENCE = 8000;

/**
 * Waits for what the program needs of the page: Go's wasm_exec.js and the style sheet, without which the picture has no place.
 * @param {Window & typeof globalThis} window
 * @returns {Promise<string>} what did not come, in one sentence, or ""
 */
export async function foundation(window) {
  const lack = () => (!window.Go ? missing("wasm_exec.js") : styled(window) ? "" : missing("the style sheet"));
  const { document } = window;
  if (lack() && document.readyState !== "complete") {
    await new Promise((resolve) => {
      window.addEventListener("load", resolve, { once: true });
      for (const part of document.querySelectorAll("script[src*=wasm_exec], link[rel=stylesheet]")) {
        for (const type of ["load", "error"]) part.addEventListener(type, () => lack() || resolve(undefined));
      }
    });
  }
  return lack();
}

const missing = (/** @type {string} */ part) => `A part of the page did not arrive: ${part}.`;

/** Whether the style sheet is there to its last rule. @param {Window} window */
function styled(window) {
  return window.getComputedStyle(window.document.documentElement).getPropertyValue("--whole") !== "";
}

/** What is not there; "" if all is. @param {Window} window */
function lacking(window) {
  if (!styled(window)) return missing("the style sheet");
  // "here" alone is a script that was cut off where what came is a program too: not every browser tells of its error.
  return /tells|whole/.test(window.document.documentElement.dataset.page ?? "") ? "" : missing("the script of the page");
}

/**
 * Watches until the page is whole.
 * @param {Window} window
 * @param {object} told
 * @param {(what: string) => void} told.missed a part is missing, in one sentence; called once
 * @param {() => void} told.late what was missing has come after all
 */
export function watchParts(window, { missed, late }) {
  const root = window.document.documentElement;
  root.dataset.watched = "";
  let said = false;
  const say = (/** @type {string} */ what) => {
    if (said) return;
    said = true;
    window.document.getElementById("stuck")?.remove();
    missed(what);
  };
  const look = () => {
    const lack = lacking(window);
    if (lack) say(lack);
    else if (said) late();
  };
  window.addEventListener("error", (event) => {
    const part = nameOf(event.target);
    if (part) say(missing(part));
    else if (root.dataset.page !== "whole" && ours(window, event)) say(`The page is not complete: ${event.message}.`);
  }, { capture: true });
  if (window.document.readyState === "complete") look();
  else window.addEventListener("load", () => window.setTimeout(look));
  window.setTimeout(() => {
    release(window);
    look();
  }, PATIENCE);
}

/** Browsers paint nothing while a style sheet is on its way: one for paper holds nothing up, and is for all when it comes. @param {Window} window */
function release({ document }) {
  for (const link of /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link[rel=stylesheet]"))) {
    if (link.sheet) continue;
    link.addEventListener("load", () => (link.media = "all"), { once: true });
    link.media = "print";
  }
}

/** The address of a script or style sheet of this page; "" for anything else, such as what the reader's browser adds. @param {EventTarget | null} target */
function nameOf(target) {
  const script = target instanceof HTMLScriptElement && target.getAttribute("src");
  const address = script || (target instanceof HTMLLinkElement && target.rel === "stylesheet" && target.getAttribute("href")) || "";
  return /^(\w[\w.+-]*:|\/\/)/.test(address) ? "" : address;
}

/** Whether a script of this page has thrown, and not one that the reader's browser adds. @param {Window} window @param {ErrorEvent} event */
function ours({ document }, event) {
  return Boolean(event.filename) && !(event.error instanceof WebAssembly.RuntimeError) && Array.from(document.scripts).some((script) => script.src === event.filename);
}
