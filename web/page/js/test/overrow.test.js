import assert from "node:assert/strict";
import { test } from "node:test";
import { about, still } from "../ui/overrow.js";

const row = (/** @type {string} */ id, /** @type {string} */ p, busy = false) => /** @type {import("../ui/overrow.js").Row} */ (
  /** @type {unknown} */ ({ inspector: { selected: true, text: "Rain", cells: [{ name: "p", value: p }], actions: [] }, handles: [{ id }], busy }));

test("a sentence stays while the row stays the same", () => assert.ok(still(about(row("p1", "0.3")), row("p1", "0.3"))));

test("a sentence goes when another outcome is selected, also one of the same name and numbers", () => {
  assert.equal(still(about(row("p1", "0.3")), row("p2", "0.3")), null);
  assert.equal(still(about(row("p1", "0.3", true)), row("p2", "0.3", true)), null);
});

test("a sentence goes when its outcome has new numbers", () => assert.equal(still(about(row("p1", "0.3")), row("p1", "0.4", true)), null));

test("a sentence said in a gesture stays while that goes on and when it ends", () => {
  const first = still(about(row("p1", "0.3", true)), row("p1", "0.4", true));
  assert.ok(first);
  const last = still(first, row("p1", "0.4"));
  assert.ok(last);
  assert.equal(still(last, row("p1", "0.5", true)), null, "the next gesture");
});
