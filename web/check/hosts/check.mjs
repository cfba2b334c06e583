// What must hold of a built post, found by a parser: the text is still there and outside the figures, labels are labels, and where
// no scripts run the link with its sentence and numbers stays.

import { JSDOM } from "jsdom";
import { after, before, between } from "./post.mjs";

const words = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const sentence = (figure) => words(figure.description);
const numbers = (figure) => words(figure.readings.map((reading) => reading.filter(Boolean).join(" ")).join(" · "));

/** Whether an address is that of a figure's page; Markdown has some characters escaped. */
export const leads = (address, figure) => plainly(address) === plainly(figure.page);
const plainly = (address) => address?.replace(/%(?:2A|5F|28|29|21)/g, decodeURIComponent);

/** A parsed page. */
export const parse = (html, type = "text/html") => new JSDOM(html, { contentType: type }).window.document;

/**
 * What is wrong with a page whose figures can go live.
 * @param {Document} document
 * @param {object[]} figures as they were given away, with the address of each one's page
 * @param {{script?: boolean}} [options] script: the page must load the element by itself
 */
export function live(document, figures, { script = true } = {}) {
  const wrong = textOf(document);
  const elements = [...document.querySelectorAll("iridescent-viz")];
  if (elements.length !== figures.length) return [...wrong, `${elements.length} figures are there`];
  elements.forEach((element, i) => {
    const figure = figures[i];
    for (const [key, value] of [...figure.attributes, ["label", words(figure.title)]]) {
      if (element.getAttribute(key) !== value) wrong.push(`figure ${i}: ${key} is ${JSON.stringify(element.getAttribute(key))}, not ${JSON.stringify(value)}`);
    }
    const others = [...element.querySelectorAll("*")].map((e) => e.localName).filter((name) => !["a", "img", "br", "p"].includes(name));
    if (others.length) wrong.push(`figure ${i}: inside it is ${others}`);
    const image = element.querySelector("img");
    if (!(image?.getAttribute("src") ?? image?.dataset.src)?.includes("poster.svg")) // slides load theirs later
      wrong.push(`figure ${i}: its picture is ${image?.outerHTML}`);
    if (words(image?.alt) !== words(figure.title)) wrong.push(`figure ${i}: its picture is called ${image?.alt}`);
    if (!words(element.closest("figure")?.textContent).includes(words(figure.caption))) wrong.push(`figure ${i}: its caption is ${element.closest("figure")?.querySelector("figcaption")?.outerHTML}`);
  });
  if (script && !document.querySelector('script[src$="/embed.js"]')) wrong.push("there is no script");
  return [...wrong, ...links(document, figures)];
}

/** What is wrong with a page that a sanitizer or a feed has been through. */
export function still(document, figures) {
  const wrong = textOf(document);
  if (document.querySelector("script, iframe, [onerror], [onload]")) wrong.push("a script has come through");
  return [...wrong, ...links(document, figures)];
}

/** What is wrong with a document that has only text and links: Word, PDF. @param {string} text @param {string[]} addresses */
export function plain(text, addresses, figures) {
  const found = words(text);
  const wrong = [before, between, after].filter((part) => !found.includes(part));
  for (const figure of figures) {
    for (const part of [sentence(figure), numbers(figure), words(figure.caption)]) if (!found.includes(part)) wrong.push(part);
    if (!addresses.some((address) => leads(address, figure))) wrong.push(`the link ${figure.page}`);
  }
  return wrong.map((part) => `missing: ${part}`);
}

function textOf(document) {
  const wrong = [];
  const text = words(document.body?.textContent ?? document.documentElement.textContent);
  for (const part of [before, between, after]) if (!text.includes(part)) wrong.push(`missing: ${part}`);
  for (const element of document.querySelectorAll("figure, iridescent-viz, a")) {
    for (const part of [before, between, after]) if (element.textContent.includes(part)) wrong.push(`inside a <${element.localName}>: ${part}`);
  }
  if (document.querySelector("b, em, strong, iridescent-viz i, .math, [onerror]")) wrong.push(`a label became markup: ${document.querySelector("b, em, strong, iridescent-viz i, .math, [onerror]").outerHTML}`);
  return wrong;
}

function links(document, figures) {
  const wrong = [];
  for (const [i, figure] of figures.entries()) {
    const link = [...document.querySelectorAll("a")].find((a) => leads(a.getAttribute("href"), figure));
    if (!link) {
      wrong.push(`figure ${i}: no link leads to ${figure.page}`);
      continue;
    }
    const text = words((link.closest("figure, p") ?? link.parentElement).textContent);
    for (const part of [sentence(figure), numbers(figure)]) if (!text.includes(part)) wrong.push(`figure ${i}: ${JSON.stringify(text)} has no ${JSON.stringify(part)}`);
  }
  return wrong;
}
