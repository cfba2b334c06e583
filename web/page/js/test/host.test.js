import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mock, test } from "node:test";
import { HostConversation } from "../host/messages.js";
import { heightFor, heightInPost } from "../host/size.js";

mock.timers.enable({ apis: ["setTimeout"] });

/** A figure whose program says what it was told. */
class Figure extends EventTarget {
  ready = true;
  running = true;
  failure = null;
  sent = [];
  state = "#v=1&scene=compare";
  notices = [];
  hash = () => this.state;
  view = () => ({ title: "A title", description: "A sentence.", notices: this.notices, readings: [{ id: "kl-pq", nats: Infinity }, { id: "jsd", nats: 0.5 }, { id: "ground", nats: null }] });
  svg = () => "<svg/>";
  check = (task, answer) => ({ id: "1", say: task, met: answer.includes("p=1,3"), text: "" });
  send(message) {
    this.sent.push(message);
    this.state = "#v=1&scene=compare&p=1,2";
  }
}

function begin(figure = new Figure()) {
  const posted = [];
  let now = 0;
  const host = new HostConversation({ core: figure, setTheme: (name) => ["light", "dark"].includes(name) }, (m) => posted.push(m), () => now);
  const sleep = (ms) => {
    now += ms;
    mock.timers.tick(ms);
  };
  return { figure, host, posted, sleep };
}

const readings = { klPQ: Infinity, jsd: 0.5 };
const shown = { state: "#v=1&scene=compare", readings, title: "A title", description: "A sentence." };

test("hello is answered by ready", async () => {
  const { host, posted } = begin();
  await host.hear({ iridescent: 1, type: "hello" });
  await host.hear({ iridescent: 1, id: 3, type: "hello" });
  assert.deepEqual(posted, [{ iridescent: 1, type: "ready", ...shown }, { iridescent: 1, type: "ready", id: 3, ...shown }]);
});

test("get gives the state and the readings, with the id of the question", async () => {
  for (const id of ["a", 7]) {
    const { host, posted } = begin();
    await host.hear({ iridescent: 1, id, type: "get" });
    assert.deepEqual(posted, [{ iridescent: 1, type: "result", id, ...shown }]);
  }
});

test("set goes through the parser of links and tells what was wrong", async () => {
  const { host, posted, figure } = begin();
  figure.notices = ["p: -1 is negative."];
  await host.hear({ iridescent: 1, id: 1, type: "set", state: "p=-1,2" });
  assert.deepEqual(figure.sent, [{ type: "follow", hash: "p=-1,2" }]);
  assert.deepEqual(posted, [{ iridescent: 1, type: "result", id: 1, state: "#v=1&scene=compare&p=1,2", readings, notices: figure.notices }]);
});

test("set of a theme alone leaves the state", async () => {
  const { host, posted, figure } = begin();
  await host.hear({ iridescent: 1, id: 1, type: "set", theme: "dark" });
  assert.deepEqual([figure.sent, posted[0].type], [[], "result"]);
});

test("svg gives the picture", async () => {
  const { host, posted } = begin();
  await host.hear({ iridescent: 1, id: 1, type: "svg" });
  assert.deepEqual(posted, [{ iridescent: 1, type: "result", id: 1, svg: "<svg/>" }]);
});

test("a goal that is met is told, and answers are checked one by one", async () => {
  const { host, posted } = begin();
  host.goal({ id: "1", met: true });
  await host.hear({ iridescent: 1, id: 1, type: "check", task: "#t", answers: ["#p=1,3", "#p=3,1"] });
  assert.deepEqual(posted, [
    { iridescent: 1, type: "goal", exercise: "1", met: true, state: "#v=1&scene=compare" },
    { iridescent: 1, type: "result", id: 1, verdicts: [{ id: "1", say: "#t", met: true, text: "" }, { id: "1", say: "#t", met: false, text: "" }] },
  ]);
});

