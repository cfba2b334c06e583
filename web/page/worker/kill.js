// The end of the service worker: a site built with OFFLINE=never sends this one in its place. Browsers fetch it at the next visit;
// it drops what was kept, unregisters itself and tells open pages, which stay as they are but for what the menu says.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const scope = new URL("./", location.href).href;
const family = `iridescent ${scope} `;

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  for (const name of await caches.keys()) if (name.startsWith(family)) await caches.delete(name);
  await worker.registration.unregister();
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const page of pages) if (page.url.startsWith(scope)) page.postMessage("nothing is kept");
}
