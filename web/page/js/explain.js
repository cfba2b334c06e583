// What a reading means, as a script of its own, which ui/readings.js asks for when the first one is pressed.

import { adopt } from "./ui/sheet.js";

export { fill } from "./ui/explain/dialog.js";

adopt(EXPLAIN_STYLE); // the build writes it
