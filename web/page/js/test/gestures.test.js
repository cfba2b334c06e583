import assert from "node:assert/strict";
import { test } from "node:test";
import { arrow, facing, near } from "../ui/gestures/place.js";
import { ofNumber, ofZero } from "../ui/gestures/words.js";

const area = { w: 400, h: 300 };
const size = { w: 80, h: 20 };

/** @typedef {import("../ui/gestures/place.js").Box} Box */
/** @param {Box} a @param {Box} b */
const apart = (a, b) => a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;

test("a note stands near what it points at, inside the picture and clear of all else", () => {
  for (let x = 0; x <= area.w; x += 25) {
    for (let y = 0; y <= area.h; y += 25) {
      const taken = [{ x: x - 8, y: y - 8, w: 16, h: 16 }, { x: 180, y: 100, w: 100, h: 90 }];
      const box = near({ x, y }, size, area, taken);
      assert.ok(box, `${x}, ${y}`);
      assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.w <= area.w && box.y + box.h <= area.h, `${x}, ${y}: ${JSON.stringify(box)}`);
      assert.ok(taken.every((other) => apart(box, other)), `${x}, ${y}: ${JSON.stringify(box)}`);
    }
  }
});

test("it goes where there is no place", () => {
  assert.equal(near({ x: 200, y: 150 }, { w: 500, h: 20 }, area, []), undefined);
  assert.equal(near({ x: 200, y: 150 }, size, area, [{ x: 0, y: 0, w: 400, h: 300 }]), undefined);
});

test("its arrow begins at its edge and ends before what it points at", () => {
  const box = { x: 100, y: 50, w: 80, h: 20 };
  for (const at of [{ x: 40, y: 20 }, { x: 140, y: 130 }, { x: 300, y: 60 }, { x: 182, y: 72 }]) {
    const path = arrow(box, at, 10);
    assert.match(path, /^M[-\d. ]+Q[-\d. ]+M[-\d. ]+L[-\d. ]+L[-\d. ]+$/);
    const [x0, y0, , , x1, y1] = (path.match(/-?[\d.]+/g) ?? []).map(Number);
    assert.ok(x0 >= box.x && x0 <= box.x + box.w && y0 >= box.y && y0 <= box.y + box.h, path);
    assert.ok(Math.abs(Math.hypot(x1 - at.x, y1 - at.y) - 10) < 0.2, path);
  }
});

test("an arrow to a box ends at the side that faces the note", () => {
  const box = { x: 100, y: 50, w: 80, h: 20 };
  assert.deepEqual(facing(box, { x: 120, y: 0, w: 20, h: 10 }), { x: 130, y: 50 });
  assert.deepEqual(facing(box, { x: 0, y: 55, w: 20, h: 10 }), { x: 100, y: 60 });
  assert.deepEqual(facing(box, { x: 300, y: 300, w: 20, h: 10 }), { x: 180, y: 70 });
});

test("notes have the names of the state where they are short", () => {
  const view = (/** @type {string} */ q) => /** @type {import("../../types.js").View} */ ({ scene: "compare", names: ["", q, ""] });
  assert.equal(ofNumber(view("")), "the cost of believing q. Press me");
  assert.equal(ofNumber(view("the forecast")), "the cost of believing the forecast. Press me");
  assert.equal(ofZero(view("a name that is much too long for a note")), "hatched: q. Pull me to 0, and see ∞");
});
