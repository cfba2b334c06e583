import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { gzipSync } from "node:zlib";
import { fetchSmall } from "../glue/packed.js";

const plain = new Uint8Array(1000).fill(7);
const released = "iridescent.0123abcd.wasm";
const original = globalThis.fetch;

afterEach(() => (globalThis.fetch = original));

/** A host with these answers by name, which notes what it was asked for. */
function host(answers) {
  const asked = [];
  globalThis.fetch = async (url) => {
    asked.push(url);
    const answer = answers[url];
    if (answer instanceof Error) throw answer;
    return answer ?? new Response("not here", { status: 404 });
  };
  return asked;
}

/** An answer as a host sends it: the body, and how long it was on the way. */
const sent = (body, length) => new Response(body, { headers: length === undefined ? {} : { "Content-Length": String(length) } });
const bytesOf = async (response) => new Uint8Array(await response.arrayBuffer());

for (const [what, length] of [["shorter than the program, compressed,", 300], ["of no known length", undefined]]) {
  test(`an answer ${what} is taken as it is`, async () => {
    const asked = host({ [released]: sent(plain, length) });
    assert.deepEqual(await bytesOf(await fetchSmall(released, 1000)), plain);
    assert.deepEqual(asked, [released]);
  });
}

test("from a host that does not compress, the gzip body is fetched and inflated", async () => {
  const asked = host({ [released]: sent(plain, 1000), [`${released}.gzip.bin`]: sent(gzipSync(plain)) });
  const got = await fetchSmall(released, 1000);
  assert.equal(got.headers.get("Content-Type"), "application/wasm");
  assert.deepEqual(await bytesOf(got), plain);
  assert.deepEqual(asked, [released, `${released}.gzip.bin`]);
});

for (const [what, answer] of [["missing", undefined], ["out of reach", new TypeError("no network")]]) {
  test(`where the gzip body is ${what}, the plain answer is used`, async () => {
    host({ [released]: sent(plain, 1000), ...(answer ? { [`${released}.gzip.bin`]: answer } : {}) });
    assert.deepEqual(await bytesOf(await fetchSmall(released, 1000)), plain);
  });
}

test("a program that is not released has no gzip body", async () => {
  const asked = host({ "iridescent.wasm": sent(plain, 1000) });
  assert.deepEqual(await bytesOf(await fetchSmall("iridescent.wasm", 1000)), plain);
  assert.deepEqual(asked, ["iridescent.wasm"]);
});

test("an answer that says no stays one", async () => {
  host({});
  assert.equal((await fetchSmall(released, 8)).status, 404);
});
