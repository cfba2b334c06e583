// Builds the post in every host: node build.mjs FIGURES FOLDER. FIGURES is a file with what the program says of two figures; the snippets
// are those of the share dialog. Prints a list: the host's name, the page that can go live, and what is wrong with what was built.

import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { element } from "../../page/js/ui/share/element.js";
import { address } from "../../page/js/ui/share/escape.js";
import { pageAddress, posterAddress } from "../../page/js/ui/share/figure.js";
import { hugo, shortcode } from "../../page/js/ui/share/hugo.js";
import { iframe } from "../../page/js/ui/share/iframe.js";
import { quarto } from "../../page/js/ui/share/quarto.js";
import { pairsOf } from "../../page/js/ui/share/state.js";
import { vue } from "../../page/js/ui/share/vue.js";

const [, , input, output, only = ""] = process.argv;
const { base, caption, figures: given } = JSON.parse(readFileSync(input, "utf8"));
const modules = await Promise.all(["./sites.mjs", "./markdown.mjs", "./frameworks.mjs", "./sanitizers.mjs"].map((name) => import(name)));
const hosts = modules.flatMap((module) => module.hosts).filter((host) => host.name.includes(only));

const states = given.map((figure) => ({ ...figure, pairs: pairsOf(figure.whole) }));
const optionsOf = (state) => ({ base, caption, poster: posterAddress(state, { base }) });
const snippets = Object.fromEntries(Object.entries({ element, iframe, hugo, quarto, vue }).map(([name, snippet]) => [name, states.map((state) => snippet(state, optionsOf(state)))]));
const figures = states.map((state) => ({
  ...state, caption, page: pageAddress(state, { base }), attributes: state.pairs.map(([key, value]) => [key, address(value)]),
}));

const built = await Promise.all(hosts.map(async (host) => {
  const place = host.name.replace(/\W+/g, "-");
  const folder = join(output, place);
  mkdirSync(folder, { recursive: true });
  const images = Object.fromEntries(states.map((state) => [posterAddress(state, { base }).replace(/[()*_!]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`), { folder, text: state.svg }]));
  const start = performance.now();
  try {
    const result = await host.build({ folder, snippets, figures, shortcode, images, address: `/${place}/` });
    return { name: host.name, ...result, live: result.live && `${place}/${result.live}`, seconds: (performance.now() - start) / 1000 };
  } catch (error) {
    return { name: host.name, wrong: [error.stack ?? String(error)], seconds: (performance.now() - start) / 1000 };
  }
}));
console.log(JSON.stringify(built));
