// What the query of an address asks of the presentation. A wrong value is left out and told; unknown keys are somebody else's.

import { strings } from "./strings.js";

/**
 * @typedef {object} Query
 * @property {boolean} embedded shown inside another page
 * @property {boolean} talk shown on a stage: larger type and targets
 * @property {string} theme the theme asked for, or ""
 * @property {Set<string>} hidden the parts to leave out
 * @property {string[]} notices what could not be followed, in sentences
 */

const switches = new Map([["", true], ["1", true], ["true", true], ["0", false], ["false", false]]);
const themes = ["light", "dark", "projector", "auto"];
const parts = ["toolbar", "inspector", "terms"];

/** How many notices an address can cause, and how many characters of a value each quotes. */
const noticeLimit = 4;
const quoteLimit = 40;

/**
 * Reads a query.
 * @param {string} search
 * @returns {Query}
 */
export function readQuery(search) {
  const query = new URLSearchParams(search);
  /** @type {string[]} */
  const notices = [];
  const allowed = (/** @type {string} */ key, /** @type {string} */ value, /** @type {string[]} */ values) => {
    if (values.includes(value)) return true;
    if (notices.length < noticeLimit) notices.push(strings.noneOf(key, quote(value), values));
    return false;
  };
  const on = (/** @type {string} */ key) => {
    const value = query.get(key) ?? "0";
    return switches.get(value) ?? allowed(key, value, ["1", "0"]);
  };
  const theme = query.get("theme") ?? "";
  const hidden = new Set((query.get("hide") ?? "").split(",").map((part) => part.trim()).filter(Boolean));
  return {
    embedded: on("embed"),
    talk: on("talk"),
    theme: theme && allowed("theme", theme, themes) ? theme : "",
    hidden: new Set([...hidden].filter((part) => allowed("hide", part, parts))),
    notices,
  };
}

/** @param {string} value */
function quote(value) {
  const characters = [...value];
  return `"${characters.length > quoteLimit ? `${characters.slice(0, quoteLimit).join("")}…` : value}"`;
}
