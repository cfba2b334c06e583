package mark

import (
	"slices"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/theme"
)

func TestHeadlineAsksAboutTwoReadings(t *testing.T) {
	area := geom.Rect{W: 960, H: 552}
	panel := geom.Rect{X: 600, Y: 10, W: 340, H: 500}
	second := func(form Form, h Headline) (s Sheet) {
		s.Begin(&theme.Light, infotheory.Bit, 1)
		s.Readout(Regions{F: 1, Form: form, Panel: panel}, area, &Readout{Headlines: [2]Headline{h, {ID: "other"}}, Numbers: []Headline{h, {ID: "other"}}})
		return s
	}
	h := Headline{ID: "large", Second: "small", Name: "KL", Value: "0.5", Under: "0.4 of it"}
	aside := h
	aside.Asides = []string{"(∞ without)"}
	for _, c := range []struct {
		name  string
		form  Form
		h     Headline
		above bool // the second reading stands above the number
	}{{"note", Wide, h, false}, {"aside", Wide, aside, true}, {"compact", Compact, h, false}, {"compact aside", Compact, aside, false}} {
		t.Run(c.name, func(t *testing.T) {
			s := second(c.form, c.h)
			large, small := s.Place("large"), s.Place("small")
			if large.Empty() || small.Empty() || small.H < 24 {
				t.Fatalf("places %v and %v", large, small)
			}
			upper, lower := large, small
			if c.above {
				upper, lower = small, large
			}
			if upper.Bottom() != lower.Y || upper.X != lower.X || upper.W != lower.W {
				t.Errorf("%v is not straight above %v", upper, lower)
			}
		})
	}
	alone := second(Wide, Headline{ID: "large", Name: "KL", Value: "0.5"})
	if large, other := alone.Place("large"), alone.Place("other"); large.H != other.H {
		t.Errorf("without a second reading it has %v of %v", large, other)
	}
}

// Where the first row is too high for the room, those after it that fit are there.
func TestRowsAfterOneThatIsTooHighArePlaced(t *testing.T) {
	for room, want := range map[float64][]string{200: {"high", "second"}, 100: {"second"}, 30: nil} {
		s := &Sheet{}
		s.Begin(&theme.Light, infotheory.Bit, 1)
		var placed []string
		row := func(name string, height float64) Length {
			return Length{Height: height, Draw: func(geom.Rect) { placed = append(placed, name) }}
		}
		s.lengths(geom.Rect{W: 300, H: room}, []Length{row("high", 110), row("second", RowHeight)})
		if !slices.Equal(placed, want) {
			t.Errorf("a room of %v has %v, want %v", room, placed, want)
		}
	}
}
