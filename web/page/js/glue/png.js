// Putting a PNG file together from what the program makes of it. The browser compresses: it is faster, and needs nobody to wait.

/** @param {import("../types").Pixels} pixels @returns {Promise<Blob>} */
export async function assemble({ head, rows }) {
  if (typeof CompressionStream !== "function") throw new Error("This browser cannot compress a PNG; the SVG needs no compression.");
  const zlib = /** @type {ReadableWritablePair<Uint8Array, Uint8Array>} */ (/** @type {unknown} */ (new CompressionStream("deflate")));
  const data = await new Response(new Blob(rows).stream().pipeThrough(zlib)).arrayBuffer();
  return new Blob([head, chunk("IDAT", new Uint8Array(data)), chunk("IEND", new Uint8Array())], { type: "image/png" });
}

/**
 * A chunk: its length, its name, what is in it, and a check sum of the two.
 * @param {string} name
 * @param {Uint8Array} data
 */
function chunk(name, data) {
  const bytes = new Uint8Array(12 + data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

/** The check sum of PNG (ISO 3309). @param {Uint8Array} bytes */
function crc32(bytes) {
  let sum = ~0;
  for (const byte of bytes) sum = table[(sum ^ byte) & 255] ^ (sum >>> 8);
  return ~sum;
}
