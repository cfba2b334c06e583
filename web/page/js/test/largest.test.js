import assert from "node:assert/strict";
import { test } from "node:test";
import { largest } from "../ui/largest.js";

const reading = (id, x, y, w, h) => ({ id, place: { x, y, w, h } });

for (const [what, readings, want] of [
  ["no reading", [], undefined],
  ["none that stands in the picture", [reading("gone", 0, 0, 0, 90)], undefined],
  ["the tallest, not the first", [reading("row", 10, 10, 90, 20), reading("headline", 200, 10, 90, 60)], "headline"],
  ["of equals the leftmost, whatever their order", [reading("right", 200, 10, 90, 60), reading("left", 10, 10, 90, 60.4)], "left"],
  ["of a column the upper", [reading("lower", 10, 80, 90, 60), reading("upper", 10, 10, 90, 60)], "upper"],
]) {
  test(`the largest number of a picture: ${what}`, () => assert.equal(largest(readings)?.id, want));
}
