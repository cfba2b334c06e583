// What an exercise shows, as a script of its own, which ui/exercise.js asks for when one is open.

import { adopt } from "./ui/sheet.js";

export { fill } from "./ui/exercise/panel.js";

adopt(EXERCISE_STYLE); // the build writes it
