import assert from "node:assert/strict";
import { test } from "node:test";
import { named, testHook } from "../glue/testing.js";

const hashes = [
  ["", "#v=1&scene=compare"],
  ["#", "#v=1&scene=compare"],
  ["#p=1,2", "#v=1&scene=compare&p=1,2"],
  ["p=1,2&unit=nat", "#v=1&scene=compare&p=1,2&unit=nat"],
  ["#v=1&p=1,2", "#v=1&scene=compare&p=1,2"],
  ["#v=1&scene=compare&p=1,2", "#v=1&scene=compare&p=1,2"],
  ["#p=1,2&scene=other&v=2", "#v=2&scene=other&p=1,2"],
  ["#v&scene=&labels=v=1,scene=b", "#v=1&scene=compare&labels=v=1,scene=b"],
];

for (const [hash, expected] of hashes) test(`the state of "${hash}" names the version and the scene`, () => assert.equal(named(hash), expected));

/** An application that has not begun, or cannot. */
function application(hash, overrides = {}) {
  const app = Object.assign(new EventTarget(), { hash: () => hash, view: () => null, frames: 0, failure: null, sent: [], inside: () => ({ handles: () => [] }) }, overrides);
  app.send = (message) => app.sent.push(message);
  return app;
}
const hookOf = (app) => testHook(globalThis, app, { callbacks: 3, drawCalls: 5, clears: 7, raf: setTimeout });

test("before the program runs the hook has a state, no handles and no readings", () => {
  const hook = hookOf(application("#p=1,2"));
  assert.equal(hook.state(), "#v=1&scene=compare&p=1,2");
  assert.deepEqual([hook.handles(), hook.readings()], [[], {}]);
  assert.deepEqual(hook.counters(), { frames: 0, callbacks: 3, drawCalls: 5, clears: 7 });
});

test("readings are flat numbers by name, and what does not exist is absent", () => {
  const readings = [{ id: "kl-pq", nats: Infinity }, { id: "h-p", nats: 0.5 }, { id: "jsdist", nats: null }, { id: "gap", nats: 2 }];
  const hook = hookOf(application("", { view: () => ({ readings }) }));
  assert.deepEqual(hook.readings(), { klPQ: Infinity, hP: 0.5, freeEnergyGap: 2 });
});

test("set goes to a hash as it is given", () => {
  const app = application("");
  hookOf(app).set("p=1,2");
  assert.deepEqual(app.sent, [{ type: "restore", hash: "p=1,2" }]);
});

test("ready is rejected with the report of a failure before the first frame", async () => {
  const app = application("");
  const { ready } = hookOf(app);
  app.failure = { reason: "webgl", detail: "no WebGL" };
  app.dispatchEvent(new Event("failed"));
  await assert.rejects(ready, /no WebGL/);
});
