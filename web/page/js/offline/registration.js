// The life of the service worker as the page sees it: installed, renewed, taking over when the reader asks.

/** Its name beside the page (web/tools/sitebuild/worker.go). */
const workerName = "sw.js";

/** A page that stays open asks for a new version when it is looked at again, at most this often, in milliseconds. */
const patience = 3_600_000;

/**
 * @typedef {object} Listener
 * @property {() => void} ready the page starts without a network from now on
 * @property {() => void} gone nothing is kept any more
 * @property {(takeOver: () => void) => void} renewed a new version is complete and waits
 * @property {() => void} held the new version cannot take over, as other pages need the old one
 * @property {() => void} reload the new version has taken over because the reader asked
 */

/** The registration of one page. */
export class Registration {
  #container;
  #listener;
  #asked = false;
  #ended = false;
  /** the worker that waits and was asked what it is @type {ServiceWorker | null} */
  #newest = null;

  /** @param {ServiceWorkerContainer} container @param {Listener} listener */
  constructor(container, listener) {
    this.#container = container;
    this.#listener = listener;
  }

  /** Registers; where the browser does not let it, the page goes on without. */
  async start() {
    this.#container.addEventListener("message", ({ data, source }) => {
      if (data === "others are open") this.#listener.held();
      if (data === "a new version" && this.#newest && source === this.#newest) this.#renewed(this.#newest);
      if (data === "nothing is kept") this.#end();
    });
    const registration = await this.#container.register(/** @type {string} */ (trusted(workerName))).catch((error) => console.warn(`The page is not kept for later: ${error.message}`));
    if (!registration) return;
    if (registration.active && (await isKept()) && !this.#ended) this.#listener.ready();
    if (registration.waiting) this.#ask(registration.waiting);
    if (registration.installing) this.#follow(registration, registration.installing);
    registration.addEventListener("updatefound", () => registration.installing && this.#follow(registration, registration.installing));
    askAgain(registration);
  }

  /** @param {ServiceWorkerRegistration} registration @param {ServiceWorker} worker */
  #follow(registration, worker) {
    const first = !registration.active;
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated" && first) this.#listener.ready();
      if (worker.state === "installed" && !first) this.#ask(worker);
    });
  }

  /** What was kept is taken back: the worker that did it says so, as it cannot be watched to its end in every browser. */
  #end() {
    this.#ended = true;
    this.#listener.gone();
  }

  /** Asks a worker whether it is a new version: the one that takes everything back does not say so. @param {ServiceWorker} worker */
  #ask(worker) {
    if (this.#newest === worker) return;
    this.#newest = worker;
    worker.postMessage("what are you");
  }

  /** @param {ServiceWorker} worker */
  #renewed(worker) {
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated" && this.#asked) this.#listener.reload();
    });
    this.#listener.renewed(() => {
      this.#asked = true;
      if (worker.state === "activated") this.#listener.reload(); // no page was kept by the version before
      else worker.postMessage("take over");
    });
  }
}

const scopeHere = () => new URL("./", location.href).href;

/** The names of what is kept of this page. */
async function keptCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(`iridescent ${scopeHere()} `));
}

const isKept = async () => (await keptCaches()).length > 0;

/**
 * Takes back what is kept of this page.
 * @param {ServiceWorkerContainer} container
 */
export async function forget(container) {
  const registration = await container.getRegistration();
  if (registration?.scope !== scopeHere()) return;
  await registration.unregister();
  for (const name of await keptCaches()) await caches.delete(name);
}

/** @param {ServiceWorkerRegistration} registration */
function askAgain(registration) {
  let last = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || performance.now() - last < patience) return;
    last = performance.now();
    registration.update().catch(() => {}); // no network: later
  });
}

/**
 * The address of a script as the policy "require-trusted-types-for 'script'" demands where a browser knows it.
 * @param {string} address
 */
function trusted(address) {
  const types = /** @type {{trustedTypes?: {createPolicy(name: string, rules: object): {createScriptURL(url: string): unknown}}}} */ (/** @type {unknown} */ (window)).trustedTypes;
  const same = (/** @type {string} */ url) => {
    if (url !== workerName) throw new TypeError(`page: ${url} is no script of this page`);
    return url;
  };
  return types ? types.createPolicy("iridescent", { createScriptURL: same }).createScriptURL(address) : address;
}
