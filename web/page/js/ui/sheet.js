// The style sheet of a script that comes when it is wanted.

/** Adds a style sheet. Safari before 16.4 goes without. @param {string} text */
export function adopt(text) {
  if (!document.adoptedStyleSheets) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.dispatchEvent(new Event("adopted")); // for large text (ui/large)
}
