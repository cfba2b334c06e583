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

test("a download that is not wanted any more ends without an error", async () => {
  const wanted = new AbortController();
  let cancelled = false;
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(10)),
    cancel: () => void (cancelled = true),
  });
  const reader = counted(endless, 0, () => wanted.abort(), wanted.signal).getReader();
  assert.equal((await reader.read()).value?.byteLength, 10);
  while (!(await reader.read()).done);
  assert.ok(cancelled);
});
