// A frame with the page in it, and the conversation with it: messages v1, see web/guide/embed.md.

const PATIENCE = 9000; // milliseconds until an answer is given up

export const gone = new Error("No answer. Try again"); // or is not there any more

/** @template {keyof HTMLElementTagNameMap} K @param {K} tag @param {object} [properties] */
export const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

/**
 * An iframe that can be asked.
 * @param {string} src
 * @param {() => void} silence is called when the frame has said nothing for long; it may still come
 */
export function frameOf(src, silence) {
  const element = make("iframe", { src, allow: "fullscreen;clipboard-write" });
  const silent = setTimeout(silence, PATIENCE); // not every browser has an event for a frame that a policy keeps out
  let speaker = ""; // a page to which the frame was taken afterwards does not speak for it
  let last = 0;
  /** @type {Record<number, (answer: any) => void>} */
  const calls = {};
  return Object.assign(element, {
    /** Whether a message comes from the page in this frame. @param {MessageEvent} event */
    owns: ({ source, origin }) => source === element.contentWindow && origin === (speaker ||= origin),
    /** Hears an answer, if it is one. @param {any} id @param {any} answer @param {boolean} well */
    hear(id, answer, well) {
      clearTimeout(silent);
      calls[id]?.(well ? answer : Promise.reject(new Error(answer.message)));
      delete calls[id];
    },
    /** Asks the page. @param {object} message @returns {Promise<any>} */
    ask: (message) => new Promise((resolve, reject) => {
      calls[++last] = resolve;
      setTimeout(reject, PATIENCE, gone);
      element.contentWindow?.postMessage({ iridescent: 1, id: last, ...message }, "*");
    }),
    /** Nobody waits for it any more. */
    end() {
      clearTimeout(silent);
      for (const call of Object.values(calls)) call(Promise.reject(gone));
    },
  });
}
