package weights

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"iridescent/viz/geom"
)

func TestTheTopIsTheSmallestThatHoldsTheLargestValueWithATenthToSpare(t *testing.T) {
	tests := []struct{ largest, want float64 }{
		{0.01, 0.02}, {0.018, 0.02}, {0.019, 0.05}, {0.045, 0.05}, {0.046, 0.1}, {0.0909, 0.1}, {0.0910, 0.2}, {0.18, 0.2}, {0.19, 0.4}, {0.36, 0.4}, {0.37, 0.6}, {0.54, 0.6}, {0.55, 1}, {1, 1},
	}
	for _, tt := range tests {
		if got := topFor(tt.largest); got != tt.want {
			t.Errorf("largest %g: top %g, want %g", tt.largest, got, tt.want)
		}
	}
}

func TestAfterAGestureTheAxisGrowsWhenNeededAndShrinksBelowAThird(t *testing.T) {
	tests := []struct {
		name               string
		top, largest, want float64
	}{
		{"enough", 0.6, 0.5, 0.6},
		{"too low", 0.4, 0.5, 0.6},
		{"a third of it stays", 0.6, 0.2, 0.6},
		{"below a third", 0.6, 0.199, 0.4},
		{"far below", 1, 0.05, 0.1},
		{"between the tops", 1, 0.34, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := Axis{Top: tt.top}
			if a.Settle(tt.largest); a.Top != tt.want {
				t.Errorf("from %g with %g: %g, want %g", tt.top, tt.largest, a.Top, tt.want)
			}
		})
	}
}

func TestTheAxisInvertsItself(t *testing.T) {
	for _, log := range []bool{false, true} {
		for _, top := range tops {
			a := Axis{Log: log, Top: top, Plot: geom.Rect{X: 40, Y: 50, W: 400, H: 250}, Shelf: 20}
			for _, v := range []float64{0.02 * top, 0.5 * top, 0.99 * top} {
				if got := a.At(a.Y(v)); math.Abs(got-v) > 1e-12 {
					t.Errorf("log %v, top %g: %g comes back as %g", log, top, v, got)
				}
			}
		}
	}
}

func TestTicksStandWhereTheirLabelsSay(t *testing.T) {
	for _, top := range tops {
		a := Axis{Top: top, Plot: geom.Rect{X: 40, Y: 50, W: 400, H: 250}}
		ticks := a.Ticks(nil)
		if first, last := ticks[0], ticks[len(ticks)-1]; first.Y != a.Y(0) || last.Y != a.Y(top) {
			t.Errorf("top %g: ticks from %g to %g", top, first.Y, last.Y)
		}
		for _, k := range ticks {
			v, err := strconv.ParseFloat(k.Label, 64)
			if err != nil || math.Abs(a.Y(v)-k.Y) > 1e-9 || !strings.Contains(k.Label, ".") {
				t.Errorf("top %g: the tick at %g is labelled %q", top, k.Y, k.Label)
			}
		}
	}
}
