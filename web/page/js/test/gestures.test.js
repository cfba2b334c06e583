import assert from "node:assert/strict";
import { test } from "node:test";
import { clear } from "../ui/gestures/place.js";

const area = { w: 400, h: 300 };
const box = (/** @type {number} */ x, /** @type {number} */ y) => ({ x, y, w: 80, h: 20 });

test("a gesture stands where it belongs, inside the picture", () => {
  assert.deepEqual(clear(box(100, 50), area, []), box(100, 50));
  assert.deepEqual(clear(box(-30, 50), area, []), box(6, 50));
  assert.deepEqual(clear(box(390, 50), area, []), box(314, 50));
});

test("it goes above those before it, and away where there is no place", () => {
  assert.deepEqual(clear(box(100, 50), area, [box(120, 55)]), box(100, 29));
  assert.deepEqual(clear(box(100, 80), area, [box(120, 55), box(60, 85)]), box(100, 29));
  assert.deepEqual(clear(box(100, 50), area, [box(190, 55)]), box(100, 50));
  assert.equal(clear(box(100, 20), area, [box(120, 15)]), undefined);
  assert.equal(clear(box(100, 290), area, []), undefined);
  assert.equal(clear({ ...box(0, 50), w: 500 }, area, []), undefined);
});
