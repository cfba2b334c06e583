// Vue and VitePress: their templates may not have a <script>, but a component that is one; v-pre says that the element is none of theirs.

import { figure, scriptAddress } from "./element.js";
import { html } from "./escape.js";

/** @type {import("./figure.js").Snippet} */
export function vue(state, options) {
  return figure(state, options, `<component is="script" async="async" src="${html(scriptAddress(options))}"></component>`).replace("<iridescent-viz ", "<iridescent-viz v-pre ");
}
