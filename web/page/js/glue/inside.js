// The program of a page that has everything inside, and opens from a folder without a server.

import { inflated } from "./packed.js";

/**
 * The program that the page holds in an element, in base64 of its gzip body.
 * @param {Document} document
 * @param {string} id
 * @returns {Promise<Response>}
 */
export async function readInside(document, id) {
  if (document.readyState === "loading") {
    await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
  }
  const element = document.getElementById(id);
  const text = atob(element?.textContent ?? "");
  element?.remove();
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return inflated(/** @type {ReadableStream<Uint8Array>} */ (new Response(bytes).body));
}
