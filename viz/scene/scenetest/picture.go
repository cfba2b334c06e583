package scenetest

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/scene"
	"iridescent/viz/theme"
)

// Sizes are from the smallest embed to a large screen.
var Sizes = [][2]float64{{320, 200}, {320, 424}, {390, 704}, {640, 344}, {640, 400}, {700, 400}, {960, 552}, {1280, 688}, {1600, 900}, {2560, 1300}}

// oddSizes are sizes that no page has.
var oddSizes = [][2]float64{{0, 0}, {1, 1}, {5000, 1}, {1, 5000}, {100, 60}, {33.5, 2952}, {250, 900}}

// Pictures are states of a scene whose pictures differ in kind, and those at the ends of what is allowed.
type Pictures struct {
	New      func() scene.Scene
	States   []string
	Extremes []string
	// Shared is for a scene whose state is dear to compute: it is opened once, then laid out in all sizes and themes.
	Shared bool
}

// All returns the states and the extremes.
func (ps Pictures) All() []string { return append(append([]string{}, ps.States...), ps.Extremes...) }

// Rule is what a drawn picture keeps.
type Rule func(t *testing.T, p *Player, r *recorder.Recorder)

// each lays states out in sizes.
func (ps Pictures) each(t *testing.T, hashes []string, sizes [][2]float64, visit func(what string, p *Player)) {
	t.Helper()
	for _, hash := range hashes {
		var p *Player
		for _, size := range sizes {
			if p == nil || !ps.Shared {
				p = Open(t, ps.New(), hash, size[0], size[1])
			} else {
				p.Resize(size[0], size[1])
			}
			visit(fmt.Sprintf("%s at %v", hash, size), p)
		}
	}
}

// Each draws all states in all sizes and themes.
func (ps Pictures) Each(t *testing.T, rules ...Rule) {
	for _, hash := range ps.States {
		var p *Player
		for _, th := range theme.All() {
			for _, size := range Sizes {
				if p == nil || !ps.Shared {
					p = Open(t, ps.New(), hash, size[0], size[1])
				}
				p.Env.Theme = th
				p.Resize(size[0], size[1])
				r := p.Record()
				t.Run(fmt.Sprintf("%s/%gx%g/%.40s", th.Name, size[0], size[1], hash), func(t *testing.T) {
					for _, rule := range rules {
						rule(t, p, r)
					}
				})
			}
		}
	}
}

// TextsStayOnTheCanvas is a Rule.
func TextsStayOnTheCanvas(t *testing.T, p *Player, r *recorder.Recorder) {
	t.Helper()
	for _, c := range r.Outside(p.Area, 0.5) {
		if c.Kind == recorder.Text {
			t.Errorf("%q at %.1f leaves the canvas", c.Text, c.Bounds)
		}
	}
}

// TextsAreCovered is the Rule that the font has every glyph.
func TextsAreCovered(t *testing.T, _ *Player, r *recorder.Recorder) {
	t.Helper()
	for _, c := range r.Of(recorder.Text) {
		if !font.Covers(c.Style.Face, c.Text) {
			t.Errorf("%q in face %d", c.Text, c.Style.Face)
		}
	}
}

// TextsKeepClear is the Rule that the boxes of texts share at most slack pixels. box is Box, Ink, or a scene's own.
func TextsKeepClear(slack float64, box func(recorder.Call) geom.Rect) Rule {
	return func(t *testing.T, _ *Player, r *recorder.Recorder) {
		t.Helper()
		for _, pair := range r.Overlaps(2) {
			if recorder.Shared(box(pair[0]), box(pair[1])) > slack {
				t.Errorf("%q at %.1f overlaps %q at %.1f", pair[0].Text, pair[0].Bounds, pair[1].Text, pair[1].Bounds)
			}
		}
	}
}

// Box is the whole box of a text.
func Box(c recorder.Call) geom.Rect { return c.Bounds }

