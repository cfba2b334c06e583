import assert from "node:assert/strict";
import { test } from "node:test";
import { Budget } from "../glue/budget.js";
import { FakeClock } from "./clock.js";

test("three in a minute are allowed, the fourth when the first is a minute old", () => {
  const clock = new FakeClock();
  const budget = new Budget(3, 60_000, clock.now);
  const spent = [0, 10_000, 20_000, 59_999, 60_000, 60_001].map((t) => {
    clock.time = t;
    return budget.spend();
  });
  assert.deepEqual(spent, [true, true, true, false, true, false]);
});
