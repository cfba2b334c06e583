import assert from "node:assert/strict";
import { test } from "node:test";
import { SILENCE, Stall } from "../glue/stall.js";
import { FakeClock } from "./clock.js";

function stage() {
  const clock = new FakeClock();
  const told = [];
  return { clock, told, stall: new Stall(clock, () => told.push(clock.time)) };
}

test("a download that never begins is told once", () => {
  const s = stage();
  s.clock.pass(60_000);
  assert.deepEqual(s.told, [SILENCE]);
});

test("a slow download is none that has stopped", () => {
  const s = stage();
  for (let k = 0; k < 20; k++) {
    s.clock.pass(SILENCE - 1);
    s.stall.came();
  }
  assert.deepEqual(s.told, []);
  s.clock.pass(SILENCE);
  assert.deepEqual(s.told, [20 * (SILENCE - 1) + SILENCE]);
});

test("what has come whole, or was told, is not watched", () => {
  const s = stage();
  s.stall.end();
  s.stall.came();
  s.clock.pass(60_000);
  assert.deepEqual(s.told, []);
  const t = stage();
  t.clock.pass(SILENCE);
  t.stall.came();
  t.clock.pass(60_000);
  assert.deepEqual(t.told, [SILENCE]);
  assert.equal(t.clock.waiting, 0);
});
