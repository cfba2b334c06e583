import assert from "node:assert/strict";
import { test } from "node:test";
import { Pointers } from "../glue/pointers.js";
import { Device, Phase } from "../glue/queue.js";

/** A window with one canvas, a hit test that a test sets, and what was pushed. */
function desk() {
  const window = new EventTarget();
  window.document = { documentElement: new EventTarget() };
  const canvas = { captured: [], setPointerCapture(id) { this.captured.push(id); } };
  const d = { canvas, place: 0, taps: false, steps: [], grabbed: [], hovered: [], lit: [], room: true };
  const pointers = new Pointers({
    canvas: () => canvas,
    hit: () => d.place,
    taps: () => d.taps,
    grabbed: (place) => d.grabbed.push(place),
    hovers: (place, held) => d.hovered.push([place, held]),
    lights: (place, x, y) => d.lit.push([place, x, y]),
    push: (step) => d.room && d.steps.push(step) > 0,
  });
  pointers.listen(window);
  d.pointers = pointers;
  d.send = (type, fields = {}) => {
    const event = new Event(type);
    const all = { target: canvas, pointerId: 1, pointerType: "mouse", button: 0, buttons: 1, clientX: 0, clientY: 0, pressure: 0.5, timeStamp: 1000, ...fields };
    for (const [name, value] of Object.entries(all)) Object.defineProperty(event, name, { value });
    window.dispatchEvent(event);
  };
  d.phases = () => d.steps.map((s) => [s.phase, s.pointer]);
  return d;
}

test("a finger that may scroll taps if the browser does not take it away", () => {
  const d = desk();
  Object.assign(d, { place: -1, taps: true });
  const touch = { pointerType: "touch", pointerId: 4 };
  d.send("pointerdown", touch);
  d.send("pointerup", { ...touch, clientX: 3 });
  assert.deepEqual(d.phases(), [[Phase.down, 4], [Phase.up, 4]]);
  for (const end of [["pointercancel", touch], ["pointerup", { ...touch, clientY: 9 }], ["pointerup", { ...touch, pointerId: 5 }]]) {
    d.steps.length = 0;
    d.send("pointerdown", touch);
    d.send(...end);
    assert.deepEqual(d.phases(), []);
  }
  d.taps = false;
  d.send("pointerdown", touch);
  d.send("pointerup", touch);
  assert.deepEqual(d.phases(), []);
});

test("a press on a place is captured, told and followed to its end, once", () => {
  const d = desk();
  d.send("pointerdown", { clientX: 5, clientY: 6 });
  d.send("pointermove", { clientX: 7 });
  d.send("pointerup");
  d.send("lostpointercapture");
  d.send("pointermove", { clientX: 9 });
  assert.deepEqual(d.phases(), [[Phase.down, 1], [Phase.move, 1], [Phase.up, 1]]);
  assert.deepEqual(d.steps[0], { phase: 0, pointer: 1, x: 5, y: 6, device: Device.mouse, buttons: 1, pressure: 0.5, seconds: 1 });
  assert.deepEqual([d.canvas.captured, d.grabbed], [[1], [0]]);
});

test("presses elsewhere, with other buttons or on other elements are not ours", () => {
  const d = desk();
  d.send("pointerdown", { button: 2 });
  d.send("pointerdown", { target: {} });
  d.place = -1;
  d.send("pointerdown");
  d.send("pointermove");
  d.send("pointerup");
  assert.deepEqual(d.steps, []);
});

test("several pointers are told apart, each with its device", () => {
  const d = desk();
  d.send("pointerdown", { pointerId: 10, pointerType: "touch" });
  d.send("pointerdown", { pointerId: 11, pointerType: "pen" });
  d.send("pointerup", { pointerId: 10, pointerType: "touch" });
  d.send("pointermove", { pointerId: 11, pointerType: "pen" });
  assert.deepEqual(d.phases(), [[Phase.down, 10], [Phase.down, 11], [Phase.up, 10], [Phase.move, 11]]);
  assert.deepEqual(d.steps.map((s) => s.device), [Device.touch, Device.pen, Device.touch, Device.pen]);
});

