package mesh

import (
	"math"
	"testing"

	"iridescent/viz/canvas"
	"iridescent/viz/canvas/atlas"
	"iridescent/viz/geom"
)

var (
	ink   = canvas.RGBA(200, 100, 50, 255)
	flat  = canvas.Fill{Color: ink}
	hatch = canvas.Fill{Hatch: ink}
	none  = canvas.Stroke{}
)

func stroke(width float64) canvas.Stroke { return canvas.Stroke{Color: ink, Width: width} }

// drawn returns the canvas after draw, on a screen of scale device pixels a CSS pixel, without background.
func drawn(scale float64, draw func(*Canvas)) *Canvas {
	c := New(atlas.New(scale))
	c.Begin(0)
	draw(c)
	return c
}

// covered returns the area of all triangles, each times its mean alpha, in device pixels.
func covered(c *Canvas) float64 {
	sum := 0.0
	for i := 0; i < len(c.Indices); i += 3 {
		a, b, d := &c.Vertices[c.Indices[i]], &c.Vertices[c.Indices[i+1]], &c.Vertices[c.Indices[i+2]]
		cross := float64(b.DstX-a.DstX)*float64(d.DstY-a.DstY) - float64(d.DstX-a.DstX)*float64(b.DstY-a.DstY)
		sum += math.Abs(cross) / 2 * float64(a.ColorA+b.ColorA+d.ColorA) / 3
	}
	return sum
}

func TestShapesCoverTheirArea(t *testing.T) {
	wave := func(y float64) []geom.Point {
		var points []geom.Point
		for x := 0.0; x <= 100; x += 2 {
			points = append(points, geom.Point{X: x, Y: y + 10*math.Sin(x/10)})
		}
		return points
	}
	tests := []struct {
		name      string
		scale     float64
		draw      func(*Canvas)
		want      float64
		tolerance float64 // relative
	}{
		{"rectangle on pixels", 1, func(c *Canvas) { c.Rect(geom.Rect{X: 2, Y: 3, W: 10, H: 20}, 0, flat, none) }, 200, 0},
		{"rectangle off pixels is moved", 1, func(c *Canvas) { c.Rect(geom.Rect{X: 2.4, Y: 3.3, W: 10, H: 20}, 0, flat, none) }, 200, 0},
		{"rectangle on a fine screen", 2, func(c *Canvas) { c.Rect(geom.Rect{X: 2, Y: 3, W: 10, H: 20}, 0, flat, none) }, 800, 0},
		{"sliver", 1, func(c *Canvas) { c.Rect(geom.Rect{X: 2.6, Y: 3, W: 0.3, H: 20}, 0, flat, none) }, 6, 0.1},
		{"rounded rectangle", 1, func(c *Canvas) { c.Rect(geom.Rect{W: 40, H: 30}, 6, flat, none) }, 1200 - (4-math.Pi)*36, 0.005},
		{"disc", 1, func(c *Canvas) { c.Circle(geom.Point{X: 5.3, Y: 7.7}, 40, flat, none) }, 1600 * math.Pi, 0.01},
		{"small hatched disc", 1, func(c *Canvas) { c.Circle(geom.Point{}, 9, hatch, none) }, 81 * math.Pi, 0.02},
		{"large disc", 2, func(c *Canvas) { c.Circle(geom.Point{X: 5.3, Y: 7.7}, 150, flat, none) }, 90000 * math.Pi, 0.01},
		{"ring", 1, func(c *Canvas) { c.Circle(geom.Point{}, 40, canvas.Fill{}, stroke(3)) }, 240 * math.Pi, 0.01},
		{"thin ring", 1, func(c *Canvas) { c.Circle(geom.Point{}, 40, canvas.Fill{}, stroke(0.5)) }, 40 * math.Pi, 0.01},
		{"frame", 1, func(c *Canvas) { c.Rect(geom.Rect{W: 20, H: 10}, 0, canvas.Fill{}, stroke(2)) }, 22*12 - 18*8, 0},
		{"rounded frame", 1, func(c *Canvas) { c.Rect(geom.Rect{W: 40, H: 30}, 6, canvas.Fill{}, stroke(2)) }, 2 * (140 - 48 + 12*math.Pi), 0.01},
		{"upright line", 1, func(c *Canvas) { c.Line(geom.Point{X: 5, Y: 1}, geom.Point{X: 5, Y: 31}, stroke(1)) }, 30, 0},
		{"hairline", 1, func(c *Canvas) { c.Line(geom.Point{X: 5, Y: 1}, geom.Point{X: 35, Y: 1}, stroke(0.5)) }, 15, 0},
		{"line backwards", 1, func(c *Canvas) { c.Line(geom.Point{X: 35, Y: 1}, geom.Point{X: 5, Y: 1}, stroke(2)) }, 60, 0},
		{"dashed line", 1, func(c *Canvas) {
			c.Line(geom.Point{X: 0, Y: 1}, geom.Point{X: 40, Y: 1}, canvas.Stroke{Color: ink, Width: 1, Dash: 4})
		}, 20, 0},
		{"oblique line", 1, func(c *Canvas) { c.Line(geom.Point{}, geom.Point{X: 30, Y: 40}, stroke(3)) }, 150, 0.001},
		{"oblique dashes", 1, func(c *Canvas) {
			c.Line(geom.Point{}, geom.Point{X: 30, Y: 40}, canvas.Stroke{Color: ink, Width: 3, Dash: 5})
		}, 75, 0.001},
		{"thin oblique line", 1, func(c *Canvas) { c.Line(geom.Point{}, geom.Point{X: 30, Y: 40}, stroke(0.4)) }, 20, 0.01},
		{"curve", 1, func(c *Canvas) { c.Polyline(wave(50), stroke(2)) }, 2 * length(wave(50)), 0.01},
		{"right angle", 1, func(c *Canvas) { c.Polyline([]geom.Point{{X: 0, Y: 0}, {X: 20, Y: 0}, {X: 20, Y: 20}}, stroke(4)) }, 160, 0.01},
		{"band", 1, func(c *Canvas) { c.Band(wave(20), wave(50), flat) }, 3000, 0.001},
		{"crossing band", 1, func(c *Canvas) {
			c.Band([]geom.Point{{X: 0, Y: 0}, {X: 100, Y: 50}}, []geom.Point{{X: 0, Y: 50}, {X: 100, Y: 0}}, flat)
		}, 2500, 0.02},
	}
	for _, tt := range tests {
		got := covered(drawn(tt.scale, tt.draw))
		if math.Abs(got-tt.want) > tt.want*tt.tolerance+1e-3 {
			t.Errorf("%s covers %.3f, want %.3f", tt.name, got, tt.want)
		}
	}
}

