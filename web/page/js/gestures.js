// The gestures of the first run as a script of their own, which ui/firstrun.js asks for.

import { adopt } from "./ui/sheet.js";

export { draw } from "./ui/gestures/gestures.js";

adopt(GESTURES_STYLE); // the build writes it
