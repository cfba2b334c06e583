// Which attributes of a figure are keys of its state: all but its own and those of any element, so that the keys of scenes to
// come are followed too. Each is a property as well.

const OTHERS = /^(v|state|theme|hide|label|group|aspect|width|loading|site|class)$/;

/** Whether a property is an attribute: it is no symbol, and not one of any element. @param {any} name */
const isName = (name) => /^[a-z]+\d*$/.test(String(name)) && !(name in HTMLElement.prototype);

/** The title of any element is the title of this one's picture. */
export const isKey = (/** @type {string} */ name) => (isName(name) && !OTHERS.test(name)) || name === "title";

/** The names of the attributes that are keys. @param {Element} element */
export const keysOf = (element) => element.getAttributeNames().filter(isKey);

/** An attribute, "" where there is none. @param {Element} element @param {string} name */
export const text = (element, name) => element.getAttribute(name) ?? "";

/** An attribute as a pair of a query or hash. @param {Element} element @param {string} key */
export const pair = (element, key) => `${key}=${text(element, key).replace(/[&#]/g, encodeURIComponent)}`;

/** Stands before HTMLElement.prototype: properties that no element has are attributes. */
export const mirror = new Proxy(Object.create(HTMLElement.prototype), {
  get: (target, key, element) => (isName(key) ? element.getAttribute(key) ?? undefined : Reflect.get(target, key, element)),
  set(target, key, now, element) {
    if (!isName(key)) return Reflect.set(target, key, now, element);
    element[now == null ? "removeAttribute" : "setAttribute"](key, now);
    return true;
  },
});

/** Sets those properties anew that were set before the class was there. @param {any} element */
export function upgrade(element) {
  for (const [key, now] of Object.entries(element)) {
    if (!isName(key)) continue; // that of a framework
    delete element[key];
    element[key] = now;
  }
}
