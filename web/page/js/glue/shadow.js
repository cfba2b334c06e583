// A Go program takes what it needs from the global objects. Shadowing puts another function or value there, only while the
// program is being entered; the rest of the page never sees it.

/**
 * Puts properties on an object, runs, and takes them off again.
 * @template T
 * @param {object} target
 * @param {Record<string, unknown>} properties values, or getters
 * @param {() => T} run
 * @returns {T}
 */
export function shadowed(target, properties, run) {
  const before = Object.keys(properties).map((name) => /** @type {const} */ ([name, Object.getOwnPropertyDescriptor(target, name)]));
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(properties))) Object.defineProperty(target, name, descriptor);
  try {
    return run();
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(target, name, descriptor);
      else Reflect.deleteProperty(target, name);
    }
  }
}
