package sitebuild

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// guideFolder is where the pages of the guide are, in web/ and in the site.
const guideFolder = "guide"

// guide is the pages that are written in Markdown, in the order in which index.md links to them.
type guide struct {
	markdown goldmark.Markdown
	frame    string                   // the page around a text
	scripts  func(name string) string // where the script of that name is, if a page has one
	pages    []*guidePage
	drawn    struct {
		Figures  []struct{ State, Title, Sentence, Wide, Tall, Exercise, Hint string }
		Formulas []string
	}
}

// guidePage is one of them.
type guidePage struct {
	name, title string
	source      []byte
	root        ast.Node
	figures     []*figureNode
	formulas    []*formulaNode
}

// addGuide makes a page of each text in web/guide. A paragraph that is nothing but a link to a state of the app is a figure; what
// stands between two $ is a formula.
func addGuide(o Options, site Tree) error {
	index := filepath.Join(o.Root, "web", guideFolder, "index.md")
	if !exists(index) || !o.draws() {
		return nil
	}
	g := newGuide()
	g.scripts = o.entry
	if err := g.read(filepath.Dir(index)); err != nil {
		return err
	}
	if err := g.draw(o); err != nil {
		return err
	}
	return g.write(site)
}

func newGuide() *guide {
	return &guide{markdown: goldmark.New(
		goldmark.WithExtensions(extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignAttribute)), illustrations{}),
		goldmark.WithParserOptions(parser.WithAutoHeadingID()),
	)}
}

// write adds all pages and figures to the site.
func (g *guide) write(site Tree) error {
	for i, p := range g.pages {
		content, err := g.render(i)
		if err == nil {
			err = allowed(content)
		}
		if err != nil {
			return fmt.Errorf("%s.md: %w", p.name, err)
		}
		site[path.Join(guideFolder, p.name+".html")] = []byte(content)
	}
	for i, f := range g.drawn.Figures {
		site[figureName(i, "")], site[figureName(i, "-tall")] = []byte(f.Wide), []byte(f.Tall)
	}
	return nil
}

// guide lists its pages.
func (t Tree) guide() (pages []string) {
	for _, name := range t.Names() {
		if path.Dir(name) == guideFolder && path.Ext(name) == ".html" {
			pages = append(pages, name)
		}
	}
	return pages
}

func figureName(i int, shape string) string {
	return fmt.Sprintf("%s/figures/%d%s.svg", guideFolder, i+1, shape)
}

// read parses index.md and the pages that it links to. A text that it does not link to would be found by nobody.
func (g *guide) read(folder string) error {
	frame, err := os.ReadFile(filepath.Join(folder, "page.html"))
	if err != nil {
		return err
	}
	g.frame = string(frame)
	index, err := g.parse(folder, "index")
	if err != nil {
		return err
	}
	listed := map[string]bool{"index": true}
	for _, name := range index.links() {
		if page, ok := strings.CutSuffix(name, ".md"); ok && !listed[page] {
			listed[page] = true
			if _, err := g.parse(folder, page); err != nil {
				return err
			}
		}
	}
	texts, err := filepath.Glob(filepath.Join(folder, "*.md"))
	for _, t := range texts {
		if name := strings.TrimSuffix(filepath.Base(t), ".md"); !listed[name] {
			err = errors.Join(err, fmt.Errorf("index.md has no link to %s.md", name))
		}
	}
	return err
}

func (g *guide) parse(folder, name string) (*guidePage, error) {
	source, err := os.ReadFile(filepath.Join(folder, name+".md"))
	if err != nil {
		return nil, err
	}
	p := &guidePage{name: name, source: source, root: g.markdown.Parser().Parse(text.NewReader(source))}
	err = ast.Walk(p.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			if p.title == "" {
				p.title = textOf(n, source)
			}
		case *figureNode:
			p.figures = append(p.figures, n)
		case *formulaNode:
			p.formulas = append(p.formulas, n)
		}
		return ast.WalkContinue, nil
	})
	if p.title == "" {
		err = errors.Join(err, fmt.Errorf("%s.md has no heading", name))
	}
	g.pages = append(g.pages, p)
	return p, err
}

// links are the addresses that a page links to.
func (p *guidePage) links() (all []string) {
	_ = ast.Walk(p.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if link, ok := n.(*ast.Link); ok && entering {
			all = append(all, string(link.Destination))
		}
		return ast.WalkContinue, nil
	})
	return all
}

// draw asks for the pictures and formulas of all pages at once.
func (g *guide) draw(o Options) error {
	var wanted struct {
		Figures  []string `json:"figures"`
		States   []string `json:"states"`
		Formulas []string `json:"formulas"`
	}
	for _, p := range g.pages {
		for _, link := range p.links() {
			if state, ok := strings.CutPrefix(link, "../#"); ok {
				wanted.States = append(wanted.States, "#"+state)
			}
		}
		for _, f := range p.figures {
			f.number = len(wanted.Figures)
			wanted.Figures = append(wanted.Figures, f.state)
		}
		for _, f := range p.formulas {
			f.number = len(wanted.Formulas)
			wanted.Formulas = append(wanted.Formulas, f.text)
		}
	}
	question, err := json.Marshal(wanted)
	if err != nil {
		return err
	}
	answer, err := o.runPoster(question, "-guide")
	if err != nil {
		return err
	}
	return json.Unmarshal([]byte(answer), &g.drawn)
}

