// Every sentence and label of the page that does not come from Go: tables, so that another language is more tables. A dialog that comes
// with a script of its own has its words in a table of its own.

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
  guide: "New to this? Read the guide, and do its exercises.",
  scenesTitle: "Scenes",
  scenesHelp: "All scenes, with a picture of each (Alt+PageUp and Alt+PageDown go through them)",
  next: "next",
  more: "More",
  moreTitle: "More",
  share: "Share",
  shareTitle: "Share and save",
  didNotArrive: "This part did not arrive: the network or the server failed. Press the button again: what you made is kept.",
  talkFailed: "The steps of the talk did not arrive: the network or the server failed. Load the page again to have them.",
  copy: "Copy",
  copied: "Copied.",
  copyFailed: "The browser does not allow copying here. The text is selected: press Ctrl+C.",
  saved: "Saved.",
  values: "Values…",
  valuesHelp: "Type or paste p, q and their labels",
  numbers: "Numbers",
  readings: "Readings",
  readingsHelp: "Readings: each opens what it means, and Numbers has all in a table",
  loading: "Loading the program.",
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
  veiled: "veiled",
  infinite: "infinite",
  minus: "minus ",
  number: "as a number",
  percent: "%",
  /** @param {string} key @param {string} value in quotation marks @param {string[]} values */
  noneOf: (key, value, values) => `${key}: ${value} is ${values.length === 2 ? `neither ${values.join(" nor ")}` : `none of ${values.join(", ")}`}.`,
  megabytes: "MB",
  failedTitle: "The picture cannot run here",
  restingTitle: "The picture rests",
  failed: {
    webgl: "This browser does not offer WebGL 2, which the picture is drawn with. Another browser helps, or hardware acceleration in the settings of this one.",
    wasm: "This browser does not run WebAssembly, which the picture is written in. A browser of the last few years does.",
    page: "A part of this page did not arrive, or something else came in its place. Perhaps your network wants you to log in first. What you made is in the address of this page.",
    fetch: "The program did not arrive: the network or the server failed. Try again in a moment.",
    compile: "The program arrived but did not start. Perhaps only a part of it came, or your network sent something else in its place.",
    panic: "The program stopped unexpectedly. Your state is in the address of this page; trying again goes on from there.",
    context: "The graphics system took the picture away several times in a minute, so it rests.",
  },
  reload: "Reload",
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

/** Of the dialog Values. */
export const valuesWords = {
  title: "Values",
  help: {
    weights: ["Type or paste numbers: weights, counts or probabilities; they are normalised. One outcome a line as ", "label, p, q", ", or a line for p and a line for q, or one list such as ", "3, 5, 2", ". A .csv file can be dropped here."],
    joint: ["Type or paste a table: a row a line, with names above and before it or without. Cells are weights, counts or probabilities; they are normalised. Lines of two names and a number are read too. A .csv file can be dropped here."],
  },
  text: "Text",
  understood: "What is understood:",
  notes: "What was taken for what",
  side: "This one list sets",
  file: "Open a file…",
  telling: "Question, story and names",
  question: "Question over the picture",
  story: "Story, with its source",
  nameOf: (/** @type {string} */ letter) => `Name of ${letter}`,
  nameOfEach: "Name of one observation",
  apply: "Apply",
  cancel: "Cancel",
  /** @param {number} n */
  outcomeLimits: (n) => `Here ${n === 1 ? "is" : "are"} ${countOutcomes(n)}; 2 to 64 are possible.`,
  label: "label",
  guess: "Please check:",
  /** @param {number} rows @param {number} columns */
  tableOf: (rows, columns) => `${rows} ${rows === 1 ? "row" : "rows"}, ${columns} ${columns === 1 ? "column" : "columns"}.`,
  nothingYet: "Nothing yet: type or paste numbers.",
  fileTooLarge: "This file is larger than a megabyte; it is not read.",
  fileUnreadable: "This file cannot be read.",
};

/** Of the pictures and numbers to take away. */
export const exporting = {
  picture: "Picture",
  numbers: "Numbers",
  scales: "Pixels of the PNG",
  /** @param {number} n */
  scale: (n) => `${n}×`,
  kinds: { svg: "SVG", png: "PNG", csv: "CSV", json: "JSON", latex: "LaTeX", mathml: "MathML" },
  help: {
    svg: "Save the picture for any size, with its fonts",
    png: "Save the picture in pixels, for slides and chats",
    csv: "Save outcomes and readings for a spreadsheet, exactly",
    json: "Save outcomes and readings for programs, exactly and in nats",
    latex: "Copy a line for every reading, with its numbers",
    mathml: "Copy a line for every reading, for HTML and office programs",
  },
  licence: "Pictures: CC0. They carry the link of their state; do with them what you like.",
  perhaps: "Saved, unless the page around this one forbids it.",
  failed: "The picture is not running.",
  notCopied: "The browser does not allow copying here.",
};

/** Of the page that is kept for the time without a network. */
export const offlineWords = {
  ready: "Kept for later: it also starts without a network.",
  renewed: "A new version is there. It comes with the next start, or now:",
  held: "A new version is there. It is open elsewhere too: it comes when all its tabs have been closed.",
  reload: "Reload",
};
