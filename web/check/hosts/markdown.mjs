// Programs that turn Markdown into something else: Pandoc in its dialects and formats, cmark-gfm, Python-Markdown, marked, markdown-it.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Marked } from "marked";
import MarkdownIt from "markdown-it";
import { leads, live, parse, plain } from "./check.mjs";
import { markdown, page } from "./post.mjs";
import { run, write } from "./run.mjs";

/** Pages of bodies. */
const dialects = {
  pandoc: (source) => run("pandoc", ["-t", "html", source]),
  "pandoc -f gfm": (source) => run("pandoc", ["-f", "gfm", "-t", "html", source]),
  "pandoc -f commonmark_x": (source) => run("pandoc", ["-f", "commonmark_x", "-t", "html", source]),
  "cmark-gfm": (source) => run("cmark-gfm", ["--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough", source]),
  "Python-Markdown": (source) => run("/usr/bin/python3", ["-m", "markdown", "-x", "extra", source]),
  marked: async (source) => new Marked().parse(readFileSync(source, "utf8")),
  "markdown-it": async (source) => new MarkdownIt({ html: true, linkify: true, typographer: true }).render(readFileSync(source, "utf8")),
};

export const hosts = [
  ...Object.entries(dialects).map(([name, convert]) => ({
    name,
    async build({ folder, snippets, figures }) {
      const source = write(folder, "post.md", markdown(snippets.element));
      const body = await convert(source);
      write(folder, "index.html", page(body));
      return { live: "index.html", wrong: live(parse(page(body)), figures) };
    },
  })),
  {
    name: "pandoc, the block for Quarto",
    async build({ folder, snippets, figures }) {
      const source = write(folder, "post.md", markdown(snippets.quarto));
      const [body, latex, text] = await Promise.all(["html", "latex", "plain"].map((to) => run("pandoc", ["-t", to, "--wrap=none", source])));
      write(folder, "index.html", page(body));
      const addresses = [...latex.matchAll(/\\href\{([^}]*)\}/g)].map(([, address]) => address.replace(/\\(.)/g, "$1"));
      const printed = text.replaceAll("\u00a0", " ");
      return {
        live: "index.html",
        wrong: [
          ...live(parse(page(body)), figures),
          ...figures.filter((figure) => !addresses.some((address) => leads(address, figure))).map((figure) => `LaTeX has no link to ${figure.page}, but ${addresses}`),
          ...plain(printed, figures.map((figure) => figure.page), figures).map((part) => `plain text: ${part}`),
        ],
      };
    },
  },
  {
    name: "pandoc, slides",
    async build({ folder, snippets, figures }) {
      const slides = snippets.quarto.map((snippet, i) => `## Slide ${i}\n\n${snippet}\n`);
      const source = write(folder, "slides.md", `## The text before.\n\n${slides[0]}\n## The text between the figures.\n\n${slides[1]}\n## The text after both figures.\n\nThe end.\n`);
      const slides_ = await run("pandoc", ["-s", "-t", "revealjs", "-M", "title=A post", "-V", "revealjs-url=/reveal", "-V", "history=false", source]);
      write(folder, "index.html", slides_);
      return { live: "index.html#/2", slides: true, wrong: live(parse(slides_), figures) };
    },
  },
  {
    name: "pandoc to Word",
    async build({ folder, snippets, figures, images }) {
      const source = write(folder, "post.md", local(markdown(snippets.quarto), images));
      await run("pandoc", [source, "-o", "post.docx"], { cwd: folder });
      const document = parse(await unzip(folder, "post.docx", "word/document.xml"), "text/xml");
      const relations = parse(await unzip(folder, "post.docx", "word/_rels/document.xml.rels"), "text/xml");
      const addresses = [...relations.querySelectorAll("Relationship")].map((r) => r.getAttribute("Target"));
      const text = [...document.getElementsByTagName("w:p")].map((p) => p.textContent).join("\n");
      const pictures = addresses.filter((address) => address.startsWith("media/")).length;
      return { wrong: [...plain(text, addresses, figures), ...(pictures < 2 ? [`${pictures} pictures are there`] : [])] };
    },
  },
  {
    name: "pandoc to EPUB, without the script",
    async build({ folder, snippets, figures, images }) {
      const without = snippets.quarto.map((snippet) => snippet.replace(/^::: \{\.content-visible[^]*?^:::$/m, "")); // a book may have no script from elsewhere
      const source = write(folder, "post.md", local(markdown(without), images));
      await run("pandoc", [source, "-M", "title=A post", "-M", "lang=en", "-o", "post.epub"], { cwd: folder });
      const [report, chapter] = await Promise.all([
        run("java", ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", "/usr/share/java/epubcheck.jar", "--quiet", "post.epub"], { cwd: folder }).then(() => [], (error) => error.message.split("\n").filter((line) => /ERROR|WARN|FATAL/.test(line) && !newer.test(line))),
        unzip(folder, "post.epub", "EPUB/text/ch001.xhtml"),
      ]);
      const document = parse(chapter, "application/xhtml+xml");
      const addresses = [...document.querySelectorAll("a")].map((a) => a.getAttribute("href"));
      return { wrong: [...report, ...plain(document.body.textContent, addresses, figures)] };
    },
  },
  {
    name: "XHTML",
    async build({ folder, snippets, figures }) {
      const text = page(`<h1>A post</h1><p>The text before.</p>${snippets.element[0]}<p>The text between the figures.</p>${snippets.element[1]}<p>The text after both figures.</p>`)
        .replace('<html lang="en">', '<html xmlns="http://www.w3.org/1999/xhtml" lang="en">');
      write(folder, "index.xhtml", text);
      return { live: "index.xhtml", wrong: live(parse(text, "application/xhtml+xml"), figures) };
    },
  },
];

/** What epubcheck 4.2 does not know: two attributes of SVG 2, which older readers pass over. */
const newer = /attribute "(?:font-variant|paint-order)"/;

/** The post with pictures that lie beside it, as for a site without a server; Pandoc would fetch others. */
function local(text, images) {
  for (const [i, [address, svg]] of Object.entries(images).entries()) {
    writeFileSync(svg.file ?? (svg.file = join(svg.folder, `picture${i}.svg`)), svg.text);
    text = text.replaceAll(address, svg.file);
  }
  return text;
}

const unzip = (folder, file, part) => run("/usr/bin/python3", ["-c", "import sys,zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))", file, part], { cwd: folder });
