import assert from "node:assert/strict";
import { test } from "node:test";
import { pairLines } from "../ui/pairlines.js";
import { columnsByName, shares, sideByName } from "../ui/understood.js";

/** Reads numbers separated by spaces or commas, as the program does for one line. */
const parse = (text) => {
  const numbers = text.trim().split(/[\s,]+/).map(Number);
  const error = numbers.some(Number.isNaN) ? "not a number" : "";
  return { columns: error ? [] : [numbers], labels: [], names: [], error };
};

const texts = [
  ["1 2 3\n4 5 6", "p,q\n1,4\n2,5\n3,6", "two lines of three numbers are p and q"],
  ["1, 2, 3\r\n4, 5, 6\r\n", "p,q\n1,4\n2,5\n3,6", "a last line end does not matter"],
  ["1e300 1 2\n1e-9 0 1", "p,q\n1e+300,1e-9\n1,0\n2,1", "large and small weights keep their digits"],
  ["1 2\n3 4", "1 2\n3 4", "two lines of two may be rows and stay"],
  ["1 2 3\n4 5", "1 2 3\n4 5", "lines of different lengths stay"],
  ["a 2 3\n4 5 6", "a 2 3\n4 5 6", "a line that is no list stays"],
  ["1 2 3", "1 2 3", "one line stays"],
  ["1\n2\n3", "1\n2\n3", "a column stays"],
];

for (const [text, expected, name] of texts) test(name, () => assert.equal(pairLines(text, parse), expected));

test("shares of weights as large as 1e308 do not overflow", () => {
  assert.deepEqual(shares([1e308, 1e308, 0]), [0.5, 0.5, 0]);
});

test("shares of counts add up to one", () => {
  assert.deepEqual(shares([3, 5, 2]).map((x) => Math.round(1000 * x)), [300, 500, 200]);
});

const headers = [
  [["q", "p"], [[2], [1]]],
  [["Q", "P"], [[2], [1]]],
  [["p", "q"], [[1], [2]]],
  [["q", "q"], [[1], [2]]],
  [["before", "after"], [[1], [2]]],
  [[], [[1], [2]]],
];

for (const [names, expected] of headers) {
  test(`columns named ${names.join(" and ") || "nothing"} are shown as they are applied`, () => {
    assert.deepEqual(columnsByName({ columns: [[1], [2]], labels: [], names, error: "" }), expected);
  });
}

test("one column is of the distribution that its header names, if any", () => {
  const of = (names, columns = [[1, 2]]) => sideByName({ columns, labels: [], names, error: "" });
  assert.deepEqual([of(["Q"]), of(["p"]), of(["weights"]), of([]), of(["q", "p"], [[1], [2]])], ["q", "p", "", "", ""]);
});
