import assert from "node:assert/strict";
import { test } from "node:test";
import { FrameGate } from "../glue/gate.js";

/** A browser that calls back when told, and a game loop that asks for a frame in each frame. */
function stage() {
  const s = { asked: [], drawn: 0, rested: 0 };
  s.gate = new FrameGate((f) => s.asked.push(f), (run) => run(), () => s.rested++);
  s.loop = () => {
    s.drawn++;
    s.gate.hold(s.loop);
  };
  s.vsync = () => s.asked.splice(0).forEach((f) => f(0));
  s.gate.hold(s.loop);
  return s;
}

test("an idle loop asks the browser for nothing", () => {
  const s = stage();
  assert.equal(s.asked.length, 0);
  assert.ok(s.gate.idle);
});

test("one wake is one frame, then rest", () => {
  const s = stage();
  s.gate.wake();
  assert.ok(!s.gate.idle);
  s.vsync();
  s.vsync();
  assert.equal(s.drawn, 1);
  assert.equal(s.rested, 1);
  assert.ok(s.gate.idle);
});

test("many wakes before a frame are one frame", () => {
  const s = stage();
  for (let i = 0; i < 10; i++) s.gate.wake();
  assert.equal(s.asked.length, 1);
  s.vsync();
  assert.equal(s.asked.length, 0);
});

test("a wake for two frames gives two", () => {
  const s = stage();
  s.gate.wake(2);
  s.vsync();
  assert.equal(s.rested, 0);
  s.vsync();
  s.vsync();
  assert.equal(s.drawn, 2);
});

test("a wake during a frame gives one more", () => {
  const s = stage();
  const loop = s.loop;
  s.loop = () => {
    if (s.drawn === 0) s.gate.wake();
    loop();
  };
  s.gate.hold(s.loop);
  s.gate.wake();
  s.vsync();
  s.vsync();
  assert.equal(s.drawn, 2);
});

test("off the screen no frame is let through, and the wake is remembered", () => {
  const s = stage();
  s.gate.open = false;
  s.gate.wake();
  assert.equal(s.asked.length, 0);
  assert.ok(s.gate.idle);
  s.gate.open = true;
  s.vsync();
  assert.equal(s.drawn, 1);
});

test("a frame under way when the page goes off the screen waits for its return", () => {
  const s = stage();
  s.gate.wake();
  s.gate.open = false;
  s.vsync();
  assert.equal(s.drawn, 0);
  s.gate.open = true;
  s.vsync();
  assert.equal(s.drawn, 1);
});

test("a loop that has ended is not called", () => {
  const s = stage();
  s.gate.wake();
  s.gate.drop();
  s.vsync();
  assert.equal(s.drawn, 0);
  assert.ok(s.gate.idle);
});
