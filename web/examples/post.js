// What the author of this page has written to join the text to the figures: numbers follow, words and sliders lead.

/** Bits, as the text has them. */
const bits = (nats) => (nats === Infinity ? "∞" : (nats / Math.LN2).toFixed(2));

/** Writes the readings of a figure into the sentences about it. */
function follow(event) {
  const { readings } = event.detail;
  for (const number of document.querySelectorAll(`[data-of="${event.target.id}"]`)) { // no <output>: each would be read aloud at each move
    const nats = readings[number.dataset.reading];
    number.textContent = nats === undefined ? "–" : bits(nats);
  }
}
addEventListener("iridescent-ready", follow);
addEventListener("iridescent-change", follow);

/** Moves a figure; one that has not been loaded yet is. */
function lead(id, state) {
  return document.getElementById(id).set(state).catch((error) => console.warn(error.message));
}

for (const word of document.querySelectorAll("[data-set]")) {
  word.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a new tab gets the link
    event.preventDefault();
    lead(word.dataset.for, word.dataset.set);
  });
}

const truth = [34, 26, 17, 11, 8, 4];
const gloom = [7, 12, 22, 27, 20, 12];
const learnt = document.getElementById("learnt");
learnt.addEventListener("input", () => {
  const t = Number(learnt.value);
  lead("weather", { q: gloom.map((g, i) => Number(((1 - t) * g + t * truth[i]).toFixed(2))) });
});

const lambda = document.getElementById("lambda");
lambda.addEventListener("input", () => lead("strangers", `lambda=${lambda.value}`));

const dark = document.getElementById("dark");
dark.addEventListener("click", () => {
  const on = document.documentElement.classList.toggle("dark");
  dark.setAttribute("aria-pressed", String(on));
  dark.textContent = on ? "Light" : "Dark";
});
