package browsertest

import (
	"testing"

	"iridescent/web/browsertest/driver"
)

// On a phone each scene keeps its first two verbs, Share and full screen outside the menu, upright and on its side, where it has the
// lengths beside the numbers. A row that is measured is not measured again while nothing about it changes.
func TestAPhoneKeepsTheVerbsShareAndTheLengths(t *testing.T) {
	everyEngine(t, "", func(t *testing.T, p *page) {
		var scenes []string
		p.eval(`return iridescent.test.view().scenes.map(s => s.name)`, &scenes)
		if p.Name() != driver.Chromium { // the rows with the longest words
			scenes = []string{"curves", "mutual"}
		}
		for _, scene := range scenes {
			must(t, p.SetWindowSize(390, 760))
			p.set("#scene=" + scene)
			p.until(`document.querySelector('#toolbar > [data-action="presets"]')`)
			p.assertInTheRow(scene)
			p.assertLayout(scene)
			var turned int
			p.async(`const row = document.getElementById('toolbar'), seen = new MutationObserver(() => {});
seen.observe(row, {attributes: true, attributeFilter: ['class'], subtree: true, childList: true});
iridescent.test.send({type: 'set', hash: 'unit=nat'});
await iridescent.test.settled();
const changes = seen.takeRecords().filter(({target, type}) => target === row || type === 'childList' && target.id === 'toolbar');
seen.disconnect();
return changes.length`, &turned)
			if turned > 0 {
				t.Errorf("%s: another unit rearranges the row %d times", scene, turned)
			}
			must(t, p.SetWindowSize(844, 390))
			p.settle()
			p.assertInTheRow(scene + " on its side")
			p.assertLayout(scene + " on its side")
			var placed int
			p.eval(`return iridescent.test.view().readings.filter(r => r.place.w > 0).length`, &placed)
			if placed < 3 {
				t.Errorf("%s on its side has %d readings", scene, placed)
			}
		}
	})
}

// assertInTheRow fails unless the toolbar shows what must never be in its menu.
func (p *page) assertInTheRow(name string) {
	p.Helper()
	var missing []string
	p.eval(`const seen = name => document.querySelector('#toolbar > [data-action="' + name + '"]:not(.folded)')?.offsetWidth > 0;
const must = iridescent.test.view().actions.filter(a => a.primary).slice(0, 2).map(a => a.name).concat('presets', 'share', document.fullscreenEnabled ? 'fullscreen' : []);
return must.filter(name => !seen(name))`, &missing)
	if len(missing) > 0 {
		p.Errorf("%s: the menu hides %v", name, missing)
	}
}
