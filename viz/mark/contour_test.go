package mark

import (
	"math"
	"testing"

	"iridescent/viz/geom"
)

// fieldOf samples a function on [−1, 1]².
func fieldOf(columns, rows int, f func(x, y float64) float64) *Field {
	field := &Field{Columns: columns, Rows: rows}
	for r := range rows {
		for c := range columns {
			field.Values = append(field.Values, f(2*float64(c)/float64(columns-1)-1, 2*float64(r)/float64(rows-1)-1))
		}
	}
	return field
}

// fields are shapes that a region below a level can have.
var fields = map[string]func(x, y float64) float64{
	"a disc":    func(x, y float64) float64 { return math.Hypot(x, y) },
	"two discs": func(x, y float64) float64 { return math.Min(math.Hypot(x-0.5, y), math.Hypot(x+0.5, y)) },
	"two that merge": func(x, y float64) float64 {
		return 0.8*math.Min(math.Hypot(x-0.5, y), math.Hypot(x+0.5, y)) + 0.05*math.Abs(y)
	},
	"a ring":             func(x, y float64) float64 { return math.Abs(math.Hypot(x, y)-0.5) * 2.5 },
	"a slope":            func(x, y float64) float64 { return x + 0.3*y },
	"a saddle":           func(x, y float64) float64 { return 0.5 + x*y },
	"a horseshoe":        func(x, y float64) float64 { return math.Abs(math.Hypot(x, y)-0.6)*2 + math.Max(0, y) },
	"three legs":         func(x, y float64) float64 { return 0.4 + 0.4*math.Cos(7*x)*math.Max(0, y) - 0.2*math.Min(0, y) },
	"all of it":          func(x, y float64) float64 { return -1 },
	"nothing":            func(x, y float64) float64 { return 5 },
	"a hill in a valley": func(x, y float64) float64 { return math.Exp(-8*(x*x+y*y)) - 0.1 },
}

// contains reports whether a point is between the sides of a ribbon.
func (b *Ribbon) contains(p geom.Point) bool {
	for i := 1; i < len(b.Left); i++ {
		y0, y1 := b.Left[i-1].Y, b.Left[i].Y
		if p.Y < y0 || p.Y >= y1 {
			continue
		}
		t := (p.Y - y0) / (y1 - y0)
		left, right := b.Left[i-1].X+(b.Left[i].X-b.Left[i-1].X)*t, b.Right[i-1].X+(b.Right[i].X-b.Right[i-1].X)*t
		if p.X >= left && p.X < right {
			return true
		}
	}
	return false
}

func TestTheRegionBelowALevelIsCoveredOnce(t *testing.T) {
	for name, f := range fields {
		field := fieldOf(61, 47, f)
		for _, level := range []float64{0.2, 0.37, 0.5} {
			ribbons := field.Below(level)
			wrong, twice, n := 0, 0, 0
			for y := -0.99; y < 0.99; y += 0.013 {
				for x := -0.99; x < 0.99; x += 0.011 {
					at, inside := geom.Point{X: (x + 1) / 2 * 60, Y: (y + 1) / 2 * 46}, 0
					for k := range ribbons {
						if ribbons[k].contains(at) {
							inside++
						}
					}
					if n++; inside > 1 {
						twice++
					}
					if (inside > 0) != (f(x, y) < level) {
						wrong++
					}
				}
			}
			if wrong > n/50 || twice > 0 {
				t.Errorf("%s below %g: %d of %d points wrong, %d covered twice", name, level, wrong, n, twice)
			}
		}
	}
}

func TestSidesOfARibbonRunUpwardsTogether(t *testing.T) {
	for name, f := range fields {
		for _, b := range fieldOf(30, 20, f).Below(0.37) {
			if len(b.Left) != len(b.Right) || len(b.Left) < 2 {
				t.Fatalf("%s: sides of %d and %d points", name, len(b.Left), len(b.Right))
			}
			for i := range b.Left {
				if b.Left[i].Y != b.Right[i].Y || b.Left[i].X > b.Right[i].X+1e-9 || i > 0 && b.Left[i].Y < b.Left[i-1].Y {
					t.Errorf("%s: %v, %v", name, b.Left[i], b.Right[i])
				}
			}
		}
	}
}

func TestResamplingKeepsTheValuesAndIsExactForParabolas(t *testing.T) {
	parabola := func(x, y float64) float64 { return x*x - 0.5*y + 2 }
	coarse, fine := fieldOf(13, 9, parabola), Field{}
	coarse.Resample(&fine, 49, 33)
	want := fieldOf(49, 33, parabola)
	for r := 4; r < 29; r++ { // the spline is less exact at the edges
		for c := 4; c < 45; c++ {
			if got := fine.Values[r*49+c]; math.Abs(got-want.Values[r*49+c]) > 1e-12 {
				t.Fatalf("%g at (%d, %d), want %g", got, c, r, want.Values[r*49+c])
			}
		}
	}
	if fine.Values[0] != coarse.Values[0] || fine.Values[len(fine.Values)-1] != coarse.Values[len(coarse.Values)-1] {
		t.Error("the corners moved")
	}
}

func TestAFieldOfOneValueHasNoRibbons(t *testing.T) {
	for _, f := range []Field{{}, {1, 1, []float64{0}}, {3, 1, []float64{0, 0, 0}}} {
		if len(f.Below(1)) != 0 {
			t.Errorf("%v", f)
		}
	}
}
