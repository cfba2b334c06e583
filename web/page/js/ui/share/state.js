// The state as pairs of its hash, and the parts of it that may stay behind.

/**
 * @typedef {[key: string, value: string]} Pair a value is still escaped
 * @typedef {{name: Part, keys: string[]}} Group
 * @typedef {"content" | "settings" | "view" | "selection" | "hands"} Part
 */

/**
 * What belongs to which part besides controls, which are view if they are how the state is looked at and else settings. All
 * other keys are content.
 * @type {Record<string, Part>}
 */
const parts = { sel: "selection", lockp: "hands", lockq: "hands", paint: "hands" };

/** @typedef {ReadonlyMap<string, boolean>} Controls the keys that have a control of their own, and whether that is how the state is looked at */

/** @type {Part[]} */
const order = ["content", "settings", "view", "selection", "hands"];

/**
 * The pairs of a hash, with v and scene first.
 * @param {string} hash
 * @returns {Pair[]}
 */
export function pairsOf(hash) {
  return hash.replace(/^#/, "").split("&").filter(Boolean).map((pair) => {
    const [key, ...value] = pair.split("=");
    return [key, value.join("=")];
  });
}

/**
 * The hash of pairs.
 * @param {readonly Pair[]} pairs
 */
export function hashOf(pairs) {
  return `#${pairs.map((pair) => pair.join("=")).join("&")}`;
}

/**
 * The parts that a state has, with their keys.
 * @param {readonly Pair[]} pairs
 * @param {Controls} controls
 * @returns {Group[]}
 */
export function groupsOf(pairs, controls) {
  const keys = pairs.map(([key]) => key).filter((key) => !always.has(key));
  return order.map((name) => ({ name, keys: keys.filter((key) => partOf(key, controls) === name) })).filter((group) => group.keys.length > 0);
}

/**
 * The pairs without those of some parts; these take their defaults then.
 * @param {readonly Pair[]} pairs
 * @param {Controls} controls
 * @param {ReadonlySet<string>} without names of parts
 */
export function leave(pairs, controls, without) {
  return pairs.filter(([key]) => always.has(key) || !without.has(partOf(key, controls)));
}

/**
 * The pairs with other texts; an empty text changes nothing.
 * @param {readonly Pair[]} pairs
 * @param {Record<string, string>} texts by their keys
 */
export function tell(pairs, texts) {
  const given = Object.entries(texts).filter(([, text]) => text);
  return [...pairs.filter(([key]) => !given.some(([other]) => other === key)), ...given.map(([key, text]) => /** @type {Pair} */ ([key, encoded(text)]))];
}

/** @param {string} text */
function encoded(text) {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(/%20/g, "+");
}

/**
 * The pairs of a whole state for a post of long standing: all but what hands have done where they have done nothing.
 * @param {readonly Pair[]} whole
 * @param {readonly Pair[]} short without what has its default
 */
export function keep(whole, short) {
  return whole.filter(([key]) => !Object.hasOwn(parts, key) || short.some(([other]) => other === key));
}

/** Nothing else makes sense without them. */
const always = new Set(["v", "scene"]);

/** @param {string} key @param {Controls} controls @returns {Part} */
function partOf(key, controls) {
  if (Object.hasOwn(parts, key)) return parts[key];
  const look = controls.get(key);
  if (look === undefined) return "content";
  return look ? "view" : "settings";
}
