package poster

import (
	"bytes"
	"image/png"
	"testing"

	"iridescent/viz/theme"
)

func TestAPNGShowsTheStateAndSaysWhatItIs(t *testing.T) {
	file := New("#p=1,3&q=1,1&labels=Sun", WideWidth, WideHeight, Look{Theme: theme.Dark.Name}).PNG(2, "https://example.org/#p=1,3")
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if size := img.Bounds().Size(); size.X != 2*WideWidth || size.Y != 2*WideHeight {
		t.Errorf("it has %v pixels", size)
	}
	if r, g, b, _ := img.At(1, 1).RGBA(); r>>8 != 0x14 || g>>8 != 0x17 || b>>8 != 0x1f {
		t.Error("its corner is not dark")
	}
	for _, said := range []string{"What does it cost to believe q?", "https://example.org/#p=1,3", "CC0"} {
		if !bytes.Contains(file, []byte(said)) {
			t.Errorf("it does not say %q", said)
		}
	}
}

func BenchmarkPNGs(b *testing.B) {
	for name, hash := range heavy {
		b.Run(name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				n = len(New(hash, WideWidth, WideHeight, Look{}).PNG(2, ""))
			}
			b.ReportMetric(float64(n), "bytes")
		})
	}
}
