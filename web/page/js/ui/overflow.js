// A toolbar of one row: what does not fit moves into a menu, the least important first.

import { keepFocus } from "./dom.js";

/**
 * @typedef {object} Item
 * @property {HTMLElement} element
 * @property {number} rank of importance; 0 stays longest
 * @property {HTMLElement} home where it goes when the row is full
 * @property {HTMLElement} [proxy] goes there in its place, while the element stays in the row, folded
 * @property {string} [group] those of one group are seen together or not at all
 * @property {number} [width] as last measured, in a row with all its words
 * @property {number} [tight] as last measured, in a row of which words have given way
 */

/**
 * The items that a row holds: the most important first, smaller ones in what is left. Each needs a gap before the next.
 * @template {{rank: number, width?: number, tight?: number, group?: string}} T
 * @param {readonly T[]} items
 * @param {number} room
 * @param {number} gap
 * @param {"width" | "tight"} width which of their widths counts
 */
export function fit(items, room, gap, width = "width") {
  /** @type {Set<T>} */
  const fitting = new Set();
  for (const item of [...items].sort((a, b) => a.rank - b.rank)) {
    if (fitting.has(item)) continue;
    const together = item.group ? items.filter((other) => other.group === item.group) : [item];
    const needed = together.reduce((sum, one) => sum + (one[width] ?? 0) + gap, 0);
    if (needed > room) continue;
    room -= needed;
    for (const one of together) fitting.add(one);
  }
  return fitting;
}

/** The row and what is in it. Make one per toolbar. */
export class Overflow {
  /**
   * @param {HTMLElement} row
   * @param {HTMLElement} last stays at the end of the row
   * @param {number} must the rank up to which everything should be in the row: words of it give way then, by the class "tight"
   */
  constructor(row, last, must) {
    this.row = row;
    this.last = last;
    this.must = must;
    /** @type {Item[]} in the order in which they are seen */
    this.items = [];
    this.sizes = new ResizeObserver(() => this.remeasure()); // another width may mean other labels
    this.sizes.observe(row);
    /** Items that got wider or narrower by themselves, as by the reader's own spacing of text. */
    this.widths = new ResizeObserver((entries) => {
      const width = row.classList.contains("tight") ? "tight" : "width";
      const changed = entries.some(({ target }) => this.items.some((item) => {
        const { element, [width]: known } = item;
        return element === target && element.parentElement === row && known !== undefined && element.offsetWidth > 0 && Math.abs(known - element.offsetWidth) > 1;
      }));
      if (changed) setTimeout(() => this.remeasure()); // not in the round of measuring: WebKit calls that a loop
    });
  }

  /**
   * Adds an item behind those already there.
   * @param {Item} item
   */
  add(item) {
    this.items.push(item);
    this.widths.observe(item.element);
  }

  /**
   * Forgets an item and takes it out of the page.
   * @param {HTMLElement} element
   */
  remove(element) {
    this.items = this.items.filter((item) => item.element !== element);
    this.widths.unobserve(element);
    element.remove();
  }

  /** Measures anew and puts every item where it fits. */
  remeasure() {
    for (const item of this.items) item.width = item.tight = undefined;
    keepFocus(() => this.arrange(), () => this.last);
  }

  /** Puts every item where it fits. */
  arrange() {
    if (this.row.clientWidth === 0) return;
    let fitting = this.#fitting("width");
    const tight = this.items.some((item) => item.rank <= this.must && !fitting.has(item));
    if (tight) fitting = this.#fitting("tight");
    this.row.classList.toggle("tight", tight);
    let before = this.last;
    for (const item of [...this.items].reverse()) {
      if (fitting.has(item) || item.proxy) {
        if (item.element.nextElementSibling !== before || item.element.parentElement !== this.row) this.row.insertBefore(item.element, before);
        before = item.element;
      }
      item.element.classList.toggle("folded", !fitting.has(item) && Boolean(item.proxy));
    }
    this.#fillMenus(fitting);
  }

  /**
   * What the row holds beside its last element. What has been measured since the row had another width is not measured again:
   * then no class changes, and the browser lays nothing out.
   * @param {"width" | "tight"} width with all its words, or tight
   */
  #fitting(width) {
    const unknown = this.items.filter((item) => item[width] === undefined);
    if (unknown.length > 0) this.row.classList.toggle("tight", width === "tight");
    for (const { element } of unknown) {
      element.classList.remove("folded");
      if (element.parentElement !== this.row) this.row.insertBefore(element, this.last);
    }
    for (const item of unknown) item[width] = item.element.offsetWidth; // all are there: the browser lays them out once
    const style = getComputedStyle(this.row);
    const gap = parseFloat(style.columnGap) || 0;
    const room = this.row.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - this.last.offsetWidth;
    return fit(this.items, room, gap, width);
  }

  /** @param {Set<Item>} fitting */
  #fillMenus(fitting) {
    /** @type {Map<HTMLElement, HTMLElement[]>} */
    const menus = new Map();
    for (const item of this.items) {
      const guests = menus.get(item.home) ?? [];
      menus.set(item.home, guests);
      if (fitting.has(item)) item.proxy?.remove();
      else guests.push(item.proxy ?? item.element);
    }
    for (const [home, guests] of menus) {
      guests.forEach((guest, i) => {
        if (home.children[i] !== guest) home.insertBefore(guest, home.children[i] ?? null);
      });
    }
  }
}
