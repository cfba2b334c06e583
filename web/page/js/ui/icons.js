// Paths of the icons on a grid of 20 × 20, stroked.

export const icons = {
  scenes: "M3.5 4h5.5v5H3.5zM11 4h5.5v5H11zM3.5 11h5.5v5H3.5zM11 11h5.5v5H11z",
  presets: "M4 15V9M8 15V5M12 15v-4M16 15V7",
  undo: "M8 5 4 9l4 4M4 9h8a4 4 0 0 1 0 8h-2",
  redo: "m12 5 4 4-4 4M16 9H8a4 4 0 0 0 0 8h2",
  swap: "M13 3l3 3-3 3M16 6H4M7 11l-3 3 3 3M4 14h12",
  share: "M10 12V3M6.5 6.5 10 3l3.5 3.5M4 11v5h12v-5",
  numbers: "M3 5h14v10H3zM3 9h14M8 5v10",
  values: "M4 16h3l9-9-3-3-9 9zM11.5 5.5l3 3",
  fullscreen: "M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4",
  fullscreenExit: "M8 4v4H4M16 8h-4V4M12 16v-4h4M4 12h4v4",
  more: "M5 10h.01M10 10h.01M15 10h.01",
  close: "M5 5l10 10M15 5 5 15",
  previous: "M12 5l-5 5 5 5",
  next: "M8 5l5 5-5 5",
  lock: "M5 9h10v7H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  zero: "M10 4c2.4 0 3.7 2.3 3.7 6s-1.3 6-3.7 6-3.7-2.3-3.7-6 1.3-6 3.7-6z",
  avoid: "M3 16h14M10 3v9M6.5 8.5 10 12l3.5-3.5",
  reset: "M4.5 10a5.5 5.5 0 1 0 1.8-4M4 3.5v3.7h3.7",
  add: "M10 5v10M5 10h10",
  remove: "M5 10h10",
  play: "M6 4l10 6-10 6z",
  pause: "M7 4v12M13 4v12",
  step: "M5 4l7 6-7 6zM15 4v12",
  open: "M8 5H4v11h11v-4M11 4h5v5M16 4l-7 7",
  copy: "M7 7h9v9H7zM4 13V4h9",
  enlarge: "M11 4h5v5M16 4l-5 5M9 16H4v-5M4 16l5-5",
  save: "M10 3v9M6.5 8.5 10 12l3.5-3.5M4 16h12",
};

/**
 * The path for a name, or "" if there is none.
 * @param {string} name
 */
export function iconOf(name) {
  return Object.hasOwn(icons, name) ? icons[/** @type {keyof typeof icons} */ (name)] : "";
}
