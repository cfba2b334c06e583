// Types of <iridescent-viz> for editors and checkers, JSX too: put this file beside your own and name it in tsconfig's "include".

/** What can be said of a figure; keys of scenes are attributes too, as they stand in the hash. */
export interface IridescentAttributes {
  scene?: "compare" | "curves" | "surprise" | "inference" | "code" | "entropy" | "mutual" | "distance" | "energy" | "bet" | "curiosity" | (string & {});
  /** a whole state, "#v=1&scene=compare&p=5,3,2&q=1,1,1" */
  state?: string;
  /** weights as text or numbers, or a density such as "normal(0,1)" */
  p?: string | number[];
  q?: string | number[];
  labels?: string | string[];
  /** the number of an exercise of the guide, or one of your own, "say:…;goal:…" */
  exercise?: string;
  unit?: "bit" | "nat" | "ban";
  theme?: "light" | "dark" | "projector" | "auto";
  /** parts to leave out, such as "toolbar,inspector,terms" */
  hide?: string;
  label?: string;
  /** figures of one name move together */
  group?: string;
  /** such as "16/10" */
  aspect?: string;
  loading?: "click" | "visible" | "eager";
  /** the folder of the site, with a slash at its end */
  site?: string;
  /** any other key of the hash */
  [key: string]: unknown;
}

/** Numbers by name, in nats; Infinity is one of them. */
export type IridescentReadings = Record<string, number>;

export interface IridescentFigure extends HTMLElement {
  /** the current state as a hash */
  state: string;
  /** Shows the frame; fulfils when it can be used. */
  load(): Promise<void>;
  /** Takes the frame away; a picture of its state stands for it. */
  unload(): Promise<void>;
  get(): Promise<{ state: string; readings: IridescentReadings; title: string; description: string }>;
  /** Goes to a state; one that names v or scene is whole. */
  set(state: string | Record<string, unknown>): Promise<{ state: string; readings: IridescentReadings; notices: string[] }>;
  toSVG(): Promise<string>;
  /** The address of a PNG with scale pixels for each CSS pixel, 1 to 4. */
  toPNG(scale?: number): Promise<string>;
}

declare global {
  interface HTMLElementTagNameMap {
    "iridescent-viz": IridescentFigure;
  }
  interface HTMLElementEventMap {
    "iridescent-ready": CustomEvent<{ state: string; readings: IridescentReadings; title: string; description: string }>;
    "iridescent-change": CustomEvent<{ state: string; readings: IridescentReadings; cause: string }>;
    /** the goal of an exercise is met, or not any more; exercise is "" for one of your own */
    "iridescent-goal": CustomEvent<{ exercise: string; met: boolean; state: string }>;
    "iridescent-error": CustomEvent<{ message: string }>;
  }
  namespace JSX {
    interface IntrinsicElements {
      "iridescent-viz": IridescentAttributes;
    }
  }
}

// @ts-ignore: only where React is there
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "iridescent-viz": IridescentAttributes;
    }
  }
}
