// The sheet with all numbers as a script of its own, which ui/numbers.js asks for when the sheet is first opened.

import { adopt } from "./ui/sheet.js";

export { fill } from "./ui/numbers/sheet.js";

adopt(NUMBERS_STYLE); // the build writes it
