// The search of the page of questions: it hides what has not all of the words. Without it, the page is the whole list.

import { make, setText } from "./ui/dom.js";

const main = /** @type {HTMLElement} */ (document.querySelector("main"));

/** A question is a paragraph that begins with one in bold. */
const questions = [...main.querySelectorAll("p")].filter((p) => p.firstElementChild?.tagName === "STRONG" && p.firstChild === p.firstElementChild);

/** What can be found of a text: small letters without accents. @param {string} text */
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const texts = questions.map((p) => plain(p.textContent ?? ""));

const field = make("input", { type: "search", id: "find", autocomplete: "off", placeholder: "negative, zero, PyTorch …" });
const told = make("p", { role: "status" });

function find() {
  const words = plain(field.value).split(/\s+/).filter(Boolean);
  let found = 0;
  questions.forEach((p, k) => {
    p.hidden = !words.every((word) => texts[k].includes(word));
    if (!p.hidden) found++;
  });
  for (const part of main.querySelectorAll("section")) part.hidden = !questions.some((p) => part.contains(p) && !p.hidden) && words.length > 0;
  setText(told, words.length === 0 ? `${questions.length} questions.` : found === 0 ? "No question has all of these words. Fewer words find more." : `${found} of ${questions.length} questions.`);
}

field.addEventListener("input", find);
const form = make("form", { role: "search", class: "find" }, make("label", { for: "find" }, "Find a question"), field);
form.addEventListener("submit", (event) => event.preventDefault());
main.querySelector("section")?.before(form, told);
field.value = new URLSearchParams(location.search).get("find") ?? "";
find();
