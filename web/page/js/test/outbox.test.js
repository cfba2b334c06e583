import assert from "node:assert/strict";
import { test } from "node:test";
import { Outbox } from "../glue/outbox.js";

test("effects of a call are handed out together before it returns", () => {
  const batches = [];
  const box = new Outbox((effects) => batches.push(effects.map((e) => e.name)), () => assert.fail());
  const answer = box.during(() => {
    box.put("a", 1);
    box.put("b", 2);
    assert.deepEqual(batches, []);
    return "answer";
  });
  assert.equal(answer, "answer");
  assert.deepEqual(batches, [["a", "b"]]);
});

test("who hears of an effect may cause another", () => {
  const heard = [];
  const box = new Outbox((effects) => {
    for (const e of effects) {
      heard.push(e.name);
      if (e.name === "a") box.during(() => box.put("b", null));
    }
  }, () => assert.fail());
  box.during(() => box.put("a", null));
  assert.deepEqual(heard, ["a", "b"]);
});

test("effects out of any call are handed out later, in one batch", () => {
  const later = [];
  const batches = [];
  const box = new Outbox((effects) => batches.push(effects.length), (run) => later.push(run));
  box.put("a", null);
  box.put("b", null);
  assert.equal(later.length, 1);
  later[0]();
  assert.deepEqual(batches, [2]);
});

test("effects are handed out although the call fails", () => {
  const heard = [];
  const box = new Outbox((effects) => heard.push(...effects.map((e) => e.name)), () => assert.fail());
  assert.throws(() => box.during(() => {
    box.put("a", null);
    throw new Error("x");
  }));
  assert.deepEqual(heard, ["a"]);
});
