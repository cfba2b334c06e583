import assert from "node:assert/strict";
import { test } from "node:test";
import { element } from "../ui/share/element.js";
import { frameAddress, pageAddress, posterAddress } from "../ui/share/figure.js";
import { hugo, shortcode } from "../ui/share/hugo.js";
import { iframe } from "../ui/share/iframe.js";
import { jupyter } from "../ui/share/jupyter.js";
import { markdown } from "../ui/share/markdown.js";
import { fileName } from "../ui/share/poster.js";
import { quarto } from "../ui/share/quarto.js";
import { vue } from "../ui/share/vue.js";

const base = "https://example.org/iridescent/";
const plain = {
  pairs: [["v", "1"], ["scene", "compare"], ["p", "5,3,2"], ["q", "1,1,1"]],
  title: "Rain and sun",
  description: "If p happens, each observation costs a believer of q 0.10 bits extra.",
  readings: [["KL(p‖q)", "0.099", "bits"], ["H(m)", "1.560", "bits"]],
};
const options = { base, poster: `${base}poster.svg?v=1&scene=compare&p=5,3,2&q=1,1,1` };
const named = { ...options, caption: "A gloomy forecaster" };

test("the element has the state as attributes, and a link with picture, sentence and numbers inside", () => {
  assert.equal(element(plain, named), `<figure>
<iridescent-viz v="1" scene="compare" p="5,3,2" q="1,1,1" label="Rain and sun">
<a href="https://example.org/iridescent/#v=1&amp;scene=compare&amp;p=5,3,2&amp;q=1,1,1"><img src="https://example.org/iridescent/poster.svg?v=1&amp;scene=compare&amp;p=5,3,2&amp;q=1,1,1" alt="Rain and sun" width="640" height="400" /><br /> If p happens, each observation costs a believer of q 0.10 bits extra.<br /> KL(p‖q) 0.099 bits · H(m) 1.560 bits</a>
</iridescent-viz>
<script async="async" src="https://example.org/iridescent/embed.js"></script>
<figcaption>A gloomy forecaster</figcaption>
</figure>`);
});

test("without a caption there is none", () => {
  assert.doesNotMatch(element(plain, options), /figcaption/);
});

test("what is chosen is in the element, and what is the default is not", () => {
  const chosen = element(plain, { ...options, theme: "dark", hide: ["toolbar", "terms"], loading: "visible", width: 480 });
  assert.match(chosen, /<iridescent-viz v="1" scene="compare" p="5,3,2" q="1,1,1" label="Rain and sun" theme="dark" hide="toolbar,terms" loading="visible" width="480">/);
  assert.match(chosen, /<a href="https:\/\/example.org\/iridescent\/#v=1/); // the whole page, as its reader has it
  assert.match(chosen, / width="480" height="300" \/>/);
  assert.match(element(plain, { ...options, width: 1200 }), / width="640" height="400" \/>/);
  assert.doesNotMatch(element(plain, { ...options, loading: "click", width: 0, theme: "" }), /loading|theme| width="\d+">/);
});

test("an attribute holds its value as the hash does, with its escapes", () => {
  assert.match(element({ ...plain, pairs: [["v", "1"], ["scene", "compare"], ["labels", "a%2Cb,c+d"]] }, options), /<iridescent-viz v="1" scene="compare" labels="a%2Cb,c\+d" label=/);
});

test("a frame as wide as the text keeps its height, one of a chosen width its shape", () => {
  assert.equal(iframe(plain, named), `<figure>
<iframe src="https://example.org/iridescent/?embed=1#v=1&amp;scene=compare&amp;p=5,3,2&amp;q=1,1,1" title="Rain and sun" width="100%" height="400" loading="lazy" allow="fullscreen; clipboard-write" frameborder="0"></iframe>
<figcaption>A gloomy forecaster<br /> <a href="https://example.org/iridescent/#v=1&amp;scene=compare&amp;p=5,3,2&amp;q=1,1,1">If p happens, each observation costs a believer of q 0.10 bits extra.<br /> KL(p‖q) 0.099 bits · H(m) 1.560 bits</a></figcaption>
</figure>`);
  assert.match(iframe(plain, { ...options, width: 800 }), / width="800" height="500" /);
  assert.match(iframe(plain, { ...options, width: 360 }), / width="360" height="300" /);
});

test("Markdown is a picture that leads to the page, with sentence and numbers", () => {
  assert.equal(markdown(plain, named), `[![Rain and sun](https://example.org/iridescent/poster.svg?v=1&scene=compare&p=5,3,2&q=1,1,1) If p happens, each observation costs a believer of q 0.10 bits extra.](https://example.org/iridescent/#v=1&scene=compare&p=5,3,2&q=1,1,1)\\
KL\\(p‖q\\) 0.099 bits · H\\(m\\) 1.560 bits

A gloomy forecaster`);
  const curves = { ...plain, pairs: [["v", "1"], ["scene", "curves"], ["p", "normal(0,1)"]] };
  assert.match(markdown(curves, { base, poster: "iridescent.svg" }), /\]\(iridescent\.svg\) If [^\]]*\]\(\S+p=normal%280,1%29\)\\\n/);
});

