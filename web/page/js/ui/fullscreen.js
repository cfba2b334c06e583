// Full screen of the whole document, so that the controls stay; where the browser offers it.

import { makeButton, updateButton } from "./button.js";
import { strings } from "./strings.js";

/** Makes the button, or null where there is no full screen. */
export function makeFullscreen() {
  if (!document.fullscreenEnabled) return null;
  const action = () => ({ name: "fullscreen", label: document.fullscreenElement ? strings.fullscreenExit : strings.fullscreen });
  const button = makeButton(action(), toggle);
  button.classList.add("icon-only");
  const update = () => updateButton(button, { ...action(), help: action().label });
  document.addEventListener("fullscreenchange", update);
  update();
  return button;
}

async function toggle() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // the browser refused: nothing has changed
  }
}
