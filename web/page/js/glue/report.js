// The report that a reader can copy when the picture has stopped.

/**
 * @typedef {object} Fault
 * @property {string} reason
 * @property {string} what one sentence
 * @property {string} where what was being done
 * @property {string} state the hash of the last known state
 * @property {string} versions
 * @property {unknown} [error]
 * @property {string} [output] the last lines of the program's error output
 */

/** How much of the program's output a report has, in characters. */
const OUTPUT_LIMIT = 6000;

/** @param {Fault} fault @param {{ url: string, agent: string, time: Date }} place @returns {string} */
export function report(fault, place) {
  const lines = [
    `Iridescent has stopped (${fault.reason}): ${fault.what}`,
    `Where: ${fault.where}`,
    `State: ${fault.state}`,
    `Page: ${place.url}`,
    `Browser: ${place.agent}`,
    `Versions: ${fault.versions}`,
    `Time: ${place.time.toISOString()}`,
  ];
  const stack = stackOf(fault.error);
  if (stack) lines.push("", "Stack:", stack);
  if (fault.output) lines.push("", "Output:", fault.output.slice(-OUTPUT_LIMIT));
  return lines.join("\n");
}

/** The stack of an error and of its causes. @param {unknown} error @returns {string} */
function stackOf(error) {
  if (!(error instanceof Error)) return error === undefined ? "" : String(error);
  const head = `${error.name}: ${error.message}`;
  const own = error.stack ?? "";
  const cause = error.cause === undefined ? "" : `\nCaused by: ${stackOf(error.cause)}`;
  return (own.includes(error.message) ? own : `${head}\n${own}`) + cause;
}
