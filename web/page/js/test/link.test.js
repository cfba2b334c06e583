import assert from "node:assert/strict";
import { test } from "node:test";
import { linkTo } from "../glue/link.js";

/** @param {string} href @param {string} [known] */
const page = (href, known) => ({ location: { href }, document: { querySelector: () => known === undefined ? null : { getAttribute: () => known } } });

const hash = "#v=1&scene=compare";
for (const [what, href, known, link] of [
  ["the page's own address, without the query and the old state", "https://example.org/kl/?embed=1#p=1", "", `https://example.org/kl/${hash}`],
  ["the site's public address if it is known", "http://127.0.0.1:8080/?embed=1", "https://example.org/kl/", `https://example.org/kl/${hash}`],
  ["none for a file", "file:///home/somebody/iridescent.html", undefined, ""],
]) {
  test(`the link of a state is ${what}`, () => assert.equal(linkTo(page(href, known), hash), link));
}
