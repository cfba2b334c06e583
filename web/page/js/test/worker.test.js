import assert from "node:assert/strict";
import { test } from "node:test";

const site = "https://example.org/iridescent/";

/** The service worker of the site, with what it hears and whether it has taken over. */
const heard = new Map();
const worker = { open: [], skipped: 0 };
Object.assign(globalThis, {
  FILES: [],
  VERSION: "one",
  location: new URL("sw.js", site),
  self: {
    addEventListener: (type, listener) => heard.set(type, listener),
    clients: { matchAll: async () => worker.open },
    skipWaiting: async () => void worker.skipped++,
  },
});
await import("../../worker/sw.js");

/** A page asks the worker to take over while others are open, and hears its answers. */
async function ask(...others) {
  const said = [];
  const asking = { id: "asking", url: site, postMessage: (text) => said.push(text) };
  worker.open = [asking, ...others.map((url) => ({ id: url, url }))];
  worker.skipped = 0;
  let done;
  heard.get("message")({ data: "take over", source: asking, waitUntil: (promise) => (done = promise) });
  await done;
  return { said, taken: worker.skipped === 1 };
}

test("a worker takes over for the only page", async () => assert.deepEqual(await ask(), { said: [], taken: true }));

test("a worker waits while another page of the site is open", async () => {
  assert.deepEqual(await ask(`${site}?talk=1#p=1,2`), { said: ["others are open"], taken: false });
});

test("pages of the same origin beside the site hold no worker up", async () => {
  assert.deepEqual(await ask("https://example.org/", "https://example.org/blog/"), { said: [], taken: true });
});
