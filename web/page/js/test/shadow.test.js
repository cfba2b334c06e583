import assert from "node:assert/strict";
import { test } from "node:test";
import { shadowed } from "../glue/shadow.js";

test("own and inherited properties are back afterwards, also after a failure", () => {
  class Base {
    inherited() {
      return 1;
    }
  }
  const o = new Base();
  o.own = 1;
  const seen = shadowed(o, { own: 2, inherited: () => 2, added: 2 }, () => [o.own, o.inherited(), o.added]);
  assert.deepEqual(seen, [2, 2, 2]);
  assert.throws(() => shadowed(o, { own: 3 }, () => { throw new Error("x"); }));
  assert.deepEqual([o.own, o.inherited(), "added" in o, Object.keys(o)], [1, 1, false, ["own"]]);
});
