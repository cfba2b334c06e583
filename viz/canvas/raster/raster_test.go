package raster

import (
	"bytes"
	"image"
	"math"
	"testing"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
)

var (
	black = canvas.RGB(0)
	red   = canvas.RGBA(255, 0, 0, 255)
	blue  = canvas.RGBA(0, 0, 255, 255)
	none  = canvas.Stroke{}
)

func stroke(width float64) canvas.Stroke { return canvas.Stroke{Color: black, Width: width} }

// picture paints on a transparent picture of 100 × 100 CSS pixels.
func picture(scale float64, draw func(*Canvas)) *image.RGBA {
	c := New(100, 100, scale, nil)
	draw(c)
	return c.Image()
}

// cover returns how much of the pixel at a place in CSS pixels is painted, in 0 … 255.
func cover(img *image.RGBA, scale, x, y float64) uint8 {
	return img.RGBAAt(int(x*scale), int(y*scale)).A
}

// area returns how many CSS pixels are covered in all.
func area(img *image.RGBA, scale float64) float64 {
	sum := 0
	for i := 3; i < len(img.Pix); i += 4 {
		sum += int(img.Pix[i])
	}
	return float64(sum) / 255 / scale / scale
}

func TestEachCallPaintsItsShape(t *testing.T) {
	full := canvas.Fill{Color: black}
	dashed := canvas.Stroke{Color: black, Width: 4, Dash: 10}
	type at struct{ x, y float64 }
	tests := []struct {
		name    string
		draw    func(*Canvas)
		in, out []at
		area    float64
	}{
		{"a rectangle has sharp edges on pixels", func(c *Canvas) { c.Rect(geom.Rect{X: 10, Y: 20, W: 30, H: 40}, 0, full, none) },
			[]at{{10, 20}, {39.9, 59.9}, {25, 40}}, []at{{9.9, 30}, {40, 30}, {20, 19.9}, {20, 60}}, 1200},
		{"a radius cuts the corners off", func(c *Canvas) { c.Rect(geom.Rect{X: 10, Y: 20, W: 40, H: 40}, 20, full, none) },
			[]at{{30, 21}, {11, 40}, {30, 40}}, []at{{12, 22}, {48, 58}, {12, 58}}, math.Pi * 400},
		{"a frame leaves its middle free", func(c *Canvas) { c.Rect(geom.Rect{X: 10, Y: 10, W: 40, H: 40}, 0, canvas.Fill{}, stroke(4)) },
			[]at{{8.5, 8.5}, {11.5, 30}, {51.5, 51.5}}, []at{{30, 30}, {7.5, 30}, {13, 30}}, 44*44 - 36*36},
		{"a small disc", func(c *Canvas) { c.Circle(geom.Point{X: 50, Y: 50}, 6, full, none) },
			[]at{{50, 50}, {50, 45}, {46, 46.5}}, []at{{44, 44}, {50, 43}}, math.Pi * 36},
		{"a large disc", func(c *Canvas) { c.Circle(geom.Point{X: 50, Y: 50}, 40, full, none) },
			[]at{{50, 11}, {88, 50}}, []at{{20, 20}, {50, 9}}, math.Pi * 1600},
		{"a ring", func(c *Canvas) { c.Circle(geom.Point{X: 50, Y: 50}, 8, canvas.Fill{}, stroke(4)) },
			[]at{{50, 42}, {58, 50}}, []at{{50, 50}, {50, 39}}, math.Pi * (100 - 36)},
		{"an upright line", func(c *Canvas) { c.Line(geom.Point{X: 50, Y: 10}, geom.Point{X: 50, Y: 90}, stroke(2)) },
			[]at{{49.5, 11}, {50.5, 89}}, []at{{48.5, 50}, {51.5, 50}, {50, 9}}, 160},
		{"dashes and gaps are equally long", func(c *Canvas) { c.Line(geom.Point{X: 10, Y: 50}, geom.Point{X: 90, Y: 50}, dashed) },
			[]at{{11, 50}, {19, 50}, {31, 50}, {71, 50}}, []at{{21, 50}, {29, 50}, {81, 50}}, 160},
		{"a slanted line has butt ends", func(c *Canvas) { c.Line(geom.Point{X: 20, Y: 20}, geom.Point{X: 80, Y: 80}, stroke(6)) },
			[]at{{21, 21}, {50, 50}, {79, 79}}, []at{{18, 18}, {82, 82}, {50, 56}}, 6 * 60 * math.Sqrt2},
		{"a right angle is mitred", func(c *Canvas) {
			c.Polyline([]geom.Point{{X: 20, Y: 80}, {X: 80, Y: 80}, {X: 80, Y: 20}}, stroke(8))
		}, []at{{83, 83}, {83, 20.5}}, []at{{85, 85}, {80, 18}, {75, 75}}, 8 * 120},
		{"a needle is bevelled", func(c *Canvas) {
			c.Polyline([]geom.Point{{X: 20, Y: 48}, {X: 80, Y: 50}, {X: 20, Y: 52}}, stroke(4))
		}, []at{{79, 50}}, []at{{84, 50}}, 0},
		{"a band", func(c *Canvas) {
			c.Band([]geom.Point{{X: 10, Y: 10}, {X: 50, Y: 10}, {X: 90, Y: 40}}, []geom.Point{{X: 10, Y: 90}, {X: 50, Y: 60}, {X: 90, Y: 60}}, full)
		}, []at{{11, 80}, {50, 15}, {88, 50}}, []at{{60, 65}, {88, 30}}, 40*(80+50)/2 + 40*(50+20)/2},
	}
	for _, tt := range tests {
		for _, scale := range []float64{1, 1.5, 2, 4} {
			img := picture(scale, tt.draw)
			for _, p := range tt.in {
				if a := cover(img, scale, p.x, p.y); a != 255 {
					t.Errorf("%s, scale %v: %v is covered by %d", tt.name, scale, p, a)
				}
			}
			for _, p := range tt.out {
				if a := cover(img, scale, p.x, p.y); a != 0 {
					t.Errorf("%s, scale %v: %v is covered by %d", tt.name, scale, p, a)
				}
			}
			if got := area(img, scale); tt.area > 0 && math.Abs(got-tt.area) > 0.02*tt.area+1 {
				t.Errorf("%s, scale %v: covers %v, want %v", tt.name, scale, got, tt.area)
			}
		}
	}
}

