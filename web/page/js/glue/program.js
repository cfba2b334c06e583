// Downloads and compiles the program, once for all its restarts.

import { readInside } from "./inside.js";
import { fetchSmall } from "./packed.js";

/** @typedef {(loaded: number, total: number) => void} Progress Bytes of the program, decoded. */

/** The type by which browsers know a program. */
const TYPE = "application/wasm";

/** What went wrong on the way, and at which step. */
export class ProgramError extends Error {
  /** @param {"page" | "fetch" | "compile"} reason @param {string} message @param {unknown} [cause] */
  constructor(reason, message, cause) {
    super(message, { cause });
    this.reason = reason;
  }
}

/**
 * Compiles while downloading where the browser can. It is given the answer as it came: only then the browser may keep what it
 * has compiled for the next visit. The bytes are counted in a copy of it.
 * @param {string} url of the file, or "#" and the id of the element that holds it
 * @param {number} size bytes of the decoded program, for the progress; 0 if not known
 * @param {Progress} progress
 * @param {RequestCache} [cache]
 */
export async function compile(url, size, progress, cache) {
  const response = await download(url, size, progress, cache);
  if (!WebAssembly.compileStreaming) return compileWhole(response, url);
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) throw new ProgramError("compile", `${url} does not compile: ${error.message}`, error);
    return compileWhole(await download(url, 0, progress, cache), url); // not every engine streams a response made by hand, nor inflates any body
  }
}

/** @param {Response} response @param {string} url */
async function compileWhole(response, url) {
  const bytes = await response.arrayBuffer().catch((error) => {
    throw new ProgramError("fetch", `${url} broke off: ${error.message}`, error);
  });
  return WebAssembly.compile(bytes).catch((error) => {
    throw new ProgramError("compile", `${url} does not compile: ${error.message}`, error);
  });
}

/** @param {string} url @param {number} size @param {Progress} progress @param {RequestCache} [cache] */
async function download(url, size, progress, cache) {
  const sent = url.startsWith("#") ? readInside(document, url.slice(1)) : fetchSmall(url, size, { cache });
  const response = await sent.catch((error) => {
    throw new ProgramError("fetch", `${url} cannot be reached: ${error.message}`, error);
  });
  if (!response.ok) throw new ProgramError("fetch", `${url}: ${response.status} ${response.statusText}`);
  void count(response.clone(), size, progress);
  if (response.headers.get("Content-Type") === TYPE) return response;
  return new Response(response.body, { headers: { "Content-Type": TYPE } }); // a host that does not know it
}

/**
 * Counts the bytes of an answer as they come; they are decoded already, so the count needs no header. Where they break off is
 * told by those who need them.
 * @param {Response} response
 * @param {number} size
 * @param {Progress} progress
 */
export async function count(response, size, progress) {
  const reader = response.body?.getReader();
  let loaded = 0;
  try {
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      loaded += part.value.byteLength;
      progress(loaded, Math.max(size, loaded));
    }
  } catch {
    // it broke off
  }
}
