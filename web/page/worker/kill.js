// The end of the service worker: a site built with OFFLINE=never sends this one in its place. Browsers fetch it at the next visit;
// it drops what was kept and unregisters itself, and open pages stay as they are.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const family = `iridescent ${new URL("./", location.href).href} `;

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  for (const name of await caches.keys()) if (name.startsWith(family)) await caches.delete(name);
  await worker.registration.unregister();
}
