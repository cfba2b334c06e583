package atlas

import (
	"image"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"iridescent/viz/canvas"
)

// at returns the red and alpha of a pixel.
func at(a *Atlas, x, y int) (red, alpha byte) {
	p := a.pix[(y*Width+x)*4:]
	return p[0], p[3]
}

func TestAGlyphIsDrawnOnceAndComesWithItsRows(t *testing.T) {
	a := New(1)
	a.Changes()
	s := a.Glyph(canvas.Regular, 20, 0, false, 'H')
	top, bottom, pixels := a.Changes()
	if s.W == 0 || s.DY != -s.H || top != s.Y || bottom != s.Y+s.H || len(pixels) != s.H*Width*4 {
		t.Fatalf("%+v, rows %d to %d, %d bytes", s, top, bottom, len(pixels))
	}
	row := pixels[5*Width*4:]
	if ink := row[(s.X+1)*4+3]; ink != 255 {
		t.Errorf("ink %d in the stem", ink)
	}
	if again := a.Glyph(canvas.Regular, 20, 0, false, 'H'); again != s {
		t.Errorf("%+v the second time, %+v the first", again, s)
	}
	if top, bottom, _ := a.Changes(); top != bottom {
		t.Error("it was drawn again")
	}
}

func TestEachLookOfAGlyphIsASpriteOfItsOwn(t *testing.T) {
	a := New(1)
	seen := map[Sprite]bool{}
	for _, s := range []Sprite{
		a.Glyph(canvas.Regular, 20, 0, false, 'a'), a.Glyph(canvas.Bold, 20, 0, false, 'a'), a.Glyph(canvas.Italic, 20, 0, false, 'a'),
		a.Glyph(canvas.Regular, 20.125, 0, false, 'a'), a.Glyph(canvas.Regular, 20, 1, false, 'a'),
		a.Glyph(canvas.Regular, 20, 0, true, 'a'), a.Glyph(canvas.Regular, 20, 0, false, 'b'),
	} {
		seen[s] = true
	}
	if len(seen) != 7 {
		t.Errorf("%d sprites of 7", len(seen))
	}
}

func TestGrowingKeepsPlacesAndPixels(t *testing.T) {
	a := New(2)
	first := a.Glyph(canvas.Bold, 90, 0, false, '∞')
	x, y := first.X+first.W/2, first.Y+first.H/2
	red, alpha := at(a, x, y)
	for r := 'A'; r <= 'Z'; r++ {
		a.Glyph(canvas.Bold, 150, 0, false, r)
	}
	_, height := a.Size()
	if height <= minHeight || a.Full() {
		t.Fatalf("height %d, full %v", height, a.Full())
	}
	if r, al := at(a, x, y); r != red || al != alpha || a.Glyph(canvas.Bold, 90, 0, false, '∞') != first {
		t.Error("the first glyph has moved or changed")
	}
	if top, bottom, pixels := a.Changes(); top != 0 || bottom != height || len(pixels) != height*Width*4 {
		t.Errorf("rows %d to %d of %d changed", top, bottom, height)
	}
}

func TestAFullAtlasSaysSoAndStartsAgain(t *testing.T) {
	a := New(3)
	for size := 100.0; !a.Full(); size++ {
		if size > 400 {
			t.Fatal("it is never full")
		}
		for r := 'A'; r <= 'Z'; r++ {
			a.Glyph(canvas.Bold, size, 0, false, r)
		}
	}
	a.Clear()
	if s := a.Glyph(canvas.Bold, 399, 0, false, 'Q'); s.W == 0 || a.Full() {
		t.Errorf("after Clear: %+v, full %v", s, a.Full())
	}
	if _, h := a.Size(); h > maxHeight/4 {
		t.Errorf("height %d after Clear", h)
	}
}

func TestANewScaleEmptiesTheAtlas(t *testing.T) {
	a := New(1)
	a.Glyph(canvas.Regular, 20, 0, false, 'a')
	a.SetScale(1)
	if len(a.glyphs) != 1 {
		t.Error("the same scale emptied it")
	}
	tile := a.Hatch().Tile
	if a.SetScale(1.75); len(a.glyphs) != 0 || a.Hatch().Tile == tile {
		t.Error("another scale did not empty it")
	}
}

func TestPlacesNeverOverlap(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	s := shelves{top: 5}
	var taken []image.Rectangle
	for range 2000 {
		w, h := 1+rng.IntN(60), 1+rng.IntN(60)
		x, y, ok := s.place(w, h, 1024)
		if !ok {
			break
		}
		r := image.Rect(x, y, x+w, y+h)
		if !r.In(image.Rect(0, 5, Width, 1024)) {
			t.Fatalf("%v is outside", r)
		}
		for _, o := range taken {
			if r.Overlaps(o) {
				t.Fatalf("%v overlaps %v", r, o)
			}
		}
		taken = append(taken, r)
	}
	if len(taken) < 1000 {
		t.Errorf("only %d places", len(taken))
	}
}

func TestSnapGivesTheNearestPhase(t *testing.T) {
	for _, tt := range []struct {
		size, x      float64
		pixel, phase int
	}{{12, 3, 3, 0}, {12, 3.3, 3, 1}, {12, 3.9, 4, 0}, {12, -0.3, -1, 3}, {60, 3.4, 3, 0}, {60, -0.6, -1, 0}} {
		if p, f := Snap(tt.size, tt.x); p != tt.pixel || f != tt.phase {
			t.Errorf("size %v at %v: pixel %d, phase %d", tt.size, tt.x, p, f)
		}
	}
}

