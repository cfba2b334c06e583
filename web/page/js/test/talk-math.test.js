import assert from "node:assert/strict";
import { test } from "node:test";
import { idleOf, timeOf } from "../talk/extras.js";
import { costOf, readGuesses, roomOf, scaleOf, scoreOf, shownNumber, ticksOf } from "../talk/guess.js";
import { between, numbersOf, pathOf } from "../talk/path.js";
import { random, readScript, Recorder, wildScript, writeScript } from "../talk/script.js";

const near = (/** @type {number} */ a, /** @type {number} */ b) => assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`);

test("weights move along the mixture", () => {
  const way = between([3, 1], [1, 1], false);
  for (const [t, x] of [[0, 0.75], [0.5, 0.625], [1, 0.5]]) near(way(t)[0], x);
});

test("the exponential path is taken only where supports are equal", () => {
  const way = between([4, 1], [1, 4], true);
  near(way(0.5)[0], 0.5);
  near(between([9, 1], [1, 1], true)(0.5)[0], 3 / 4); // √(.9·.5) : √(.1·.5)
  near(between([1, 0], [1, 1], true)(0.5)[1], 0.25); // a mixture
});

test("lists as in the address", () => {
  assert.deepEqual(numbersOf("1*3,.5"), [1, 1, 1, 0.5]);
  assert.deepEqual(numbersOf("4,1;1,4"), [4, 1, 1, 4]);
  for (const text of ["normal(0,1)", "1", "0,0", "1,x", "", "1*999"]) assert.equal(numbersOf(text), null);
});

test("a path from state to state", () => {
  const way = pathOf("#v=1&scene=compare&p=1,1&q=1,3&labels=a,b&lambda=.5", "#v=1&scene=compare&p=1,1&q=3,1&labels=a,b&lambda=.2&veil=klPQ");
  assert.ok(way);
  assert.equal(way(0.5), "q=0.5,0.5");
  assert.equal(pathOf("#p=1,1&labels=a,b", "#p=1,3&labels=a,c"), null, "other outcomes");
  assert.equal(pathOf("#p=1,1", "#p=1,1,1"), null, "as many outcomes");
  assert.equal(pathOf("#scene=curves&p=normal(0,1)", "#scene=curves&p=normal(1,1)"), null, "no lists");
  assert.equal(pathOf("#scene=compare&p=1,1", "#scene=code&p=1,3"), null, "another scene");
  assert.equal(pathOf("#p=1,1&veil=klPQ", "#p=1,1"), null, "nothing moves");
  assert.equal(pathOf("#joint=4,1;1,4", "#joint=1,1;1,1")?.(1), "joint=0.25,0.25;0.25,0.25");
  assert.equal(pathOf("#scene=bet&b=1,0", "#scene=bet&b=0,1")?.(0.5), "b=0.5,0.5", "a third distribution");
});

test("guesses of one and of a room", () => {
  assert.deepEqual(readGuesses("1.2", "klPQ", "bit"), { guesses: [{ value: 1.2, people: 1 }], wrong: "" });
  assert.deepEqual(readGuesses("0.5×12 1x20, 2 × 3; ∞", "klPQ", "bit").guesses, [{ value: 0.5, people: 12 }, { value: 1, people: 20 }, { value: 2, people: 3 }, { value: Infinity, people: 1 }]);
  assert.deepEqual(readGuesses("-0.5, −0.25×3, −∞", "growth", "bit").guesses, [{ value: -0.5, people: 1 }, { value: -0.25, people: 3 }, { value: -Infinity, people: 1 }]);
  assert.deepEqual(["−0.023", "−∞", "∞", "1.2×10⁻⁵"].map(shownNumber), [-0.023, -Infinity, Infinity, NaN]);
  assert.equal(readGuesses("much", "klPQ", "bit").wrong, "much");
  assert.equal(readGuesses("1 %", "klPQ", "bit").wrong, "1 %", "KL is no probability");
  near(readGuesses("1 %", "nextBlackSurprisal", "bit").guesses[0].value, Math.log2(100));
  near(readGuesses("1%", "surprisal", "nat").guesses[0].value, Math.log(100));
  assert.deepEqual(readGuesses("", "klPQ", "bit"), { guesses: [], wrong: "" });
});

test("a guess of a probability costs the divergence between the two", () => {
  near(costOf(0.5, 0.25), 0.5 * Math.log2(2) + 0.5 * Math.log2(0.5 / 0.75));
  assert.equal(costOf(0.3, 0.3), 0);
  assert.equal(costOf(0.3, 0), Infinity);
  assert.equal(costOf(0, 0), 0);
  assert.equal(scoreOf("klPQ", "bit", 1, 2), null);
  const score = scoreOf("surprisal", "bit", 1, 2);
  near(score?.guess ?? 0, 0.25);
  near(score?.bits ?? 0, costOf(0.5, 0.25));
});

test("a room is less surprised the more of it are right", () => {
  const room = [{ value: 0.55, people: 12 }, { value: 3, people: 20 }];
  assert.deepEqual(roomOf(room, 0.59, [0, 4]), { people: 32, right: 12, bits: -Math.log2(13 / 43) });
  assert.equal(roomOf([{ value: Infinity, people: 3 }], Infinity, [0, 4]).right, 3);
  assert.ok(roomOf(room, 2, [0, 4]).bits > roomOf(room, 0.59, [0, 4]).bits);
});

test("scales and their ticks", () => {
  assert.deepEqual(scaleOf("bit"), [0, 8]);
  assert.deepEqual(scaleOf("nat", [0, 1]), [0, 1]);
  assert.deepEqual(ticksOf([0, 8]), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  assert.deepEqual(ticksOf([0, 1]), [0, 0.2, 0.4, 0.6, 0.8, 1]);
  for (const ends of /** @type {[number, number][]} */ ([[0, 3], [-4, 4], [0, 1e-3], [5, 1e6]])) assert.ok(ticksOf(ends).length <= 9 && ticksOf(ends).length > 2, String(ends));
});

test("a script of hands comes back as it was written", () => {
  const recorder = new Recorder("#p=1,2", 1000);
  recorder.note("pointerdown", 55, 0.5, 0.25, 1000);
  recorder.note("pointermove", 99, 0.1, 0.1, 1010); // it holds nothing
  recorder.note("pointermove", 55, 0.50004, 0.3, 1020.4);
  recorder.note("pointerup", 55, 0.5, 0.3, 1040);
  const { script, wrong } = readScript(writeScript(recorder.script));
  assert.deepEqual([script, wrong], [recorder.script, []]);
  assert.deepEqual(script.moves.map((move) => `${move.at} ${move.phase} ${move.pointer}`), ["0 down 1", "20 move 1", "40 up 1"]);
  assert.deepEqual(readScript("script: #a\nx\n1 up 1 0 0").wrong, [{ line: 2, text: '"x" is no move: write "120 down 1 0.5 0.25"' }]);
});

test("wild hands are the same for the same seed, press before they move, and let go in the end", () => {
  const wish = { pointers: 10, steps: 3000, places: [{ x: 0.2, y: 0.3 }] };
  assert.deepEqual(wildScript(7, wish), wildScript(7, wish));
  assert.notDeepEqual(wildScript(7, wish), wildScript(8, wish));
  const down = new Set();
  for (const { phase, pointer } of wildScript(7, wish)) {
    assert.equal(down.has(pointer), phase !== "down");
    if (phase === "down") down.add(pointer);
    else if (phase !== "move") down.delete(pointer);
  }
  assert.equal(down.size, 0);
  const next = random(1);
  for (let k = 0; k < 100; k++) assert.ok(((x) => x >= 0 && x < 1)(next()));
});

test("times and idle seconds", () => {
  assert.deepEqual([timeOf(0), timeOf(61e3), timeOf(3599.9e3)], ["0:00", "1:01", "59:59"]);
  assert.deepEqual(idleOf(null), { seconds: 0, wrong: "" });
  assert.equal(idleOf("120").seconds, 120);
  for (const text of ["", "x", "1", "1e9"]) assert.match(idleOf(text).wrong, /^idle: /);
});
