// The overview of all scenes as a script of its own, which ui/dialogs.js asks for when it is first opened.

import { adopt } from "./ui/sheet.js";

export { fill } from "./ui/scenes/overview.js";

adopt(SCENES_STYLE); // the build writes it
