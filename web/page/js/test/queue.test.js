import assert from "node:assert/strict";
import { test } from "node:test";
import { CAPACITY, Device, Phase, PointerQueue, RECORD, RESERVE } from "../glue/queue.js";

const step = (phase, pointer, x, more = {}) => ({ phase, pointer, x, y: 0, device: Device.mouse, buttons: 1, pressure: 0.5, seconds: 2, ...more });
const phases = (q) => Array.from({ length: q.length }, (_, i) => q.at(i)[0]);

test("a record has the numbers in the order that Go reads", () => {
  const q = new PointerQueue();
  q.push({ phase: Phase.move, pointer: 7, x: 1.5, y: 2.5, device: Device.pen, buttons: 4, pressure: 0.25, seconds: 9 });
  assert.deepEqual(q.at(0), [1, 7, 1.5, 2.5, 2, 4, 0.25, 9]);
  assert.equal(new Float64Array(q.bytes.buffer)[2], 1.5);
  assert.equal(q.bytes.byteLength, CAPACITY * RECORD * 8);
});

test("taking empties the queue and leaves the records to be copied", () => {
  const q = new PointerQueue();
  q.push(step(Phase.down, 1, 10));
  assert.equal(q.take(), 1);
  assert.equal(q.take(), 0);
  assert.equal(new Float64Array(q.bytes.buffer)[2], 10);
});

test("a thousand moves end where the last one was", () => {
  const q = new PointerQueue();
  q.push(step(Phase.down, 1, 0));
  for (let x = 1; x <= 1000; x++) assert.ok(q.push(step(Phase.move, 1, x)));
  assert.equal(q.length, CAPACITY - RESERVE);
  assert.equal(q.at(q.length - 1)[2], 1000);
  q.push(step(Phase.up, 1, 1001));
  assert.deepEqual(q.at(q.length - 1).slice(0, 3), [Phase.up, 1, 1001]);
});

test("moves leave the last places to presses and releases", () => {
  const q = new PointerQueue();
  for (let i = 0; i < CAPACITY; i++) q.push(step(Phase.move, 1, i));
  for (let i = 0; i < RESERVE; i++) assert.ok(q.push(step(Phase.down, 100 + i, i)));
  assert.equal(q.length, CAPACITY);
  assert.equal(q.push(step(Phase.down, 999, 0)), false);
});

test("an overflowing move overwrites its own pointer's move, not another's", () => {
  const q = new PointerQueue();
  for (let i = 0; i < CAPACITY - RESERVE; i++) q.push(step(Phase.move, i % 2, i));
  q.push(step(Phase.move, 0, 5000));
  assert.equal(q.at(q.length - 1)[2], CAPACITY - RESERVE - 1);
  assert.equal(q.at(q.length - 2)[2], 5000);
});

test("an overflowing move does not overtake the press before it", () => {
  const q = new PointerQueue();
  for (let i = 0; i < CAPACITY - RESERVE - 1; i++) q.push(step(Phase.move, 1, i));
  q.push(step(Phase.up, 1, 7));
  q.push(step(Phase.down, 1, 8));
  assert.equal(q.push(step(Phase.move, 1, 9)), false);
  assert.deepEqual(phases(q).slice(-2), [Phase.up, Phase.down]);
});

test("the end of a gesture is kept even when the queue is full", () => {
  const q = new PointerQueue();
  q.push(step(Phase.down, 1, 0));
  q.push(step(Phase.move, 1, 1));
  while (q.push(step(Phase.down, 50, 0)));
  assert.ok(q.push(step(Phase.up, 1, 2)));
  assert.deepEqual(q.at(1).slice(0, 3), [Phase.up, 1, 2]);
});