test("Jupyter gets a cell of Python with HTML, Markdown and text", () => {
  const [first, , display, ...rest] = jupyter(plain, named).split("\n");
  assert.equal(first, "from IPython.display import display");
  assert.equal(display, "display({");
  assert.deepEqual(rest.slice(3), ["}, raw=True)"]);
  const forms = JSON.parse(`{${rest.slice(0, 3).join("").replace(/,$/, "")}}`); // these strings are JSON's too
  assert.deepEqual(forms, {
    "text/html": element(plain, named),
    "text/markdown": markdown(plain, named),
    "text/plain": "Rain and sun\nA gloomy forecaster\nIf p happens, each observation costs a believer of q 0.10 bits extra.\nKL(p‖q) 0.099 bits · H(m) 1.560 bits\nhttps://example.org/iridescent/#v=1&scene=compare&p=5,3,2&q=1,1,1",
  });
});

test("Quarto and Pandoc get raw tags around Markdown, and a script only where scripts run", () => {
  assert.equal(quarto(plain, named), `\`\`\`{=html}
<figure>
<iridescent-viz v="1" scene="compare" p="5,3,2" q="1,1,1" label="Rain and sun">
\`\`\`

[![Rain and sun](https://example.org/iridescent/poster.svg?v=1&scene=compare&p=5,3,2&q=1,1,1){width=640 height=400} If p happens, each observation costs a believer of q 0.10 bits extra.](https://example.org/iridescent/#v=1&scene=compare&p=5,3,2&q=1,1,1)\\
KL\\(p‖q\\) 0.099 bits · H\\(m\\) 1.560 bits

\`\`\`{=html}
</iridescent-viz>
<figcaption>
\`\`\`

A gloomy forecaster

\`\`\`{=html}
</figcaption>
</figure>
\`\`\`

::: {.content-visible when-format="html:js"}

\`\`\`{=html}
<script async="async" src="https://example.org/iridescent/embed.js"></script>
\`\`\`

:::`);
  assert.doesNotMatch(quarto(plain, options), /figcaption/);
});

test("Hugo has the element between its own lines, Vue a component for the script", () => {
  assert.equal(hugo(plain, named), `{{< rawhtml >}}\n${element(plain, named)}\n{{< /rawhtml >}}`);
  assert.equal(shortcode.text, "{{ .Inner }}");
  assert.equal(vue(plain, named), element(plain, named).replace("<iridescent-viz ", "<iridescent-viz v-pre ").replace("<script ", '<component is="script" ').replace("</script>", "</component>"));
});

test("a block of HTML in Markdown begins with a tag that begins one, and is not cut by an empty line", () => {
  for (const snippet of [element, iframe, vue]) {
    const lines = snippet({ ...plain, description: "a\n\n\nb\r\n\r\nc", title: "d\n\ne" }, { ...options, caption: "f\n\ng" }).split("\n");
    assert.equal(lines[0], "<figure>");
    assert.ok(lines.every((line) => /\S/.test(line)), lines.join("\n"));
  }
});

