// A picture of the state of now for the page around this one, which shows it when this frame is gone, and prints it. The query asks
// for it by the theme: ?picture=dark, or ?picture= for a light one.

import { core } from "../ui/core.js";

/** How long after the last change a picture is sent unasked, in milliseconds. */
const REST = 500;

const themes = /** @type {const} */ (["light", "dark", "projector"]);
const wanted = new URLSearchParams(location.search).get("picture");

/** The picture as an address, "" when nothing runs. */
export function pictureNow() {
  const theme = themes.find((name) => name === wanted) ?? "light";
  const hide = document.documentElement.dataset.hide ?? "";
  const figure = core.figure({ hash: core.hash(), theme, hide, width: innerWidth, height: innerHeight });
  return figure ? `data:image/svg+xml,${encodeURIComponent(figure.svg)}` : "";
}

/** Sends a picture whenever the state has come to rest, if the query asks for it. @param {(message: object) => void} post */
export function sendPictures(post) {
  if (wanted === null) return;
  let timer = 0;
  let told = "";
  const send = () => {
    const picture = pictureNow();
    if (picture && picture !== told) post({ iridescent: 1, type: "picture", picture: (told = picture) });
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(send, REST);
  };
  for (const type of /** @type {const} */ (["ready", "resumed", "changed"])) core.addEventListener(type, later);
  addEventListener("resize", later);
  if (core.ready) later();
}
