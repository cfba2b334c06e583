// Where a talk comes from: the address, a file, what the browser keeps, the ready-made ones.

import { Deck } from "./deck.js";
import { readTalk, talkOfQuery } from "./file.js";
import { readyMade } from "./talks.js";
import { words } from "./words.js";

/** @typedef {import("./file.js").Talk} Talk */

const keyOfEdited = "iridescent.talk";
const keyOfNow = "iridescent.talk.now";

/** What the browser keeps; a sandbox keeps nothing. @param {"localStorage" | "sessionStorage"} kind @param {string} key */
function remembered(kind, key) {
  try {
    return JSON.parse(window[kind].getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** @param {"localStorage" | "sessionStorage"} kind @param {string} key @param {unknown} value null forgets it */
function remember(kind, key, value) {
  try {
    if (value === null) window[kind].removeItem(key);
    else window[kind].setItem(key, JSON.stringify(value));
  } catch {
    // it lasts as long as the page
  }
}

/** Keeps where the talk is for a reload, and an edited talk until it is discarded. @param {Deck} deck */
export function keep(deck) {
  const saved = deck.save();
  remember("sessionStorage", keyOfNow, { ...saved, search: location.search });
  if (deck.edited) remember("localStorage", keyOfEdited, saved);
}

/** Forgets an edited talk. */
export const discard = () => remember("localStorage", keyOfEdited, null);

/** What was wrong, in sentences, at most four. @param {readonly import("./file.js").Mistake[]} mistakes */
export function sentences(mistakes) {
  const all = mistakes.map(({ line, text }) => words.mistake(line, text));
  return all.length > 4 ? [...all.slice(0, 4), words.more_(all.length - 4)] : all;
}

/** The deck of a ready-made talk. @param {string} [name] @param {readonly string[]} [scenes] */
export function readyDeck(name = readyMade[0].name, scenes = []) {
  return new Deck(readTalk((readyMade.find((talk) => talk.name === name) ?? readyMade[0]).text, scenes));
}

/**
 * Reads a talk from an address on this host.
 * @param {string} address
 * @param {readonly string[]} scenes
 * @returns {Promise<Talk>}
 */
async function fetched(address, scenes) {
  /** @type {Talk} */
  const none = { title: "", steps: [], mistakes: [{ line: 0, text: words.unreachable(address).replace(/\.$/, "") }] };
  try {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin) return { ...none, mistakes: [{ line: 0, text: words.otherHost.replace(/\.$/, "") }] };
    const answer = await fetch(url);
    return answer.ok ? readTalk(await answer.text(), scenes) : none;
  } catch {
    return none;
  }
}

/** Whether the page was loaded again, which goes on where it was. */
const reloaded = () => /** @type {PerformanceNavigationTiming | undefined} */ (performance.getEntriesByType("navigation")[0])?.type === "reload";

/**
 * The talk that the address asks for. stays says that the state of the page is that of its first step already.
 * @param {string} hash of the address when the page began
 * @param {readonly string[]} scenes
 * @returns {Promise<{deck: Deck, notices: string[], stays: boolean}>}
 */
export async function talkOfAddress(hash, scenes) {
  const query = new URLSearchParams(location.search);
  const steps = query.get("steps");
  const now = remembered("sessionStorage", keyOfNow);
  if (reloaded() && now?.steps?.length && now.search === location.search) return { deck: Deck.resume(now), notices: [], stays: false };
  const own = steps && readyMade.some((talk) => talk.name === steps);
  const given = steps && !own ? await fetched(steps, scenes) : query.has("step") ? talkOfQuery(query, scenes) : null;
  if (given) {
    const notices = sentences(given.mistakes);
    if (given.steps.length) return { deck: new Deck(given), notices, stays: false };
    return { deck: readyDeck(undefined, scenes), notices: [...notices, words.nothing], stays: false };
  }
  if (!own && hash.replace(/^#/, "")) return { deck: new Deck({ title: "", steps: [{ hash, caption: "" }] }), notices: [], stays: true };
  const edited = own ? null : remembered("localStorage", keyOfEdited);
  if (edited?.steps?.length) return { deck: Deck.resume({ ...edited, at: 0, left: [] }), notices: [words.kept], stays: false };
  return { deck: readyDeck(steps ?? undefined, scenes), notices: [], stays: false };
}
