// How many pixels the picture has. Ebitengine gives its canvas those of the body, times a ratio that it reads once; more than
// the graphics can draw end it. So it is shown another body: one of as many CSS pixels as the picture is to have pixels, at
// the ratio 1. Where they are too many for the graphics, the picture gets fewer, and the browser stretches it.

import { shadowed } from "./shadow.js";

/** Pixels of the largest picture: more cost more memory than they are worth, and Safari on iOS gives no larger canvas. */
const AREA = 4096 * 4096;

/** What graphics draw that do not tell. */
const LEAST = 2048;

/** How much larger Ebitengine makes a texture than its picture. */
const PADDING = 2;

/**
 * @typedef {object} Limits What a picture can have, in pixels.
 * @property {number} longest of a side
 * @property {number} area of all
 */

/**
 * The pixels of a picture for each CSS pixel.
 * @param {number} width CSS pixels
 * @param {number} height
 * @param {number} ratio that of the screen
 * @param {Limits} limits
 */
export function ratioWithin(width, height, ratio, { longest, area }) {
  return Math.min(ratio, longest / Math.max(1, width, height), Math.sqrt(area / Math.max(1, width * height)));
}

/**
 * The limits of a canvas that has its graphics context. Ebitengine's textures have powers of 2 as sides.
 * @param {HTMLCanvasElement | null} canvas
 * @param {number} longest pixels of a side at most, whatever the graphics can draw
 * @returns {Limits}
 */
function limitsOf(canvas, longest) {
  const gl = canvas?.getContext("webgl2");
  const sides = gl ? [gl.getParameter(gl.MAX_TEXTURE_SIZE), ...(gl.getParameter(gl.MAX_VIEWPORT_DIMS) ?? [])] : [];
  const known = sides.filter((n) => n > 0); // a lost context tells nothing
  const side = known.length ? Math.min(...known) : LEAST;
  return { longest: Math.min(longest, 2 ** Math.floor(Math.log2(side)) - PADDING), area: AREA };
}

/** The size of the picture, which is that of the body. */
export class Extent {
  /** CSS pixels */
  width = 0;
  height = 0;
  #window;
  #ratio = 0;
  #lent = false;
  /** @type {Limits | null} */
  #limits = null;
  /** see limit */
  #longest = Infinity;
  /** @type {() => HTMLCanvasElement | null} */
  #canvas = () => null;

  /** @param {Window & typeof globalThis} window */
  constructor(window) {
    this.#window = window;
  }

  /** Another program begins, with a canvas of its own. @param {() => HTMLCanvasElement | null} canvas once it is made */
  begin(canvas) {
    this.#canvas = canvas;
    this.#limits = null;
  }

  /** Pixels of the picture for each CSS pixel. */
  get ratio() {
    this.#limits ??= limitsOf(this.#canvas(), this.#longest);
    return (this.#ratio ||= ratioWithin(this.width, this.height, this.#window.devicePixelRatio || 1, this.#limits));
  }

  /** Allows fewer pixels than the graphics do, for tests. @param {number} longest of a side */
  limit(longest) {
    this.#longest = longest;
    this.#limits = null;
  }

  /**
   * Runs the program, which sees the body in pixels of the picture.
   * @template T
   * @param {() => T} run
   * @returns {T}
   */
  lend(run) {
    if (this.#lent) return run();
    this.#measure();
    const extent = this;
    const pixels = {
      get clientWidth() {
        return extent.#pixels(extent.width);
      },
      get clientHeight() {
        return extent.#pixels(extent.height);
      },
    };
    this.#lent = true;
    try {
      return shadowed(this.#window.document.body, pixels, run);
    } finally {
      this.#lent = false;
    }
  }

  /** Whether the canvas has the pixels that it should have. @param {HTMLCanvasElement} canvas */
  fits(canvas) {
    this.#measure();
    return canvas.width === this.#pixels(this.width) && canvas.height === this.#pixels(this.height) && this.#whole(canvas);
  }

  /** Whether the browser gave all the pixels; where it did not, it is asked for no more than it gave. @param {HTMLCanvasElement} canvas */
  #whole({ width, height }) {
    const gl = this.#canvas()?.getContext("webgl2");
    if (!gl || !this.#limits || gl.isContextLost()) return true;
    const { drawingBufferWidth, drawingBufferHeight } = gl;
    if (drawingBufferWidth >= width && drawingBufferHeight >= height) return true;
    this.#limits.area = Math.min(this.#limits.area, drawingBufferWidth * drawingBufferHeight);
    return false;
  }

  #measure() {
    const { clientWidth, clientHeight } = this.#window.document.body;
    [this.width, this.height, this.#ratio] = [clientWidth, clientHeight, 0];
  }

  /** Rounds down as the browser does with a canvas; a side that is there has a pixel. @param {number} length CSS pixels */
  #pixels(length) {
    return length && Math.max(1, Math.floor(length * this.ratio));
  }
}
