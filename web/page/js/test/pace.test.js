import assert from "node:assert/strict";
import { test } from "node:test";
import { Pace, pace } from "../ui/pace.js";
import { FakeClock } from "./clock.js";

function stage() {
  const clock = new FakeClock();
  const runs = [];
  const s = { clock, runs, frames: 0 };
  return Object.assign(s, { pace: new Pace(() => runs.push(clock.time), clock, () => s.frames) });
}

test("a burst of changes is one run, soon", () => {
  const s = stage();
  for (let k = 0; k < 5; k++) s.pace.ask(false);
  assert.deepEqual(s.runs, []);
  s.clock.pass(0);
  assert.deepEqual(s.runs, [0]);
});

test("in motion the first step is followed at once, the next ones at the pace", () => {
  const s = stage();
  for (let k = 0; k < 60; k++) {
    s.pace.ask(true);
    s.clock.pass(10);
  }
  assert.deepEqual(s.runs, [0, 1, 2, 3, 4, 5, 6].map((k) => k * pace));
});

test("where frames are slow, six of them pass between two runs, but no more than 300 ms", () => {
  for (const [gap, spell] of [[16, 100], [40, 240], [50, 300], [150, 300]]) {
    const s = stage();
    for (let k = 0; k < 60; k++) {
      s.pace.ask(true);
      s.frames++;
      s.clock.pass(gap);
    }
    const spells = s.runs.slice(3).map((time, k) => time - s.runs[k + 2]); // once it knows
    assert.ok(spells.every((time) => Math.abs(time - spell) <= gap), `${gap} ms: ${spells}`);
  }
});

test("after a rest the first step is followed at once", () => {
  const s = stage();
  s.pace.ask(true);
  s.frames++;
  s.clock.pass(60_000);
  s.pace.ask(true);
  s.clock.pass(0);
  assert.deepEqual(s.runs, [0, 60_000]);
});

test("the end of a motion does not wait, and its last step is not lost", () => {
  const s = stage();
  s.pace.ask(true);
  s.clock.pass(10);
  s.pace.ask(true);
  s.pace.ask(false);
  s.clock.pass(0);
  assert.deepEqual(s.runs, [0, 10]);
  s.pace.ask(true);
  s.clock.pass(1000);
  assert.deepEqual(s.runs, [0, 10, 10 + pace]);
  assert.equal(s.clock.waiting, 0);
});
