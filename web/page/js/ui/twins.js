// The twins: native sliders laid over the handles, for keyboards and assistive technology.

import { makeButton, updateButton } from "./button.js";
import { act, core, onView, send } from "./core.js";
import { byId, make, reconcile, setAttribute } from "./dom.js";
import { focusHandle } from "./theme.js";

/**
 * @typedef {import("../types.js").View["handles"][number]} Handle
 */

/** The keys that the scene understands; all others are the page's. */
const keys = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End", "Delete", "Backspace", "l", "L", "Escape"]);

/** What the value of each twin was made from last; the browser may have rounded it. @type {WeakMap<Element, string>} */
const given = new WeakMap();

/** Makes the twins follow their handles. */
export function startTwins() {
  const layer = byId("twins", HTMLElement);
  const steps = byId("twin-steps", HTMLElement);
  onView((view) => reconcile(steps, view.inspector.actions.filter((action) => ["previous", "next"].includes(action.name)), (action) => action.name, makeStep, (button, action) => updateButton(button, { ...action, label: action.help || action.label, help: "" })));
  onView((view) => reconcile(layer, view.handles, (handle) => handle.twin, makeTwin, (twin, handle) => follow(/** @type {HTMLInputElement} */ (twin), handle)));
}

/**
 * A button that goes to the next outcome, for those who hear the page where the row about outcomes gives way to the toolbar. It
 * is seen while it has the focus.
 * @param {import("./button.js").Action} action
 */
function makeStep(action) {
  return makeButton({ name: action.name, label: "" }, () => act(action.name));
}

/** @param {Handle} first */
function makeTwin({ twin: name }) {
  const twin = make("input", { type: "range", id: `twin-${name}` });
  twin.addEventListener("keydown", (event) => {
    if (!keys.has(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const handle = core.view()?.handles.find((h) => h.twin === name); // of this moment: the key before may have moved the twin on
    send({ type: "key", name: event.key, handle: handle?.id ?? "", shift: event.shiftKey });
  });
  twin.addEventListener("input", () => answer(twin));
  twin.addEventListener("focus", () => focusHandle(twin.dataset.handle ?? ""));
  twin.addEventListener("blur", () => focusHandle(""));
  return twin;
}

/**
 * Answers a value that assistive technology gives. Its own step is that of the slider, which is far finer than an arrow key's:
 * one step is an arrow key.
 * @param {HTMLInputElement} twin
 */
function answer(twin) {
  const handle = core.view()?.handles.find((h) => h.id === twin.dataset.handle);
  if (!handle) return;
  given.delete(twin); // it has another value now
  const steps = (twin.valueAsNumber - handle.value) / handle.step;
  if (Math.abs(steps) > 1.6) send({ type: "assign", handle: handle.id, value: twin.valueAsNumber });
  else if (Math.abs(steps) > 0.4) send({ type: "key", name: steps > 0 ? "ArrowUp" : "ArrowDown", handle: handle.id, shift: false });
}

/**
 * @param {HTMLInputElement} twin
 * @param {Handle} handle
 */
function follow(twin, handle) {
  twin.dataset.handle = handle.id;
  twin.style.left = `${handle.x}px`;
  twin.style.top = `${handle.y}px`;
  twin.style.setProperty("--r", `${handle.r}px`);
  setAttribute(twin, "min", handle.min);
  setAttribute(twin, "max", handle.max);
  setAttribute(twin, "step", handle.step || "any");
  setAttribute(twin, "aria-orientation", handle.horizontal ? "horizontal" : "vertical");
  setAttribute(twin, "aria-label", handle.label);
  setAttribute(twin, "aria-valuetext", handle.valueText);
  setAttribute(twin, "aria-describedby", `keys-${handle.keys}`);
  // The words first: whoever hears that the value has changed reads them at once.
  const made = [handle.min, handle.max, handle.step, handle.value].join(" ");
  if (given.get(twin) !== made) twin.value = String(handle.value); // else some browsers tell a change where there is none
  given.set(twin, made);
  if (document.activeElement === twin) focusHandle(handle.id);
}
