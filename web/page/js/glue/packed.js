// Fetching the program small, from hosts too that do not compress. The service worker does the same.

/** Of a released program, whose gzip body stands beside it (web/tools/sitebuild/packed.go). */
const released = /\.[0-9a-f]{8}\.wasm$/;
const packedEnding = ".gzip.bin";

/**
 * Fetches a file. A host that sends a released program in its plain length does not compress it: then the rest of that answer is
 * not waited for, and the gzip body is fetched and inflated here. Content-Length can be read in a sandboxed frame too, where
 * Content-Encoding cannot; it is the length on the way.
 * @param {string} url
 * @param {number} size bytes of the file; 0 if not known
 * @param {RequestInit} [options]
 * @returns {Promise<Response>}
 */
export async function fetchSmall(url, size, options) {
  const plain = await fetch(url, options);
  const sentPlain = size > 0 && Number(plain.headers.get("Content-Length")) === size;
  if (!plain.ok || !sentPlain || !released.test(url) || typeof DecompressionStream !== "function") return plain;
  const packed = await fetch(url + packedEnding, options).catch(() => null);
  if (!packed?.ok || !packed.body) return plain;
  plain.body?.cancel().catch(() => {});
  return inflated(packed.body);
}

/**
 * The program in a gzip body.
 * @param {ReadableStream<Uint8Array>} gzip
 */
export function inflated(gzip) {
  const inflate = /** @type {ReadableWritablePair<Uint8Array, Uint8Array>} */ (/** @type {unknown} */ (new DecompressionStream("gzip")));
  return new Response(gzip.pipeThrough(inflate), { headers: { "Content-Type": "application/wasm" } });
}