// Ink is the box of a text, of a lone ∞ only what it inks: the glyph is as low as a small letter.
func Ink(c recorder.Call) geom.Rect {
	if c.Text != "∞" && c.Text != "−∞" {
		return c.Bounds
	}
	return geom.Rect{X: c.Bounds.X, Y: c.Points[0].Y - 0.525*c.Style.Size, W: c.Bounds.W, H: 0.395 * c.Style.Size}
}

// DrawFinitely draws states, also in odd sizes and every unit; the recorder panics on what is not finite.
func (ps Pictures) DrawFinitely(t *testing.T, hashes []string) {
	k := 0
	ps.each(t, hashes, append(oddSizes, Sizes...), func(what string, p *Player) {
		p.DrawsFinitely(what)
		k++
		if unit := infotheory.Unit(k % 3); unit != infotheory.Bit {
			p.Env.Unit = unit
			p.DrawsFinitely(what)
			p.Env.Unit = infotheory.Bit
		}
	})
}

// DrawsFinitely lays out and draws; the recorder panics on what is not finite.
func (p *Player) DrawsFinitely(what string) {
	p.T.Helper()
	defer func() {
		if r := recover(); r != nil {
			p.T.Errorf("%s: %v", what, r)
		}
	}()
	p.Layout()
	p.Record()
	v := p.View()
	for _, h := range v.Handles {
		if x := h.X + h.Y + h.R + h.Value; math.IsNaN(x) || math.IsInf(x, 0) {
			p.T.Errorf("%s: handle %+v", what, h)
		}
	}
	for _, r := range v.Readings {
		if math.IsNaN(r.Nats) || strings.Contains(r.Value+r.Numbers, "NaN") {
			p.T.Errorf("%s: %s is %s", what, r.ID, r.Value)
		}
	}
}

// HandlesStayOnTheCanvas checks where handles stand, and how far from each other. apart may be nil.
func (ps Pictures) HandlesStayOnTheCanvas(t *testing.T, hashes []string, apart func(area geom.Rect) float64) {
	ps.each(t, hashes, Sizes, func(what string, p *Player) {
		var before []geom.Point
		areas := p.Scene.OnStage().Areas(nil)
		if len(areas) == 0 {
			t.Errorf("%s: nothing takes a pointer", what)
		}
		for _, a := range areas {
			if a.R == 0 {
				continue // no handle
			}
			at := geom.Point{X: a.X, Y: a.Y}
			if !p.Area.Contains(at) {
				t.Errorf("%s: a handle at %v", what, at)
			}
			for _, b := range before {
				if apart != nil && at.Distance(b) < apart(p.Area) {
					t.Errorf("%s: handles at %v and %v", what, b, at)
				}
			}
			before = append(before, at)
		}
	})
}

// DrawAllocatesNothing counts the allocations of drawing states.
func (ps Pictures) DrawAllocatesNothing(t *testing.T, hashes []string) {
	ps.each(t, hashes, Sizes, func(what string, p *Player) {
		var c canvas.Canvas = recorder.Discard{}
		if a := testing.AllocsPerRun(5, func() { p.Scene.OnStage().Draw(c) }); a != 0 {
			t.Errorf("%s: %g allocations", what, a)
		}
	})
}

// ViewIsCovered checks that the font has every glyph of what is said of a state, which cards show. more appends what a scene
// says besides; elsewhere are glyphs that only the page shows, which has other fonts.
func (ps Pictures) ViewIsCovered(t *testing.T, elsewhere string, more func(texts []string, p *Player, v *scene.View) []string) {
	t.Helper()
	for _, hash := range ps.All() {
		p := Open(t, ps.New(), hash, 960, 552)
		v := p.View()
		texts := more([]string{v.Description, p.Scene.Describe(p.Env), v.Inspector.Text}, p, &v)
		for _, r := range v.Readings {
			texts = append(texts, r.Name, r.Value, r.Unit, r.Sentence, r.Formula, r.Numbers, r.Infinite)
		}
		for _, text := range texts {
			shown := strings.Map(func(r rune) rune {
				if strings.ContainsRune(elsewhere, r) {
					return -1
				}
				return r
			}, text)
			if !font.Covers(canvas.Regular, shown) {
				t.Errorf("%s: %q", hash, text)
			}
		}
	}
}
