import assert from "node:assert/strict";
import { test } from "node:test";
import { element } from "../ui/share/element.js";
import { frameAddress, pageAddress, posterAddress } from "../ui/share/figure.js";
import { hugo, shortcode } from "../ui/share/hugo.js";
import { iframe } from "../ui/share/iframe.js";
import { jekyll } from "../ui/share/jekyll.js";
import { jupyter } from "../ui/share/jupyter.js";
import { markdown } from "../ui/share/markdown.js";
import { dataAddress } from "../ui/share/poster.js";
import { quarto } from "../ui/share/quarto.js";
import { reveal } from "../ui/share/reveal.js";

const base = "https://example.org/iridescent/";
const plain = {
  pairs: [["v", "1"], ["scene", "compare"], ["p", "5,3,2"], ["q", "1,1,1"]],
  title: "Two distributions",
  description: "Each observation costs a believer of q 0.10 bits extra.",
  readings: [["KL(p‖q)", "0.099", "bits"], ["H(m)", "1.560", "bits"]],
};
const options = { base, poster: `${base}poster.svg?scene=compare&p=5,3,2&q=1,1,1` };

test("the element has the state as attributes, and a link, a picture and the numbers inside", () => {
  assert.equal(element(plain, options), `<script async src="https://example.org/iridescent/embed.js"></script>
<iridescent-viz scene="compare" p="5,3,2" q="1,1,1" label="Two distributions">
<a href="https://example.org/iridescent/#v=1&amp;scene=compare&amp;p=5,3,2&amp;q=1,1,1"><picture><source media="(max-width:599px)" srcset="https://example.org/iridescent/poster.svg?scene=compare&amp;p=5,3,2&amp;q=1,1,1&amp;w=390&amp;h=624" width="390" height="624"><img src="https://example.org/iridescent/poster.svg?scene=compare&amp;p=5,3,2&amp;q=1,1,1" alt="Each observation costs a believer of q 0.10 bits extra." width="640" height="400" style="max-width:100%;height:auto"></picture></a>
<p>KL(p‖q) 0.099 bits · H(m) 1.560 bits</p>
</iridescent-viz>`);
});

test("a picture that is inside the snippet stands for narrow windows too", () => {
  const snippet = element(plain, { ...options, poster: "data:image/svg+xml,<svg>/poster.svg?" });
  assert.doesNotMatch(snippet, /<source/);
});

test("what is chosen is in the element, and what is the default is not", () => {
  const chosen = element(plain, { ...options, theme: "dark", hide: ["toolbar", "terms"], loading: "visible", width: 480 });
  assert.match(chosen, /<iridescent-viz scene="compare" p="5,3,2" q="1,1,1" label="Two distributions" theme="dark" hide="toolbar,terms" loading="visible" style="max-width:480px">/);
  assert.match(chosen, /<a href="https:\/\/example.org\/iridescent\/#v=1/); // the whole page, as its reader has it
  assert.doesNotMatch(element(plain, { ...options, loading: "click", width: 0, theme: "" }), /loading|theme|style="max-width:\d+px/);
});

test("an attribute holds its value as the hash does, with its escapes", () => {
  assert.match(element({ ...plain, pairs: [["v", "1"], ["scene", "compare"], ["labels", "a%2Cb,c+d"]] }, options), /<iridescent-viz scene="compare" labels="a%2Cb,c\+d" label=/);
});

test("a frame as wide as the text keeps its height, one of a chosen width its shape", () => {
  assert.equal(iframe(plain, options), `<iframe src="https://example.org/iridescent/?embed=1#v=1&amp;scene=compare&amp;p=5,3,2&amp;q=1,1,1" title="Two distributions" width="100%" height="400" loading="lazy" allow="fullscreen; clipboard-write" style="border:0;max-width:100%"></iframe>`);
  assert.match(iframe(plain, { ...options, width: 800 }), / width="800" height="500" /);
  assert.match(iframe(plain, { ...options, width: 360 }), / width="360" height="300" /);
});

test("Markdown is a picture that leads to the page", () => {
  assert.equal(markdown(plain, options), "[![Each observation costs a believer of q 0.10 bits extra.](https://example.org/iridescent/poster.svg?scene=compare&p=5,3,2&q=1,1,1)](https://example.org/iridescent/#v=1&scene=compare&p=5,3,2&q=1,1,1)");
  const curves = { ...plain, pairs: [["v", "1"], ["scene", "curves"], ["p", "normal(0,1)"]] };
  assert.match(markdown(curves, { base, poster: "iridescent.svg" }), /\]\(iridescent\.svg\)\]\(\S+p=normal%280,1%29\)$/);
});

test("Jupyter gets a cell of Python", () => {
  assert.equal(jupyter(plain, { ...options, width: 640 }), `from IPython.display import IFrame

IFrame("https://example.org/iridescent/?embed=1#v=1&amp;scene=compare&amp;p=5,3,2&amp;q=1,1,1", width=640, height=400, extras=["title=\\"Two distributions\\"", "allow=\\"fullscreen; clipboard-write\\""])`);
  assert.match(jupyter(plain, options), /, width="100%", height=400, /);
});

const whole = element(plain, options);
const wrappers = [
  [hugo, `{{< rawhtml >}}\n${whole}\n{{< /rawhtml >}}`],
  [jekyll, `<div markdown="0">\n${whole}\n</div>`],
  [quarto, `\`\`\`{=html}\n${whole}\n\`\`\``],
  [reveal, `<section>\n${whole}\n</section>`],
];
for (const [snippet, expected] of wrappers) test(`${snippet.name} has the element between its own lines`, () => assert.equal(snippet(plain, options), expected));

