// What the modules of the page share: the object window.iridescent, the messages it takes and the view it gives.
// The Go side of each is in cmd/wasm (message.go, wire/message.go, wire/view.go).

/** A number on a parameter's slider, or one of its options. Values are as they stand in the URL. */
export interface Control {
  key: string;
  label: string;
  help: string;
  kind: "choice" | "range";
  options: { value: string; label: string }[];
  min: number;
  max: number;
  step: number;
  /** the slider moves on a logarithmic scale */
  log: boolean;
  /** it is how the state is looked at, and no step of undo */
  look: boolean;
  default: string;
  value: string;
  /** the value in words */
  shown: string;
}

/** A button; why says why it is disabled, "" if it is not. */
export interface Action {
  name: string;
  label: string;
  help: string;
  why: string;
  /** It is a switch, pressed or not. */
  toggle: boolean;
  pressed: boolean;
  /** what the reader is most likely to want next */
  primary: boolean;
}

export interface Preset {
  name: string;
  label: string;
  caption: string;
  /** of a scene, in a few words; of a preset, "" where the names make it */
  question: string;
}

/** A twin: the handle that a slider stands for now. x, y and r are CSS pixels of the page. */
export interface Handle {
  id: string;
  /** name of the slider; it stays while id roves */
  twin: string;
  /** it moves sideways */
  horizontal: boolean;
  /** which of the texts of keys is about it */
  keys: number;
  label: string;
  valueText: string;
  value: number;
  min: number;
  max: number;
  step: number;
  x: number;
  y: number;
  r: number;
}

/** A place in the picture, in CSS pixels. */
export interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A number on the canvas. nats may be Infinity; place is empty (w = 0) where it is not shown. */
export interface Reading {
  id: string;
  name: string;
  /** the name for those who hear it: "KL of p from q" */
  heard: string;
  /** its number is that of another reading */
  again: boolean;
  value: string;
  unit: string;
  nats: number;
  /** its number is hidden: value is a sign, nats is null */
  veiled: boolean;
  place: Place;
}

/** What a reading means: a sentence, the formula, that with the numbers of this moment, and when it is ∞. */
export interface Explanation {
  sentence: string;
  formula: string;
  numbers: string;
  infinite: string;
  plain: string;
}

export interface Inspector {
  selected: boolean;
  text: string;
  cells: { name: string; value: string }[];
  actions: Action[];
}

export interface Table {
  caption: string;
  head: string[];
  rows: string[][];
  foot: string[];
  /** name, value and unit of every reading */
  readings: string[][];
}

/** An exercise that is open. */
export interface Task {
  /** of one of the guide, "" of another one */
  id: string;
  say: string;
  hint: string;
  /** what it shows, for those who have done it */
  why: string;
  /** what may change, in a sentence */
  may: string;
  met: boolean;
  /** id of the next one of the guide, or "" */
  next: string;
  /** the readings that are to be predicted */
  asked: { id: string; name: string }[];
  /** as in the address, "" until it was given */
  guess: string;
  /** how good the guess was, in a sentence */
  told: string;
}

/** What an answer to an exercise is worth. */
export interface Verdict {
  /** of an exercise of the guide */
  id: string;
  /** what was to be done */
  say: string;
  met: boolean;
  /** why, in a sentence */
  text: string;
}

/** Everything that the page shows outside the canvas: viz.View. */
export interface View {
  scene: string;
  /** all there are, by name, title, question and one line */
  scenes: Preset[];
  /** the question */
  title: string;
  story: string;
  /** of p, of q and of one observation; "" where there is none */
  names: [p: string, q: string, each: string];
  description: string;
  /** How keys move the handles, for assistive technology: each text once. */
  keys: string[];
  controls: Control[];
  actions: Action[];
  /** what the actions "add" and "remove" change, in words */
  count: string;
  handles: Handle[];
  readings: Reading[];
  /** where the panel has room for a note of the page; without width where it has none */
  note: Reading["place"];
  inspector: Inspector;
  /** the distributions as exact CSV text, if the scene has any */
  values: string;
  /** values are a table, rows and columns, which the program alone reads */
  tabular: boolean;
  /** each column of that table is a distribution of its own; else all of it is one */
  distributions: boolean;
  notices: string[];
  hash: string;
  canUndo: boolean;
  canRedo: boolean;
  /** something is held by a pointer */
  busy: boolean;
  unitName: string;
  /** names of what is veiled, as in the address */
  veiled: string[];
  /** the exercise that is open */
  task: Task | null;
}

