// Command poster prints what the page shows before and without the program: the picture of the first example, wide and
// tall, as two SVG elements, or with -text its numbers as HTML paragraphs and a list. The scene itself draws them. With -scenes
// it prints the names of all scenes, one a line.
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
)

// sizes of the pictures, by the class of their element.
var sizes = []struct {
	class         string
	width, height float64
}{{"wide", 960, 552}, {"tall", 390, 704}}

func main() {
	text := flag.Bool("text", false, "print the numbers instead of the pictures")
	scenes := flag.Bool("scenes", false, "print the names of the scenes instead")
	hash := flag.String("state", "", "state to show, as in the URL's hash")
	flag.Parse()
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	app := viz.New()
	app.Update(viz.Restore{Hash: *hash})
	if *scenes {
		for _, s := range app.View().Scenes {
			fmt.Fprintln(out, s.Name)
		}
		return
	}
	if *text {
		numbers(out, app)
		return
	}
	for _, s := range sizes {
		app.Update(viz.Resize{Width: s.width, Height: s.height})
		app.Layout()
		c := svg.New(s.width, s.height)
		c.NoHalo = true // the picture must not hold up the start of the program
		app.Draw(c)
		v := app.View()
		fmt.Fprintf(out, "<div class=%q>%s</div>\n", s.class, c.Bytes(v.Title, v.Description))
	}
}

// numbers prints the describing sentence and every reading.
func numbers(out io.Writer, app *viz.App) {
	v := app.View()
	fmt.Fprintf(out, "<p>%s</p>\n<dl>\n", html.EscapeString(v.Description))
	for _, r := range v.Readings {
		if r.ID == "terms-pq" || r.ID == "terms-qp" {
			continue
		}
		fmt.Fprintf(out, "<div><dt>%s</dt> <dd>%s %s</dd></div>\n", html.EscapeString(r.Name), html.EscapeString(r.Value), html.EscapeString(r.Unit))
	}
	fmt.Fprintln(out, "</dl>")
}
