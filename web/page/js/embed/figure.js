// What an element does. Until it is wanted it is a picture in a link; then it is a frame. A picture of the state of now is kept
// for the time when the frame is gone, and for paper. A function, not a class: its names are short in the bundle.

import { isKey, keysOf, pair, text } from "./attributes.js";
import { frameOf, gone, make } from "./frame.js";
import { isDark, sheet } from "./style.js";

/** @typedef {ReturnType<typeof figureOf>} Figure */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src; // none in a module

const LIVE = 4; // frames at a time: a browser gives a page few graphics contexts
const WIDE = 560; // CSS pixels from which a picture lies, as in the page
const SMALL = 320; // and below which its button is small

/** @type {Figure[]} those with a frame, the oldest first */
const live = [];
/** @type {Set<Figure>} those in the document */
const all = new Set();

addEventListener("message", (event) => {
  if (event.data?.iridescent === 1) live.find((figure) => figure.owns(event))?.hear(event.data);
});

/** @param {HTMLElement} host */
export function figureOf(host) {
  const box = make("div", { id: "box" });
  const size = make("canvas", { width: 640, height: 400 });
  const bare = make("a", { tabIndex: -1 });
  const poster = make("slot", { name: "poster" });
  const picture = make("img", { alt: "" }); // of the state of now
  const button = make("button", { type: "button" });
  /** @type {ReturnType<typeof frameOf> | null} */
  let frame = null;
  /** @type {Promise<void> | null} */
  let loading = null;
  let settle = (/** @type {Error | false} */ _error) => {}; // ends loading
  let themed = ""; // the frame's theme
  let state = ""; // that the figure has come to; until then that of the attributes
  let next = ""; // the state that it comes along to
  let late = false; // the frame has been silent for long
  let moved = false; // it was live when it was taken out of the document

  let on = false; // the frame is shown
  const put = (/** @type {string} */ name, /** @type {any} */ on) => box.classList.toggle(name, !!on);
  const say = (/** @type {string} */ what, /** @type {object} */ detail) =>
    host.dispatchEvent(new CustomEvent(`iridescent-${what}`, { detail, bubbles: true, composed: true }));
  const pairs = (/** @type {string[]} */ keys, /** @type {string[]} */ ...first) => [...first, ...keys.map((key) => pair(host, key))].join("&");
  const written = () => pairs(keysOf(host), "#" + (text(host, "state").replace("#", "") || "v=1"));
  const own = () => text(host, "theme").replace("auto", "");
  const theme = () => own() || (isDark(box) ? "dark" : "light");
  /** Asks the frame what may fail. */
  const ask = (/** @type {object} */ message) => frame?.ask(message).catch(() => {});
  /** Loads for somebody who does not wait for it. @param {boolean} [byReader] */
  const want = (byReader) => void load().then(() => byReader && frame?.focus(), () => {});

  const changes = new MutationObserver(follow);
  const resized = new ResizeObserver(() => setTimeout(dress)); // it changes the height
  const watch = new IntersectionObserver((entries) => {
    figure.seen = !!entries.at(-1)?.isIntersecting;
    if (figure.seen && /visible|eager/.test(text(host, "loading"))) want();
  });
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  poster.append(bare);
  box.append(size, poster, picture, button);
  root.append(box, make("slot", {}));
  changes.observe(host, { attributes: true, childList: true });
  box.ontransitionend = retheme;
  picture.onerror = () => put("now", false); // a policy forbids it
  button.onclick = () => {
    if (late) drop();
    want(true);
  };
  poster.onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    want(true);
  };

  /**
   * Puts on what is in the light DOM, in the shape that fits: lying or standing. A lying picture alone keeps its shape until the
   * frame comes. The element's own width decides, not the window's.
   */
  function dress() {
    const [image, link, source] = ["img", "a", "source"].map((tag) => /** @type {any} */ (host.querySelector(tag)));
    const first = (image ?? link)?.closest("iridescent-viz>*");
    if (first) first.slot = "poster";
    if (image) image.style.cssText += ";width:100%;height:100%;object-fit:contain";
    if (link) link.tabIndex = -1; // the button does the same
    const width = host.clientWidth;
    const aspect = (size.style.aspectRatio = text(host, "aspect"));
    const tall = aspect ? size.clientHeight > width : width < WIDE && (on || source || !image);
    if (source) source.media = tall ? "" : "not all";
    put("tall", tall);
    put("small", width < SMALL);
    const label = text(host, "label") || image?.alt || "Figure";
    const does = (button.textContent = late ? "No answer. Try again" : loading ? "Loading" : "Interact");
    button.setAttribute("aria-label", `${does}: ${label}`);
    bare.textContent = label;
    bare.href = site() + (state || written());
    if (frame) frame.title = label;
    retheme();
  }

  /** Follows its own theme or that of the page. */
  function retheme() {
    const now = theme();
    put("dark", !own() && now === "dark");
    if (frame && now !== themed) ask({ type: "set", theme: (themed = now) });
  }

  /** The address of the page that is framed: the one that is named, the one that the link leads to, or the script's. */
  function site() {
    const link = /** @type {HTMLAnchorElement | null} */ (host.querySelector('a[href*="#v="]'));
    return new URL(".", text(host, "site") || link?.href || script || document.baseURI).href;
  }

  /** Comes along with a figure of its group, as fast as the frame follows. @param {string} to */
  async function join(to) {
    const joining = next;
    state = next = to;
    if (joining) return;
    for (let done = ""; frame && done !== next; ) await ask({ type: "set", state: (done = next) });
    next = "";
  }

  /** Takes the others of the group along. @param {string} to */
  function lead(to) {
    const group = text(host, "group");
    if (group) for (const other of all) if (other !== figure && text(other.host, "group") === group) other.join(to);
  }

  /** Hears the frame. @param {any} message */
  function hear(message) {
    const { type, id, ...said } = message;
    late = false;
    if (said.state) state = said.state;
    if (type === "progress") button.textContent = `Loading ${Math.floor((99 * said.loaded) / said.total) || 0} %`;
    if (/ready|error/.test(type) && !id) show(type, said);
    if (type === "change") {
      say(type, said);
      if (said.cause !== "set") lead(said.state);
    }
    if (said.picture) {
      picture.src = said.picture;
      put("now", true);
    }
    if (type === "key" && root.activeElement) host.dispatchEvent(new KeyboardEvent("keydown", { ...said, bubbles: true, composed: true, cancelable: true }));
    frame?.hear(id, said, type === "result");
  }

  /** Shows the frame, which works, or says what can be done. @param {string} type @param {any} detail */
  function show(type, detail) {
    put("on", (on = true));
    settle(type === "error" && new Error(detail.message));
    if (type === "ready") loading = Promise.resolve(); // also after a failure that the reader has mended
    dress();
    say(type, detail);
  }

  /** Shows the frame; fulfils when it can be used. */
  function load() {
    return (loading ??= begin());
  }

  async function begin() {
    while (live.length >= LIVE) await (live.find((figure) => !figure.seen) ?? live[0]).unload();
    if (!host.isConnected) {
      loading = null;
      throw gone;
    }
    themed = theme();
    const query = new URLSearchParams({ embed: "1", theme: themed, picture: own(), hide: text(host, "hide") });
    frame = frameOf(`${site()}?${query}${figure.state()}`, () => {
      late = true;
      dress();
      settle(gone);
      say("error", gone);
    });
    live.push(figure);
    box.append(frame);
    dress();
    return new Promise((resolve, reject) => {
      settle = (error) => (error ? reject(error) : resolve(undefined));
    });
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

  /** Takes the frame away. A picture of its state stands for it, from which it goes on. */
  async function unload() {
    if (on) await ask({ type: "picture" });
    drop();
  }

  /** Follows the attributes and what is inside. @param {MutationRecord[]} records */
  function follow(records) {
    const keys = records.map((record) => /** @type {string} */ (record.attributeName)).filter((name) => name === "state" || isKey(name));
    if (keys[0]) {
      const whole = keys.some((key) => /^(state|scene)$/.test(key) || !host.hasAttribute(key));
      if (frame) ask({ type: "set", state: whole ? written() : pairs(keys) });
      else state = "";
    }
    if (records[0]) dress();
  }

  const figure = {
    host,
    load,
    unload,
    join,
    lead,
    hear,
    seen: false,
    owns: (/** @type {MessageEvent} */ event) => frame?.owns(event),
    /** the state as a hash: the one that the figure has come to, or that of the attributes */
    state() {
      follow(changes.takeRecords());
      return state || written();
    },
    /** @param {object} message */
    async call(message) {
      await load();
      return frame?.ask(message);
    },
    enter() {
      all.add(figure);
      watch.observe(host);
      resized.observe(host);
      dress();
      if (moved || (/eager/.test(text(host, "loading")) && live.length < LIVE)) want();
    },
    leave() {
      all.delete(figure);
      watch.disconnect();
      resized.disconnect();
      moved = on;
      drop();
    },
  };
  return figure;
}
