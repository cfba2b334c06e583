package browsertest

import (
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

func TestPaperShowsTheStateOfNowWithItsNumbers(t *testing.T) {
	everyEngine(t, "?theme=dark#p=5,3,2&q=1,1,1&labels=rain,%3Cb%3Esun,snow", func(t *testing.T, p *page) {
		p.change("lambda=.25")
		p.eval(`dispatchEvent(new Event('beforeprint'))`, nil)
		var picture, numbers string
		p.eval(`return document.querySelector('#poster .wide svg').textContent`, &picture)
		p.eval(`return document.querySelector('#poster .numbers').textContent`, &numbers)
		for _, want := range []string{"rain", "<b>sun", "m = 0.75 p + 0.25 q"} {
			if !strings.Contains(picture, want) {
				t.Errorf("the picture does not say %q", want)
			}
		}
		for _, r := range p.view().Readings {
			if want := r.Value + " " + r.Unit; r.Place.W > 0 && !strings.Contains(numbers, want) {
				t.Errorf("the numbers do not have %s of %s: %s", want, r.ID, numbers)
			}
		}
		if p.Name() != driver.Chromium {
			return // the others print, but their drivers do not show it
		}
		must(t, p.CDP("Emulation.setEmulatedMedia", map[string]any{"media": "print"}, nil))
		defer p.CDP("Emulation.setEmulatedMedia", map[string]any{"media": ""}, nil)
		for css, want := range map[string]bool{"#poster .wide svg": true, "#poster .numbers": true, "#title": true, "#poster .address": true, "#tabs": false, "#bar": false, "canvas": false, "#readings": false} {
			if p.visible(css) != want {
				t.Errorf("%s is on paper: %v", css, !want)
			}
		}
	})
}
