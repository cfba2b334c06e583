// Downloads and compiles the program, once for all its restarts.

import { readInside } from "./inside.js";
import { fetchSmall } from "./packed.js";

/** @typedef {(loaded: number, total: number) => void} Progress Bytes of the program, decoded. */

/** What went wrong on the way, and at which step. */
export class ProgramError extends Error {
  /** @param {"fetch" | "compile"} reason @param {string} message @param {unknown} [cause] */
  constructor(reason, message, cause) {
    super(message, { cause });
    this.reason = reason;
  }
}

/**
 * Compiles while downloading where the browser can.
 * @param {string} url of the file, or "#" and the id of the element that holds it
 * @param {number} size bytes of the decoded program, for the progress; 0 if not known
 * @param {Progress} progress
 */
export async function compile(url, size, progress) {
  const response = await download(url, size, progress);
  if (!WebAssembly.compileStreaming) return compileWhole(response, url);
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) throw new ProgramError("compile", `${url} does not compile: ${error.message}`, error);
    return compileWhole(await download(url, size, progress), url); // not every engine streams a response made by hand
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

/** @param {string} url @param {number} size @param {Progress} progress */
async function download(url, size, progress) {
  const sent = url.startsWith("#") ? readInside(document, url.slice(1)) : fetchSmall(url, size);
  const response = await sent.catch((error) => {
    throw new ProgramError("fetch", `${url} cannot be reached: ${error.message}`, error);
  });
  if (!response.ok) throw new ProgramError("fetch", `${url}: ${response.status} ${response.statusText}`);
  const body = response.body ? counted(response.body, size, progress) : await response.arrayBuffer();
  return new Response(body, { headers: { "Content-Type": "application/wasm" } });
}

/**
 * The same stream, with its bytes counted as they pass; they are decoded already, so the count needs no header.
 * @param {ReadableStream<Uint8Array>} stream
 * @param {number} size
 * @param {Progress} progress
 */
export function counted(stream, size, progress) {
  const reader = stream.getReader();
  let loaded = 0;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) {
        controller.close();
        return;
      }
      loaded += value.byteLength;
      progress(loaded, Math.max(size, loaded));
      controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
