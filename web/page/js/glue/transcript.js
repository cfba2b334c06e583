/** How much is kept, in characters. */
const KEEP = 8000;

/**
 * Keeps the last of what Go programs write on their error output; the text of a panic is nowhere else.
 * @param {Window["fs"]} fs of wasm_exec.js
 * @returns {() => string} the text since the last call
 */
export function transcribe(fs) {
  const write = fs.writeSync;
  const decoder = new TextDecoder();
  let text = "";
  fs.writeSync = (fd, bytes) => {
    if (fd === 2) text = (text + decoder.decode(bytes, { stream: true })).slice(-KEEP);
    return write.call(fs, fd, bytes);
  };
  return () => {
    const t = text;
    text = "";
    return t;
  };
}
