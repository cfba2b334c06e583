package theme

import (
	"maps"
	"math"
	"testing"

	"iridescent/viz/canvas"
)

// over is what is seen of c on an opaque ground.
func over(c, ground canvas.Color) canvas.Color {
	mix := func(v, w uint8) uint8 {
		a := float64(c.A()) / 255
		return uint8(math.Round(a*float64(v) + (1-a)*float64(w)))
	}
	return canvas.RGBA(mix(c.R(), ground.R()), mix(c.G(), ground.G()), mix(c.B(), ground.B()), 255)
}

// Ratios that WCAG 2.2 asks for, 1.4.3 and 1.4.11.
const (
	forText  = 4.5
	forMarks = 3 // and for large numbers
)

// pair is a colour on a ground.
type pair struct {
	name       string
	of, ground canvas.Color
	least      float64
}

// pairs lists what may stand on what in a picture of the theme. The numbers of p, q and m are large on the panel and stand
// nowhere on a selection.
func pairs(t *Theme) []pair {
	grounds := map[string]canvas.Color{"background": t.Background, "panel": t.Panel, "selection": over(t.Select, t.Background)}
	list := []pair{
		{"p's text on background", t.PText, t.Background, forText}, {"p's number on panel", t.PText, t.Panel, forMarks},
		{"q's text on background", t.QText, t.Background, forText}, {"q's number on panel", t.QText, t.Panel, forMarks},
		{"m's text on background", t.MText, t.Background, forText}, {"m's number on panel", t.MText, t.Panel, forMarks},
	}
	for name, g := range grounds {
		list = append(list,
			pair{"ink on " + name, t.Ink, g, forText}, pair{"muted on " + name, t.Muted, g, forText},
			pair{"p on " + name, t.P, g, forMarks}, pair{"q on " + name, t.Q, g, forMarks}, pair{"m on " + name, t.M, g, forMarks}, pair{"focus on " + name, t.Focus, g, forMarks})
	}
	return list
}

// controls lists what may stand on what in a page of the theme: at rest, under the mouse, pressed, switched on. Letters in the
// colours of p, q and m are ink where a control is under the mouse or pressed (button.css).
func controls(t *Theme) []pair {
	page := t.Page()
	grounds := map[string]canvas.Color{"background": t.Background, "panel": t.Panel, "raised": page.Raise}
	states := map[string]canvas.Color{"hover": page.Hover, "active": page.Active}
	var list []pair
	for name, g := range grounds {
		list = append(list, pair{"p's text on " + name, t.PText, g, forText}, pair{"q's text on " + name, t.QText, g, forText}, pair{"m's text on " + name, t.MText, g, forText})
	}
	maps.Copy(states, grounds)
	for name, g := range states {
		list = append(list,
			pair{"ink on " + name, t.Ink, g, forText}, pair{"muted on " + name, t.Muted, g, forText}, pair{"an error on " + name, page.Error, g, forText},
			pair{"a strong edge on " + name, page.EdgeStrong, g, forMarks}, pair{"focus on " + name, t.Focus, g, forMarks})
	}
	primary := over(t.Ink.Alpha(0.86), t.Background) // button.css
	return append(list, pair{"the main button", t.Background, t.Ink, forText}, pair{"the main button under the mouse", t.Background, primary, forText})
}

func TestContrastIsEnoughInEveryTheme(t *testing.T) {
	for _, th := range All() {
		for _, p := range append(pairs(th), controls(th)...) {
			if got := contrast(p.of, p.ground); got < p.least {
				t.Errorf("%s: %s has a contrast of %.2f, at least %g is needed", th.Name, p.name, got, p.least)
			}
		}
	}
}

func TestContrastOfBlackOnWhiteIs21(t *testing.T) {
	black, white := canvas.RGB(0), canvas.RGB(0xffffff)
	if got := contrast(black, white); math.Abs(got-21) > 1e-12 {
		t.Errorf("it is %g", got)
	}
	if got := contrast(canvas.RGB(0x767676), white); math.Abs(got-4.54) > 0.005 {
		t.Errorf("#767676 on white has %g, known to be 4.54", got)
	}
	if got := over(black.Alpha(0.5), white); got != canvas.RGB(0x7f7f7f) {
		t.Errorf("half black over white is %v", got)
	}
}

func TestPAndQAndMAreToldApartByMoreThanColour(t *testing.T) {
	for _, th := range All() {
		hatched := over(th.QHatch, th.Q)
		if th.QHatch.A() == 0 || contrast(hatched, th.Q) < 1.3 {
			t.Errorf("%s: the hatching of q cannot be seen (%.2f)", th.Name, contrast(hatched, th.Q))
		}
		if th.P == th.Q || th.P == th.M || th.Q == th.M {
			t.Errorf("%s: two of p, q and m have one colour", th.Name)
		}
	}
}

func TestTextHasNoTransparency(t *testing.T) {
	for _, th := range All() {
		for _, c := range []canvas.Color{th.Background, th.Panel, th.Ink, th.Muted, th.PText, th.QText, th.MText, th.P, th.Q, th.M, th.Focus, th.Grid} {
			if c.A() != 255 {
				t.Errorf("%s: %v is transparent", th.Name, c)
			}
		}
	}
}

func TestThemesAreFoundByName(t *testing.T) {
	for _, th := range All() {
		if Find(th.Name) != th || th.Type <= 0 || th.Line <= 0 {
			t.Errorf("%q: %+v", th.Name, th)
		}
	}
	if Find("neon") != nil {
		t.Error("an unknown theme was found")
	}
}

// Windows' own contrast themes, and the two that browsers use where the system names none: everything that carries meaning is seen in them.
func TestForcedColoursAreObeyedAndSeen(t *testing.T) {
	for _, two := range [][2]uint32{{0x000000, 0xffffff}, {0xffffff, 0x000000}, {0xffffff, 0x202020}, {0x3d3d3d, 0xfffaef}, {0xffffff, 0x2d3236}, {0xffff00, 0x000000}} {
		text, ground := canvas.RGB(two[0]), canvas.RGB(two[1])
		th := Forced(text, ground)
		if th.Ink != text || th.Muted != text || th.Background != ground || th.Panel != ground {
			t.Errorf("%06x: %+v", two, th)
		}
		for k, c := range []canvas.Color{th.P, th.Q, th.M, th.PText, th.QText, th.MText} {
			if r := contrast(c, ground); r < 3 || k >= 3 && r < forText {
				t.Errorf("%06x: %v has a contrast of %.1f", two, c, r)
			}
		}
		if r := contrast(th.Grid, ground); r < 2 {
			t.Errorf("%06x: the grid has a contrast of %.1f", two, r)
		}
	}
}
