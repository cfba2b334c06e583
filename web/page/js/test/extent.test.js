import assert from "node:assert/strict";
import { test } from "node:test";
import { Extent, ratioWithin } from "../glue/extent.js";

const area = 4096 * 4096;

for (const [name, width, height, ratio, longest, expected] of /** @type {[string, ...number[]][]} */ ([
  ["what fits is sharp", 1280, 800, 2, 8190, 2],
  ["a ratio below 1 stays", 1280, 800, 0.5, 8190, 0.5],
  ["too wide", 9000, 900, 1, 8190, 8190 / 9000],
  ["too high", 900, 9000, 1, 8190, 8190 / 9000],
  ["too wide at a high ratio", 4600, 900, 2, 8190, 8190 / 4600],
  ["a weak card", 4600, 900, 1, 4094, 4094 / 4600],
  ["too many in all", 8000, 8000, 1, 8190, 4096 / 8000],
  ["nothing at all", 0, 0, 2, 8190, 2],
])) {
  test(`${name}: ${width} × ${height} at ${ratio}`, () => assert.equal(ratioWithin(width, height, ratio, { longest, area }), expected));
}

test("no size has more pixels than allowed", () => {
  for (let width = 1; width < 1e6; width = Math.ceil(width * 1.7)) {
    for (let height = 1; height < 1e6; height = Math.ceil(height * 1.7)) {
      for (const longest of [64, 2046, 4094, 16382]) {
        const ratio = ratioWithin(width, height, 3, { longest, area });
        const pixels = [width, height].map((side) => Math.floor(side * ratio));
        assert.ok(ratio > 0 && Math.max(...pixels) <= longest && pixels[0] * pixels[1] <= area, `${width} × ${height}: ${pixels}`);
      }
    }
  }
});

/** A window with a body and a canvas whose graphics allow sides of 4096. */
function place(clientWidth, clientHeight, given = (n) => n) {
  const body = { clientWidth, clientHeight };
  const window = { devicePixelRatio: 2, document: { body } };
  const canvas = { width: 0, height: 0, getContext: () => gl };
  const gl = {
    MAX_TEXTURE_SIZE: 1, MAX_VIEWPORT_DIMS: 2, getParameter: (name) => (name === 1 ? 5000 : [4096, 8192]), isContextLost: () => false,
    get drawingBufferWidth() { return given(canvas.width); },
    get drawingBufferHeight() { return given(canvas.height); },
  };
  const extent = new Extent(/** @type {any} */ (window));
  extent.begin(() => /** @type {any} */ (canvas));
  const draw = () => extent.lend(() => [canvas.width, canvas.height] = [body.clientWidth, body.clientHeight]);
  return { body, window, canvas, extent, draw };
}

test("the program sees pixels, the page goes on in CSS pixels", () => {
  const { body, canvas, extent, draw } = place(700, 400);
  draw();
  assert.deepEqual([canvas.width, canvas.height, body.clientWidth, body.clientHeight], [1400, 800, 700, 400]);
  assert.deepEqual([extent.width, extent.height, extent.ratio], [700, 400, 2]);
  assert.equal(extent.fits(/** @type {any} */ (canvas)), true);
});

test("larger than the graphics allow it is coarser, and comes back", () => {
  const { body, canvas, extent, draw } = place(700, 400);
  body.clientHeight = 9000;
  assert.equal(extent.fits(/** @type {any} */ (canvas)), false);
  draw();
  assert.deepEqual([canvas.width, canvas.height], [Math.floor(700 * 4094 / 9000), 4094]);
  extent.limit(100);
  draw();
  assert.deepEqual([canvas.width, canvas.height, extent.height], [7, 100, 9000]);
  extent.limit(Infinity);
  body.clientHeight = 400;
  draw();
  assert.deepEqual([canvas.width, canvas.height], [1400, 800]);
});

test("where the browser gives fewer pixels, it is asked for fewer", () => {
  const { canvas, extent, draw } = place(700, 400, (n) => Math.min(n, 600));
  draw();
  assert.equal(extent.fits(/** @type {any} */ (canvas)), false);
  draw();
  assert.ok(canvas.width * canvas.height <= 600 * 600, `${canvas.width} × ${canvas.height}`);
});

test("a program that is entered from inside itself sees pixels too", () => {
  const { body, extent } = place(700, 400);
  assert.equal(extent.lend(() => extent.lend(() => body.clientWidth)), 1400);
  assert.equal(body.clientWidth, 700);
});

test("a body without a size has no pixels, a thin one has one", () => {
  const { canvas, draw, body } = place(0, 300);
  draw();
  assert.equal(canvas.width, 0);
  [body.clientWidth, body.clientHeight] = [1, 900_000];
  draw();
  assert.deepEqual([canvas.width, canvas.height], [1, 4094]);
});
