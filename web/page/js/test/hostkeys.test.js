import assert from "node:assert/strict";
import { test } from "node:test";
import { forwardKeys } from "../host/keys.js";

/** An element of the page that matches some simple selectors. */
globalThis.Element = class Element {
  constructor(...names) {
    this.names = names;
  }

  matches(selector) {
    return selector.split(", ").some((one) => this.names.includes(one));
  }
};

let listener;
globalThis.addEventListener = (_, f) => (listener = f);
const told = [];
forwardKeys((message) => told.push(message));

/** What the host hears of a key. */
function press(target, key, fields = {}) {
  told.length = 0;
  listener({ target, key, code: key, keyCode: 0, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, isComposing: false, defaultPrevented: false, ...fields });
  return told.map((message) => message.key);
}

const canvas = new Element("canvas");
const button = new Element("button");
const table = new Element("[tabindex='0']");

test("keys that nothing here uses go to the host", () => {
  assert.deepEqual([press(canvas, "PageDown"), press(canvas, " "), press(button, "ArrowRight"), press(table, "b")], [["PageDown"], [" "], ["ArrowRight"], ["b"]]);
});

test("keys that a control uses stay", () => {
  assert.deepEqual([press(button, " "), press(button, "Enter"), press(canvas, "Tab")], [[], [], []]);
});

test("keys that scroll what has the focus turn no slide", () => {
  for (const key of ["PageDown", "ArrowDown", " ", "End"]) assert.deepEqual(press(table, key), [], key);
});

test("what the page has done with a key, and what belongs to the browser, stays", () => {
  for (const field of ["defaultPrevented", "ctrlKey", "metaKey", "isComposing"]) assert.deepEqual(press(canvas, "z", { [field]: true }), [], field);
});
