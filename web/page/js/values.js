// The dialog Values as a script of its own, which ui/dialogs.js asks for when the dialog is first opened.

import { adopt } from "./ui/sheet.js";

export { fill } from "./ui/values/dialog.js";

adopt(VALUES_STYLE); // the build writes it