/** What a text of weights was understood as; error is "" if it can be applied. */
export interface Parsed {
  /** one or two, p first; or those of a joint table */
  columns: number[][];
  labels: string[];
  /** those of the columns of a joint table, if it has any */
  names: string[];
  /** the distribution that the text names, if it is one list: "p", "q" or "" */
  side: string;
  /** the same as plain lines of CSV: what is applied */
  text: string;
  error: string;
  /** what was taken for what */
  notes: ParsedNote[];
  /** what the text leaves open, also beside an error */
  questions: ParsedQuestion[];
}

export interface ParsedNote {
  words: string;
  /** it may be otherwise */
  guess: boolean;
}

export interface ParsedQuestion {
  key: string;
  words: string;
  answers: { value: string; words: string }[];
  /** the value of the answer that was taken, or "" */
  taken: string;
}

/** Where a mouse or a pen is that holds nothing; outside the canvas it is over nothing. */
export interface Hover {
  type: "hover";
  x: number;
  y: number;
}

export interface Surroundings {
  type: "surroundings";
  /** CSS pixels of the canvas that are covered, down to the end of the masthead */
  top?: number;
  /** how many of them are above the masthead */
  above?: number;
  /** what the picture leaves out, names separated by spaces: "terms" */
  hide?: string;
  theme: "light" | "dark" | "projector";
  /** the colours of text and of its ground as numbers, 0xRRGGBB, where the reader's system forces its own */
  ink?: number;
  ground?: number;
  /** on a stage: larger places for hands, and the page never scrolls by touch */
  talk: boolean;
  /** the smaller side of a screen in front of an audience, in units of 1080 CSS pixels */
  stage?: number;
  /** in the page's own window: no frame in another page, and no stage */
  page?: boolean;
  /** how many times as large as usual the reader wants text */
  text?: number;
  /** id of the handle whose twin has the focus, or "" */
  focus: string;
  /** the reader wants no motion */
  still: boolean;
}

/** One message to the application. The glue adds the time. */
export type Message =
  | { type: "restore"; hash: string; history?: string }
  | { type: "set"; hash: string }
  | { type: "follow"; hash: string }
  | { type: "do"; action: string; argument?: string }
  | { type: "key"; name: string; handle: string; shift: boolean }
  | { type: "assign"; handle: string; value: number }
  | { type: "dismiss" }
  | { type: "tick" }
  | Hover
  | Surroundings;

/** Why the picture is not running. */
export type Reason =
  | "wasm" // the browser has no WebAssembly
  | "webgl" // the browser gives no WebGL 2 context
  | "page" // a part of the page did not arrive
  | "fetch" // the program could not be downloaded
  | "compile" // the program could not be compiled or started
  | "panic" // the program ended by its own fault
  | "context"; // the graphics context was lost too often in a minute

/** The events of window.iridescent by name, with the type of their detail. */
export interface Events {
  /** the program is about to be stopped by what it cannot help, and can still be asked */
  resting: Record<string, never>;
  progress: { loaded: number; total: number };
  ready: Record<string, never>;
  resumed: Record<string, never>;
  changed: { cause: string };
  announce: { text: string };
  url: { hash: string; push: boolean };
  /** the goal of an exercise is met, or not any more; id is "" for an exercise of a link */
  goal: { id: string; met: boolean };
  /** detail is a report for people to copy */
  failed: { reason: Reason; detail: string };
}

/** One face of the font as a TrueType file, and what a style sheet calls it. */
export interface Face {
  bytes: Uint8Array<ArrayBuffer>;
  weight: string;
  style: string;
}

/** A figure that is asked for: a state, and how it is presented in CSS pixels. */
export interface FigureWish {
  hash: string;
  theme: "light" | "dark" | "projector";
  /** as in Surroundings */
  hide: string;
  width: number;
  height: number;
}

/** What a figure shows before it is live. */
export interface Figure {
  /** without its fonts, so that it is small */
  svg: string;
  /** the state as a hash with all keys that have a value, whatever their defaults */
  whole: string;
  title: string;
  description: string;
  /** name, value and unit of every reading in the picture */
  readings: [name: string, value: string, unit: string][];
}

