// Making and changing elements without markup in strings, as Trusted Types demand.

const svgSpace = "http://www.w3.org/2000/svg";

/**
 * @typedef {string | number | boolean | ((event: any) => void) | undefined} Attribute
 * @typedef {Node | string | null | undefined} Child
 */

/**
 * Makes an element. A function as attribute "onname" listens to the event "name"; true is an empty attribute, false and undefined none.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, Attribute>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else setAttribute(element, name, value);
  }
  element.append(...children.filter(/** @returns {child is Node | string} */ (child) => child != null));
  return element;
}

/**
 * Sets an attribute if it differs, or removes it for false and undefined.
 * @param {Element} element
 * @param {string} name
 * @param {string | number | boolean | undefined} value
 */
export function setAttribute(element, name, value) {
  if (value === false || value === undefined) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
    return;
  }
  const text = value === true ? "" : String(value);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/**
 * Sets the text of an element if it differs, so that nothing is read aloud twice.
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * The element of index.html with an id. Panics if it is missing: the page and this code belong together.
 * @template {Element} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`page: #${id} is missing or of another kind`);
  return element;
}

/**
 * An icon of one path on a grid of 20 × 20, drawn as a line in the colour of the text.
 * @param {string} path
 */
export function icon(path) {
  const svg = document.createElementNS(svgSpace, "svg");
  for (const [name, value] of [["viewBox", "0 0 20 20"], ["class", "icon"], ["aria-hidden", "true"], ["focusable", "false"]]) svg.setAttribute(name, value);
  const line = document.createElementNS(svgSpace, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/**
 * Lets the keyboard reach an element that scrolls sideways, while it does.
 * @param {HTMLElement} element
 */
export function scrollByKey(element) {
  setAttribute(element, "tabindex", element.scrollWidth > element.clientWidth ? "0" : undefined);
}

/**
 * Moves elements about. An element that is moved loses the focus: it gets it back, or another does where it is gone.
 * @param {() => void} move
 * @param {() => HTMLElement} otherwise
 */
export function keepFocus(move, otherwise) {
  const focused = document.activeElement;
  move();
  if (!(focused instanceof HTMLElement) || focused === document.body || document.activeElement === focused) return;
  focused.focus({ preventScroll: true });
  if (document.activeElement !== focused) otherwise().focus({ preventScroll: true });
}

/**
 * Keeps the children of a parent in step with a list, by key: those that stay are kept, focus included.
 * @template Item
 * @param {Element} parent
 * @param {readonly Item[]} items
 * @param {(item: Item, index: number) => string} key
 * @param {(item: Item) => HTMLElement} create
 * @param {(element: HTMLElement, item: Item) => void} update
 */
export function reconcile(parent, items, key, create, update) {
  const old = new Map(Array.from(parent.children, (child) => [/** @type {HTMLElement} */ (child).dataset.key ?? "", /** @type {HTMLElement} */ (child)]));
  items.forEach((item, index) => {
    const name = key(item, index);
    let element = old.get(name);
    if (element) old.delete(name);
    else {
      element = create(item);
      element.dataset.key = name;
    }
    if (parent.children[index] !== element) parent.insertBefore(element, parent.children[index] ?? null);
    update(element, item);
  });
  for (const element of old.values()) element.remove();
}
