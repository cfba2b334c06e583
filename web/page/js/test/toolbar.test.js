import assert from "node:assert/strict";
import { test } from "node:test";
import { isDefault } from "../ui/defaultstate.js";
import { fit } from "../ui/overflow.js";
import { position, valueAt } from "../ui/sliderscale.js";

const kt = { log: true, min: 0.01, max: 100, default: "1" };

test("a logarithmic slider has the default in the middle of two decades either way", () => assert.equal(position(kt, 1), 500));

test("a logarithmic slider reaches both ends exactly", () => {
  assert.deepEqual([valueAt(kt, 0), valueAt(kt, 1000)], [0.01, 100]);
});

test("a logarithmic slider catches its default within a hundredth of its way", () => {
  assert.deepEqual([valueAt(kt, 491), valueAt(kt, 510)], [1, 1]);
  assert.notEqual(valueAt(kt, 489), 1);
});

test("positions of a logarithmic slider read back as three digits", () => assert.equal(valueAt(kt, 700), 6.31));

test("a linear slider is its value", () => {
  const lambda = { log: false, min: 0, max: 1, default: ".5" };
  assert.deepEqual([position(lambda, 0.3), valueAt(lambda, 0.3)], [0.3, 0.3]);
});

const items = [
  { rank: 2, width: 50, name: "third" },
  { rank: 0, width: 80, name: "first" },
  { rank: 1, width: 100, name: "second" },
];
const names = (/** @type {number} */ room) => [...fit(items, room, 10)].map((item) => item.name);

test("a row keeps the most important first", () => assert.deepEqual(names(200), ["first", "second"]));
test("a row fills what is left with a smaller one", () => assert.deepEqual(names(150), ["first", "third"]));
test("a row that holds everything moves nothing", () => assert.deepEqual(names(260), ["first", "second", "third"]));
test("a row without room holds nothing", () => assert.deepEqual(names(20), []));

test("a tight row counts by other widths", () => {
  const words = items.map((item) => ({ ...item, tight: item.width / 2 }));
  assert.deepEqual([...fit(words, 155, 10, "tight")].map((item) => item.name), ["first", "second", "third"]);
  assert.deepEqual([...fit(words, 155, 10)].map((item) => item.name), ["first", "third"]);
});

test("a pair is seen together or not at all", () => {
  const pair = [{ rank: 0, width: 60, group: "family", name: "p" }, { rank: 2, width: 60, group: "family", name: "q" }, { rank: 1, width: 60, name: "other" }];
  const held = (/** @type {number} */ room) => [...fit(pair, room, 10)].map((item) => item.name);
  assert.deepEqual([held(130), held(140), held(210)], [["other"], ["p", "q"], ["p", "q", "other"]]);
});

test("the poster shows what an empty link, the version and the scene mean", () => {
  assert.deepEqual(["", "#", "#v=1", "#v=1&scene=compare", "#scene=compare&"].map(isDefault), [true, true, true, true, true]);
});

test("any other key asks for another picture", () => {
  assert.deepEqual(["#p=1,2", "#v=1&unit=nat", "#v=2"].map(isDefault), [false, false, false]);
});