/** What a host may get wrong, and a part of the answer. */
const wrong = [
  [{ iridescent: 2, type: "get" }, /version 1, not 2/],
  [{ iridescent: { toString: null }, type: "get" }, /version 1, not object/],
  [{ iridescent: 1 }, /there is no message undefined; there are hello, get, set, svg, png/],
  [{ iridescent: 1, type: "constructor" }, /there is no message "constructor"/],
  [{ iridescent: 1, type: "check", answers: "#p=1" }, /answers: this is not a list/],
  [{ iridescent: 1, type: "check", answers: Array(101).fill("#p=1") }, /at most 100/],
  [{ iridescent: 1, type: "check", answers: [1] }, /answers: /],
  [{ iridescent: 1, type: "check", task: 7, answers: [] }, /task: 7 is not/],
  [{ iridescent: 1, type: "set" }, /neither state nor theme/],
  [{ iridescent: 1, type: "set", state: { p: [1] } }, /is not a text such as/],
  [{ iridescent: 1, type: "set", state: "p".repeat(70000) }, /70000 characters are too many/],
  [{ iridescent: 1, type: "set", theme: "pink" }, /theme: "pink" is none of/],
  [{ iridescent: 1, type: "png", scale: 9 }, /scale: 9 is not a number from 1 to 4/],
  [{ iridescent: 1, type: "png", scale: "2" }, /scale: "2" is not/],
];
for (const [message, answer] of wrong) {
  test(`a host hears what is wrong with ${JSON.stringify(message).slice(0, 60)}`, async () => {
    const { host, posted, figure } = begin();
    await host.hear({ id: "x", ...message });
    assert.equal(posted.length, 1);
    assert.deepEqual([posted[0].type, posted[0].id], ["error", "x"]);
    assert.match(posted[0].message, answer);
    assert.deepEqual(figure.sent, []);
  });
}

for (const other of [null, undefined, 1, "get", [], {}, { type: "get" }, new Error("no")]) {
  test(`${JSON.stringify(other)} is not for this page and gets no answer`, async () => {
    const { host, posted } = begin();
    await host.hear(other);
    assert.deepEqual(posted, []);
  });
}

test("a flood is answered once, and what comes a second later is heard again", async () => {
  const { host, posted, figure, sleep } = begin();
  for (let i = 0; i < 10000; i++) await host.hear({ iridescent: 1, id: i, type: "set", state: "p=1,2" });
  assert.equal(figure.sent.length, 240);
  assert.equal(posted.filter((m) => m.type === "error").length, 1);
  sleep(1001);
  await host.hear({ iridescent: 1, id: "late", type: "get" });
  assert.equal(posted.at(-1).id, "late");
});

/** A figure that works so long on each state. */
function slow(ms) {
  const all = begin();
  const send = all.figure.send.bind(all.figure);
  all.figure.send = (message) => {
    all.sleep(ms);
    send(message);
  };
  return all;
}

const passed = () => new Promise(setImmediate);

test("of a flood that takes long to work on, what is too much for a second comes later, and little of it", async () => {
  const { host, figure, posted, sleep } = slow(40);
  for (let i = 0; i < 40; i++) {
    void host.hear({ iridescent: 1, id: i, type: "set", state: "p=1,2" });
    await passed();
  }
  assert.equal(figure.sent.length, 13); // 520 ms of work
  assert.equal(posted.filter((m) => m.type === "error").length, 1);
  sleep(480);
  await passed();
  assert.equal(figure.sent.length, 13 + 8);
});

test("what comes after a single long task is late and not lost, and stays in order", async () => {
  const { host, posted, sleep } = slow(700);
  await host.hear({ iridescent: 1, id: "long", type: "set", state: "p=1,2" });
  void host.hear({ iridescent: 1, id: "first", type: "get" });
  await passed();
  assert.deepEqual(posted.map((m) => m.id), ["long"]);
  void host.hear({ iridescent: 1, id: "second", type: "get" });
  sleep(299);
  await passed();
  assert.equal(posted.length, 1);
  sleep(1);
  void host.hear({ iridescent: 1, id: "third", type: "get" });
  await passed();
  assert.deepEqual(posted.map((m) => m.id), ["long", "first", "second", "third"]);
});

