import assert from "node:assert/strict";
import { test } from "node:test";
import { shares } from "../ui/values/understood.js";

test("shares of weights as large as 1e308 do not overflow", () => {
  assert.deepEqual(shares([1e308, 1e308, 0]), [0.5, 0.5, 0]);
});

test("shares of counts add up to one", () => {
  assert.deepEqual(shares([3, 5, 2]).map((x) => Math.round(1000 * x)), [300, 500, 200]);
});
