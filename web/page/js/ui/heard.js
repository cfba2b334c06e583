// A reading in words, for those who hear it.

import { strings } from "./strings.js";

/**
 * A reading as sliders say it: "KL of p from q 0.69 bits". A number that another reading has is not said twice.
 * @param {Pick<import("../types.js").View["readings"][number], "heard" | "value" | "unit" | "veiled" | "again">} reading
 */
export function heard({ heard: name, value, unit, veiled, again }) {
  if (veiled) return `${name} ${strings.veiled}`;
  if (again) return name;
  return value.endsWith("∞") ? `${name} ${value.replace("−", strings.minus).replace("∞", strings.infinite)}` : `${name} ${value} ${unit}`.trimEnd();
}
