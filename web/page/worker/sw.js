// The service worker: keeps what the page needs to start, so that it starts without a network.
//
// It takes over as a whole or not at all: its files are fetched and checked before it is installed, and what the version before
// kept stays until no page of that one is open. It never takes a page away from the reader: a page asks for it (below).

import { fetchSmall } from "../js/glue/packed.js";

// The build writes FILES, by address from this script's folder, and VERSION, a name for that list and this code.
const scope = new URL("./", location.href).href;
const family = `iridescent ${scope} `;
const own = family + VERSION;
const addresses = new Map(FILES.map((file) => [new URL(file.address, scope).href, file]));
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener("install", (event) => event.waitUntil(fill()));
worker.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
worker.addEventListener("fetch", (event) => {
  const address = addressOf(event.request);
  if (address) event.respondWith(answer(address, event.request));
});
worker.addEventListener("message", (event) => {
  const page = /** @type {Client} */ (event.source);
  if (event.data === "take over") event.waitUntil(takeOver(page));
  if (event.data === "what are you") page.postMessage("a new version");
});

/**
 * Fetches every file, or leaves things as they were: a cache of this version may be in use, where the same worker is installed
 * again.
 */
async function fill() {
  const inUse = await caches.has(own);
  try {
    const cache = await caches.open(own);
    await Promise.all([...addresses].map(async ([address, file]) => cache.put(address, await fetchChecked(address, file))));
    await complete();
  } catch (error) {
    if (!inUse) await caches.delete(own);
    throw error;
  }
}

/** Makes sure that everything is kept: a version that took over meanwhile has dropped the caches of others. */
async function complete() {
  for (const address of addresses.keys()) {
    if (!(await caches.match(address, { cacheName: own }))) throw new Error(`${address} is not kept`);
  }
}

/**
 * Fetches a file and makes sure that it is the one of this version: a host may be in the middle of an update.
 * @param {string} address
 * @param {KeptFile} file
 * @param {RequestCache} cache whether the browser's own cache may answer: where the name tells the content
 */
async function fetchChecked(address, file, cache = /\.[0-9a-f]{8}\./.test(address) ? "default" : "no-cache") {
  const response = await fetchSmall(address, file.bytes ?? 0, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  const right = file.mark ? isPage(new TextDecoder().decode(bytes), file.mark) : (await hash(bytes)) === file.sha256;
  if (!right) throw new Error(`${address} is not of the version ${VERSION}`);
  const headers = new Headers(response.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name); // the bytes are decoded
  return new Response(bytes, { headers });
}

/** Whether a text is the page of this version, to its end: a host may add to it. @param {string} text @param {string} mark */
const isPage = (text, mark) => text.includes(mark) && /<\/html>/i.test(text);

/** @param {ArrayBuffer} bytes */
async function hash(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Drops what other versions kept. The browser runs this when no page of theirs is open. */
async function forgetOthers() {
  for (const name of await caches.keys()) if (name.startsWith(family) && name !== own) await caches.delete(name);
}

/**
 * The address under which the answer to a request is kept, or "": frames get theirs from the network, as if there were no worker.
 * @param {Request} request
 */
function addressOf(request) {
  if (request.method !== "GET" || request.headers.has("Range")) return "";
  const url = new URL(request.url);
  if (request.mode === "navigate") {
    if (request.destination !== "document") return "";
    const page = url.origin + url.pathname.replace(/\/index\.html$/, "/");
    return page === scope ? scope : "";
  }
  return addresses.has(url.href) ? url.href : "";
}

/** @param {string} address @param {Request} request */
async function answer(address, request) {
  if (request.cache === "reload") await renew(address).catch(() => {});
  return (await caches.match(address, { cacheName: own })) ?? fetch(request); // open would make a cache that was taken back anew
}

/**
 * Fetches a file of which somebody wants to get past all that is kept, and keeps it: what was kept may have been damaged.
 * @param {string} address
 */
async function renew(address) {
  const fresh = await fetchChecked(address, /** @type {KeptFile} */ (addresses.get(address)), "reload");
  if (await caches.has(own)) await (await caches.open(own)).put(address, fresh);
}

/**
 * Takes over at once because a page asks for it, unless another page still needs the version before. Pages of the same origin
 * beside this site need nothing of it.
 * @param {Client} asking
 */
async function takeOver(asking) {
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.some((page) => page.id !== asking.id && page.url.startsWith(scope))) asking.postMessage("others are open");
  else await worker.skipWaiting();
}
