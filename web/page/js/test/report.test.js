import assert from "node:assert/strict";
import { test } from "node:test";
import { report } from "../glue/report.js";

const place = { url: "https://example.org/#v=1", agent: "Agent/1", time: new Date(0) };
const fault = { reason: "panic", what: "It broke.", where: "message {}", state: "#v=1&p=1,2", versions: "go1.26" };

test("a report says what, where, with which state, page, browser and versions", () => {
  const text = report(fault, place);
  for (const part of ["panic", "It broke.", "message {}", "#v=1&p=1,2", place.url, "Agent/1", "go1.26", "1970-01-01T00:00:00.000Z"]) assert.ok(text.includes(part), part);
});

test("a report has the stacks of an error and of its cause, and the end of the output", () => {
  const error = new Error("outer", { cause: new Error("inner") });
  const text = report({ ...fault, error, output: "x".repeat(10_000) + "panic: boom" }, place);
  assert.match(text, /outer[\s\S]*report\.test\.js[\s\S]*Caused by: [\s\S]*inner/);
  assert.match(text, /boom$/);
  assert.ok(text.length < 9000);
});

test("something thrown that is no error is written as it is", () => {
  assert.match(report({ ...fault, error: "just text" }, place), /Stack:\njust text/);
});
