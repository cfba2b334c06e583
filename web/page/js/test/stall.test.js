import assert from "node:assert/strict";
import { test } from "node:test";
import { LOOK, LOOKS, Stall } from "../glue/stall.js";
import { FakeClock } from "./clock.js";

function stage() {
  const clock = new FakeClock();
  const told = [];
  return { clock, told, stall: new Stall(clock, () => told.push(clock.time)) };
}

test("a download that never begins is told once, within 10 s", () => {
  const s = stage();
  s.clock.pass(60_000);
  assert.deepEqual(s.told, [LOOK * LOOKS]);
  assert.ok(s.told[0] < 10_000);
});

test("a slow download is none that has stopped", () => {
  const s = stage();
  for (let k = 0; k < 20; k++) {
    s.clock.pass(LOOK * (LOOKS - 1));
    s.stall.came();
  }
  assert.deepEqual(s.told, []);
  s.clock.pass(10_000);
  assert.equal(s.told.length, 1);
});

test("a computer that slept does not make a download stop", () => {
  const runs = [];
  const told = [];
  const clock = { setTimeout: (run) => runs.push(run), clearTimeout() {} }; // all that was due in the meantime is one timer
  const stall = new Stall(clock, () => told.push(1));
  runs.shift()();
  stall.came();
  for (let k = 1; k < LOOKS; k++) runs.shift()();
  assert.deepEqual([told.length, runs.length], [0, 1]);
});

test("what has come whole, or was told, is not watched", () => {
  const s = stage();
  s.stall.end();
  s.stall.came();
  s.clock.pass(60_000);
  assert.deepEqual([s.told, s.clock.waiting], [[], 0]);
  const t = stage();
  t.clock.pass(LOOK * LOOKS);
  t.stall.came();
  t.clock.pass(60_000);
  assert.deepEqual([t.told.length, t.clock.waiting], [1, 0]);
});
