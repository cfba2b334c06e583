package pictures

import (
	"net/http"
	"strings"

	"iridescent/cmd/serve/site"
	"iridescent/viz/poster"
)

// picture answers with a poster. One that was drawn before is found by what was asked for, and another way of writing the
// same state finds it too, once it has been read.
func (g *Gallery) picture(r *http.Request) (*site.File, error) {
	v, err := readWish(r.URL.Path == PNGPath, r.URL.RawQuery)
	if err != nil {
		return nil, err
	}
	asked := v.name(v.state)
	if shown, ok := g.names.get(asked); ok {
		if f, ok := g.pictures.get(shown); ok {
			return f, nil
		}
	}
	return g.made(g.lane(v.png), r, asked, func() *site.File { return g.draw(v, asked) })
}

// lane is where pictures of a kind are drawn.
func (g *Gallery) lane(png bool) *lane {
	if png {
		return g.png
	}
	return g.svg
}

// made has something drawn, once for all who ask for it at the same time.
func (g *Gallery) made(l *lane, r *http.Request, key string, draw func() *site.File) (*site.File, error) {
	drawn, err := l.do(r.Context(), clientOf(r, g.proxies), key, func() any { return draw() })
	if err != nil {
		return nil, err
	}
	return drawn.(*site.File), nil
}

// draw makes the answer, unless there is one for the same state, and keeps it. A picture also tells what was not understood
// of what was asked for.
func (g *Gallery) draw(v wish, asked string) *site.File {
	p := v.picture()
	shown := v.name(strings.Join(append([]string{p.Hash()}, p.Notices()...), "\n"))
	g.names.put(asked, shown)
	if f, ok := g.pictures.get(shown); ok {
		return f
	}
	f := v.file(p, g.base)
	g.pictures.put(shown, f)
	return f
}

// file draws. A PNG says where the state is to be found, if that does not depend on who asks.
func (v wish) file(p *poster.Picture, base string) *site.File {
	if !v.png {
		return site.Made("image/svg+xml", day, p.SVG())
	}
	source := ""
	if base != "" {
		source = base + p.Hash()
	}
	return site.Made("image/png", day, p.PNG(float64(v.scale), source))
}