func length(points []geom.Point) (sum float64) {
	for i := 1; i < len(points); i++ {
		sum += points[i].Distance(points[i-1])
	}
	return sum
}

func TestRectanglesAndUprightLinesLieOnWholePixels(t *testing.T) {
	for _, scale := range []float64{1, 1.25, 1.5, 2, 3} {
		c := drawn(scale, func(c *Canvas) {
			c.Rect(geom.Rect{X: 3.3, Y: 4.7, W: 20.2, H: 11.1}, 0, flat, stroke(1))
			c.Line(geom.Point{X: 1.3, Y: 9}, geom.Point{X: 1.3, Y: 30.2}, canvas.Stroke{Color: ink, Width: 1, Dash: 3})
		})
		for _, v := range c.Vertices {
			if v.DstX != float32(math.Round(float64(v.DstX))) || v.DstY != float32(math.Round(float64(v.DstY))) {
				t.Fatalf("scale %v: a corner at %v, %v", scale, v.DstX, v.DstY)
			}
		}
	}
}

func TestFeathersReachHalfAPixelBeyondTheEdge(t *testing.T) {
	c := drawn(1, func(c *Canvas) { c.Circle(geom.Point{}, 50, flat, none) })
	for _, v := range c.Vertices {
		r := math.Hypot(float64(v.DstX), float64(v.DstY))
		if want := map[bool]float64{true: 50.5, false: 49.5}[v.ColorA == 0]; math.Abs(r-want) > 1e-4 {
			t.Fatalf("alpha %v at radius %v", v.ColorA, r)
		}
	}
}

func TestASmallCircleIsTwoSpritesAroundItsCentre(t *testing.T) {
	c := drawn(2, func(c *Canvas) { c.Circle(geom.Point{X: 10.1, Y: 20}, 8, flat, stroke(3)) })
	if len(c.Vertices) != 8 {
		t.Fatalf("%d vertices", len(c.Vertices))
	}
	for i := 0; i < 8; i += 4 {
		a, b := c.Vertices[i], c.Vertices[i+2]
		if x, y := (a.DstX+b.DstX)/2, (a.DstY+b.DstY)/2; math.Abs(float64(x)-20.2) > 0.75 || math.Abs(float64(y)-40) > 0.75 {
			t.Errorf("around %v, %v", x, y)
		}
	}
}

