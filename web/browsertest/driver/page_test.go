package driver_test

import (
	"bytes"
	"image/png"
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

func TestNavigationGoesForthAndBackAndReloads(t *testing.T) {
	everyEngine(t, "/blank", func(t *testing.T, b *driver.Browser) {
		must(t, b.Navigate(near.URL+"/red"))
		must(t, b.Back())
		must(t, b.Until(`document.title === 'blank'`))
		must(t, b.Eval(`window.stale = true`, nil))
		must(t, b.Reload())
		must(t, b.Until(`document.title === 'blank' && !window.stale`))
		url, err := b.URL()
		must(t, err)
		if url != near.URL+"/blank" {
			t.Errorf("the address is %s", url)
		}
	})
}

func TestEvalPassesArgumentsAndReportsExceptions(t *testing.T) {
	everyEngine(t, "/blank", func(t *testing.T, b *driver.Browser) {
		var sum struct{ Total float64 }
		must(t, b.Eval(`return {total: arguments[0] + arguments[1].x}`, &sum, 1.5, map[string]any{"x": 2}))
		if sum.Total != 3.5 {
			t.Errorf("the sum is %v", sum.Total)
		}
		if err := b.Eval(`throw new Error('no such luck')`, nil); err == nil || !strings.Contains(err.Error(), "no such luck") {
			t.Errorf("a thrown error arrives as %v", err)
		}
	})
}

func TestEvalAsyncAwaitsAPromise(t *testing.T) {
	everyEngine(t, "/blank", func(t *testing.T, b *driver.Browser) {
		var text string
		must(t, b.EvalAsync(`await new Promise(requestAnimationFrame); return 'drawn ' + arguments[0]`, &text, 7))
		if text != "drawn 7" {
			t.Errorf("the promise gave %q", text)
		}
		if err := b.EvalAsync(`throw new Error('late')`, nil); err == nil || !strings.Contains(err.Error(), "late") {
			t.Errorf("a rejection arrives as %v", err)
		}
	})
}

func TestTheViewportHasExactlyTheSizeAskedFor(t *testing.T) {
	everyEngine(t, "/blank", func(t *testing.T, b *driver.Browser) {
		for _, want := range [][2]int{{640, 400}, {390, 760}, {320, 300}, {1000, 700}} {
			must(t, b.SetWindowSize(want[0], want[1]))
			var got [2]int
			must(t, b.Eval(`return [document.documentElement.clientWidth, innerHeight]`, &got))
			if got != want {
				t.Errorf("asked for %v, got %v", want, got)
			}
		}
	})
}

func TestAScreenshotShowsTheViewport(t *testing.T) {
	everyEngine(t, "/red", func(t *testing.T, b *driver.Browser) {
		shot, err := b.Screenshot()
		must(t, err)
		picture, err := png.Decode(bytes.NewReader(shot))
		must(t, err)
		if size := picture.Bounds().Size(); size.X != 480 || size.Y != 320 {
			t.Errorf("the picture is %v", size)
		}
		if r, g, blue, _ := picture.At(200, 150).RGBA(); r>>8 < 250 || g>>8 > 5 || blue>>8 > 5 {
			t.Errorf("red came out as %d %d %d", r>>8, g>>8, blue>>8)
		}
	})
}

func TestWebGLDrawsAPixelThatCanBeReadBack(t *testing.T) {
	everyEngine(t, "/webgl", func(t *testing.T, b *driver.Browser) {
		var pixel []int
		must(t, b.Eval(`return window.pixel`, &pixel))
		if len(pixel) != 4 || pixel[0] != 51 || pixel[1] != 102 || pixel[2] != 153 {
			t.Errorf("the pixel is %v, not 51 102 153", pixel)
		}
		shot, err := b.Screenshot()
		must(t, err)
		if _, err := png.Decode(bytes.NewReader(shot)); err != nil {
			t.Error(err)
		}
	})
}

func TestErrorsOfAPageAreCollected(t *testing.T) {
	everyEngine(t, "/noisy", func(t *testing.T, b *driver.Browser) {
		var all string
		for range 200 {
			texts, err := b.ConsoleErrors()
			must(t, err)
			all += strings.Join(texts, "\n")
			if strings.Contains(all, "thrown on purpose") && strings.Contains(all, "said on purpose") && strings.Contains(all, "forbidden.png") {
				break
			}
			must(t, b.EvalAsync(`await new Promise(requestAnimationFrame)`, nil))
		}
		for _, part := range []string{"said on purpose", "thrown on purpose", "forbidden.png"} {
			if !strings.Contains(all, part) {
				t.Errorf("%q is missing from\n%s", part, all)
			}
		}
		if strings.Contains(all, "only a remark") {
			t.Errorf("a remark counts as an error: %s", all)
		}
	})
}

func TestRequestsAreCollected(t *testing.T) {
	everyEngine(t, "/blank", func(t *testing.T, b *driver.Browser) {
		_, err := b.Requests()
		must(t, err)
		must(t, b.Navigate(near.URL+"/outward"))
		urls, err := b.Requests()
		must(t, err)
		all := strings.Join(urls, "\n")
		for _, part := range []string{near.URL + "/outward", near.URL + "/near.png", "http://elsewhere.invalid/far.png"} {
			if !strings.Contains(all, part) {
				t.Errorf("%q is missing from\n%s", part, all)
			}
		}
	})
}
