package driver_test

import (
	"slices"
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

func TestAMouseDragSendsPointerEventsAtTheirPlaces(t *testing.T) {
	everyEngine(t, "/pad", func(t *testing.T, b *driver.Browser) {
		must(t, b.Actions(driver.Mouse().Move(50, 60).Press().Move(80, 100).Move(120, 140).Release()))
		drag := padLog(t, b)
		drag = drag[slices.IndexFunc(drag, func(e event) bool { return e.Type == "pointerdown" }):]
		if got := kinds(drag); got != "pointerdown pointermove pointerup" {
			t.Fatalf("the events are %s", got)
		}
		first, last := drag[0], drag[len(drag)-1]
		if first.X != 50 || first.Y != 60 || last.X != 120 || last.Y != 140 || first.Pointer != "mouse" {
			t.Errorf("from %+v to %+v", first, last)
		}
		if move := drag[1]; move.Buttons != 1 {
			t.Errorf("a move while pressed has buttons %d", move.Buttons)
		}
	})
}

func TestADragInsideACrossOriginFrameUsesTheFramesOwnPlaces(t *testing.T) {
	everyEngine(t, "/host", func(t *testing.T, b *driver.Browser) {
		must(t, b.SwitchFrame("#frame"))
		must(t, b.Until(`window.log`))
		must(t, b.Actions(driver.Mouse().Move(20, 30).Press().Move(60, 90).Release()))
		must(t, b.Until(`window.log.some(e => e.type === 'pointerup')`))
		drag := padLog(t, b)
		last := drag[len(drag)-1]
		if last.Type != "pointerup" || last.X != 60 || last.Y != 90 {
			t.Errorf("the drag ends with %+v", last)
		}
		must(t, b.SwitchTop())
		must(t, b.Until(`document.title === 'host'`))
	})
}

func TestTwoFingersAreTwoPointers(t *testing.T) {
	everyEngine(t, "/pad", func(t *testing.T, b *driver.Browser) {
		if !b.Has(driver.Touch) {
			t.Skip("its driver cannot touch")
		}
		must(t, b.Actions(
			driver.Finger("a").Move(50, 60).Press().Move(50, 90).Move(50, 120).Release(),
			driver.Finger("b").Move(200, 60).Press().Move(220, 90).Move(240, 120).Release()))
		ends := map[int]event{}
		for _, e := range padLog(t, b) {
			if e.X < 10 {
				continue // of the driver, to see whether the page gets touches
			}
			if e.Pointer != "touch" {
				t.Errorf("%+v", e)
			}
			if e.Type == "pointercancel" {
				t.Errorf("cancelled: %+v", e)
			}
			if e.Type == "pointerup" {
				ends[e.X] = e
			}
		}
		if len(ends) != 2 || ends[50].Y != 120 || ends[240].Y != 120 || ends[50].ID == ends[240].ID {
			t.Errorf("the fingers end at %v", ends)
		}
	})
}

func TestAFingerScrollsThePage(t *testing.T) {
	everyEngine(t, "/tall", func(t *testing.T, b *driver.Browser) {
		if !b.Has(driver.Touch) {
			t.Skip("its driver cannot touch")
		}
		must(t, b.ActUntil(`scrollY > 0`, driver.Finger("a").Move(100, 250).Press().Move(100, 200).Move(100, 150).Move(100, 100).Release()))
	})
}

func TestAFingerInAFrameScrollsItsHost(t *testing.T) {
	everyEngine(t, "/host", func(t *testing.T, b *driver.Browser) {
		if !b.Has(driver.Touch) {
			t.Skip("its driver cannot touch")
		}
		must(t, b.SwitchFrame("#frame"))
		must(t, b.Eval(`document.documentElement.style.touchAction = pad.style.touchAction = document.body.style.touchAction = 'auto'`, nil))
		must(t, b.ScrollHost("#frame", driver.Finger("a").Move(100, 180).Press().Move(100, 140).Move(100, 90).Move(100, 30).Release()))
	})
}

func TestZoomChangesTheRatioOfPixels(t *testing.T) {
	everyEngine(t, "/blank", func(t *testing.T, b *driver.Browser) {
		if !b.Has(driver.Zoom) {
			t.Skip("its driver cannot zoom")
		}
		must(t, b.Zoom(1.5))
		must(t, b.Until(`Math.abs(devicePixelRatio - 1.5) < 0.01`))
		must(t, b.Zoom(1))
		must(t, b.Until(`devicePixelRatio === 1`))
	})
}

func TestTheWheelScrollsThePage(t *testing.T) {
	everyEngine(t, "/tall", func(t *testing.T, b *driver.Browser) {
		must(t, b.ActUntil(`scrollY > 0`, driver.Wheel().Scroll(100, 100, 0, 120)))
	})
}

func TestTheWheelOverAFrameScrollsItsHost(t *testing.T) {
	everyEngine(t, "/host", func(t *testing.T, b *driver.Browser) {
		if !b.Has(driver.FrameWheel) {
			t.Skip("its driver sends no wheel over a frame")
		}
		must(t, b.ScrollHost("#frame", driver.Wheel().Scroll(100, 100, 0, 120)))
	})
}

func TestKeysReachTheFocusedElementWithTheirModifiers(t *testing.T) {
	everyEngine(t, "/form", func(t *testing.T, b *driver.Browser) {
		must(t, b.Click("#first"))
		must(t, b.Keys("a", "Tab", "b", "Shift+Tab", "ArrowUp", "Control+ArrowUp"))
		var keys []string
		must(t, b.Eval(`return window.keys.filter(k => !/(^|\+)(Shift|Control)$/.test(k))`, &keys))
		got := strings.Replace(strings.Join(keys, " "), "Shift+Unidentified", "Shift+Tab", 1) // WebKitGTK's own word
		if got != "a Tab b Shift+Tab ArrowUp Control+ArrowUp" {
			t.Errorf("the keys are %s", got)
		}
		must(t, b.Until(`document.activeElement.id === 'first' && second.value === 'b'`))
	})
}

func TestTypingAndClickingActOnElements(t *testing.T) {
	everyEngine(t, "/form", func(t *testing.T, b *driver.Browser) {
		must(t, b.Type("#first", "3, 5, 2"))
		must(t, b.Until(`first.value === '3, 5, 2'`))
		must(t, b.Clear("#first"))
		must(t, b.Type("#first", "½ ‖"+driver.Key("Enter")))
		must(t, b.Until(`first.value === '½ ‖'`))
		must(t, b.Click("#go"))
		must(t, b.Until(`window.clicked === 1`))
		if found, err := b.Find("#none"); found || err != nil {
			t.Errorf("#none: %v %v", found, err)
		}
		if found, err := b.Find("#go"); !found || err != nil {
			t.Errorf("#go: %v %v", found, err)
		}
	})
}

func TestChromiumSpeaksDevTools(t *testing.T) {
	everyEngine(t, "/blank", func(t *testing.T, b *driver.Browser) {
		if !b.Has(driver.CDP) {
			if err := b.CDP("Browser.getVersion", nil, nil); err == nil {
				t.Error("it says it does, though")
			}
			return
		}
		var version struct{ Product string }
		must(t, b.CDP("Browser.getVersion", nil, &version))
		if !strings.Contains(version.Product, "Chrome") {
			t.Errorf("the product is %q", version.Product)
		}
	})
}
