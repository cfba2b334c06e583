import assert from "node:assert/strict";
import { test } from "node:test";
import { answersOf } from "../guide/answers.js";

test("an answer is an address with a name beside it", () => {
  const at = "https://example.org/x/#v=1&scene=compare&p=1,3&exercise=1";
  for (const [line, name, address] of [
    [at, "", at],
    [`Anna ${at}`, "Anna", at],
    [`Anna B.: ${at}`, "Anna B", at],
    [`${at} Anna`, "Anna", at],
    [`"Anna";"${at}"`, "Anna", at],
    [`Anna\t${at}\t2026-11-30`, "Anna 2026-11-30", at],
    [`<${at}>`, "", at],
    [`1. Anna, ${at}.`, "1. Anna", at],
    ["#p=1,2&exercise=1", "", "#p=1,2&exercise=1"],
    ["no address at all", "", "no address at all"],
  ]) assert.deepEqual(answersOf(line), [{ name, address }], line);
});

test("empty lines are none, and lines of Windows are lines", () => {
  assert.deepEqual(answersOf("\r\n#a=1\r\n\n  \n#b=1"), [{ name: "", address: "#a=1" }, { name: "", address: "#b=1" }]);
});
