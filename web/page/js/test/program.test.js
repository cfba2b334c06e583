import assert from "node:assert/strict";
import { test } from "node:test";
import { counted } from "../glue/program.js";

const stream = (...sizes) => new ReadableStream({
  start(controller) {
    for (const n of sizes) controller.enqueue(new Uint8Array(n).fill(n));
    controller.close();
  },
});

test("bytes are counted as they pass and pass unchanged", async () => {
  const seen = [];
  const body = counted(stream(3, 5), 8, (loaded, total) => seen.push([loaded, total]));
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  assert.deepEqual([...bytes], [3, 3, 3, 5, 5, 5, 5, 5]);
  assert.deepEqual(seen, [[3, 8], [8, 8]]);
});

test("a wrong size never shows more than everything", async () => {
  const seen = [];
  await new Response(counted(stream(4, 4), 5, (loaded, total) => seen.push([loaded, total]))).arrayBuffer();
  assert.deepEqual(seen, [[4, 5], [8, 8]]);
});

test("a broken download breaks the copy", async () => {
  const broken = new ReadableStream({ start: (c) => c.error(new Error("gone")) });
  await assert.rejects(new Response(counted(broken, 1, () => {})).arrayBuffer());
});
