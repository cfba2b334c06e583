// Running the hosts' own commands, as many at a time as there are processors.

import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";

let free = cpus().length;
/** @type {(() => void)[]} */
const waiting = [];

/** Runs a command; fulfils with what it prints, rejects with what it complains of. */
export async function run(command, args, options = {}) {
  if (free > 0) free--;
  else await new Promise((go) => waiting.push(go));
  try {
    return await new Promise((resolve, reject) =>
      execFile(command, args, { maxBuffer: 1 << 26, timeout: 300_000, ...options }, (error, out, complaint) =>
        error ? reject(new Error(`${command}: ${error.code === "ENOENT" ? "it is not installed" : complaint || out || error.message}`)) : resolve(out)));
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}

/** Writes a file with its folders; returns its name. */
export function write(folder, name, text) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}
