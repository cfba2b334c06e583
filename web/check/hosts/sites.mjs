// Generators of whole sites: MkDocs, Jekyll, Hugo, VitePress.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { live, parse } from "./check.mjs";
import { markdown } from "./post.mjs";
import { run, write } from "./run.mjs";

const vitepress = join(dirname(createRequire(import.meta.url).resolve("vitepress/package.json")), "bin/vitepress.js");

/** A host that writes a site; its page is looked at. */
const site = (name, page, make, options = {}) => ({
  name,
  async build(post) {
    await make(post);
    return { live: page, wrong: live(parse(readFileSync(join(post.folder, page), "utf8")), post.figures, options) };
  },
});

export const hosts = [
  site("MkDocs", "site/index.html", async ({ folder, snippets }) => {
    write(folder, "docs/index.md", markdown(snippets.element));
    write(folder, "mkdocs.yml", "site_name: A post\nuse_directory_urls: false\nplugins: []\ntheme:\n  name: mkdocs\n  highlightjs: false\n");
    await run("mkdocs", ["build", "--quiet"], { cwd: folder });
  }),
  site("Jekyll", "_site/index.html", async ({ folder, snippets }) => {
    write(folder, "index.md", `---\nlayout: default\n---\n${markdown(snippets.element)}`);
    write(folder, "_layouts/default.html", '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,"></head><body>{{ content }}</body></html>');
    write(folder, "_config.yml", "plugins: []\n");
    await run("jekyll", ["build", "--quiet", "--disable-disk-cache"], { cwd: folder });
  }),
  site("Hugo", "public/index.html", async ({ folder, snippets, shortcode }) => {
    write(folder, "content/_index.md", `---\ntitle: A post\n---\n${markdown(snippets.hugo)}`);
    write(folder, shortcode.path, shortcode.text);
    write(folder, "layouts/index.html", '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,"></head><body>{{ .Content }}</body></html>');
    write(folder, "config.toml", 'baseURL = "http://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n');
    await run("hugo", ["--quiet"], { cwd: folder });
  }),
  site("VitePress", ".vitepress/dist/index.html", async ({ folder, snippets, address }) => {
    write(folder, "index.md", markdown(snippets.vue));
    write(folder, "package.json", '{"type": "module"}');
    write(folder, ".vitepress/config.mjs", `export default { title: "A post", base: ${JSON.stringify(`${address}.vitepress/dist/`)}, head: [["link", { rel: "icon", href: "data:," }]], vite: { build: { minify: false }, logLevel: "error" } }`);
    await run(process.execPath, [vitepress, "build"], { cwd: folder });
  }),
];
