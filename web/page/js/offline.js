// What keeps the page for the time without a network, as a script of its own, which offline/offline.js asks for.

export { forget } from "./offline/registration.js";
export { register } from "./offline/words.js";