test("a question before the first frame waits for it", async () => {
  const figure = Object.assign(new Figure(), { ready: false, running: false });
  const { host, posted } = begin(figure);
  const heard = host.hear({ iridescent: 1, id: 1, type: "get" });
  assert.deepEqual(posted, []);
  figure.dispatchEvent(new Event("ready"));
  await heard;
  assert.equal(posted[0].type, "result");
});

test("at most a hundred questions wait", async () => {
  const { host, posted } = begin(Object.assign(new Figure(), { ready: false, running: false }));
  for (let i = 0; i < 101; i++) void host.hear({ iridescent: 1, id: i, type: "get" });
  await new Promise(setImmediate);
  assert.deepEqual(posted.map((m) => m.id), [100]);
});

test("a figure that cannot run says so, also to those who wait", async () => {
  const figure = Object.assign(new Figure(), { ready: false, running: false });
  const { host, posted } = begin(figure);
  const heard = host.hear({ iridescent: 1, id: 1, type: "get" });
  figure.failure = { reason: "webgl", detail: "no context\nand more" };
  figure.dispatchEvent(new CustomEvent("failed", { detail: figure.failure }));
  await heard;
  host.failed(figure.failure);
  await host.hear({ iridescent: 1, id: 2, type: "get" });
  assert.deepEqual(posted.map((m) => [m.type, m.id, m.reason]), [["error", 1, undefined], ["error", undefined, "webgl"], ["error", 2, undefined]]);
  assert.equal(posted[1].message, "no context");
});

test("a change is told once, and only if the state is another one", () => {
  const { host, posted, figure } = begin();
  host.ready();
  host.changed("notice");
  figure.state = "#v=1&scene=compare&p=1,9";
  host.changed("edit");
  host.changed("edit");
  assert.deepEqual(posted.slice(1), [{ iridescent: 1, type: "change", state: figure.state, readings, cause: "edit" }]);
});

test("the height follows the width, with one step where the picture stands up", () => {
  assert.deepEqual([320, 390, 559, 560, 640, 1280].map(heightFor), [512, 624, 894, 350, 400, 800]);
});

/** The messages in web/guide/embed.md, block by block. */
const blocks = [...readFileSync(new URL("../../../guide/embed.md", import.meta.url), "utf8").matchAll(/```json\n(\{"iridescent"[^`]+)```/g)]
  .map(([, block]) => block.trim().split(/\n+/).map((line) => JSON.parse(line)));

test("the guide has every message", () => {
  const types = new Set(blocks.flat().map((m) => m.type));
  for (const type of ["hello", "get", "set", "svg", "png", "ready", "result", "error", "change", "resize", "progress", "key"]) assert.ok(types.has(type), type);
});

for (let i = 0; i < blocks[0].length; i += 2) {
  const [asked, answer] = blocks[0].slice(i, i + 2);
  test(`${asked.type} is answered as the guide says`, async () => {
    const { host, posted, figure } = begin();
    figure.png = async () => new Blob(["x"]);
    globalThis.FileReader ??= FakeReader;
    await host.hear(asked);
    assert.deepEqual([posted.length, posted[0].type, posted[0].id], [1, answer.type, answer.id]);
    assert.deepEqual(Object.keys(posted[0]).sort(), Object.keys(answer).sort());
  });
}

test("what a figure says unasked is as the guide says", () => {
  const { host, posted, figure } = begin();
  host.progress({ loaded: 1, total: 2 });
  host.ready();
  figure.state = "#v=1&scene=compare&p=1,9";
  host.changed("edit");
  host.failed({ reason: "webgl", detail: "none" });
  const shapes = (/** @type {object[]} */ messages) => new Map(messages.map((m) => [m.type, Object.keys(m).sort().join()]));
  const documented = shapes(blocks[1]);
  for (const [type, shape] of shapes(posted)) assert.equal(documented.get(type), shape, type);
});

/** Node has no FileReader. */
class FakeReader {
  readAsDataURL() {
    this.result = "data:image/png;base64,";
    this.onload();
  }
}

test("in a post a frame lies on a computer and stands on a phone", () => {
  assert.deepEqual([[500, 1280], [640, 1280], [340, 1280], [340, 390]].map(([width, screen]) => heightInPost(width, screen)), [313, 400, 300, 544]);
});
