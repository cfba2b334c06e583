package icon

import (
	"bytes"
	"image/color"
	"image/png"
	"testing"
)

func TestTheIconIsThePictureOfTheFavicon(t *testing.T) {
	cases := []struct {
		kind Kind
		x, y int
		want color.NRGBA
	}{
		{Rounded, 0, 0, color.NRGBA{}},
		{Rounded, 96, 10, ground},
		{Rounded, 60, 70, marks[0].colour},
		{Rounded, 126, 140, marks[1].colour},
		{Rounded, 60, 105, marks[2].colour},
		{Full, 0, 0, ground},
		{Full, 60, 70, marks[0].colour},
		{Maskable, 0, 0, ground},
		{Maskable, 60, 120, marks[0].colour},
	}
	for _, c := range cases {
		if got := Draw(192, c.kind).NRGBAAt(c.x, c.y); got != c.want {
			t.Errorf("kind %d at %d, %d: %v, not %v", c.kind, c.x, c.y, got, c.want)
		}
	}
}

func TestAMaskCutsOffNoMark(t *testing.T) {
	const size = 200
	picture := Draw(size, Maskable)
	for y := range size {
		for x := range size {
			dx, dy := 2*x+1-size, 2*y+1-size // from the middle, doubled
			if picture.NRGBAAt(x, y) != ground && dx*dx+dy*dy > 160*160 {
				t.Fatalf("a mark at %d, %d is outside the circle of 80 %%", x, y)
			}
		}
	}
}

func TestTheFileIsAPictureOfItsSizeAndAlwaysTheSame(t *testing.T) {
	file := PNG(180, Full)
	picture, err := png.Decode(bytes.NewReader(file))
	if err != nil || picture.Bounds().Dx() != 180 || picture.Bounds().Dy() != 180 {
		t.Fatalf("%v, %v", picture.Bounds(), err)
	}
	if !bytes.Equal(Draw(180, Full).Pix, Draw(180, Full).Pix) {
		t.Error("drawn again, it has other bytes")
	}
}
