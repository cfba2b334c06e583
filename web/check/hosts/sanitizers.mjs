// What feeds, comments and editors let through: the snippet as HTML, after DOMPurify, sanitize-html and rehype-sanitize.

import createDOMPurify from "dompurify";
import { JSDOM } from "jsdom";
import rehypeParse from "rehype-parse";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import sanitizeHTML from "sanitize-html";
import { unified } from "unified";
import { parse, still } from "./check.mjs";
import { html, page } from "./post.mjs";
import { write } from "./run.mjs";

const sanitizers = {
  DOMPurify: (text) => createDOMPurify(new JSDOM("").window).sanitize(text),
  "sanitize-html": (text) => sanitizeHTML(text),
  "rehype-sanitize": async (text) => String(await unified().use(rehypeParse, { fragment: true }).use(rehypeSanitize).use(rehypeStringify).process(text)),
};

/** Formats that are HTML, each through each sanitizer. */
export const hosts = Object.entries(sanitizers).flatMap(([name, sanitize]) =>
  ["element", "iframe"].map((format) => ({
    name: `${name}, ${format}`,
    async build({ folder, snippets, figures }) {
      const body = await sanitize(html(snippets[format]));
      write(folder, "index.html", page(body));
      return { wrong: still(parse(page(body)), figures) };
    },
  })));
