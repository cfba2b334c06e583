// Frameworks that read the snippet as their own language: MDX with React 19 (on the server, hydrated, and in the browser alone), Svelte 5.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { evaluate, compile } from "@mdx-js/mdx";
import { build } from "esbuild";
import { createElement, StrictMode } from "react";
import { renderToString } from "react-dom/server";
import * as runtime from "react/jsx-runtime";
import { compile as svelte } from "svelte/compiler";
import { live, parse } from "./check.mjs";
import { html, markdown, page } from "./post.mjs";
import { write } from "./run.mjs";

const resolveDir = dirname(createRequire(import.meta.url).resolve("./package.json"));

/** A script for the browser, with the warnings of development. */
async function bundle(contents, plugins = [], conditions = []) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: "js" }, bundle: true, write: false, format: "iife", plugins, conditions,
    define: { "process.env.NODE_ENV": '"development"' }, logLevel: "silent",
  });
  return outputFiles[0].text;
}

/** A module that is there as text. */
const virtual = (name, contents) => ({
  name,
  setup(host) {
    host.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
    host.onLoad({ filter: /.*/, namespace: name }, () => ({ contents, resolveDir, loader: "js" }));
  },
});

const react = (call) => `import { StrictMode, createElement } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import Post from "post";
const root = document.getElementById("root"), post = createElement(StrictMode, null, createElement(Post));
${call};
setTimeout(() => document.documentElement.dataset.hydrated = "", 200);`;

export const hosts = [
  {
    name: "MDX and React, on the server and hydrated",
    async build({ folder, snippets, figures }) {
      const source = markdown(snippets.element);
      const { default: Post } = await evaluate(source, runtime);
      const rendered = renderToString(createElement(StrictMode, null, createElement(Post)));
      const code = await bundle(react("const hydrate = () => hydrateRoot(root, post, { onRecoverableError: (error) => console.error(error) }); customElements.whenDefined('iridescent-viz').then(() => setTimeout(hydrate, 50))"), [virtual("post", String(await compile(source)))]);
      write(folder, "client.js", code);
      const text = page(`<div id="root">${rendered}</div>`, '<script defer src="client.js"></script>');
      write(folder, "index.html", text);
      return { live: "index.html", hydrates: true, wrong: live(parse(text), figures) };
    },
  },
  {
    name: "MDX and React, in the browser alone",
    async build({ folder, snippets }) {
      write(folder, "client.js", await bundle(react("createRoot(root).render(post)"), [virtual("post", String(await compile(markdown(snippets.element))))]));
      write(folder, "index.html", page('<div id="root"></div>', '<script defer src="client.js"></script>'));
      return { live: "index.html", hydrates: true, wrong: [] };
    },
  },
  {
    name: "Svelte",
    async build({ folder, snippets }) {
      const { js, warnings } = svelte(`<main>\n${html(snippets.element)}\n</main>`, { generate: "client", dev: true, name: "Post" });
      const code = await bundle('import { mount } from "svelte"; import Post from "post"; mount(Post, { target: document.getElementById("root") }); document.documentElement.dataset.hydrated = "";', [virtual("post", js.code)], ["browser", "development"]);
      write(folder, "client.js", code);
      write(folder, "index.html", page('<div id="root"></div>', '<script defer src="client.js"></script>'));
      return { live: "index.html", hydrates: true, wrong: warnings.map((warning) => warning.message) };
    },
  },
];