// render writes a page.
func (g *guide) render(i int) (string, error) {
	p := g.pages[i]
	for _, f := range p.figures {
		f.html = g.figure(f)
	}
	for _, f := range p.formulas {
		f.html = g.drawn.Formulas[f.number]
	}
	if err := p.relink(); err != nil {
		return "", err
	}
	var body bytes.Buffer
	if err := g.markdown.Renderer().Render(&body, p.source, p.root); err != nil {
		return "", err
	}
	script := ""
	if len(p.figures) > 0 {
		script = `<script async src="../embed.js"></script>`
	}
	if name := "guide-" + p.name + ".js"; exists(g.scripts(name)) {
		script += fmt.Sprintf(`<script type="module" src="../%s"></script>`, name)
	}
	return fill(g.frame, map[string]string{"title": html.EscapeString(p.title), "description": html.EscapeString(p.description()), "body": body.String(), "contents": g.contents(i), "around": g.around(i), "script": script})
}

// figure is a state as a picture with its sentence, which comes alive.
func (g *guide) figure(f *figureNode) string {
	d := g.drawn.Figures[f.number]
	at := func(shape string) string { return strings.TrimPrefix(figureName(f.number, shape), guideFolder+"/") }
	caption := fmt.Sprintf("<strong>%s.</strong> %s", html.EscapeString(f.caption), html.EscapeString(d.Sentence))
	if d.Exercise != "" {
		caption = fmt.Sprintf("<strong id=\"%[1]s\">%[1]s. %[2]s.</strong> <span>%[3]s</span> %[4]s <a href=\"../%[5]s\">Begin exercise %[1]s</a>\n<details><summary>Hint</summary>%[6]s</details>", d.Exercise, html.EscapeString(f.caption),
			html.EscapeString(d.Title), html.EscapeString(d.Sentence), html.EscapeString(f.state), html.EscapeString(d.Hint))
	}
	state, alt := html.EscapeString(d.State), html.EscapeString(d.Title+" "+d.Sentence)
	return fmt.Sprintf(`<figure>
<iridescent-viz state="%[1]s" label="%[2]s">
<a href="../%[1]s"><picture><source media="(max-width: 559px)" srcset="%[5]s"><img src="%[4]s" alt="%[3]s" width="640" height="400" loading="lazy"></picture></a>
</iridescent-viz>
<figcaption>%[6]s</figcaption>
</figure>
`, state, html.EscapeString(d.Title), alt, at(""), at("-tall"), caption)
}

// relink makes links between texts links between pages. What is in the repository only, is text.
func (p *guidePage) relink() error {
	var wrong error
	err := ast.Walk(p.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		link, ok := n.(*ast.Link)
		if !ok || !entering {
			return ast.WalkContinue, nil
		}
		name, fragment, _ := strings.Cut(string(link.Destination), "#")
		switch {
		case strings.Contains(name, ":"), name == "", name == "../":
		case strings.HasPrefix(name, "../"):
			parent := n.Parent()
			for child := link.FirstChild(); child != nil; child = link.FirstChild() {
				parent.InsertBefore(parent, link, child)
			}
			parent.RemoveChild(parent, link)
			return ast.WalkSkipChildren, nil
		case path.Ext(name) == ".md":
			link.Destination = []byte(strings.TrimSuffix(name, ".md") + ".html")
			if fragment != "" {
				link.Destination = append(link.Destination, "#"+fragment...)
			}
		default:
			wrong = errors.Join(wrong, fmt.Errorf("a link to %s", link.Destination))
		}
		return ast.WalkContinue, nil
	})
	return errors.Join(err, wrong)
}

// contents lists all pages; the one that it stands in is marked.
func (g *guide) contents(current int) string {
	var out strings.Builder
	for i, p := range g.pages {
		mark := ""
		if i == current {
			mark = ` aria-current="page"`
		}
		fmt.Fprintf(&out, "<li><a href=\"%s.html\"%s>%s</a></li>\n", p.name, mark, html.EscapeString(p.title))
	}
	return out.String()
}

// around links to the pages before and after.
func (g *guide) around(i int) string {
	var out strings.Builder
	if i > 0 {
		fmt.Fprintf(&out, `<a rel="prev" href="%s.html">← %s</a>`, g.pages[i-1].name, html.EscapeString(g.pages[i-1].title))
	}
	if i+1 < len(g.pages) {
		fmt.Fprintf(&out, `<a rel="next" href="%s.html">%s →</a>`, g.pages[i+1].name, html.EscapeString(g.pages[i+1].title))
	}
	return out.String()
}

// descriptionLimit is about how much of a description search engines show.
const descriptionLimit = 160

// description is what the page is about, for search engines: its first paragraph, as far as that is shown.
func (p *guidePage) description() string {
	for n := p.root.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() != ast.KindParagraph {
			continue
		}
		words, text := strings.Fields(textOf(n, p.source)), ""
		for _, w := range words {
			if len(text)+len(w) > descriptionLimit {
				return text + " …"
			}
			text = strings.TrimSpace(text + " " + w)
		}
		return text
	}
	return p.title
}

func textOf(n ast.Node, source []byte) string {
	var out strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			out.Write(t.Segment.Value(source))
			if t.SoftLineBreak() {
				out.WriteByte(' ')
			}
		}
		return ast.WalkContinue, nil
	})
	return out.String()
}
