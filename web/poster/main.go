// Command poster prints what the page shows before and without the program: the picture of the first example, wide and
// tall, as two SVG elements, or with -text its numbers as HTML paragraphs and a list. The scenes themselves draw them. With
//
//	-hint             it prints the hint of the first example as HTML,
//	-masthead         it prints its question and its story as HTML,
//	-scenes           it prints the names of all scenes, one a line,
//	-files folder     it writes the pictures of a site that other pages show (files.go), and oembed.json with -address,
//	-guide            it reads which states and formulas pages of the guide show, and prints them as JSON (guide.go),
//	-page             it copies a page from its input to its output with what -address means for its head.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"html"
	"io"
	"os"

	"iridescent/viz"
	"iridescent/viz/canvas/svg"
	"iridescent/viz/poster"
	"iridescent/web/address"
)

// sizes of the pictures in the page, by the class of their element.
var sizes = []struct {
	class         string
	width, height float64
}{{"wide", 960, 552}, {"tall", 390, 704}}

func main() {
	text := flag.Bool("text", false, "print the numbers instead of the pictures")
	scenes := flag.Bool("scenes", false, "print the names of the scenes instead")
	folder := flag.String("files", "", "write the pictures of a site into this `folder` instead")
	hint := flag.Bool("hint", false, "print what the row about the selected outcome says instead")
	masthead := flag.Bool("masthead", false, "print the question and the story instead")
	guide := flag.Bool("guide", false, "draw what pages of the guide ask for instead")
	page := flag.Bool("page", false, "fill in the head of a page instead")
	base := flag.String("address", "", "public `address` of the site, if known")
	hash := flag.String("state", "", "state to show, as in the URL's hash")
	flag.Parse()
	out := bufio.NewWriter(os.Stdout)
	var err error
	switch {
	case *scenes:
		for _, s := range viz.New().View().Scenes {
			fmt.Fprintln(out, s.Name)
		}
	case *text:
		numbers(out, poster.New(*hash, sizes[0].width, sizes[0].height, poster.Look{}).View())
	case *hint:
		fmt.Fprintln(out, html.EscapeString(poster.New(*hash, sizes[0].width, sizes[0].height, poster.Look{}).View().Inspector.Text))
	case *masthead:
		heading(out, poster.New(*hash, sizes[0].width, sizes[0].height, poster.Look{}).View())
	case *guide:
		err = illustrate(out, os.Stdin)
	case *page:
		err = fill(out, os.Stdin, *base)
	case *folder != "":
		err = writeFiles(*folder, *base)
	default:
		pictures(out, *hash)
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "poster:", err)
		os.Exit(1)
	}
}

// fill copies a page with its address.
func fill(out io.Writer, in io.Reader, base string) error {
	content, err := io.ReadAll(in)
	if err == nil {
		_, err = out.Write(address.Fill(content, base))
	}
	return err
}

// pictures prints the elements that stand in the page.
func pictures(out io.Writer, hash string) {
	for _, s := range sizes {
		p := poster.New(hash, s.width, s.height, poster.Look{})
		c := svg.NewSmall(s.width, s.height)
		c.NoHalo = true // the picture must not hold up the start of the program
		p.Draw(c)
		v := p.View()
		fmt.Fprintf(out, "<div class=%q>%s</div>\n", s.class, c.Bytes(v.Title, v.Description))
	}
}

// heading prints the question and the story.
func heading(out io.Writer, v viz.View) {
	fmt.Fprintf(out, "<h1 id=\"title\"><bdi>%s</bdi></h1>\n<p id=\"story\"><bdi>%s</bdi></p>\n", html.EscapeString(v.Title), html.EscapeString(v.Telling.Story))
}

// numbers prints the describing sentence and every reading.
func numbers(out io.Writer, v viz.View) {
	fmt.Fprintf(out, "<p>%s</p>\n<dl>\n", html.EscapeString(v.Description))
	for _, r := range v.Readings {
		if r.ID == "terms-pq" || r.ID == "terms-qp" {
			continue
		}
		fmt.Fprintf(out, "<div><dt>%s</dt> <dd>%s %s</dd></div>\n", html.EscapeString(r.Name), html.EscapeString(r.Value), html.EscapeString(r.Unit))
	}
	fmt.Fprintln(out, "</dl>")
}
