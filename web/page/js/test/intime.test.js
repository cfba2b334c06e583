import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeClock } from "./clock.js";

const clock = new FakeClock();
const { setTimeout: real } = globalThis;
globalThis.setTimeout = (run, ms, ...rest) => clock.setTimeout(() => run(...rest), ms);
const { inTime } = await import("../ui/intime.js");

test("what arrives is given, what fails fails", async () => {
  assert.equal(await inTime(Promise.resolve(7)), 7);
  await assert.rejects(inTime(Promise.reject(new Error("no"))), { message: "no" });
});

test("what is on its way for 8 seconds is late, and may be asked for again", async () => {
  let arrive = (/** @type {number} */ _) => {};
  const coming = new Promise((resolve) => (arrive = resolve));
  let said = "";
  inTime(coming).catch((error) => (said = error));
  clock.pass(7999);
  await new Promise((done) => real(done));
  assert.equal(said, "");
  clock.pass(1);
  await new Promise((done) => real(done));
  assert.equal(said, "late");
  arrive(3);
  assert.equal(await inTime(coming), 3);
});
