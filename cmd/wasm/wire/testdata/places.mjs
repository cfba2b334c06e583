// Reads figures as JSON, makes what the share dialog gives away of each, and prints the states that are in it as the places where they
// land would read them: the element from its attributes, a frame from its address, a link from Markdown.

globalThis.HTMLElement = class {};
const at = new URL("../../../../web/page/js/", import.meta.url);
const { element } = await import(new URL("ui/share/element.js", at));
const { iframe } = await import(new URL("ui/share/iframe.js", at));
const { jupyter } = await import(new URL("ui/share/jupyter.js", at));
const { markdown } = await import(new URL("ui/share/markdown.js", at));
const { quarto } = await import(new URL("ui/share/quarto.js", at));
const { vue } = await import(new URL("ui/share/vue.js", at));
const { posterAddress } = await import(new URL("ui/share/figure.js", at));
const { pairsOf } = await import(new URL("ui/share/state.js", at));
const { keysOf, pair } = await import(new URL("embed/attributes.js", at));

const base = "https://example.org/iridescent/";
const entities = { amp: "&", lt: "<", gt: ">", quot: '"' };
const plain = (text) => text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (_, n, x, name) => (name ? entities[name] : String.fromCodePoint(n ? Number(n) : parseInt(x, 16))));

/** The state of an element in a text, as the element itself reads its attributes. */
function ofElement(text) {
  const tag = /<iridescent-viz([^>]*)>/.exec(text)[1];
  const given = new Map([...tag.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name.toLowerCase(), plain(value)])); // HTML has no large letters here
  given.delete("v-pre"); // Vue's
  const host = { getAttribute: (name) => given.get(name) ?? null, getAttributeNames: () => [...given.keys()] };
  return `v=${given.get("v")}&${keysOf(host).map((key) => pair(host, key)).join("&")}`;
}

const hashIn = (address) => plain(address).split("#")[1];

let input = "";
for await (const part of process.stdin) input += part;
process.stdout.write(JSON.stringify(JSON.parse(input).map((figure) => {
  const state = { ...figure, pairs: pairsOf(figure.whole) };
  const options = { base, poster: posterAddress({ pairs: state.pairs }, { base }) };
  const python = JSON.parse(/"text\/html": (".*"),?$/m.exec(jupyter(state, options))[1]);
  return {
    element: ofElement(element(state, options)), vue: ofElement(vue(state, options)), quarto: ofElement(quarto(state, options)), jupyter: ofElement(python),
    link: hashIn(/<a href="([^"]*)"/.exec(element(state, options))[1]), iframe: hashIn(/ src="([^"]*)"/.exec(iframe(state, options))[1]),
    markdown: hashIn(/\]\((\S+#\S+)\)/.exec(markdown(state, options))[1]), poster: options.poster.slice(options.poster.indexOf("?") + 1),
  };
})));
