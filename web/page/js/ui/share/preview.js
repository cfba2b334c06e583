// What the reader of the other page will see: the picture, and after a tap the real thing in a frame.

import { make } from "../dom.js";
import { heightFor as elementHeight } from "../../host/size.js";
import { frameAddress, heightFor, pageAddress, size } from "./figure.js";
import { words } from "./words.js";

/**
 * @typedef {object} Sight
 * @property {"figure" | "frame" | "picture"} kind
 * @property {string} svg
 * @property {import("./figure.js").State} state
 * @property {import("./figure.js").Options} options with the address of this page as base: the policy allows frames of no other
 */

/**
 * Makes the preview.
 * @param {boolean} framed whether this page can be shown in a frame here
 */
export function makePreview(framed) {
  const box = make("div", { class: "sight" });
  const caption = make("figcaption");
  const element = make("figure", {}, box, caption);
  /** @type {Sight | null} */
  let sight = null;
  /** @type {HTMLIFrameElement | null} */
  let frame = null;

  const enliven = () => {
    if (!sight) return;
    frame ??= make("iframe", { title: sight.state.title, allow: "fullscreen" });
    const address = frameAddress(sight.state, sight.options);
    if (frame.src !== address) frame.src = address;
    if (!frame.isConnected) {
      box.replaceChildren(frame);
      frame.focus(); // the button is gone
    }
    fit(box, frame, sight);
    caption.textContent = words.isLive;
  };
  const rest = () => {
    frame = null;
    box.style.height = "";
    box.replaceChildren();
  };
  /** @param {Sight} next */
  const show = (next) => {
    if (next.kind === "picture" || next.kind !== sight?.kind) rest();
    sight = next;
    caption.textContent = captionOf(next.kind, framed);
    if (frame) enliven();
    else box.replaceChildren(still(next, framed ? enliven : null));
  };
  return { element, show, rest };
}

/** @param {Sight["kind"]} kind @param {boolean} framed */
function captionOf(kind, framed) {
  if (kind === "picture") return words.leads;
  if (framed) return words.liveHelp;
  return kind === "frame" ? words.frameThere : words.liveThere;
}

/** The picture, as a link or a button where that is what it is. @param {Sight} sight @param {(() => void) | null} enliven */
function still({ kind, svg, state, options }, enliven) {
  const picture = make("img", { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, alt: state.description, ...size });
  if (kind === "picture") return make("a", { href: pageAddress(state, { base: options.base }), target: "_blank", rel: "noopener" }, picture);
  return enliven ? make("button", { type: "button", title: words.live, onclick: enliven }, picture) : picture;
}

/**
 * Shows a frame in the size that it will have, made smaller where the dialog is.
 * @param {HTMLElement} box
 * @param {HTMLIFrameElement} frame
 * @param {Sight} sight
 */
function fit(box, frame, { kind, options }) {
  const width = Math.min(options.width || size.width, Math.max(innerWidth - 24, 320));
  const height = kind === "figure" ? elementHeight(width) : options.width ? heightFor(width) : size.height;
  const scale = Math.min(1, box.clientWidth / width);
  frame.style.width = `${width}px`;
  frame.style.height = `${height}px`;
  frame.style.transform = `scale(${scale})`;
  box.style.height = `${Math.round(height * scale)}px`;
}