func TestWhatPaintsNothingLeavesThePictureTransparent(t *testing.T) {
	img := picture(2, func(c *Canvas) {
		c.Rect(geom.Rect{W: 9, H: 9}, 2, canvas.Fill{}, canvas.Stroke{Width: 2})
		c.Rect(geom.Rect{X: 5, Y: 5, W: -2, H: 9}, 0, canvas.Fill{Color: black}, none)
		c.Circle(geom.Point{X: 9, Y: 9}, 3, canvas.Fill{}, canvas.Stroke{Color: blue})
		c.Polyline([]geom.Point{{X: 1}}, stroke(1))
		c.Band(nil, nil, canvas.Fill{Color: blue})
		c.Text(geom.Point{X: 9, Y: 9}, "", canvas.Text{Size: 9, Color: blue})
		c.Text(geom.Point{X: 9, Y: 9}, "clear", canvas.Text{Size: 9})
		c.Rect(geom.Rect{X: 200, Y: -300, W: 50, H: 50}, 0, canvas.Fill{Color: black}, stroke(3))
	})
	if a := area(img, 2); a != 0 {
		t.Errorf("%v pixels are covered", a)
	}
}

func TestLaterCallsPaintOverEarlierOnes(t *testing.T) {
	img := picture(1, func(c *Canvas) {
		c.Rect(geom.Rect{W: 100, H: 100}, 0, canvas.Fill{Color: red}, none)
		c.Rect(geom.Rect{W: 50, H: 100}, 0, canvas.Fill{Color: blue.Alpha(0.5)}, none)
	})
	if got, want := img.Pix[:4], []byte{127, 0, 128, 255}; !bytes.Equal(got, want) {
		t.Errorf("half blue over red is %v, want %v", got, want)
	}
}