test("the element has only what HTML, XML and JSX agree on", () => {
  const text = element(plain, { ...named, width: 480, theme: "dark" });
  assert.doesNotMatch(text, /\sstyle=|srcset=|<(?:img|br)(?:\s[^<>]*)?[^/]>|<[a-z-]+(?:\s+[a-z]+="[^"]*")*\s+[a-z]+[\s>]/);
});

test("addresses leave out what is not chosen", () => {
  assert.equal(pageAddress(plain, { base, theme: "projector" }), `${base}?theme=projector#v=1&scene=compare&p=5,3,2&q=1,1,1`);
  assert.equal(frameAddress(plain, { base, hide: ["terms"], theme: "dark" }), `${base}?embed=1&theme=dark&hide=terms#v=1&scene=compare&p=5,3,2&q=1,1,1`);
  assert.equal(posterAddress(plain, { base, hide: ["toolbar"], theme: "light" }), `${base}poster.svg?v=1&scene=compare&p=5,3,2&q=1,1,1`);
  assert.equal(posterAddress(plain, { base, hide: ["terms"], theme: "dark" }), `${base}poster.svg?v=1&scene=compare&p=5,3,2&q=1,1,1&theme=dark&hide=terms`);
});

const hostile = [
  `"><script>alert(1)</script>`, `' onload='x`, "`x` ``` ```` {=html}", "](javascript:x) [y](z) ![", "| a | b |", "a\nb\r\n\r\nc\u2028d\u2029e", "{{< x >}} {{% y %}} {{ z }}", "{% raw %} {% endraw %} %}",
  '"""', "\\", '\\"', "\\\\", "$x$ $$", "<!-- -->", "</iridescent-viz></p></a>", "&lt;b&gt; &#34;", "\0\u0007\u0085", "\ud83d\ude00 日本 ‖", "\ud800", "%", "%0", "#a&b=c", "</section>", "```\n", "'''", "\u202e", "*a* _b_ ~~c~~ <http://x>", "{:.no}", "^1] [^1]", "@knuth:a", "a--b...", ":smile:", "~x~", "www.example.org", "\ufffe\uffff", "${x}", "]]>", "שלום", "a\u2066b\u200f",
];
const states = hostile.map((text) => ({ ...plain, pairs: [...plain.pairs, ["labels", text]], title: text, description: text, readings: [[text, text, text]] }));
states.push({ ...plain, pairs: [...plain.pairs, ["labels", hostile.join("")]], title: hostile.join(""), description: hostile.join(""), readings: [hostile] });

/** What somebody chose who means harm. */
const chosenBy = (state) => ({ ...options, caption: state.title });

/** The tags of HTML without the values of attributes; what is between them must have no "<". */
function skeleton(text) {
  const tag = /<\/?[a-z][a-z-]*(?:\s+[a-z-]+(?:="[^"]*")?)*(?: \/)?>/g;
  assert.doesNotMatch(text.replace(tag, ""), /[<"]/);
  return text.match(tag).map((found) => found.replace(/="[^"]*"/g, "")).join("");
}

test("no text breaks out of HTML", () => {
  for (const snippet of [element, iframe, vue]) {
    const expected = skeleton(snippet({ ...plain, pairs: [...plain.pairs, ["labels", "a%2Cb"]] }, named));
    for (const state of states) assert.equal(skeleton(snippet(state, chosenBy(state))), expected, JSON.stringify(state.title));
  }
});

test("no text has a mark of Liquid, Hugo, Vue or a fence", () => {
  for (const state of states) {
    for (const snippet of [element, iframe, vue]) assert.doesNotMatch(snippet(state, chosenBy(state)), /[{}`]|%}/);
    assert.equal(hugo(state, chosenBy(state)).split(/\{\{|\}\}/).length, 5);
    assert.equal(quarto(state, chosenBy(state)).split("```").length, 9);
  }
});

test("text between tags has no mark of Markdown", () => {
  for (const state of states) {
    for (const snippet of [element, iframe, vue]) {
      const between = snippet(state, chosenBy(state)).replace(/<[^>]*>|&#?\w+;/g, "");
      assert.doesNotMatch(between, /[*_~^[\]\\|$@#!':`]|--|\.\.\./, JSON.stringify(state.title));
    }
  }
});

test("no text breaks out of Markdown", () => {
  const text = "(?:[^\\\\[\\]`<>{}|*_$^\n~@#!\"':]|\\\\[\\\\`*_{}[\\]()|$~@#!\"':.-]|&(?:amp|lt|gt|#94);)*";
  const to = "\\([!-'+-~]+\\)"; // addresses without parentheses
  const form = new RegExp(`^\\[!\\[${text}\\]${to} ${text}\\]${to}\\\\\n${text}\n\n${text}$`);
  for (const state of states) assert.match(markdown(state, { ...chosenBy(state), poster: posterAddress(state, { base }) }), form);
});

test("no text breaks out of Python", () => {
  const literal = /"(?:[^"\\\n\u0000-\u001f]|\\["\\n]|\\u[0-9a-f]{4})*"/g;
  for (const state of states) {
    assert.equal(jupyter(state, chosenBy(state)).replace(literal, "S"), "from IPython.display import display\n\ndisplay({\n    S: S,\n    S: S,\n    S: S,\n}, raw=True)");
  }
});

test("no text turns the direction of what follows it", () => {
  for (const state of states) for (const snippet of [element, iframe, vue, markdown, quarto, hugo, jupyter]) assert.doesNotMatch(snippet(state, chosenBy(state)), /\p{Bidi_Control}/u, JSON.stringify(state.title));
});

test("addresses have only characters that every format takes for themselves", () => {
  for (const state of states) {
    for (const address of [pageAddress(state, options), frameAddress(state, options), posterAddress(state, options)]) assert.match(address, /^[\w\-.~%,*+:;/@=&?#()!]+$/);
  }
});

test("another picture has another name", () => {
  assert.match(fileName("<svg/>"), /^iridescent-[0-9a-z]+\.svg$/);
  assert.notEqual(fileName("<svg/>"), fileName("<svg />"));
});
