package wire

import (
	"fmt"
	"strings"
	"testing"

	"rsc.io/qr"
)

// modules reads a path of QR back into dark modules.
func modules(t *testing.T, path string) map[[2]int]bool {
	t.Helper()
	dark := map[[2]int]bool{}
	for _, run := range strings.Split(strings.TrimSuffix(path, "z"), "z") {
		var x, y, n, back int
		if _, err := fmt.Sscanf(run, "M%d %dh%dv1h%d", &x, &y, &n, &back); err != nil || n < 1 || back != -n {
			t.Fatalf("%q is no run of modules: %v", run, err)
		}
		for i := range n {
			dark[[2]int{x + i, y}] = true
		}
	}
	return dark
}

func TestTheOutlineOfAQRCodeIsThatOfItsDarkModules(t *testing.T) {
	for _, text := range []string{"", "http://127.0.0.1:8080/#v=1&scene=compare", "https://example.org/iridescent/#" + strings.Repeat("p=1,2&", 180)} {
		want, err := qr.Encode(text, qr.L)
		if err != nil {
			t.Fatal(err)
		}
		path, size := QR(text)
		if size != want.Size {
			t.Fatalf("%q: %d modules a side, not %d", text, size, want.Size)
		}
		dark := modules(t, path)
		for y := range size {
			for x := range size {
				if dark[[2]int{x, y}] != want.Black(x, y) {
					t.Fatalf("%q: the module at %d, %d is wrong", text, x, y)
				}
			}
		}
	}
}

func TestATextBeyondTheLimitHasNoQRCode(t *testing.T) {
	for _, c := range []struct {
		name, text string
		fits       bool
	}{
		{"at the limit", strings.Repeat("x", QRLimit), true},
		{"one more", strings.Repeat("x", QRLimit+1), false},
		{"a million", strings.Repeat("x", 1_000_000), false},
		{"characters of four bytes", strings.Repeat("😀", QRLimit), false},
	} {
		path, size := QR(c.text)
		if (path != "") != c.fits || (size > 0) != c.fits {
			t.Errorf("%s: %d modules a side, a path of %d bytes", c.name, size, len(path))
		}
	}
}
