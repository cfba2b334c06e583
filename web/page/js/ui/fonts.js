// The font of the controls is the picture's: it comes with the program, so that it is downloaded once. Before that, the page
// has the system's.

import { core } from "./core.js";

const family = "Iridescent Sans";

/** Takes the faces over, if that has not been done. */
export function takeFonts() {
  if (!document.fonts || [...document.fonts].some((face) => face.family.includes(family))) return;
  for (const { bytes, weight, style } of core.fonts()) {
    const face = new FontFace(family, bytes, { weight, style });
    document.fonts.add(face);
    face.load().catch(() => document.fonts.delete(face)); // a browser that refuses it keeps the system's
  }
}
