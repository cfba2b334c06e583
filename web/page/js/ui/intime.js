// What is on its way for long is told as what does not come. It may come later: whoever asks again then has it at once.

const PATIENCE = 8000; // milliseconds

/** What arrives, in time. @template T @param {Promise<T>} promise @returns {Promise<T>} */
export const inTime = (promise) => Promise.race([promise, /** @type {Promise<never>} */ (new Promise((_, late) => setTimeout(late, PATIENCE, "late")))]);
