// What an element does. Until it is wanted it is a picture in a link; then it is a frame. A picture of the state of now is kept
// for the time when the frame is gone, and for paper. What stands inside the element is read and never changed: it may be a
// framework's. A function, not a class: its names are short in the bundle.

import { isKey, keysOf, pair, text } from "./attributes.js";
import { frameOf, gone, make } from "./frame.js";
import { isDark, sheet } from "./style.js";

/** @typedef {ReturnType<typeof figureOf>} Figure */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src; // none in a module

const LIVE = 4; // frames at a time: a browser gives a page few graphics contexts

/** @type {Figure[]} those with a frame, the oldest first */
const live = [];
/** @type {Set<Figure>} those in the document */
const all = new Set();

addEventListener("message", (event) => live.forEach((figure) => figure.hear(event)));

/** @param {HTMLElement} host */
export function figureOf(host) {
  const box = make("div", { id: "box" });
  const history = host.attachInternals(); // the browser keeps a value for a reader who comes back to the page, as of <input>
  const size = make("canvas", { width: 640, height: 400 });
  const link = make("a", { tabIndex: -1 }); // the button does the same
  const picture = make("img", { loading: "lazy" }); // long pages have many
  const button = make("button");
  const rest = make("slot"); // of what comes after picture and caption, as where an end tag is lost
  /** @type {ReturnType<typeof frameOf> | null} */
  let frame = null;
  /** @type {Promise<void> | null} */
  let loading = null;
  let settle = (/** @type {Error | false} */ _error) => {}; // ends loading
  let themed = ""; // the frame's theme
  let state = ""; // that the figure has come to; until then that of the attributes
  let now = ""; // its picture
  let shown = ""; // the picture that stands there
  let next = ""; // the state that it comes along to
  let late = false; // the frame has been silent for long
  let moved = false; // it was live when it was taken out of the document

  let width = 0; // in CSS pixels, once the box has a place
  let on = false; // the frame is shown
  const pairs = (/** @type {string[]} */ keys, /** @type {string[]} */ ...first) => [...first, ...keys.map((key) => pair(host, key))].join("&");
  const say = (/** @type {string} */ what, /** @type {object} */ detail) =>
    host.dispatchEvent(new CustomEvent("iridescent-" + what, { detail, bubbles: true, composed: true }));
  /** Asks the frame what may fail. */
  const ask = (/** @type {object} */ message) => frame?.ask(message).catch(() => {});
  /** Loads for somebody who does not wait for it. @param {boolean} [byReader] */
  const want = (byReader) => void figure.load().then(() => byReader && frame?.focus(), () => {});
  const anchor = () => /** @type {HTMLAnchorElement | null} */ (host.querySelector('a[href*="#v="]'));
  const theme = () => own() || (isDark(box) ? "dark" : "light");
  const own = () => pair(host, "theme").slice(6).replace(/^auto$/, ""); // after "theme="
  const written = () => pairs(keysOf(host), "#" + (text(host, "state").replace("#", "") || "v=1"));
  const put = (/** @type {string} */ name, /** @type {any} */ on) => box.classList.toggle(name, !!on);

  const changes = new MutationObserver(follow);
  const root = host.attachShadow({ mode: "open", slotAssignment: "manual" });
  root.adoptedStyleSheets = [sheet];
  link.append(picture);
  box.append(size, link, button);
  root.append(box, rest);
  changes.observe(host, { attributes: true, childList: true, subtree: true });
  // Nothing here asks the page for its layout: in a long page each figure would have it done anew.
  new ResizeObserver(() => {
    width = box.clientWidth;
    setTimeout(dress); // it changes the height
  }).observe(box);
  new IntersectionObserver((entries) => {
    figure.seen = /** @type {IntersectionObserverEntry} */ (entries.pop()).isIntersecting;
    if (figure.seen && /visible|eager/.test(text(host, "loading"))) want();
  }).observe(host);
  box.ontransitionend = dress; // of the text's colour: the page has another theme
  picture.onerror = () => now && dress((now = "")); // a policy forbids it
  button.onclick = () => {
    if (late) drop();
    want(true);
  };
  link.onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    want(true);
  };

  /** The address of the page that is framed: the one that is named, the one that the link leads to, or the script's. One that is none is told. */
  function site() {
    for (const at of [text(host, "site"), anchor()?.href, script, "."]) {
      try {
        if (at) return new URL(".", new URL(at, document.baseURI)).href;
      } catch (error) {
        say("error", /** @type {Error} */ (error));
      }
    }
  }

  function drop() {
    if (!frame) return;
    live.splice(live.indexOf(figure), 1);
    frame.remove();
    frame.end();
    frame = loading = null;
    late = false;
    put("on", (on = false));
    settle(gone);
    dress();
  }

  /** Follows the attributes and what is inside. @param {MutationRecord[]} records */
  function follow(records) {
    const keys = records.map(({ target, attributeName }) => (target === host && attributeName) || "").filter((name) => name === "state" || isKey(name));
    if (keys[0]) {
      const whole = keys.some((key) => /^(state|scene)$/.test(key) || !host.hasAttribute(key));
      if (frame) ask({ type: "set", state: whole ? written() : pairs(keys) });
      else state = now = "";
    }
    if (records[0]) dress();
  }

  /**
   * Puts on what is in the light DOM, in the shape that fits: lying or standing. A lying picture alone keeps its shape until the
   * frame comes. The element's own width decides, not the window's: a picture lies from 560 CSS pixels on, as in the page, and
   * the button is small below 320.
   */
  function dress(/** @type {unknown} */ _ = 0) {
    const image = host.querySelector("img");
    const label = text(host, "label") || image?.alt || "Figure";
    rest.assign(...[...host.children].slice(2));
    if (frame) frame.title = label;
    link.href = site() + figure.state();
    button.ariaLabel = (button.textContent = late ? gone.message : loading ? "Loading" : "Interact") + ": " + label;
    picture.alt = now ? label : anchor()?.textContent || image?.alt || label;
    if (!width) return; // words do not wait for a place: a screen reader is in what a page skips, too
    const source = host.querySelector("source");
    box.style.maxWidth = text(host, "width") + "px";
    const aspect = (size.style.aspectRatio = text(host, "aspect"));
    const tall = aspect ? size.clientHeight > width : width < 560 && (on || source || !image);
    put("tall", tall);
    put("small", width < 320);
    const best = now || (tall && source?.srcset) || image?.src || "";
    if (best !== shown) picture.src = shown = best;
    put("dark", !own() && isDark(box));
    if (frame && theme() !== themed) ask({ type: "set", theme: (themed = theme()) });
  }

  /** Takes the others of the group along. @param {string} to */
  function lead(to) {
    const group = text(host, "group");
    if (group) all.forEach((other) => other !== figure && text(other.host, "group") === group && other.join(to));
  }

  async function begin() {
    while (live.length >= LIVE) await (live.find((figure) => !figure.seen) ?? live[0]).unload();
    if (!host.isConnected) {
      loading = null;
      throw gone;
    }
    themed = theme();
    frame = frameOf(`${site()}?embed=1&theme=${themed}&picture=${own()}&${pair(host, "hide")}${figure.state()}`, () => {
      late = true;
      dress();
      settle(gone);
      say("error", gone);
    });
    live.push(figure);
    box.append(frame);
    dress();
    return /** @type {Promise<void>} */ (new Promise((resolve, reject) => {
      settle = (error) => (error ? reject(error) : resolve());
    }));
  }

  const figure = {
    host,
    lead,
    seen: false,

    /** Hears the frame, if it is this one's. @param {MessageEvent} event */
    hear(event) {
      const { iridescent, type, id, ...said } = Object(event.data);
      if (iridescent !== 1 || !frame?.owns(event)) return;
      late = false;
      state = said.state || state;
      if (type === "progress") button.textContent = `Loading ${(said.loaded * 99 / said.total) | 0} %`;
      if (/ready|change|error|goal/.test(type) && !id) {
        if (type !== "change") {
          put("on", (on = true)); // it works, or says what can be done
          settle(type === "error" && Error(said.message));
          if (type === "ready") loading = Promise.resolve(); // also after a failure that the reader has mended
          dress();
        } else if (said.cause !== "set") lead(said.state);
        say(type, said);
      }
      if (said.picture) dress((now = said.picture));
      history.setFormValue(null, state + " " + now);
      if (type === "key" && root.activeElement) host.dispatchEvent(new KeyboardEvent("keydown", { ...said, cancelable: true, bubbles: true, composed: true }));
      frame.hear(id, said, type === "result");
    },

    /** Comes along with a figure of its group, as fast as the frame follows. @param {string} to */
    async join(to) {
      const joining = next;
      state = next = to;
      if (joining) return;
      for (let done = ""; frame && done !== next; ) await ask({ type: "set", state: (done = next) });
      next = "";
    },

    leave() {
      all.delete(figure);
      moved = on;
      drop();
    },

    /** @param {object} message */
    async call(message) {
      await figure.load();
      return frame?.ask(message);
    },

    /** Takes the frame away. A picture of its state stands for it, from which it goes on. */
    async unload() {
      if (on) await ask({ type: "picture" });
      drop();
    },

    /** Goes to a state that the history has kept. @param {string} kept */
    restore(kept) {
      [state, now] = kept.split(" ");
      dress();
    },

    /** The state as a hash: the one that the figure has come to, or that of the attributes. */
    state() {
      follow(changes.takeRecords());
      return state || written();
    },

    enter() {
      all.add(figure);
      dress();
      if (moved || (/eager/.test(text(host, "loading")) && live.length < LIVE)) want();
    },

    /** Shows the frame; fulfils when it can be used. */
    load: () => (loading ??= begin()),
  };
  return figure;
}
