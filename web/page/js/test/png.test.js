import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32, inflateSync } from "node:zlib";
import { assemble } from "../glue/png.js";

/** The chunks of a file after its head, with their check sums proved. */
function chunks(file, at) {
  const found = [];
  while (at < file.length) {
    const length = file.readUInt32BE(at);
    assert.equal(file.readUInt32BE(at + 8 + length), crc32(file.subarray(at + 4, at + 8 + length)));
    found.push([file.toString("latin1", at + 4, at + 8), file.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return found;
}

test("the rows come compressed, in one chunk, between the head and the end", async () => {
  const rows = [Uint8Array.of(0, 1, 2, 3), new Uint8Array(5000).fill(7)];
  const blob = await assemble({ head: Uint8Array.of(9, 9), rows });
  assert.equal(blob.type, "image/png");
  const file = Buffer.from(await blob.arrayBuffer());
  assert.deepEqual([...file.subarray(0, 2)], [9, 9]);
  const [[name, data], end] = chunks(file, 2);
  assert.equal(name, "IDAT");
  assert.ok(data.length < 200);
  assert.deepEqual(inflateSync(data), Buffer.concat(rows));
  assert.deepEqual(end, ["IEND", Buffer.alloc(0)]);
});

test("a browser that cannot compress says so", async () => {
  const { CompressionStream } = globalThis;
  globalThis.CompressionStream = undefined;
  try {
    await assert.rejects(assemble({ head: new Uint8Array(), rows: [] }), /cannot compress/);
  } finally {
    globalThis.CompressionStream = CompressionStream;
  }
});
