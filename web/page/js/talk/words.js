// Every sentence and label of a talk: one table, as ui/strings.js.

export const words = {
  talk: "Talk",
  previous: "Previous",
  next: "Next",
  nextHelp: "Reveal what is veiled, then go to the next step (Page Down)",
  previousHelp: "The step before (Page Up)",
  /** @param {number} step @param {number} of */
  position: (step, of) => `step ${step} of ${of}`,
  none: "no step",
  undo: "Undo",
  resetStep: "Reset step",
  resetHelp: "This step as it was written",
  blank: "Blank",
  blankHelp: "A black screen, until the next touch or key (B)",
  blanked: "The screen is blank. Any key or touch brings it back.",
  join: "Join",
  joinHelp: "A QR code of the picture as it is now",
  joinFailed: "The link is too long for a QR code.",
  /** @param {string} reach */
  joinOnly: (reach) => ({ machine: "Only this machine can open it. Serve it with -lan for others.", file: "This page is a file: nobody else can open the link.", network: "Who is in this network can open it.", everyone: "" })[reach] ?? "",
  corner: "Keep it in the corner",
  fullscreen: "Full screen",
  more: "More",
  close: "Close",
  ledger: "Ledger",
  ledgerHelp: "All numbers beside and below the picture",
  dots: "Show pointers",
  timer: "Timer",
  keeps: "Going back shows what was done",
  exponential: "Move along the exponential path",
  guessTitle: "Your guess",
  /** @param {string} name */
  guess: (name) => `What do you expect of ${name}?`,
  marker: "the room's guess",
  typed: "Type guesses",
  typedHelp: "1.2, or of a room: 0.5×12 1×20 2×3",
  /** @param {string} part */
  notUnderstood: (part) => `"${part}" is no guess: write 1.2, or 0.5×12 for 12 people.`,
  reveal: "Reveal",
  again: "Veil again",
  /** @param {string} guess @param {string} truth @param {string} unit */
  compared: (guess, truth, unit) => `Guessed ${guess}, it is ${truth} ${unit}.`,
  /** @param {string} truth @param {string} unit */
  truth: (truth, unit) => `It is ${truth} ${unit}.`,
  /** @param {string} guess @param {string} truth @param {string} bits */
  score: (guess, truth, bits) => `As probabilities: ${guess} against ${truth}. Believing the guess costs ${bits} bits each time.`,
  /** @param {number} right @param {number} people @param {string} bits */
  room: (right, people, bits) => `${right} of ${people} were in the right tenth of the scale: the room is ${bits} bits surprised.`,
  editTitle: "Steps of the talk",
  add: "Add this as a step",
  added: "Added.",
  up: "Earlier",
  down: "Later",
  remove: "Remove",
  caption: "Caption",
  undoEdit: "Undo the edit",
  save: "Save the talk",
  open: "Open a talk…",
  discard: "Discard the edits",
  ready: "Ready-made",
  /** @param {string} name @param {number} steps */
  opened: (name, steps) => `${name || "The talk"}: ${steps} ${steps === 1 ? "step" : "steps"}.`,
  kept: "This is the talk as you edited it. Discard the edits in More to have the ready-made one again.",
  record: "Record hands",
  stop: "Stop recording",
  replay: "Replay hands",
  saveScript: "Save the script",
  /** @param {number} n */
  recorded: (n) => `Recorded ${n} moves of hands.`,
  nothingRecorded: "Nothing is recorded yet.",
  /** @param {number} line @param {string} text */
  mistake: (line, text) => (line ? `Line ${line}: ${text}.` : `${text[0].toUpperCase()}${text.slice(1)}.`),
  /** @param {number} n */
  more_: (n) => `And ${n} more.`,
  /** @param {string} url */
  unreachable: (url) => `The talk ${url} did not arrive: is the address right?`,
  otherHost: "A talk is read from the host of this page only.",
  nothing: "Nothing of the talk can be shown; this is the ready-made one.",
  idle: (/** @type {string} */ value) => `idle: "${value}" is no number of seconds from 5 to 3600.`,
  unreadable: "This file cannot be read.",
};
