// The share dialog as a script of its own, which ui/share.js asks for when the dialog is first opened.

export { fill } from "./ui/share/dialog.js";
