import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readTalk, talkOfQuery, wordsIn, writeTalk } from "../talk/file.js";
import { readJSON, Wrong } from "../talk/json.js";
import { readyMade } from "../talk/talks.js";

const example = `talk: Two steps
// a comment

step: #p=3,1&q=1,1
caption: How wrong is it?
veil: klPQ, sentence
guess: klPQ
scale: 0..2
step: https://example.org/iridescent/?x=1#scene=code&veil=hP
jump: yes
`;

test("a talk of lines", () => {
  const talk = readTalk(example);
  assert.deepEqual(talk, {
    title: "Two steps",
    steps: [
      { hash: "#p=3,1&q=1,1&veil=klPQ,sentence", caption: "How wrong is it?", guess: "klPQ", scale: [0, 2] },
      { hash: "#scene=code&veil=hP", caption: "", jump: true },
    ],
    mistakes: [],
  });
});

test("the same as JSON", () => {
  const json = JSON.stringify({ talk: "Two steps", steps: [
    { step: "#p=3,1&q=1,1", caption: "How wrong is it?", veil: ["klPQ", "sentence"], guess: "klPQ", scale: [0, 2] },
    { step: "#scene=code&veil=hP", jump: true },
  ] }, null, 2);
  assert.deepEqual(readTalk(json), readTalk(example));
});

test("what is written is read again as the same", () => {
  for (const text of [example, ...readyMade.map((talk) => talk.text)]) {
    const talk = readTalk(text);
    assert.deepEqual(readTalk(writeTalk(talk)), talk);
  }
});

test("mistakes name their lines, and the rest is kept", () => {
  const talk = readTalk(`talk: T
caption: too early
step: #p=1,2
captoin: no
nonsense
scale: 3..1
guess: what is it
step: #scene=bet
step: #p=1, 2
caption: ${"word ".repeat(26)}
`, ["compare"]);
  assert.deepEqual(talk.mistakes.map(({ line, text }) => `${line} ${text}`), [
    '2 "caption" stands before the first step',
    '4 "captoin" is no key of a talk; there are talk, step, caption, veil, guess, scale, jump',
    '5 "nonsense" is no "key: value"',
    '6 scale: "3..1" is none; write 0..5',
    '7 guess: "what is it" is no name of a reading',
    '8 there is no scene "bet"; the step is left out',
    "9 a state has no spaces; write %20",
    "10 the caption has 26 words; 25 can be read in a talk",
  ]);
  assert.deepEqual(talk.steps.map((step) => step.hash), ["#p=1,2"]);
});

test("damaged JSON is told with its line, in every engine the same", () => {
  for (const [text, line, words] of /** @type {[string, number, RegExp][]} */ ([
    ['{"steps": [\n{"step": "#p=1,2"}\n{"step": "#p=2,1"}]}', 3, /"]" or "," is missing/],
    ['{\n"steps": [\n{"step": "#p=1,2}\n]}', 3, /quotation marks/],
    ['{"talk": "T"}', 1, /a list "steps"/],
    ['{"steps": [\n{"caption": "x"},\n{"step": "#p=1,2"}]}', 2, /at least its state/],
    ['[{"step": "#p=1,2"}] x', 1, /follows after the end/],
    ['{"steps": [{"step": "#p=1,2", "scale": 1-2}]}', 1, /no number/],
    ["[".repeat(50), 1, /too many brackets/],
  ])) {
    const { mistakes } = readTalk(text);
    assert.equal(mistakes.length, 1, text);
    assert.equal(mistakes[0].line, line, text);
    assert.match(mistakes[0].text, words);
  }
});

test("a text of JSON is read as JSON.parse reads it", () => {
  const plain = (/** @type {import("../talk/json.js").Placed} */ { value }) =>
    value instanceof Map ? Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)])) : Array.isArray(value) ? value.map(plain) : value;
  for (const text of ["null", "true", "-1.5e3", '"a\\u00e4\\n\\"b"', "[]", "{}", '[1, [2, {"a": [3]}], "x"]', ' { "a" : { "b" : false } } ']) assert.deepEqual(plain(readJSON(text)), JSON.parse(text));
  for (const text of ["", "{", "[1,]", "{a: 1}", "'x'", "01x", "[1 2]", '"\n"', "tru"]) assert.throws(() => readJSON(text), Wrong, text);
});

test("nothing at all is told too", () => {
  for (const text of ["", "// x", "x".repeat(3e5), "talk: T"]) assert.equal(readTalk(text).mistakes.length, 1);
});

test("short talks stand in the query", () => {
  const query = new URLSearchParams("talk=1&step=p%3D3,1%26q%3D1,1%7CHow+wrong%3F&step=scene%3Dcode");
  assert.deepEqual(talkOfQuery(query).steps, [{ hash: "#p=3,1&q=1,1", caption: "How wrong?" }, { hash: "#scene=code", caption: "" }]);
});

test("ready-made talks have no mistakes, and captions that are short", () => {
  assert.deepEqual(readyMade.map(({ text }) => readTalk(text).steps.length), [9, 14]);
  for (const { text } of readyMade) {
    const talk = readTalk(text);
    assert.deepEqual(talk.mistakes, []);
    for (const { caption } of talk.steps) assert.ok(caption && wordsIn(caption) <= 25, caption);
  }
});

test("the guide's example is a talk", () => {
  const guide = readFileSync(new URL("../../../guide/talk.md", import.meta.url), "utf8");
  const examples = [...guide.matchAll(/```(?:talk|json)\n([\s\S]*?)```/g)].map(([, text]) => text);
  assert.ok(examples.length >= 2);
  for (const text of examples) assert.deepEqual(readTalk(text).mistakes, []);
});
