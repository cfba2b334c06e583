import assert from "node:assert/strict";
import { test } from "node:test";
import { GoTimers } from "../glue/timers.js";
import { FakeClock } from "./clock.js";

test("a ticker is parked while idle and runs while not", () => {
  const clock = new FakeClock();
  let idle = true;
  let ticks = 0;
  const timers = new GoTimers(clock, () => idle);
  timers.set(() => ticks++, 100);
  assert.equal(clock.waiting, 0);
  idle = false;
  timers.set(() => ticks++, 100);
  clock.pass(100);
  assert.equal(ticks, 1);
});

test("short timers run even while idle", () => {
  const clock = new FakeClock();
  let ran = false;
  new GoTimers(clock, () => true).set(() => (ran = true), 1);
  clock.pass(1);
  assert.ok(ran);
});

test("clearing ends a timer, and does nothing to a parked one", () => {
  const clock = new FakeClock();
  const timers = new GoTimers(clock, () => false);
  timers.clear(timers.set(() => assert.fail(), 5));
  timers.clear(0);
  clock.pass(5);
});

test("after stop nothing runs, also what is asked for later", () => {
  const clock = new FakeClock();
  const timers = new GoTimers(clock, () => false);
  timers.set(() => assert.fail(), 5);
  timers.stop();
  assert.equal(timers.set(() => assert.fail(), 5), 0);
  clock.pass(10);
});
