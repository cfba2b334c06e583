package sitebuild

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// illustrations is what the guide adds to Markdown: figures, formulas, and sections.
type illustrations struct{}

var (
	figureKind  = ast.NewNodeKind("Figure")
	formulaKind = ast.NewNodeKind("Formula")
	sectionKind = ast.NewNodeKind("Section")
)

// sectionNode is a heading of the second level with all that follows it. A browser need not lay out those far from the window.
type sectionNode struct{ ast.BaseBlock }

func (*sectionNode) Kind() ast.NodeKind              { return sectionKind }
func (n *sectionNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// figureNode is a state of the app in the place of a paragraph.
type figureNode struct {
	ast.BaseBlock
	state, caption string
	number         int    // among those of the guide
	html           string // once it is drawn
}

func (*figureNode) Kind() ast.NodeKind              { return figureKind }
func (n *figureNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// formulaNode is a formula in a line.
type formulaNode struct {
	ast.BaseInline
	text   string
	number int
	html   string
}

func (*formulaNode) Kind() ast.NodeKind              { return formulaKind }
func (n *formulaNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Extend implements goldmark.Extender.
func (x illustrations) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(parser.WithInlineParsers(util.Prioritized(x, 150)), parser.WithASTTransformers(util.Prioritized(x, 500)))
	m.Renderer().AddOptions(renderer.WithNodeRenderers(util.Prioritized(x, 500)))
}

// Trigger implements parser.InlineParser.
func (illustrations) Trigger() []byte { return []byte{'$'} }

// Parse reads a formula: "$KL(p‖q)$", in one line and without spaces at its ends.
func (illustrations) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	end := bytes.IndexByte(line[1:], '$')
	if end < 1 || line[1] == ' ' || line[end] == ' ' {
		return nil
	}
	block.Advance(end + 2)
	return &formulaNode{text: string(line[1 : end+1])}
}

// Transform makes a figure of each paragraph that is one link to a state, and sections.
func (illustrations) Transform(document *ast.Document, reader text.Reader, _ parser.Context) {
	var paragraphs []*ast.Paragraph
	_ = ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if p, ok := n.(*ast.Paragraph); ok && entering && p.ChildCount() == 1 {
			paragraphs = append(paragraphs, p)
		}
		return ast.WalkContinue, nil
	})
	for _, p := range paragraphs {
		link, ok := p.FirstChild().(*ast.Link)
		if !ok {
			continue
		}
		if state, ok := strings.CutPrefix(string(link.Destination), "../#"); ok {
			p.Parent().ReplaceChild(p.Parent(), p, &figureNode{state: "#" + state, caption: textOf(link, reader.Source())})
		}
	}
	var section *sectionNode
	for n := document.FirstChild(); n != nil; {
		block := n
		n = n.NextSibling()
		if heading, ok := block.(*ast.Heading); ok && heading.Level <= 2 {
			section = nil
			if heading.Level == 2 {
				section = &sectionNode{}
				document.InsertBefore(document, block, section)
			}
		}
		if section != nil {
			section.AppendChild(section, block)
		}
	}
}

// RegisterFuncs implements renderer.NodeRenderer.
func (illustrations) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	write := func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			switch n := n.(type) {
			case *figureNode:
				_, _ = w.WriteString(n.html)
			case *formulaNode:
				_, _ = w.WriteString(n.html)
			}
		}
		return ast.WalkSkipChildren, nil
	}
	r.Register(figureKind, write)
	r.Register(formulaKind, write)
	r.Register(sectionKind, func(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
		tag := "</section>\n"
		if entering {
			tag = "<section>\n"
		}
		_, _ = w.WriteString(tag)
		return ast.WalkContinue, nil
	})
}
