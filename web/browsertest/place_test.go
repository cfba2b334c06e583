package browsertest

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"iridescent/web"
	"iridescent/web/browsertest/driver"
)

func TestTheSiteWorksUnderAPathOfItsHost(t *testing.T) {
	anyEngine(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		files, _ := web.Site()
		under := newServer(http.StripPrefix("/people/ada", plainSite(files)))
		t.Cleanup(under.Close)
		p.load(under.URL + "/people/ada/?test=1#p=1,0&q=1,1")
		p.awaitReady()
		if kl := p.readings()["klPQ"]; !(kl > 0.69 && kl < 0.70) {
			t.Errorf("KL is %v", kl)
		}
	})
}

func TestTheShareLinkLeadsToTheSameState(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyEngine(t, "?theme=light#p=5,3,2&q=1,1,1&labels=Sun,Rain,Snow&unit=nat", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(900, 600))
		p.settle()
		state := p.state()
		p.press("share")
		p.until(`document.getElementById('share').open`)
		var links []string
		p.eval(`return [...document.querySelectorAll('#share :is(input, textarea)')].map(e => e.value).filter(v => v.includes('#'))`, &links)
		if len(links) == 0 {
			t.Fatal("there is no link")
		}
		link, err := url.Parse(strings.TrimSpace(links[0]))
		must(t, err)
		if !strings.HasPrefix(links[0], p.origins.site.URL+"/") {
			t.Errorf("the link is %s", links[0])
		}
		p.open("#" + link.EscapedFragment())
		if s := p.state(); s != state {
			t.Errorf("the link of %s leads to %s", state, s)
		}
	})
}

func TestAThemeIsChosenInTheMenuAndRemembered(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyEngine(t, "", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(700, 560))
		p.click("#more-button")
		p.eval(`const s = document.getElementById('theme'); s.value = 'dark'; s.dispatchEvent(new Event('change', {bubbles: true}))`, nil)
		p.settle()
		p.until(`document.documentElement.dataset.theme === 'dark'`)
		p.open("")
		p.until(`document.documentElement.dataset.theme === 'dark'`)
		p.eval(`localStorage.clear()`, nil)
	})
}

func TestHiddenPartsLeaveTheirPlaceToThePicture(t *testing.T) {
	anyEngine(t)
	everyEngine(t, "?hide=toolbar,inspector", func(t *testing.T, p *page) {
		if p.visible("#toolbar") {
			t.Error("the toolbar is there")
		}
		var heights [2]float64
		p.eval(`return [document.querySelector('canvas').getBoundingClientRect().bottom, innerHeight]`, &heights)
		if heights[1]-heights[0] > 60 {
			t.Errorf("the canvas ends at %v of %v", heights[0], heights[1])
		}
	})
}

func TestFullScreenKeepsTheToolbar(t *testing.T) {
	everyEngine(t, "", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(900, 600))
		p.settle()
		var offered bool
		p.eval(`return document.fullscreenEnabled`, &offered)
		if !offered {
			t.Skip("this browser offers no full screen")
		}
		p.press("fullscreen")
		p.until(`document.fullscreenElement === document.documentElement`)
		p.until(`(c => Math.abs(c.getBoundingClientRect().width - innerWidth) < 1 && c.width === Math.floor(innerWidth * devicePixelRatio))(document.querySelector('canvas'))`)
		p.settle()
		if !p.visible("#toolbar") {
			t.Error("the toolbar is gone")
		}
		p.eval(`document.exitFullscreen()`, nil)
		p.until(`!document.fullscreenElement`)
	})
}
