import assert from "node:assert/strict";
import { test } from "node:test";
import { count } from "../glue/program.js";

const stream = (...sizes) => new ReadableStream({
  start(controller) {
    for (const n of sizes) controller.enqueue(new Uint8Array(n).fill(n));
    controller.close();
  },
});

/** What is counted of an answer with this body. */
async function seenOf(body, size) {
  const seen = [];
  await count(new Response(body), size, (loaded, total) => seen.push([loaded, total]));
  return seen;
}

test("bytes are counted as they come", async () => {
  assert.deepEqual(await seenOf(stream(3, 5), 8), [[3, 8], [8, 8]]);
});

test("a wrong size never shows more than everything", async () => {
  assert.deepEqual(await seenOf(stream(4, 4), 5), [[4, 5], [8, 8]]);
});

test("a download that breaks off is counted as far as it came", async () => {
  let pulls = 0;
  const broken = new ReadableStream({ pull: (c) => (pulls++ ? c.error(new Error("gone")) : c.enqueue(new Uint8Array(3))) });
  assert.deepEqual(await seenOf(broken, 8), [[3, 8]]);
});

test("an answer without a body counts as nothing", async () => {
  assert.deepEqual(await seenOf(null, 8), []);
});
