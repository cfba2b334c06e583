import assert from "node:assert/strict";
import { test } from "node:test";
import { Places, RECORD, Reach, reachOf } from "../glue/places.js";

/** Writes records as Go does, through the bytes. */
function places(...records) {
  const p = new Places();
  const room = p.room(records.length);
  new Float64Array(room.buffer).set(records.flat());
  p.set(records.length);
  return p;
}
const circle = (x, y, r, twin = -1) => [x, y, r, 0, 0, twin];
const rectangle = (x, y, w, h, twin = -1) => [x, y, 0, w, h, twin];

test("the reach depends on the pointer and on the stage", () => {
  assert.equal(reachOf("mouse", 0), 24);
  assert.equal(reachOf("touch", 0), 28);
  assert.equal(reachOf("pen", 0), 28);
  assert.equal(reachOf("mouse", 0.7), 44);
  assert.equal(reachOf("touch", 2), 88);
});

test("before the first layout nothing is hit", () => {
  assert.equal(new Places().hit(0, 0, Reach.talk), -1);
});

test("a small circle is hit up to the reach, edge included, and not beyond", () => {
  const p = places(circle(100, 100, 8));
  assert.equal(p.hit(124, 100, 24), 0);
  assert.equal(p.hit(124.1, 100, 24), -1);
  assert.equal(p.hit(124.1, 100, 28), 0);
});

test("a circle larger than the reach keeps its own size", () => {
  assert.equal(places(circle(0, 0, 60)).hit(59, 0, 24), 0);
});

test("the nearest of several circles wins", () => {
  const p = places(circle(0, 0, 8), circle(30, 0, 8));
  assert.equal(p.hit(14, 0, 24), 0);
  assert.equal(p.hit(16, 0, 24), 1);
});

test("a rectangle is hit as it is, and only where no circle is", () => {
  const p = places(rectangle(0, 0, 200, 50, 3), circle(20, 20, 8));
  assert.equal(p.hit(200, 50, 24), 0);
  assert.equal(p.hit(201, 50, 24), -1);
  assert.equal(p.hit(30, 20, 24), 1);
  assert.equal(p.isHandle(0), false);
  assert.equal(p.isHandle(1), true);
  assert.equal(p.twin(0), 3);
});

test("room grows and is given again once it is large enough", () => {
  const p = new Places();
  const large = p.room(500);
  assert.ok(large.byteLength >= 500 * RECORD * 8);
  assert.equal(p.room(10).buffer, large.buffer);
});
