// The whole of a host that speaks messages v1 with a frame, without the element.

const frame = document.getElementById("frame");
const log = document.getElementById("log");

/** Writes down what was said; numbers may be infinite, which JSON has no word for. */
function note(direction, message) {
  const item = document.createElement("li");
  const code = document.createElement("code");
  const text = JSON.stringify(message, (_, value) => (value === Infinity ? "∞" : value));
  code.textContent = text.length > 600 ? `${text.slice(0, 600)}… (${text.length} characters)` : text;
  item.className = direction;
  item.append(code);
  log.prepend(item);
}

addEventListener("message", (event) => {
  if (event.source !== frame.contentWindow) return; // in a sandbox the origin is "null"; the window tells who it is
  note("from", event.data);
  if (event.data.iridescent === 1 && event.data.type === "resize") frame.height = event.data.height;
});

/** @param {string} text */
function say(text) {
  const message = JSON.parse(text);
  note("to", message);
  frame.contentWindow.postMessage(message, "*");
}

const words = document.getElementById("words");
document.getElementById("send").addEventListener("click", () => say(words.value));
words.addEventListener("keydown", (event) => {
  if (event.key === "Enter") say(words.value);
});
document.getElementById("ready-made").addEventListener("click", (event) => {
  if (event.target instanceof HTMLButtonElement) say(event.target.textContent);
});
