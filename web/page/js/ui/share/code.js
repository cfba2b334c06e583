// A link as a QR code: black on white in every theme, with the quiet zone that scanners need, and as large as the window on request.

import { makeButton, makeIconButton } from "../button.js";
import { core } from "../core.js";
import { make } from "../dom.js";
import { icons } from "../icons.js";
import { closable } from "../popover.js";
import { strings } from "../strings.js";
import { words } from "./words.js";

const svgSpace = "http://www.w3.org/2000/svg";
const quiet = 4; // modules

/** Makes the place for a code, with a button that enlarges it, or a sentence where the link is too long. */
export function makeCode() {
  const small = make("div", { class: "qr" });
  const large = make("div", { class: "qr" });
  const under = make("p");
  const close = makeIconButton(icons.close, strings.close, () => sheet.close());
  const sheet = make("dialog", { class: "code", "aria-label": words.qr }, large, make("footer", {}, under, close));
  closable(sheet);
  const enlarge = makeButton({ name: "enlarge", label: words.enlarge }, () => sheet.showModal());
  const refusal = make("p");
  const element = make("div", { class: "qr-place" }, small, refusal, enlarge, sheet);
  const show = (/** @type {string} */ link) => {
    const code = core.qr(link);
    small.replaceChildren(...(code ? [draw(code, link)] : []));
    large.replaceChildren(...(code ? [draw(code, link)] : []));
    under.textContent = link;
    refusal.textContent = code ? "" : words.qrTooLong(link.length);
    small.hidden = enlarge.hidden = !code;
    refusal.hidden = Boolean(code);
  };
  return { element, show };
}

/** @param {import("../../types.js").QR} code @param {string} link */
function draw({ size, path }, link) {
  const svg = document.createElementNS(svgSpace, "svg");
  const box = `${-quiet} ${-quiet} ${size + 2 * quiet} ${size + 2 * quiet}`;
  for (const [name, value] of [["viewBox", box], ["role", "img"], ["aria-label", words.qrOf(link)], ["shape-rendering", "crispEdges"]]) svg.setAttribute(name, value);
  const modules = document.createElementNS(svgSpace, "path");
  modules.setAttribute("d", path);
  svg.append(modules);
  return svg;
}
