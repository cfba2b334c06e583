//go:build !js

package raster

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"testing"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
)

func TestAPNGHoldsThePixels(t *testing.T) {
	c := New(61, 40, 1, nil)
	c.Rect(geom.Rect{W: 61, H: 40}, 0, canvas.Fill{Color: canvas.RGBA(255, 250, 255, 255)}, none)
	c.Circle(geom.Point{X: 20, Y: 30}, 18, canvas.Fill{Color: red.Alpha(0.7), Hatch: blue}, stroke(3))
	img := c.Image()
	got, err := png.Decode(bytes.NewReader(PNG(img, Meta{})))
	if err != nil || got.Bounds() != img.Rect {
		t.Fatal(err)
	}
	for y := range 40 {
		for x := range 61 {
			if a, b := color.RGBAModel.Convert(got.At(x, y)), img.RGBAAt(x, y); a != b {
				t.Fatalf("pixel (%d, %d) is %v, want %v", x, y, a, b)
			}
		}
	}
}

func TestBandsMakeTheSamePicture(t *testing.T) {
	draw := func(c canvas.Canvas) {
		c.Rect(geom.Rect{W: 70, H: 300}, 0, canvas.Fill{Color: blue}, none)
		c.Line(geom.Point{}, geom.Point{X: 70, Y: 300}, canvas.Stroke{Color: red, Width: 5, Dash: 3})
		c.Text(geom.Point{X: 5, Y: 130}, "Häm", canvas.Text{Size: 30, Color: black, Halo: red}) // over the edge of two bands
	}
	whole := New(70, 300, 2, nil)
	draw(whole)
	var pix []byte
	bands := 0
	Bands(70, 300, 2, nil, draw, func(band *image.RGBA) {
		bands++
		pix = append(pix, band.Pix...)
	})
	if bands != 3 || !bytes.Equal(pix, whole.Image().Pix) {
		t.Errorf("%d bands make another picture", bands)
	}
}

// chunks returns what is in a file by name and, for texts, by keyword.
func chunks(t *testing.T, file []byte) map[string]string {
	t.Helper()
	found := map[string]string{}
	for rest := file[8:]; len(rest) > 0; {
		n := binary.BigEndian.Uint32(rest)
		name, data := string(rest[4:8]), rest[8:8+n]
		if sum := binary.BigEndian.Uint32(rest[8+n:]); sum != crc32.ChecksumIEEE(rest[4:8+n]) {
			t.Errorf("the check sum of %s is wrong", name)
		}
		if name == "iTXt" {
			keyword, text, _ := bytes.Cut(data, []byte("\x00\x00\x00\x00\x00"))
			name, data = string(keyword), text
		}
		found[name] = string(data)
		rest = rest[12+n:]
	}
	return found
}

func TestAPNGSaysWhatItShowsWhereItIsFromAndThatItIsFree(t *testing.T) {
	img := New(10, 10, 2, nil).Image()
	got := chunks(t, PNG(img, Meta{Title: "p‖q", Description: "a\x00b\nc雨", Source: "https://example.org/#v=1&p=1,2", Scale: 2}))
	for name, want := range map[string]string{
		"Title": "p‖q", "Description": "abc雨", "Source": "https://example.org/#v=1&p=1,2", "Copyright": Licence,
		"sRGB": "\x00", "IEND": "", "pHYs": "\x00\x00\x1d\x87\x00\x00\x1d\x87\x01", // 7559 pixels a metre are 192 an inch
	} {
		if s, ok := got[name]; !ok || s != want {
			t.Errorf("%s: %q, want %q", name, s, want)
		}
	}
	if _, ok := chunks(t, PNG(img, Meta{}))["Title"]; ok {
		t.Error("an empty title was written")
	}
}
