import assert from "node:assert/strict";
import { test } from "node:test";
import { Deck } from "../talk/deck.js";

const make = () => new Deck({ title: "T", steps: ["a", "b", "c"].map((name) => ({ hash: `#${name}`, caption: name })) });

test("a step back shows what was done to it, or the original", () => {
  const deck = make();
  deck.leave("#a2");
  assert.equal(deck.go(1), "#b");
  assert.equal(deck.go(0), "#a2");
  deck.keeps = false;
  assert.equal(deck.go(0), "#a");
  deck.keeps = true;
  assert.equal(deck.reset(), "#a");
  assert.equal(deck.go(0), "#a");
});

test("it does not go beyond its ends", () => {
  const deck = make();
  deck.go(-3);
  assert.equal(deck.at, 0);
  deck.go(99);
  assert.equal(deck.at, 2);
  const none = new Deck({ title: "", steps: [] });
  assert.equal(none.go(1), "");
  assert.equal(none.at, 0);
});

test("a new start forgets what was done", () => {
  const deck = make();
  deck.leave("#a2");
  deck.go(2);
  assert.equal(deck.restart(), "#a");
});

test("edits, each of which can be undone", () => {
  const deck = make();
  const names = () => deck.steps.map((step) => step.hash).join("");
  deck.go(1);
  deck.add({ hash: "#n", caption: "" });
  assert.deepEqual([names(), deck.at], ["#a#b#n#c", 2]);
  deck.move(2, -1);
  assert.deepEqual([names(), deck.step?.hash], ["#a#n#b#c", "#n"]);
  deck.move(0, -1);
  deck.remove(0);
  assert.deepEqual([names(), deck.step?.hash], ["#n#b#c", "#n"]);
  deck.change(1, { caption: "new" });
  assert.equal(deck.steps[1].caption, "new");
  for (let k = 0; k < 4; k++) deck.undo();
  assert.deepEqual([names(), deck.at, deck.edited, deck.canUndo], ["#a#b#c", 1, false, false]);
});

test("the last step can be removed, and one added to none", () => {
  const deck = new Deck({ title: "", steps: [{ hash: "#a", caption: "" }] });
  deck.remove(0);
  assert.deepEqual([deck.of, deck.at, deck.state], [0, 0, ""]);
  deck.add({ hash: "#b", caption: "" });
  assert.deepEqual([deck.of, deck.at, deck.state], [1, 0, "#b"]);
});

test("a reload goes on where it was", () => {
  const deck = make();
  deck.leave("#a2");
  deck.go(2);
  deck.leave("#c2");
  const again = Deck.resume(JSON.parse(JSON.stringify(deck.save())));
  assert.deepEqual([again.at, again.state, again.go(0), again.go(1)], [2, "#c2", "#a2", "#b"]);
  assert.equal(Deck.resume({ ...deck.save(), at: 77 }).at, 2);
});
