// Large text, as a script of its own, which ui/text.js asks for.

export { enlarge } from "./ui/large/thresholds.js";
