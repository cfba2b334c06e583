package inference

import (
	"testing"

	"iridescent/viz/input"
	"iridescent/viz/scene/scenetest"
)

// hills are likelihoods of so many bumps, all objectives.
var hills = []struct{ name, hash string }{
	{"2 bumps", ""}, {"2 bumps js", "objective=js"}, {"spike js", "bumps=-1:1:.1,1.5:.35:1.6&objective=js"},
	{"4 bumps", "bumps=-3.5:.7:.5,0:.9:.4,3:.6:.7,6:1:.5"}, {"4 bumps js", "bumps=-3.5:.7:.5,0:.9:.4,3:.6:.7,6:1:.5&objective=js"},
}

func BenchmarkDragStep(b *testing.B) {
	for _, c := range hills {
		for _, id := range []string{"mean", "bump1"} {
			b.Run(c.name+" "+id, func(b *testing.B) {
				h := newHand(b, c.hash)
				at := h.At(id)
				h.Pointer(1, input.Down, at)
				for k := 0; b.Loop(); k++ {
					h.Pointer(1, input.Move, at.Add(5+float64(k%30), 0))
				}
			})
		}
	}
}

// BenchmarkDragInView is a step of a hand where there are two q, or draws.
func BenchmarkDragInView(b *testing.B) {
	for _, c := range []struct{ hash, id string }{
		{"view=split&q2=1,2", "mean2"}, {"view=split&objective=forward&bumps=-3.5:.7:.5,0:.9:.4,3:.6:.7,6:1:.5", "bump1"},
		{"view=gradients", "mean"}, {"view=gradients&particles=200&objective=js", "mean"},
	} {
		b.Run(c.hash+" "+c.id, func(b *testing.B) {
			h := newHand(b, c.hash)
			at := h.At(c.id)
			h.Pointer(1, input.Down, at)
			for k := 0; b.Loop(); k++ {
				h.Pointer(1, input.Move, at.Add(5+float64(k%30), 0))
			}
		})
	}
}

// BenchmarkRelease is the first layout after a bump was let go, and BenchmarkRefine one tick of the finer map.
func BenchmarkRelease(b *testing.B) {
	for _, c := range hills {
		b.Run(c.name, func(b *testing.B) {
			h := newHand(b, c.hash)
			for k := 0; b.Loop(); k++ {
				h.s.Model.Bumps[0].At += 0.01 * float64(1-2*(k%2))
				h.Layout()
			}
		})
	}
}

func BenchmarkRefine(b *testing.B) {
	for _, c := range hills {
		b.Run(c.name, func(b *testing.B) {
			h := newHand(b, c.hash)
			l := h.s.measured.landscape(fineColumns, fineRows)
			n := 0
			for b.Loop() {
				if l.Advance(pointsATick) {
					l = h.s.measured.landscape(fineColumns, fineRows)
					n++
				}
			}
			b.ReportMetric(float64(b.N)/float64(max(n, 1)), "ticks/map")
		})
	}
}

func BenchmarkDescent(b *testing.B) {
	for _, c := range hills {
		b.Run(c.name, func(b *testing.B) {
			h := newHand(b, c.hash)
			for b.Loop() {
				h.s.measured.quick(h.s.Model.Objective, h.s.Model.Q)
			}
		})
	}
}

func BenchmarkDraw(b *testing.B) {
	h := newHand(b, hills[3].hash)
	scenetest.TimeDraw(b, h.s, h.Env)
}

func BenchmarkTriangles(b *testing.B) {
	for _, c := range hills {
		b.Run(c.name, func(b *testing.B) {
			h := newHand(b, c.hash)
			scenetest.TimeTriangles(b, h.s, h.Env)
		})
	}
}

func BenchmarkView(b *testing.B) {
	h := newHand(b, "")
	scenetest.TimeView(b, h.s, h.Env)
}