func TestAHaloReachesItsRadiusAllAround(t *testing.T) {
	dot := image.NewAlpha(image.Rect(0, 0, 1, 1))
	dot.Pix[0] = 140
	d := newDilation(2.5)
	mask, at := d.around(dot, image.Pt(7, -9))
	if at != image.Pt(4, -12) || mask.Rect.Dx() != 7 || mask.Rect.Dy() != 7 {
		t.Fatalf("%v at %v", mask.Rect, at)
	}
	for y := range 7 {
		for x := range 7 {
			r, v := math.Hypot(float64(x-3), float64(y-3)), mask.AlphaAt(x, y).A
			if r <= 2 && v < 250 || r >= 3 && v > 0 {
				t.Errorf("%d at distance %v", v, r)
			}
		}
	}
}

func TestTheHatchCoversItsShareAndRepeats(t *testing.T) {
	for _, scale := range []float64{1, 1.1, 1.25, 1.5, 2, 2.625, 3} {
		a := New(scale)
		h := a.Hatch()
		sum := 0.0
		for s := range h.Tile {
			v, _ := at(a, h.X+s, h.Y)
			next, _ := at(a, h.X+s+h.Tile, h.Y)
			sum += float64(v) / 255
			if d := int(v) - int(next); d < -16 || d > 16 {
				t.Errorf("scale %v: %d at %d, %d a tile later", scale, v, s, next)
			}
		}
		if share := sum / float64(h.Tile); math.Abs(share-canvas.HatchWidth/canvas.HatchPitch) > 0.005 {
			t.Errorf("scale %v: lines cover %v", scale, share)
		}
	}
}

func TestForeignTextIsPremultipliedAndAskedForOnce(t *testing.T) {
	a := New(1)
	asked := 0
	a.Foreign = func(string, canvas.Face, int, int, canvas.Color) ([]byte, int, int, int) {
		asked++
		return []byte(strings.Repeat("\xc8\x64\x00\x80", 6)), 3, 2, 2
	}
	s, ok := a.Foreigner("雨", canvas.Regular, 12, 12, canvas.RGB(0), false)
	if !ok || s.W != 3 || s.H != 2 || s.DY != -2 {
		t.Fatalf("%+v %v", s, ok)
	}
	if red, alpha := at(a, s.X, s.Y); red != 100 || alpha != 128 {
		t.Errorf("red %d, alpha %d", red, alpha)
	}
	if again, _ := a.Foreigner("雨", canvas.Regular, 12, 12, canvas.RGB(0), false); again != s || asked != 1 {
		t.Errorf("asked %d times", asked)
	}
	halo, ok := a.Foreigner("雨", canvas.Regular, 12, 12, canvas.RGB(0), true)
	if red, alpha := at(a, halo.X+4, halo.Y+4); !ok || halo.DX != -3 || red != alpha || alpha < 250 {
		t.Errorf("halo %+v, red %d, alpha %d", halo, red, alpha)
	}
}

func TestWhatNobodyDrawsRightIsRefused(t *testing.T) {
	for name, f := range map[string]Foreign{
		"nobody":  nil,
		"no size": func(string, canvas.Face, int, int, canvas.Color) ([]byte, int, int, int) { return nil, 0, 0, 0 },
		"few bytes": func(string, canvas.Face, int, int, canvas.Color) ([]byte, int, int, int) {
			return make([]byte, 7), 2, 1, 1
		},
		"very wide": func(string, canvas.Face, int, int, canvas.Color) ([]byte, int, int, int) {
			return make([]byte, 4*Width), Width, 1, 1
		},
		"minus size": func(string, canvas.Face, int, int, canvas.Color) ([]byte, int, int, int) {
			return make([]byte, 4), -1, -1, 0
		},
	} {
		a := New(1)
		a.Foreign = f
		if s, ok := a.Foreigner("雨", canvas.Regular, 12, 12, canvas.RGB(0), false); ok {
			t.Errorf("%s: %+v", name, s)
		}
	}
}

func TestARingCoversItsAreaAroundItsCentre(t *testing.T) {
	a := New(1)
	for _, tt := range []struct{ x, y, inner, outer float64 }{{3, 4, -1, 8}, {3.25, 4.5, -1, 8}, {0.6, -3.1, 6.5, 9.5}, {0, 0, 9.75, 10.25}} {
		px, py, s := a.Ring(tt.x, tt.y, tt.inner, tt.outer)
		var sum, mx, my float64
		for j := range s.H {
			for i := range s.W {
				_, v := at(a, s.X+i, s.Y+j)
				sum += float64(v) / 255
				mx += float64(v) / 255 * (float64(px+s.DX+i) + 0.5)
				my += float64(v) / 255 * (float64(py+s.DY+j) + 0.5)
			}
		}
		want := math.Pi * (tt.outer*tt.outer - math.Pow(math.Max(0, tt.inner), 2))
		if math.Abs(sum-want) > want*0.04 || math.Abs(mx/sum-tt.x) > 0.13 || math.Abs(my/sum-tt.y) > 0.13 {
			t.Errorf("%+v covers %.2f of %.2f around %.2f, %.2f", tt, sum, want, mx/sum, my/sum)
		}
	}
}
