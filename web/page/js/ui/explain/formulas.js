// Formulas of readings as MathML, with the logarithm of the reader's unit.

const space = "http://www.w3.org/1998/Math/MathML";

/** @typedef {Element | string} Part a string is a sign: a letter, a name, a number, an operator */

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...Part} parts
 */
function element(tag, attributes, ...parts) {
  const made = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...parts);
  return made;
}

/** @param {Part[]} parts */
const signs = (parts) => parts.map((part) => (typeof part === "string" ? sign(part) : part));

const upright = new Set(["KL", "JSD", "H", "F", "d"]);

/** @param {string} text */
function sign(text) {
  if (upright.has(text)) return element("mi", { mathvariant: "normal" }, text);
  if (text.includes(" ")) return element("mtext", {}, text);
  if (/^\p{L}/u.test(text)) return element("mi", {}, text);
  if (/^\d/.test(text)) return element("mn", {}, text);
  if ("()".includes(text)) return element("mo", { stretchy: "false" }, text);
  if (text === "‖") return element("mo", { lspace: "0", rspace: "0", stretchy: "false" }, text);
  if (text === "minus") return element("mo", { form: "prefix", rspace: "0" }, "−");
  return element("mo", {}, text);
}

const row = (/** @type {Part[]} */ ...parts) => element("mrow", {}, ...signs(parts));
const of = (/** @type {Part[]} */ ...parts) => row("(", ...parts, ")");
const sub = (/** @type {Part} */ of, /** @type {Part} */ below) => element("msub", {}, ...signs([of, below]));
const over = (/** @type {Part} */ top, /** @type {Part} */ bottom) => element("mfrac", {}, ...signs([top, bottom]));
const root = (/** @type {Part[]} */ ...parts) => element("msqrt", {}, ...signs(parts));
const each = (/** @type {string} */ letter) => sub(letter, "i");
const sum = () => element("munder", {}, ...signs(["∑", "i"]));
const KL = (/** @type {Part} */ p, /** @type {Part} */ q) => row("KL", of(p, "‖", q));
const thin = () => element("mspace", { width: "0.17em" });
const line = (/** @type {Part[]} */ ...parts) => element("math", { display: "block" }, ...signs(parts));

/** The logarithm of a unit: of base 2 for bits, 10 for bans, natural for nats. @param {string} unit */
function logarithm(unit) {
  const base = /** @type {Record<string, string>} */ ({ bit: "2", ban: "10" })[unit];
  return row(base ? sub("log", base) : "ln", thin());
}

const ratio = (/** @type {string} */ p, /** @type {string} */ q) => over(each(p), each(q));

/** @param {string} p @param {string} q */
const divergence = (p, q) => (/** @type {string} */ unit) => [line(KL(p, q), "=", sum(), each(p), "·", logarithm(unit), ratio(p, q))];

/** @param {string} p */
const entropy = (p) => (/** @type {string} */ unit) => [line("H", of(p), "=", "minus", sum(), each(p), "·", logarithm(unit), each(p))];

/** @param {string} p @param {string} q */
const crossEntropy = (p, q) => (/** @type {string} */ unit) => [line("H", of(p, ",", q), "=", "minus", sum(), each(p), "·", logarithm(unit), each(q), "=", "H", of(p), "+", KL(p, q))];

/** Terms that are never negative hold in nats alone. @param {string} p @param {string} q */
const terms = (p, q) => (/** @type {string} */ unit) => [
  ...divergence(p, q)(unit),
  line("=", sum(), of(each(p), "·", logarithm("nat"), ratio(p, q), "−", each(p), "+", each(q)), ...(unit === "nat" ? [] : ["\u2003in nats"])),
];

/** @param {string} p @param {string} q */
const floor = (p, q) => () => [
  line(sub(q, "ε"), "=", of("1", "−", "ε"), q, "+", over("ε", "n")),
  line(KL(p, sub(q, "ε")), ",", "\u2003", KL(q, sub(q, "ε"))),
];

const mixed = () => [of("1", "−", "λ"), "p", "+", "λ", "q"];

/** What the readings of whole distributions are. @type {Record<string, (unit: string) => Element[]>} */
const formulas = {
  "kl-pq": divergence("p", "q"),
  "kl-qp": divergence("q", "p"),
  "h-p": entropy("p"),
  "h-q": entropy("q"),
  "ce-pq": crossEntropy("p", "q"),
  "ce-qp": crossEntropy("q", "p"),
  "jsd": () => [
    line(sub("JSD", "λ"), of("p", ",", "q"), "=", of("1", "−", "λ"), "·", KL("p", "m"), "+", "λ", "·", KL("q", "m")),
    line("m", "=", ...mixed(), ",", "\u2003", sub("JSD", "λ"), "≤", "H", of("λ")),
  ],
  "jsdist": () => [line("d", of("p", ",", "q"), "=", root("JSD", of("p", ",", "q")), "=", root(row(over("1", "2"), KL("p", "m"), "+", over("1", "2"), KL("q", "m"))))],
  "gap": () => [line("F", of("q"), "−", "F", of("p"), "=", "k", "T", "·", KL("q", "p"))],
  "m": () => [line(each("m"), "=", of("1", "−", "λ"), each("p"), "+", "λ", each("q"))],
  "terms-pq": terms("p", "q"),
  "terms-qp": terms("q", "p"),
  "floor-q": floor("p", "q"),
  "floor-p": floor("q", "p"),
};

/**
 * The formula of a reading in lines, or null if it has no such one.
 * @param {string} id
 * @param {string} unit its name, "bit", "nat" or "ban"
 */
export function formulaOf(id, unit) {
  return Object.hasOwn(formulas, id) ? formulas[id](unit) : null;
}
