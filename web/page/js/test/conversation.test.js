import assert from "node:assert/strict";
import { test } from "node:test";
import { Conversation } from "../glue/conversation.js";

/** A program that notes what it is told. */
function program(overrides = {}) {
  const p = { told: [], views: 0, version: "v" };
  p.message = (m) => { p.told.push(m); return null; };
  p.hash = () => "#now";
  p.view = () => JSON.stringify({ n: ++p.views });
  return Object.assign(p, overrides);
}
const types = (p) => p.told.map((m) => m.type);
const talk = { type: "surroundings", theme: "dark", talk: true, focus: "" };

test("what is said before the start is told after the state, in order, with the time", () => {
  const c = new Conversation("#start", () => 12, assert.fail);
  c.send({ type: "do", action: "swap" });
  c.send(talk);
  const p = program();
  c.connect(p);
  assert.deepEqual(types(p), ["surroundings", "restore", "do"]);
  assert.deepEqual(p.told[1], { type: "restore", hash: "#start", time: 12 });
});

test("a second program is brought to the noted state and the last surroundings, and told nothing twice", () => {
  const c = new Conversation("#start", () => 0, assert.fail);
  c.send({ type: "do", action: "swap" });
  c.connect(program());
  c.send(talk);
  c.note("#later");
  c.disconnect();
  const p = program();
  c.connect(p);
  assert.deepEqual(p.told, [{ ...talk, time: 0 }, { type: "restore", hash: "#later", time: 0 }]);
});

test("the view is asked for once until it is stale", () => {
  const c = new Conversation("", () => 0, assert.fail);
  assert.equal(c.view(), null);
  c.connect(program());
  assert.equal(c.view(), c.view());
  c.stale();
  assert.deepEqual(c.view(), { n: 2 });
  c.disconnect();
  assert.equal(c.view(), null);
});

test("Infinity in a view arrives as Infinity", () => {
  const c = new Conversation("", () => 0, assert.fail);
  c.connect(program({ view: () => '{"nats":1e999}' }));
  assert.equal(c.view().nats, Infinity);
});

test("a wrong message throws what is wrong and quotes it in short", () => {
  const c = new Conversation("", () => 0, assert.fail);
  c.connect(program({ message: (m) => (m.type === "set" ? "no hash" : null) }));
  assert.throws(() => c.send({ type: "set", hash: "x".repeat(1e6) }), (e) => e instanceof TypeError && /no hash/.test(e.message) && e.message.length < 400);
});

test("a program that throws is reported with what it was asked, and not asked to forgive", () => {
  const seen = [];
  const c = new Conversation("#s", () => 0, (error) => seen.push([error.message, c.doing]));
  c.connect(program({ view: () => { throw new Error("unreachable"); } }));
  assert.equal(c.view(), null);
  assert.deepEqual(seen, [["unreachable", "view"]]);
});

test("the backlog is bounded and can be forgotten", () => {
  const c = new Conversation("", () => 0, assert.fail);
  for (let i = 0; i < 1000; i++) c.send({ type: "dismiss" });
  const p = program();
  c.connect(p);
  assert.equal(p.told.length, 101);
  c.disconnect();
  c.send({ type: "dismiss" });
  c.hush();
  const q = program();
  c.connect(q);
  assert.deepEqual(types(q), ["restore"]);
});

test("a program after a fault starts where the reader went meanwhile, without the steps that led elsewhere", () => {
  const c = new Conversation("#start", () => 0, assert.fail);
  c.connect(program({ history: () => "steps" }));
  c.remember();
  c.disconnect();
  c.redirect("#elsewhere");
  const p = program();
  c.connect(p);
  assert.deepEqual(p.told, [{ type: "restore", hash: "#elsewhere", time: 0 }]);
});
