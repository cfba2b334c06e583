// A toolbar of one row: what does not fit moves into a menu, the least important first.

import { keepFocus } from "./dom.js";

/**
 * @typedef {object} Item
 * @property {HTMLElement} element
 * @property {number} rank of importance; 0 stays longest
 * @property {HTMLElement} home where it goes when the row is full
 * @property {HTMLElement} [proxy] goes there in its place, while the element stays in the row, folded
 * @property {string} [group] those of one group are seen together or not at all
 * @property {number} [width] as last measured
 */

/**
 * The items that a row holds: the most important first, smaller ones in what is left. Each needs a gap before the next.
 * @template {{rank: number, width?: number, group?: string}} T
 * @param {readonly T[]} items
 * @param {number} room
 * @param {number} gap
 */
export function fit(items, room, gap) {
  /** @type {Set<T>} */
  const fitting = new Set();
  for (const item of [...items].sort((a, b) => a.rank - b.rank)) {
    if (fitting.has(item)) continue;
    const together = item.group ? items.filter((other) => other.group === item.group) : [item];
    const width = together.reduce((sum, one) => sum + (one.width ?? 0) + gap, 0);
    if (width > room) continue;
    room -= width;
    for (const one of together) fitting.add(one);
  }
  return fitting;
}

/** The row and what is in it. Make one per toolbar. */
export class Overflow {
  /**
   * @param {HTMLElement} row
   * @param {HTMLElement} last stays at the end of the row
   */
  constructor(row, last) {
    this.row = row;
    this.last = last;
    /** @type {Item[]} in the order in which they are seen */
    this.items = [];
    this.sizes = new ResizeObserver(() => this.remeasure()); // another width may mean other labels
    this.sizes.observe(row);
    /** Items that got wider or narrower by themselves, as by the reader's own spacing of text. */
    this.widths = new ResizeObserver((entries) => {
      const changed = entries.some(({ target }) => this.items.some((item) => item.element === target && item.width !== undefined && item.element.offsetWidth > 0 && Math.abs(item.width - item.element.offsetWidth) > 1));
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
    for (const item of this.items) item.width = undefined;
    keepFocus(() => this.arrange(), () => this.last);
  }

  /** Puts every item where it fits. */
  arrange() {
    if (this.row.clientWidth === 0) return;
    this.#measure();
    const fitting = this.#fitting();
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

  #measure() {
    for (const item of this.items) {
      if (item.width !== undefined) continue;
      item.element.classList.remove("folded");
      if (item.element.parentElement !== this.row) this.row.insertBefore(item.element, this.last);
      item.width = item.element.offsetWidth;
    }
  }

  /** What the row holds beside its last element. */
  #fitting() {
    const style = getComputedStyle(this.row);
    const gap = parseFloat(style.columnGap) || 0;
    const room = this.row.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - this.last.offsetWidth;
    return fit(this.items, room, gap);
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
