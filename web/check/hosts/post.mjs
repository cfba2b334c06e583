// The post that every host builds: two figures, text between them and text after them.

export const before = "The text before.";
export const between = "The text between the figures.";
export const after = "The text after both figures.";

/** The post in Markdown. @param {string[]} figures two snippets */
export const markdown = ([first, second]) => `# A post\n\n${before}\n\n${first}\n\n${between}\n\n${second}\n\n${after}\n`;

/** The post in HTML, without a head. @param {string[]} figures */
export const html = ([first, second]) => `<h1>A post</h1>\n<p>${before}</p>\n${first}\n<p>${between}</p>\n${second}\n<p>${after}</p>`;

/** A page around HTML. @param {string} body @param {string} [head] */
export const page = (body, head = "") => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>A post</title><link rel="icon" href="data:," />${head}</head>
<body>${body}</body></html>
`;
