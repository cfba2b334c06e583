package mark

import (
	"math"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/theme"
)

// morphOf is the way from one picture to another.
func morphOf(from, to func(s *Sheet)) *Morph {
	m := &Morph{}
	for sheet, place := range map[*Sheet]func(s *Sheet){&m.From: from, &m.To: to} {
		sheet.Begin(&theme.Light, infotheory.Bit, 1)
		place(sheet)
	}
	m.Match(400, 300)
	return m
}

func (m *Morph) at(t float64) []recorder.Call {
	var r recorder.Recorder
	m.Draw(&r, t)
	return r.Calls
}

var ink = canvas.Fill{Color: canvas.RGB(0)}

func bar(x, height float64) func(s *Sheet) {
	return func(s *Sheet) { s.Rect(geom.Rect{X: x, Y: 200 - height, W: 20, H: height}, 0, ink, canvas.Stroke{}) }
}

func all(parts ...func(s *Sheet)) func(s *Sheet) {
	return func(s *Sheet) {
		for _, part := range parts {
			part(s)
		}
	}
}

func word(x float64, words string) func(s *Sheet) {
	return func(s *Sheet) { s.Text(geom.Point{X: x, Y: 10}, words, canvas.Text{Size: 12, Color: ink.Color}) }
}

func TestWhatBothPicturesHaveMovesAndTheRestFades(t *testing.T) {
	m := morphOf(all(bar(10, 50), bar(60, 100), bar(110, 20), word(10, "A"), word(300, "gone")), all(bar(10, 100), bar(110, 40), word(30, "A"), word(150, "new")))
	half := m.at(0.5)
	for k, want := range []struct {
		height float64
		alpha  uint8
	}{{75, 255}, {100, 128}, {30, 255}} {
		if got := half[k]; got.Bounds.H != want.height || got.Fill.Color.A() != want.alpha {
			t.Errorf("bar %d is %v high with alpha %d, want %v", k, got.Bounds.H, got.Fill.Color.A(), want)
		}
	}
	texts := func(t float64) (list []string) {
		for _, c := range m.at(t) {
			if c.Kind == recorder.Text {
				list = append(list, c.Text)
			}
		}
		return list
	}
	for _, c := range []struct {
		t    float64
		want int
	}{{0, 2}, {0.25, 2}, {0.5, 1}, {0.75, 2}, {1, 2}} {
		if got := texts(c.t); len(got) != c.want || got[0] != "A" {
			t.Errorf("at %v the texts are %q, want %d", c.t, got, c.want)
		}
	}
	if a := half[3]; a.Points[0].X != 20 {
		t.Errorf("A stands at %v, half the way from 10 to 30", a.Points)
	}
}

func TestPathsOfAnyLengthMove(t *testing.T) {
	line := func(n int, y float64) func(s *Sheet) {
		return func(s *Sheet) {
			var points, lower []geom.Point
			for k := range n {
				points, lower = append(points, geom.Point{X: 100 * float64(k) / math.Max(float64(n-1), 1), Y: y}), append(lower, geom.Point{X: float64(k), Y: 200})
			}
			s.Polyline(points, canvas.Stroke{Color: ink.Color, Width: 1})
			s.Band(points, lower, ink)
		}
	}
	for _, n := range []int{0, 1, 2, 5, 50} {
		for _, k := range []int{0, 1, 2, 5, 50} {
			calls := morphOf(line(n, 10), line(k, 30)).at(0.5) // the recorder panics on what is not finite
			if n > 1 && k > 1 && (calls[0].Points[0] != geom.Point{X: 0, Y: 20} || calls[0].Points[k-1] != geom.Point{X: 100, Y: 20}) {
				t.Errorf("from %d points to %d: %v", n, k, calls[0].Points)
			}
		}
	}
}

func TestEqualPicturesDoNotMove(t *testing.T) {
	one := all(bar(10, 50), bar(60, 100), word(10, "A"))
	for name, other := range map[string]func(s *Sheet){"equal": one, "a bar": all(bar(10, 50), bar(60, 90), word(10, "A")), "a word": all(bar(10, 50), bar(60, 100), word(10, "B")), "more": all(one, bar(1, 1))} {
		m := &Morph{}
		one(&m.From)
		other(&m.To)
		if got := m.Match(400, 300); got != (name != "equal") {
			t.Errorf("%s: moves %v", name, got)
		}
	}
}

// BenchmarkMatch aligns two pictures with 64 outcomes, as the first frame of a motion does.
func BenchmarkMatch(b *testing.B) {
	picture := func(height func(k int) float64) func(s *Sheet) {
		return func(s *Sheet) {
			for k := range 64 {
				x, h := 6*float64(k), height(k)
				bar(x, h)(s)
				bar(x+3, 200-h)(s)
				for _, dx := range []float64{0, 3} {
					s.Circle(geom.Point{X: x + dx, Y: h}, 4, ink, canvas.Stroke{})
					s.Line(geom.Point{X: x + dx, Y: h}, geom.Point{X: x + dx, Y: 200}, canvas.Stroke{Color: ink.Color, Width: 1})
				}
				s.Polyline([]geom.Point{{X: x, Y: h}, {X: x + 1, Y: h + 1}, {X: x + 2, Y: h}}, canvas.Stroke{Color: ink.Color, Width: 1})
				word(x, string(rune('A'+k)))(s)
			}
		}
	}
	m := morphOf(picture(func(k int) float64 { return float64(10 + k) }), picture(func(k int) float64 { return float64(100 - k) }))
	b.ReportAllocs()
	for b.Loop() {
		m.Match(400, 300)
	}
}