test("Hugo's shortcode is one line", () => assert.equal(shortcode.text, "{{ .Inner }}"));

test("a block of HTML in Markdown is not cut by an empty line, and its tag stands alone on its line", () => {
  for (const snippet of [element, hugo, jekyll, quarto, reveal]) {
    const lines = snippet({ ...plain, description: "a\n\n\nb\r\n\r\nc", title: "d\n\ne" }, options).split("\n");
    assert.ok(lines.every((line) => /\S/.test(line)), lines.join("\n"));
    assert.ok(lines.some((line) => /^<iridescent-viz [^<>]*>$/.test(line)));
  }
});

test("addresses leave out what is not chosen", () => {
  assert.equal(pageAddress(plain, { base, theme: "projector" }), `${base}?theme=projector#v=1&scene=compare&p=5,3,2&q=1,1,1`);
  assert.equal(frameAddress(plain, { base, hide: ["terms"], theme: "dark" }), `${base}?embed=1&theme=dark&hide=terms#v=1&scene=compare&p=5,3,2&q=1,1,1`);
  assert.equal(posterAddress(plain, { base, hide: ["toolbar"], theme: "light" }), `${base}poster.svg?scene=compare&p=5,3,2&q=1,1,1`);
  assert.equal(posterAddress(plain, { base, hide: ["terms"], theme: "dark" }), `${base}poster.svg?scene=compare&p=5,3,2&q=1,1,1&theme=dark&hide=terms`);
});

const hostile = [
  `"><script>alert(1)</script>`, `' onload='x`, "`x` ``` ```` {=html}", "](javascript:x) [y](z) ![", "| a | b |", "a\nb\r\n\r\nc\u2028d\u2029e", "{{< x >}} {{% y %}} {{ z }}", "{% raw %} {% endraw %} %}",
  '"""', "\\", '\\"', "\\\\", "$x$ $$", "<!-- -->", "</iridescent-viz></p></a>", "&lt;b&gt; &#34;", "\0\u0007\u0085", "\ud83d\ude00 日本 ‖", "\ud800", "%", "%0", "#a&b=c", "</section>", "```\n", "'''", "\u202e", "*a* _b_ ~~c~~ <http://x>", "{:.no}", "^1] [^1]",
];
const states = hostile.map((text) => ({ ...plain, pairs: [...plain.pairs, ["labels", text]], title: text, description: text, readings: [[text, text, text]] }));
states.push({ ...plain, pairs: [...plain.pairs, ["labels", hostile.join("")]], title: hostile.join(""), description: hostile.join(""), readings: [hostile] });

/** The tags of HTML without the values of attributes; what is between them must have no "<". */
function skeleton(text) {
  const tag = /<\/?[a-z][a-z-]*(?:\s+[a-z-]+(?:="[^"]*")?)*>/g;
  assert.doesNotMatch(text.replace(tag, ""), /[<"]/);
  return text.match(tag).map((found) => found.replace(/="[^"]*"/g, "")).join("");
}

test("no text breaks out of HTML", () => {
  for (const snippet of [element, iframe, jekyll, reveal]) {
    const expected = skeleton(snippet({ ...plain, pairs: [...plain.pairs, ["labels", "a%2Cb"]] }, options));
    for (const state of states) assert.equal(skeleton(snippet(state, options)), expected, JSON.stringify(state.title));
  }
});

test("no text has a mark of Liquid, Hugo, Quarto or a fence", () => {
  for (const state of states) {
    for (const snippet of [element, iframe, jekyll, reveal]) assert.doesNotMatch(snippet(state, options), /[{}`]|%}/);
    assert.equal(hugo(state, options).split(/\{\{|\}\}/).length, 5);
    assert.equal(quarto(state, options).split("```").length, 3);
  }
});

test("no text breaks out of Markdown", () => {
  const form = /^\[!\[(?:[^\\[\]`<>{}|*_$^\n]|\\[\\`*_{}[\]()|$]|&(?:amp|lt|gt|#94);)*\]\([!-'+-~]+\)\]\([!-'+-~]+\)$/; // addresses without parentheses
  for (const state of states) assert.match(markdown(state, { base, poster: posterAddress(state, { base }) }), form);
});

test("no text breaks out of Python", () => {
  const literal = /"(?:[^"\\\n\u0000-\u001f]|\\["\\n]|\\u[0-9a-f]{4})*"/g;
  for (const state of states) {
    assert.equal(jupyter(state, options).replace(literal, "S"), "from IPython.display import IFrame\n\nIFrame(S, width=S, height=400, extras=[S, S])");
  }
});

test("addresses have only characters that every format takes for themselves", () => {
  for (const state of states) {
    for (const address of [pageAddress(state, options), frameAddress(state, options), posterAddress(state, options)]) assert.match(address, /^[\w\-.~%,*+:;/@=&?#()!]+$/);
  }
});

test("a picture in an address can be read back, and has nothing that ends an attribute or a string", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" font-family="'A','B'">\n<title>&#34;a&#39; 50% #1 {x} \`</title>\n</svg>\n`;
  const address = dataAddress(svg);
  assert.match(address, /^data:image\/svg\+xml,[^"<>#{}`\n]*$/);
  const back = decodeURIComponent(address.slice(address.indexOf(",") + 1));
  assert.equal(back, `<svg xmlns='http://www.w3.org/2000/svg' font-family='&#39;A&#39;,&#39;B&#39;'><title>&#34;a&#39; 50% #1 {x} \`</title></svg>`);
});
