// The share dialog as a script of its own, which ui/share.js asks for when the dialog is first opened.

export { fill } from "./ui/share/dialog.js";

if (document.adoptedStyleSheets) { // Safari before 16.4 has the dialog without its own style
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHARE_STYLE); // the build writes it
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
