// Every sentence and label of the page that does not come from Go: one table, so that another language is one more table.

export const strings = {
  undo: "Undo",
  redo: "Redo",
  reset: "Reset",
  undoHelp: "Take back the last change (Ctrl+Z)",
  redoHelp: "Do it again (Ctrl+Shift+Z)",
  resetHelp: "Back to the state of an empty link; Undo brings this one back",
  nothingToUndo: "Nothing to undo yet.",
  nothingToRedo: "Nothing to redo.",
  presets: "Presets",
  presetsTitle: "Start from an example",
  scenes: "Scenes",
  scenesTitle: "Scenes",
  scenesHelp: "All scenes, with a picture of each (Alt+PageUp and Alt+PageDown go through them)",
  more: "More",
  moreTitle: "Settings",
  share: "Share",
  shareTitle: "Share and save",
  shareLink: "Link to exactly this state",
  copy: "Copy",
  copied: "Copied.",
  copyFailed: "The browser does not allow copying here. The text is selected: press Ctrl+C.",
  saveSVG: "Save picture (SVG)",
  saveCSV: "Save numbers (CSV)",
  saved: "Saved.",
  values: "Values…",
  valuesHelp: "Type or paste p, q and their labels",
  numbers: "Numbers",
  readings: "Readings",
  readingsHead: ["name", "value", "unit"],
  copyCSV: "Copy as CSV",
  selected: "Numbers of what is selected",
  close: "Close",
  back: "Back to the toolbar",
  dismiss: "Dismiss this notice",
  theme: "Theme",
  themes: { auto: "as the system", light: "light", dark: "dark", projector: "projector" },
  fullscreen: "Full screen",
  fullscreenExit: "Leave full screen",
  open: "Open",
  openHelp: "Open this state in a tab of its own",
  outcome: "outcome",
  outcomes: "outcomes",
  explain: "explain",
  number: "as a number",
  percent: "%",
  apply: "Apply",
  cancel: "Cancel",
  /** @param {string} key @param {string} value in quotation marks @param {string[]} values */
  noneOf: (key, value, values) => `${key}: ${value} is ${values.length === 2 ? `neither ${values.join(" nor ")}` : `none of ${values.join(", ")}`}.`,
  tooManyColumns: "These are more than two columns of numbers; p and q are two.",
  /** @param {number} n */
  outcomeLimits: (n) => `Here ${n === 1 ? "is" : "are"} ${countOutcomes(n)}; 2 to 64 are possible.`,
  label: "label",
  nothingYet: "Nothing yet: type or paste numbers.",
  fileTooLarge: "This file is larger than a megabyte; it is not read.",
  fileUnreadable: "This file cannot be read.",
  megabytes: "MB",
  failed: {
    webgl: "This browser does not offer WebGL 2, which the picture is drawn with. Another browser, or switching hardware acceleration on in this one's settings, helps.",
    wasm: "This browser does not run WebAssembly, which the picture is written in. A browser of the last few years does.",
    fetch: "The program did not arrive: the network or the server failed. Try again in a moment.",
    compile: "The program arrived but did not start. Loading the page again may help.",
    panic: "The program stopped unexpectedly. Your state is in the address of this page; trying again goes on from there.",
    context: "The graphics system took the picture away several times within a minute, so it rests now.",
  },
  resume: "Go on",
  retry: "Try again",
};

/**
 * The number of outcomes in words.
 * @param {number} n
 */
export function countOutcomes(n) {
  return `${n} ${n === 1 ? strings.outcome : strings.outcomes}`;
}
