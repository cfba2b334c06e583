import assert from "node:assert/strict";
import { test } from "node:test";
import { readQuery } from "../ui/query.js";

const nothing = { embedded: false, talk: false, theme: "", hidden: new Set(), notices: [] };

const queries = [
  ["", {}],
  ["?embed=1&theme=dark&hide=toolbar, inspector&talk=1", { embedded: true, talk: true, theme: "dark", hidden: new Set(["toolbar", "inspector"]) }],
  ["?embed&talk=true&theme=", { embedded: true, talk: true }],
  ["?embed=0&talk=false&hide=", {}],
  ["?test=1&utm_source=foo&v=2", {}],
  ["?theme=foo", { notices: ['theme: "foo" is none of light, dark, projector, auto.'] }],
  ["?hide=toolbar,foo,foo", { hidden: new Set(["toolbar"]), notices: ['hide: "foo" is none of toolbar, inspector, terms.'] }],
  ["?embed=foo&theme=dark", { theme: "dark", notices: ['embed: "foo" is neither 1 nor 0.'] }],
  ["?theme=Dark", { notices: ['theme: "Dark" is none of light, dark, projector, auto.'] }],
];

for (const [search, expected] of queries) {
  test(`"${search}" is read, and what is wrong in it is told and left out`, () => assert.deepEqual(readQuery(search), { ...nothing, ...expected }));
}

test("a long value is quoted in short", () => {
  assert.deepEqual(readQuery(`?theme=${"😀".repeat(1000)}`).notices, [`theme: "${"😀".repeat(40)}…" is none of light, dark, projector, auto.`]);
});

test("an address causes at most four notices", () => {
  assert.equal(readQuery("?hide=a,b,c,d,e,f,g").notices.length, 4);
});