// A hatch is where SVG's pattern has it: centred where (x + y)/√2 is an odd multiple of half the pitch.
func TestTheHatchStandsWhereTheDocumentationSays(t *testing.T) {
	const scale = 4
	hatch := canvas.Fill{Color: red, Hatch: blue}
	for name, img := range map[string]*image.RGBA{
		"rectangle": picture(scale, func(c *Canvas) { c.Rect(geom.Rect{X: 3, Y: 2, W: 90, H: 90}, 0, hatch, none) }),
		"rounded":   picture(scale, func(c *Canvas) { c.Rect(geom.Rect{X: 3, Y: 2, W: 90, H: 90}, 3, hatch, none) }),
		"band": picture(scale, func(c *Canvas) {
			c.Band([]geom.Point{{X: 0, Y: 2}, {X: 90, Y: 2}}, []geom.Point{{X: 0, Y: 95}, {X: 90, Y: 95}}, hatch)
		}),
	} {
		for y := 10.0; y < 80; y += 1.37 {
			for x := 10.0; x < 80; x += 1.71 {
				px, py := math.Floor(x*scale), math.Floor(y*scale)
				u := (px + py + 1) / scale / math.Sqrt2
				off := math.Abs(math.Mod(u, canvas.HatchPitch) - canvas.HatchPitch/2)
				got := img.RGBAAt(int(px), int(py))
				if line := off < canvas.HatchWidth/2-0.2; line && got.B != 255 {
					t.Fatalf("%s: (%v, %v) is on a line but %v", name, x, y, got)
				}
				if between := off > canvas.HatchWidth/2+0.2; between && got.R != 255 {
					t.Fatalf("%s: (%v, %v) is between lines but %v", name, x, y, got)
				}
			}
		}
	}
}

// inked returns the box of pixels that have ink of at least a quarter, in CSS pixels.
func inked(img *image.RGBA, scale float64) geom.Rect {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			if img.RGBAAt(x, y).A >= 64 {
				x0, y0 = min(x0, float64(x)), min(y0, float64(y))
				x1, y1 = max(x1, float64(x+1)), max(y1, float64(y+1))
			}
		}
	}
	return geom.Rect{X: x0 / scale, Y: y0 / scale, W: (x1 - x0) / scale, H: (y1 - y0) / scale}
}

func TestTextStandsOnItsBaseLineAtItsAnchor(t *testing.T) {
	const text, size = "HEH", 20.0
	width := font.Width(canvas.Bold, size, text)
	for _, scale := range []float64{1, 2, 3} {
		for anchor, left := range map[canvas.Anchor]float64{canvas.Start: 50, canvas.Middle: 50 - width/2, canvas.End: 50 - width} {
			box := inked(picture(scale, func(c *Canvas) {
				c.Text(geom.Point{X: 50, Y: 60}, text, canvas.Text{Face: canvas.Bold, Size: size, Color: black, Anchor: anchor})
			}), scale)
			if box.X < left || box.X > left+3 || box.Right() > left+width || box.Right() < left+width-3 {
				t.Errorf("scale %v, anchor %d: ink from %v to %v, want about %v to %v", scale, anchor, box.X, box.Right(), left, left+width)
			}
			if box.Bottom() != 60 || math.Abs(box.H-font.CapHeight(canvas.Bold, size)) > 1/scale {
				t.Errorf("scale %v: ink from %v to %v, want capitals of %v on 60", scale, box.Y, box.Bottom(), font.CapHeight(canvas.Bold, size))
			}
		}
	}
}

func TestAHaloReachesBeyondTheGlyphsAndStaysBehindThem(t *testing.T) {
	const scale = 2
	kind := canvas.Text{Size: 30, Color: black}
	at := geom.Point{X: 40, Y: 60}
	plain := picture(scale, func(c *Canvas) { c.Text(at, "HH", kind) })
	kind.Halo = red
	halo := picture(scale, func(c *Canvas) { c.Text(at, "HH", kind) })
	in, out := inked(plain, scale), inked(halo, scale)
	if d := in.X - out.X; d < canvas.HaloWidth-0.5 || d > canvas.HaloWidth+0.5 {
		t.Errorf("the halo reaches %v beyond the glyphs, want %v", d, canvas.HaloWidth)
	}
	for i := 3; i < len(plain.Pix); i += 4 {
		if plain.Pix[i] == 255 && halo.Pix[i-3] != 0 {
			t.Fatal("the halo covers a glyph")
		}
	}
}

func TestABoxStandsForACharacterThatNobodyCanDraw(t *testing.T) {
	img := picture(2, func(c *Canvas) { c.Text(geom.Point{X: 20, Y: 60}, "雨", canvas.Text{Size: 40, Color: black}) })
	box := inked(img, 2)
	if box.W < 25 || box.H < 20 || cover(img, 2, box.X+box.W/2, box.Y+box.H/2) != 0 {
		t.Errorf("ink in %v, its middle covered by %d", box, cover(img, 2, box.X+box.W/2, box.Y+box.H/2))
	}
}

