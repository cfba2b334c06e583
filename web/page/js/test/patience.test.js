import assert from "node:assert/strict";
import { test } from "node:test";
import { slow } from "../glue/patience.js";

const total = 12e6;

test("a program that is there already is not slow", () => assert.equal(slow(350, total, total), false));
test("half of it in a third of a second is not slow", () => assert.equal(slow(350, total / 2, total), false));
test("a tenth of it in a third of a second is slow", () => assert.equal(slow(350, total / 10, total), true));
test("nothing yet is slow", () => assert.equal(slow(350, 0, total), true));