test("coalesced moves are all told, with the pointer's own id", () => {
  const d = desk();
  d.send("pointerdown", { pointerId: 3 });
  const part = (clientX) => ({ clientX, clientY: 0, buttons: 1, pressure: 0, timeStamp: 5, pointerId: 0 });
  d.send("pointermove", { pointerId: 3, clientX: 2, getCoalescedEvents: () => [part(1), part(2)] });
  d.send("pointermove", { pointerId: 3, clientX: 4, getCoalescedEvents: () => [] });
  assert.deepEqual(d.steps.slice(1).map((s) => [s.pointer, s.x]), [[3, 1], [3, 2], [3, 4]]);
});

test("a mouse that comes back without its button has let go, nobody knows where", () => {
  const d = desk();
  d.send("pointerdown");
  d.send("pointermove", { buttons: 0, clientX: 8 });
  d.send("pointerup");
  assert.deepEqual(d.phases(), [[Phase.down, 1], [Phase.cancel, 1]]);
});

test("a mouse lets go with its first button, also while the second is down", () => {
  const d = desk();
  d.send("pointerdown");
  d.send("pointermove", { button: 2, buttons: 3 });
  d.send("pointermove", { button: 0, buttons: 2, clientX: 8 });
  d.send("pointermove", { button: -1, buttons: 2, clientX: 80 });
  assert.deepEqual(d.phases(), [[Phase.down, 1], [Phase.move, 1], [Phase.cancel, 1]]);
});

test("a pointer that loses its capture while it is down is captured again and goes on", () => {
  const d = desk();
  d.send("pointerdown");
  d.send("lostpointercapture", { buttons: 1 });
  d.send("pointermove");
  assert.deepEqual(d.phases(), [[Phase.down, 1], [Phase.move, 1]]);
  assert.deepEqual(d.canvas.captured, [1, 1]);
});

test("a pointer that the system takes away ends with a cancel", () => {
  for (const type of ["pointercancel", "lostpointercapture"]) {
    const d = desk();
    d.send("pointerdown");
    d.send(type, { buttons: 0 });
    assert.deepEqual(d.phases(), [[Phase.down, 1], [Phase.cancel, 1]]);
  }
});

test("a second press of a pointer that never ended ends it first", () => {
  const d = desk();
  d.send("pointerdown");
  d.send("pointerdown");
  assert.deepEqual(d.phases(), [[Phase.down, 1], [Phase.cancel, 1], [Phase.down, 1]]);
});

test("a press for which there is no room is not held", () => {
  const d = desk();
  d.room = false;
  d.send("pointerdown");
  assert.equal(d.pointers.held, 0);
});

test("after forget, ends are not told", () => {
  const d = desk();
  d.send("pointerdown");
  d.pointers.forget();
  d.send("pointerup");
  assert.deepEqual(d.phases(), [[Phase.down, 1]]);
});

test("a mouse over a place is told, a finger is not", () => {
  const d = desk();
  d.send("pointermove", { buttons: 0 });
  d.place = -1;
  d.send("pointermove", { buttons: 0 });
  d.send("pointermove", { pointerType: "touch" });
  assert.deepEqual(d.hovered, [[0, false], [-1, false]]);
});

test("synthetic pointers that cannot be captured work all the same", () => {
  const d = desk();
  d.canvas.setPointerCapture = () => { throw new Error("NotFoundError"); };
  d.send("pointerdown");
  d.send("pointermove");
  assert.equal(d.steps.length, 2);
});

test("a mouse or a pen that holds nothing tells where it is, a finger and a hand that holds do not", () => {
  const d = desk();
  d.place = 2;
  d.send("pointermove", { clientX: 5, clientY: 6, buttons: 0 });
  d.send("pointermove", { pointerType: "pen", clientX: 7, buttons: 0 });
  d.send("pointermove", { pointerType: "touch", clientX: 8 });
  d.send("pointermove", { target: {}, clientX: 9, buttons: 0 });
  d.send("pointerdown");
  d.send("pointermove", { clientX: 10 });
  assert.deepEqual(d.lit, [[2, 5, 6], [2, 7, 0], [-1, 9, 0]]);
});
