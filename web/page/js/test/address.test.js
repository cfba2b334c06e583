import assert from "node:assert/strict";
import { test } from "node:test";
import { Address, startingHash } from "../glue/address.js";
import { FakeClock } from "./clock.js";

/** An address bar with a history. */
function browser({ top = true, hash = "", refuses = false } = {}) {
  const clock = new FakeClock();
  const b = { clock, entries: [hash], writes: 0, restored: [] };
  const last = () => b.entries.length - 1;
  const bar = {
    top,
    hash: () => b.entries[last()],
    write(h, push) {
      b.writes++;
      if (refuses) throw new Error("SecurityError");
      if (push) b.entries.push(h);
      else b.entries[last()] = h;
    },
  };
  b.go = (h) => {
    b.entries[last()] = h;
    b.address.follow();
  };
  b.back = () => {
    b.entries.pop();
    b.address.follow();
  };
  b.address = new Address(bar, clock, clock.now, (h) => b.restored.push(h));
  return b;
}

test("the first change is written at once, a burst three times a second, its last hash always", () => {
  const b = browser();
  b.address.replace("#0");
  assert.deepEqual(b.entries, ["#0"]);
  for (let i = 1; i <= 100; i++) {
    b.clock.pass(10);
    b.address.replace(`#${i}`);
  }
  assert.ok(b.writes <= 4, `${b.writes} writes in a second`);
  b.clock.pass(1000);
  assert.deepEqual(b.entries, ["#100"]);
  assert.equal(b.clock.waiting, 0);
});

test("a push leaves the entry before it at the state before it", () => {
  const b = browser({ hash: "#a" });
  b.address.replace("#b");
  b.address.replace("#c");
  b.address.push("#preset");
  assert.deepEqual(b.entries, ["#c", "#preset"]);
  b.clock.pass(1000);
  assert.deepEqual(b.entries, ["#c", "#preset"]);
});

test("a push of the present state makes no entry", () => {
  const b = browser({ hash: "#a" });
  b.address.push("#a");
  assert.deepEqual(b.entries, ["#a"]);
});

test("in a frame a push replaces", () => {
  const b = browser({ top: false, hash: "#a" });
  b.address.push("#b");
  assert.deepEqual(b.entries, ["#b"]);
});

test("what the reader types and Back are restored, once, and drop what waits", () => {
  const b = browser({ hash: "#a" });
  b.address.push("#b");
  b.address.replace("#c");
  b.back();
  b.address.follow();
  b.clock.pass(1000);
  assert.deepEqual(b.restored, ["#a"]);
  assert.deepEqual(b.entries, ["#a"]);
  b.go("#typed");
  assert.deepEqual(b.restored, ["#a", "#typed"]);
});

test("what we write ourselves is not restored", () => {
  const b = browser();
  b.address.replace("#a");
  b.address.follow();
  assert.deepEqual(b.restored, []);
});

test("a browser that refuses is asked no more often, and nothing breaks", () => {
  const b = browser({ refuses: true });
  for (let i = 0; i < 10; i++) b.address.replace(`#${i}`);
  b.address.push("#p");
  b.address.follow();
  assert.deepEqual(b.restored, []);
  assert.ok(b.writes <= 3);
});

test("a veil of the query is part of the state to start from", () => {
  for (const [hash, search, want] of [
    ["", "", ""],
    ["", "?veil=klPQ,jsd", "#veil=klPQ%2Cjsd"],
    ["#", "?veil=klPQ", "#veil=klPQ"],
    ["#p=1,2", "?talk=1&veil=klPQ", "#p=1,2&veil=klPQ"],
    ["#p=1,2&veil=jsd", "?veil=klPQ", "#p=1,2&veil=jsd"],
    ["#p=1,2", "?veil=", "#p=1,2"],
    ["", "?veil=a%26p=1", "#veil=a%26p%3D1"],
  ]) assert.equal(startingHash({ hash, search }), want);
});