func TestWhoKnowsMoreScriptsDrawsThem(t *testing.T) {
	asked := ""
	c := New(100, 100, 2, func(text string, face canvas.Face, px, maxWidth int, c canvas.Color) ([]byte, int, int, int) {
		asked = text
		return bytes.Repeat([]byte{255, 0, 0, 255}, 40*30), 40, 30, 30
	})
	c.Text(geom.Point{X: 20, Y: 60}, "雨 rain", canvas.Text{Size: 20, Color: black})
	if want := (geom.Rect{X: 20, Y: 45, W: 20, H: 15}); asked != "雨 rain" || inked(c.Image(), 2) != want {
		t.Errorf("asked for %q, ink in %v, want %v", asked, inked(c.Image(), 2), want)
	}
}

func TestThePictureHasWholePixels(t *testing.T) {
	if got := New(99.2, 50, 1.5, nil).Image().Rect; got != image.Rect(0, 0, 149, 75) {
		t.Error(got)
	}
	for _, bad := range [][3]float64{{0, 9, 1}, {9, math.NaN(), 1}, {9, 9, 4.1}, {9, 9, 0}} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("no panic for %v", bad)
				}
			}()
			New(bad[0], bad[1], bad[2], nil)
		}()
	}
}

// The atlas holds some 60 such letters at once.
func TestMoreGlyphsThanTheAtlasHoldsAreAllPainted(t *testing.T) {
	c := New(1000, 400, 4, nil)
	for i := range 160 {
		size := 60 + float64(i)/8
		c.Text(geom.Point{X: 10, Y: 380}, string(rune('A'+i%26)), canvas.Text{Face: canvas.Bold, Size: size, Color: black})
	}
	c.Rect(geom.Rect{W: 1000, H: 400}, 0, canvas.Fill{Color: red}, none)
	c.Text(geom.Point{X: 500, Y: 380}, "HHH", canvas.Text{Face: canvas.Bold, Size: 81, Color: black, Halo: blue})
	n := 0
	img := c.Image()
	for i := 0; i < len(img.Pix); i += 4 {
		if img.Pix[i] == 0 && img.Pix[i+2] == 0 {
			n++
		}
	}
	if n < 10000 {
		t.Errorf("%d pixels of the last text are painted", n)
	}
}

func FuzzAnyCoordinateCanBePainted(f *testing.F) {
	f.Add(3.0, -7.0, 1e9, 2.5, "a雨")
	f.Add(-1e300, 1e300, 0.001, 40.0, "")
	f.Fuzz(func(t *testing.T, x, y, w, r float64, text string) {
		for _, v := range []float64{x, y, w, r} {
			if math.IsNaN(v) || math.Abs(v) > 1e9 {
				return
			}
		}
		fill := canvas.Fill{Color: red, Hatch: blue}
		if math.Abs(x)+math.Abs(y)+math.Abs(w)+math.Abs(r) > 1e5 {
			fill.Hatch = 0 // cut into as many pieces as it is long
		}
		c := New(50, 40, 2, nil)
		s := canvas.Stroke{Color: black, Width: math.Min(math.Abs(w), 1e4)}
		c.Rect(geom.Rect{X: x, Y: y, W: w, H: r}, r, fill, s)
		c.Circle(geom.Point{X: x, Y: y}, r, fill, s)
		c.Polyline([]geom.Point{{X: x, Y: y}, {X: w, Y: r}, {X: y, Y: x}}, s)
		c.Band([]geom.Point{{X: x, Y: y}, {X: w, Y: r}}, []geom.Point{{X: y, Y: x}, {X: r, Y: w}}, fill)
		c.Text(geom.Point{X: math.Mod(x, 1e4), Y: math.Mod(y, 1e4)}, text, canvas.Text{Size: math.Mod(math.Abs(w), 90), Color: red, Halo: blue})
		for i := 0; i < len(c.img.Pix); i += 4 {
			if p := c.img.Pix[i : i+4]; max(p[0], p[1], p[2]) > p[3] {
				t.Fatalf("pixel %d is %v: brighter than its alpha", i/4, p)
			}
		}
	})
}
