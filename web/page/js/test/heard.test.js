import assert from "node:assert/strict";
import { test } from "node:test";

import { heard } from "../ui/heard.js";

const reading = { heard: "KL of p from q", value: "0.693", unit: "bits", veiled: false, again: false };

test("a reading is heard in words, and ∞ without a unit", () => {
  assert.equal(heard(reading), "KL of p from q 0.693 bits");
  assert.equal(heard({ ...reading, value: "∞" }), "KL of p from q infinite");
  assert.equal(heard({ ...reading, heard: "growth", value: "−∞" }), "growth minus infinite");
  assert.equal(heard({ ...reading, heard: "worth", value: "12", unit: "" }), "worth 12");
});

test("a veiled number and one that another reading has are not told", () => {
  assert.equal(heard({ ...reading, value: "?", unit: "", veiled: true }), "KL of p from q veiled");
  assert.equal(heard({ ...reading, heard: "terms of KL of p from q", again: true }), "terms of KL of p from q");
});