func TestColoursArePremultiplied(t *testing.T) {
	c := drawn(1, func(c *Canvas) {
		c.Rect(geom.Rect{W: 1, H: 1}, 0, canvas.Fill{Color: canvas.RGBA(255, 51, 0, 102)}, none)
	})
	v := c.Vertices[0]
	if v.ColorR != 0.4 || math.Abs(float64(v.ColorG)-0.08) > 1e-6 || v.ColorB != 0 || v.ColorA != 0.4 {
		t.Errorf("%+v", v)
	}
}

func TestWhatPaintsNothingAddsNothing(t *testing.T) {
	c := drawn(1, func(c *Canvas) {
		c.Rect(geom.Rect{W: 5, H: 0}, 2, flat, none)
		c.Rect(geom.Rect{W: 5, H: 5}, 2, canvas.Fill{}, canvas.Stroke{Width: 3})
		c.Circle(geom.Point{}, 4, canvas.Fill{}, canvas.Stroke{Color: ink})
		c.Line(geom.Point{X: 1}, geom.Point{X: 1}, stroke(2))
		c.Polyline([]geom.Point{{X: 1}, {X: 1}}, stroke(2))
		c.Polyline(nil, canvas.Stroke{Color: ink, Width: 1, Dash: 2})
		c.Band(nil, nil, flat)
		c.Text(geom.Point{}, "", canvas.Text{Size: 12, Color: ink})
		c.Text(geom.Point{}, "clear", canvas.Text{Size: 12})
	})
	if len(c.Indices) != 0 {
		t.Errorf("%d indices", len(c.Indices))
	}
}

func TestBandPanicsIfTheNumbersOfPointsDiffer(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	drawn(1, func(c *Canvas) { c.Band(make([]geom.Point, 2), make([]geom.Point, 3), flat) })
}

func FuzzTrianglesAreFiniteAndInTheLists(f *testing.F) {
	f.Add(1.0, 2.0, 3.0, 4.0, 1.0, uint8(0))
	f.Add(0.0, 0.0, 1e-9, 5000.0, 2.5, uint8(77))
	f.Add(1.0, 16.0, 21.0, 1.0, 4.0, uint8(29)) // a dash ends on a point
	f.Fuzz(func(t *testing.T, x, y, w, h, scale float64, n uint8) {
		for _, v := range []float64{x, y, w, h} {
			if math.IsNaN(v) || math.Abs(v) > 1e4 {
				return
			}
		}
		if !(scale > 0.2 && scale < 5) {
			return
		}
		s := canvas.Stroke{Color: ink, Width: math.Abs(w) / 8, Dash: float64(n % 3)}
		fill := canvas.Fill{Color: ink, Hatch: ink}
		points := []geom.Point{{X: x, Y: y}, {X: w, Y: h}, {X: y, Y: x}, {X: x, Y: y}, {X: x, Y: y}, {X: w, Y: y}}
		c := drawn(scale, func(c *Canvas) {
			c.Rect(geom.Rect{X: x, Y: y, W: math.Abs(w), H: math.Abs(h)}, float64(n)/10, fill, s)
			c.Circle(points[0], math.Abs(h), fill, s)
			c.Line(points[0], points[1], s)
			c.Polyline(points, s)
			c.Band(points, []geom.Point{points[2], points[1], points[5], points[0], points[3], points[4]}, fill)
		})
		for i, v := range c.Vertices {
			for _, k := range []float32{v.DstX, v.DstY, v.SrcX, v.SrcY, v.ColorR, v.ColorG, v.ColorB, v.ColorA} {
				if math.IsNaN(float64(k)) || math.IsInf(float64(k), 0) {
					t.Fatalf("vertex %d is %+v", i, v)
				}
			}
			if v.ColorA < 0 || v.ColorA > 1 || v.SrcX < 0 || v.SrcX > atlas.Width {
				t.Fatalf("vertex %d is %+v", i, v)
			}
		}
		for _, i := range c.Indices {
			if int(i) >= len(c.Vertices) {
				t.Fatalf("index %d of %d vertices", i, len(c.Vertices))
			}
		}
	})
}
