import assert from "node:assert/strict";
import { test } from "node:test";
import { plainNumber, tableCSV } from "../ui/csv.js";

const written = [
  ["0.340", "0.340"],
  ["−0.160", "-0.160"],
  ["+0.775", "+0.775"],
  ["1.2×10⁻⁵", "1.2e-5"],
  ["−3.4 × 10⁻¹²", "-3.4e-12"],
  ["5×10³", "5e3"],
  ["∞", "inf"],
  ["+∞", "+inf"],
  ["−∞", "-inf"],
  ["", ""],
  ["n × 10² apples", "n × 10² apples"],
];

for (const [shown, plain] of written) {
  test(`"${shown}" is written "${plain}" for programs`, () => assert.equal(plainNumber(shown), plain));
}

test("labels with commas, quotes and line ends are quoted, and stay labels even if they look like numbers", () => {
  const table = { caption: "", head: ["outcome", "p"], rows: [['a, "b"', "0.5"], ["−1", "∞"], ["x\ny", "0"]], foot: ["sum", "1"], readings: [] };
  assert.equal(tableCSV(table), 'outcome,p\r\n"a, ""b""",0.5\r\n−1,inf\r\n"x\ny",0\r\nsum,1\r\n');
});

test("readings follow after an empty line, the infinite ones as inf", () => {
  const readings = [["KL(p‖q)", "∞", "bits"], ["H(p,q)", "1.2×10⁻⁵", "bits"]];
  const table = { caption: "", head: ["outcome", "p"], rows: [["a", "1"]], foot: [], readings };
  assert.equal(tableCSV(table), 'outcome,p\r\na,1\r\n\r\nname,value,unit\r\nKL(p‖q),inf,bits\r\n"H(p,q)",1.2e-5,bits\r\n');
});
