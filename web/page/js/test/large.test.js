import assert from "node:assert/strict";
import { test } from "node:test";
import { thresholds } from "../ui/large/thresholds.js";

test("text twice as large asks for twice as much room", () => {
  assert.equal(thresholds("(min-width: 560px) and (max-width: 760px)", 2), "(min-width: 1120px) and (max-width: 1521.98px)");
  assert.equal(thresholds("(max-height: 519px), (max-width:559px)", 2), "(max-height: 1039.98px), (max-width: 1119.98px)");
});

test("what is not about room stays", () => {
  for (const question of ["(max-aspect-ratio: 4/5)", "(pointer: coarse)", "print"]) assert.equal(thresholds(question, 4), question);
});
