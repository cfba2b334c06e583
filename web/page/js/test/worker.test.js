import assert from "node:assert/strict";
import { test } from "node:test";

const site = "https://example.org/iridescent/";

/** The service worker of the site, with what it hears and whether it has taken over. */
const heard = new Map();
const worker = { open: [], skipped: 0 };
Object.assign(globalThis, {
  FILES: [{ address: "./", mark: "0123abcd" }],
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

/** The caches of the browser, and what the host answers. */
const kept = new Map();
const page = '<head><meta name="offline" data-page="0123abcd"></head><body>All of it.</body></html>\n<!-- a host may add -->';
let host = page;
const cache = { put: async (address, answer) => void kept.get("cache").set(address, await answer.text()) };
Object.assign(globalThis, {
  fetch: async () => new Response(host),
  caches: {
    has: async () => kept.has("cache"),
    open: async () => (kept.has("cache") || kept.set("cache", new Map()), cache),
    delete: async () => kept.delete("cache"),
    match: async (address) => kept.get("cache")?.has(address) ? new Response(kept.get("cache").get(address)) : undefined,
  },
});

/** Lets the worker be installed. It throws if that is refused. */
async function install() {
  let done;
  heard.get("install")({ waitUntil: (promise) => (done = promise) });
  await done;
}

/** What the worker answers to a request of the page. */
async function answer(cache = "default") {
  let given;
  heard.get("fetch")({ request: { method: "GET", url: site, mode: "cors", headers: new Headers(), cache }, respondWith: (promise) => (given = promise) });
  return (await given).text();
}

test("half of the page is not kept, wherever it is cut off, nor is another one", async () => {
  for (const wrong of ["", page.slice(0, 30), page.slice(0, page.length / 2), page.slice(0, page.indexOf("</html>")), page.replace("0123", "9999")]) {
    host = wrong;
    await assert.rejects(install);
    assert.equal(kept.size, 0);
  }
  host = page;
  await install();
  assert.equal(await answer(), page);
});

test("who asks past what is kept gets and keeps what the host has, if it is right", async () => {
  host = page;
  await install();
  kept.get("cache").set(site, "damaged");
  assert.equal(await answer(), "damaged");
  host = page.slice(0, 40);
  assert.equal(await answer("reload"), "damaged");
  host = page;
  assert.equal(await answer("reload"), page);
  assert.equal(await answer(), page);
});
