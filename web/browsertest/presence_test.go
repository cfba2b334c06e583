package browsertest

import (
	"testing"

	"iridescent/web/browsertest/driver"
)

func TestAFigureThatComesBackIsDrawnForTheRatioOfNow(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		if p.Name() != driver.Chromium {
			t.Skip("the ratio is emulated by the DevTools protocol")
		}
		must(t, p.SetWindowSize(700, 500))
		p.load(figureHost(t, p.origins.site.URL+"/") + "/early")
		p.eval(`document.body.style.height = '4000px'`, nil)
		p.loadFigure("f")
		var size [2]int
		p.eval(`scrollTo(0, 1e6); return [innerWidth, innerHeight]`, &size)
		p.enterFigure("f")
		p.until(`!iridescent.onscreen`)
		must(t, p.CDP("Emulation.setDeviceMetricsOverride", map[string]any{"width": size[0], "height": size[1], "deviceScaleFactor": 2, "mobile": false}, nil))
		defer func() { must(t, p.CDP("Emulation.clearDeviceMetricsOverride", map[string]any{}, nil)) }()
		p.until(`devicePixelRatio === 2`)
		must(t, p.SwitchTop())
		p.eval(`document.getElementById('f').scrollIntoView()`, nil)
		p.enterFigure("f")
		p.until(`(c => c && devicePixelRatio === 2 && c.width === 2 * c.clientWidth)(document.querySelector('canvas'))`)
		must(t, p.SwitchTop())
	})
}
