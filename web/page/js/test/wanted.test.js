import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, wanted } from "../offline/wanted.js";

const cases = [
  ["a released page is kept", { when: "always" }, true],
  ["a page under development is not kept", { when: "asked" }, false],
  ["a page under development is kept when asked", { when: "asked", search: "?offline=1" }, true],
  ["a released page is not kept when asked not to", { when: "always", search: "?theme=dark&offline=0" }, false],
  ["a page under test is not kept", { when: "always", search: "?test=1" }, false],
  ["a page under test is kept when asked", { when: "always", search: "?test=1&offline=1" }, true],
  ["a page in a frame is never kept", { when: "always", search: "?offline=1", framed: true }, false],
  ["a page from a file is never kept", { when: "always", search: "?offline=1", protocol: "file:" }, false],
  ["a page of a site that has taken it back is never kept", { when: "never", search: "?offline=1" }, false],
];

for (const [name, situation, want] of cases) {
  test(name, () => assert.equal(wanted({ when: "", protocol: "https:", search: "", framed: false, ...situation }), want));
}

for (const [search, framed, want] of [["?offline=0", false, true], ["?offline=0", true, false], ["?offline=1", false, false], ["", false, false]]) {
  test(`${search || "no query"} ${framed ? "in a frame" : "in a page"} takes back what is kept: ${want}`, () => {
    assert.equal(refused({ when: "always", protocol: "https:", search, framed }), want);
  });
}