/** What the program makes of a picture: the beginning of a PNG file, and the rows to be compressed. */
export interface Pixels {
  head: Uint8Array<ArrayBuffer>;
  rows: Uint8Array<ArrayBuffer>[];
}

/** The formats of numbers: for programs, and as a line for every reading. */
export type ExportKind = "csv" | "json" | "latex" | "mathml";

/** A QR code: the outline of its dark modules, which are of size 1, and how many a side has, without the quiet zone. */
export interface QR {
  path: string;
  size: number;
}

/** window.iridescent */
export interface Iridescent extends Omit<EventTarget, "addEventListener" | "removeEventListener"> {
  /** frames drawn since the page was opened */
  readonly frames: number;
  /** messages are answered now */
  readonly running: boolean;
  /** the document can be seen by its reader, as far as the browser tells */
  readonly onscreen: boolean;
  /** How many pointers hold something on the canvas. */
  readonly held: number;
  /** why it failed last, null if it runs or is being started */
  readonly failure: Events["failed"] | null;
  /** the first ready event was sent */
  readonly ready: boolean;
  /** the last progress */
  readonly progress: Events["progress"];
  /** Hands over one message; it is kept until the start or restart under way is done. */
  send(message: Message): void;
  /** What the page shows, the same object until the next change; null before the start and after an exit. */
  view(): View | null;
  /** What a reading means now; null if there is none of that name, and when not running. */
  explain(reading: string): Explanation | null;
  /** Where the texts of the picture stand; none when not running. */
  words(): Place[];
  /** All numbers; null when not running. */
  table(): Table | null;
  /** those of the scene, for a menu that is opened: their captions have numbers, for which each is measured */
  presets(): Preset[];
  /** What a text of weights means, or one of a joint table; null when not running. */
  /** choices are "comma=decimal lines=list", the answers to questions of a Parsed. */
  parse(text: string, choices?: string, joint?: boolean): Parsed | null;
  /** The picture as SVG, with the link of the state; "" when not running. */
  svg(): string;
  /** A small picture of a scene, as the reader left it, as SVG; "" when not running. */
  picture(scene: string): string;
  /** The picture as PNG with scale pixels for each CSS pixel, 1 to 4; rejects when not running. */
  png(scale: number): Promise<Blob>;
  /** The numbers in a format; "" when not running. */
  export(kind: ExportKind): string;
  /** A picture of any state with its words; null when not running. */
  figure(wish: FigureWish): Figure | null;
  /** What the address of an answer is worth; the task is the address of the exercise, "" for any of the guide. Null when not running. */
  check(task: string, answer: string): Verdict | null;
  /** A QR code; null for more than 1,200 characters, and when not running. */
  qr(text: string): QR | null;
  /** The faces of the program's font; none when not running. */
  fonts(): Face[];
  /** The state; the last one known when not running. */
  hash(): string;
  /** Asks for n frames. */
  wake(n?: number): void;
  /** Starts again from the last state, as often as the reader asks. */
  restart(): void;
  /** Only with ?test=1. */
  test?: TestHook;
  addEventListener<K extends keyof Events>(
    type: K,
    listener: (event: CustomEvent<Events[K]>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof Events>(type: K, listener: (event: CustomEvent<Events[K]>) => void): void;
}

/** A handle as tests see it. Ids are "p0", "p1" …, "q0" …; x, y and r are CSS pixels of the page, r is 0 where it is not drawn. */
export interface Grip {
  id: string;
  label: string;
  x: number;
  y: number;
  r: number;
  value: number;
}

/** window.iridescent.test */
export interface TestHook {
  /** fulfilled after the first frame, rejected with the report of a failure before it */
  ready: Promise<void>;
  /** the state's hash, or before the first frame the one to start from; it always names v and scene */
  state(): string;
  /** goes to a hash, with or without "#" */
  set(hash: string): void;
  /** nats by name (hP hQ cePQ ceQP klPQ klQP jsd jsDistance freeEnergyGap …); what does not exist is absent */
  readings(): Record<string, number>;
  /** every handle, also where it is not drawn, in CSS pixels */
  handles(): Grip[];
  /** fulfilled when no frame is asked for and the page has shown the last change */
  settled(): Promise<void>;
  /** frames drawn, callbacks of requestAnimationFrame (anybody's), draw calls of WebGL, and how often it was cleared */
  counters(): { frames: number; callbacks: number; drawCalls: number; clears: number };
  /** bytes of the program's memory */
  memory(): number;
  view(): View | null;
  send(message: Message): void;
  /** loses the graphics context */
  lose(): void;
  /** allows the picture at most so many pixels a side, as a weak graphics card does */
  limit(longest: number): void;
  /** ends the program as a fault in it would */
  stop(): void;
  /** in talk mode, where the talk is */
  talk?(): { step: number; of: number; caption: string; veiled: string[]; blank: boolean };
  /** in talk mode, does a script of hands at once */
  replay?(script: { state: string; moves: { at: number; phase: "down" | "move" | "up" | "cancel"; pointer: number; x: number; y: number }[] }): Promise<void>;
}

/** What a running Go program offers to the page. */
export interface Program {
  /** Carries out a message; a text is what was wrong with it. */
  message(message: Message & { time: number }): string | null;
  /** a View as JSON; a number too large is Infinity */
  view(): string;
  /** an Explanation as JSON, or "null" */
  explain(reading: string): string;
  /** Places as JSON */
  words(): string;
  /** a Table as JSON */
  table(): string;
  presets(): string;
  /** a Parsed as JSON */
  parse(wish: { text: string; choices: string; joint: boolean }): string;
  /** source is the link of the state, "" if there is none */
  svg(source: string): string;
  /** null if the picture would be too large */
  png(wish: { scale: number; source: string }): Pixels | null;
  export(kind: ExportKind): string;
  picture(scene: string): string;
  /** a Figure as JSON */
  figure(wish: FigureWish): string;
  qr(text: string): QR | null;
  /** a Verdict as JSON */
  check(wish: { task: string; answer: string }): string;
  fonts(): Face[];
  hash(): string;
  /** the steps of undo and redo, for a restore message */
  history(): string;
  /** Grips as JSON */
  handles(): string;
  version: string;
}

/** What the page offers to a running Go program, as window.iridescent.page. */
export interface Port {
  /** the records of pointers as bytes of float64: phase, pointer, x, y, device, buttons, pressure, seconds */
  readonly queue: Uint8Array;
  /** the size of the picture in CSS pixels, and how many pixels each has */
  readonly extent: { readonly width: number; readonly height: number; readonly ratio: number };
  /** empties the queue and returns how many records there were */
  take(): number;
  /** room for n records of places as bytes of float64: x, y, r, w, h, twin */
  room(n: number): Uint8Array;
  /** says that n records of places are in the room given last */
  areas(n: number): void;
  /** something that the page must carry out */
  effect(name: string, argument?: unknown): void;
  /** a frame has been drawn, and whether another one is wanted */
  drawn(again: boolean): void;
  connect(program: Program): void;
}

/** The class of Go's wasm_exec.js, with the parts of it that the glue takes hold of. */
export interface GoRuntime {
  importObject: WebAssembly.Imports & { gojs: Record<string, (sp: number) => void> };
  exit: (code: number) => void;
  exited: boolean;
  run(instance: WebAssembly.Instance): Promise<void>;
  /** goes on with the program, for everything that calls it */
  _resume(): void;
}

declare global {
  /** css/embed.css, which the build writes into embed.js */
  const EMBED_STYLE: string;
  /** css/talk.css, which the build writes into talk.js */
  const TALK_STYLE: string;
  /** css/share.css, which the build writes into share.js */
  const SHARE_STYLE: string;
  /** css/explain.css, which the build writes into explain.js */
  const EXPLAIN_STYLE: string;
  /** css/exercise.css, which the build writes into exercise.js */
  const EXERCISE_STYLE: string;
  /** css/numbers.css, which the build writes into numbers.js */
  const NUMBERS_STYLE: string;
  /** css/scenes.css, which the build writes into scenes.js */
  const SCENES_STYLE: string;
  /** css/values.css, which the build writes into values.js */
  const VALUES_STYLE: string;
  const GESTURES_STYLE: string;
  interface Window {
    iridescent: Iridescent;
    Go: new () => GoRuntime;
    /** Go's standard output and error, from wasm_exec.js */
    fs: { writeSync(fd: number, bytes: Uint8Array): number };
  }
}
