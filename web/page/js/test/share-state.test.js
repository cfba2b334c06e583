import assert from "node:assert/strict";
import { test } from "node:test";
import { groupsOf, hashOf, keep, leave, pairsOf, tell } from "../ui/share/state.js";

const hash = "#v=1&scene=compare&p=5,3,2&q=1,1,1&labels=a=b,c&lockp=1&lambda=.3&axis=log&sel=2&unit=nat";
const look = true;
const controls = new Map([["unit", look], ["axis", look], ["terms", look], ["lambda", !look], ["kt", !look], ["floor", !look]]);

test("a hash goes through its pairs unchanged", () => {
  for (const h of [hash, "#v=1&scene=compare"]) assert.equal(hashOf(pairsOf(h)), h);
  assert.deepEqual(pairsOf("#a=b=c&d"), [["a", "b=c"], ["d", ""]]);
});

test("every key but v and scene is in one part", () => {
  assert.deepEqual(groupsOf(pairsOf(hash), controls), [
    { name: "content", keys: ["p", "q", "labels"] },
    { name: "settings", keys: ["lambda"] },
    { name: "view", keys: ["axis", "unit"] },
    { name: "selection", keys: ["sel"] },
    { name: "hands", keys: ["lockp"] },
  ]);
});

test("another scene's keys find their parts by their controls", () => {
  const inference = pairsOf("#v=1&scene=inference&prior=2&q=1,1&objective=js&beta=2&view=curves");
  assert.deepEqual(groupsOf(inference, new Map([["objective", !look], ["beta", !look], ["view", look]])).map(({ name, keys }) => [name, ...keys]), [["content", "prior", "q"], ["settings", "objective", "beta"], ["view", "view"]]);
});

test("an empty state has no parts", () => assert.deepEqual(groupsOf(pairsOf("#v=1&scene=curves"), controls), []));

const left = [
  [[], hash],
  [["view", "selection"], "#v=1&scene=compare&p=5,3,2&q=1,1,1&labels=a=b,c&lockp=1&lambda=.3"],
  [["content"], "#v=1&scene=compare&lockp=1&lambda=.3&axis=log&sel=2&unit=nat"],
  [["content", "settings", "view", "selection", "hands"], "#v=1&scene=compare"],
];
for (const [without, expected] of left) {
  test(`without ${without.join(", ") || "nothing"} the link is ${expected}`, () => assert.equal(hashOf(leave(pairsOf(hash), controls, new Set(without))), expected));
}

test("a post keeps every key but those of hands that have done nothing", () => {
  const whole = pairsOf("#v=1&scene=compare&p=5,3,2&labels=A,B,C&lockp=1&lambda=.5&axis=linear&paint=off&unit=bit");
  assert.equal(hashOf(keep(whole, pairsOf("#v=1&scene=compare&p=5,3,2&lockp=1"))), "#v=1&scene=compare&p=5,3,2&labels=A,B,C&lockp=1&lambda=.5&axis=linear&unit=bit");
});

test("a title that is typed stands in the place of that of the state", () => {
  assert.equal(hashOf(tell(pairsOf("#v=1&title=a&p=1,2"), { title: "50 % & \ud800", story: "" })), "#v=1&p=1,2&title=50+%25+%26+%EF%BF%BD");
});
