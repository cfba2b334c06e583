package browsertest

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

// shots is a folder for pictures of the window, for a person to look at, or "".
var shots = os.Getenv("IRIDESCENT_SHOTS")

// shoot takes a picture of the window for that folder.
func (p *page) shoot(name string) {
	p.Helper()
	if shots == "" {
		p.finishAnimations()
		return
	}
	p.picture(name)
}

// picture takes a picture of the window, which goes to that folder too.
func (p *page) picture(name string) image.Image {
	p.Helper()
	p.finishAnimations()
	shot, err := p.Screenshot()
	must(p.T, err)
	if shots != "" {
		must(p.T, os.MkdirAll(shots, 0o755))
		must(p.T, os.WriteFile(filepath.Join(shots, name+"-"+p.Name()+".png"), shot, 0o644))
	}
	picture, err := png.Decode(bytes.NewReader(shot))
	must(p.T, err)
	return picture
}

// finishAnimations puts everything that moves by style to its end.
func (p *page) finishAnimations() {
	p.Helper()
	p.async(`const all = document.getAnimations();
for (const a of all) if (a.effect.getComputedTiming().endTime < Infinity) a.finish();
await Promise.all(all.map(a => a.finished.catch(() => {})))`, nil)
}

// assertPicture takes a picture and fails if the canvas is blurred or shows
// fewer than so many colours.
func (p *page) assertPicture(name string, colours int) {
	p.Helper()
	p.assertColours(name, colours)
	if e := p.extent(); !near(float64(e.PixelsWide), e.W*e.Ratio, 1) || !near(float64(e.PixelsHigh), e.H*e.Ratio, 1) {
		p.Errorf("%s: the canvas is blurred: %+v", name, e)
	}
}

// assertColours takes a picture and fails if the canvas shows fewer than so
// many colours.
func (p *page) assertColours(name string, colours int) {
	p.Helper()
	picture := p.picture(name)
	canvas := p.extent()
	scale := float64(picture.Bounds().Dx()) / p.width()
	area := image.Rect(int(canvas.X*scale), int(canvas.Y*scale), int((canvas.X+canvas.W)*scale), int((canvas.Y+canvas.H)*scale))
	if got := countColours(picture, area); got < colours {
		p.Errorf("%s: the canvas has only %d colours", name, got)
	}
}

func (p *page) width() (w float64) {
	p.eval(`return innerWidth`, &w)
	return w
}

// countColours counts the colours in a part of a picture, taking shades that
// differ in the last four bits for the same.
func countColours(picture image.Image, area image.Rectangle) int {
	seen := map[[3]uint32]bool{}
	area = area.Intersect(picture.Bounds())
	for y := area.Min.Y; y < area.Max.Y; y += 2 {
		for x := area.Min.X; x < area.Max.X; x += 2 {
			r, g, b, _ := picture.At(x, y).RGBA()
			seen[[3]uint32{r >> 12, g >> 12, b >> 12}] = true
		}
	}
	return len(seen)
}

// assertNoSidewaysScroll fails if the page is wider than its window.
func (p *page) assertNoSidewaysScroll() {
	p.Helper()
	var widths [2]float64
	p.eval(`return [document.documentElement.scrollWidth, innerWidth]`, &widths)
	if widths[0] > widths[1] {
		p.Errorf("the page is %v wide in a window of %v", widths[0], widths[1])
	}
}

// flaws finds controls that overlap, are cut off, or are too small to hit.
// Those in a closed menu, hidden or inert do not count.
const flaws = `
const say = e => (e.id && '#' + e.id) || e.dataset.action || e.getAttribute('aria-label') || e.innerText.slice(0, 20) || e.tagName;
const shown = e => { const r = e.getBoundingClientRect(); return r.width > 1 && r.height > 1 && e.checkVisibility({visibilityProperty: true, opacityProperty: true})
  && !e.closest('[inert], [aria-hidden="true"], #twins, #readings'); };
const all = [...document.querySelectorAll('#bar :is(button, select, input, summary, a, output, .count, label)')].filter(shown);
const out = [];
for (const e of all) {
  const r = e.getBoundingClientRect();
  if (r.left < -0.5 || r.top < -0.5 || r.right > innerWidth + 0.5 || r.bottom > innerHeight + 0.5) out.push('outside: ' + say(e));
  if (e.matches('button, select, summary') && (r.width < 24 || r.height < 24)) out.push('too small: ' + say(e) + ' ' + r.width + '×' + r.height);
  if (e.scrollWidth > e.clientWidth + 1 && e.matches('button, summary, a, label') && getComputedStyle(e).display !== 'inline') out.push('cut off: ' + say(e));
}
for (let i = 0; i < all.length; i++) for (let j = i + 1; j < all.length; j++) {
  const [a, b] = [all[i], all[j]];
  if (a.contains(b) || b.contains(a)) continue;
  const r = a.getBoundingClientRect(), s = b.getBoundingClientRect();
  const w = Math.min(r.right, s.right) - Math.max(r.left, s.left), h = Math.min(r.bottom, s.bottom) - Math.max(r.top, s.top);
  if (w > 1 && h > 1) out.push('overlap: ' + say(a) + ' and ' + say(b));
}
const canvas = document.querySelector('canvas'), bar = document.querySelector('#bar');
if (canvas && bar && bar.getBoundingClientRect().height > 0 && canvas.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1) out.push('the bar covers the canvas');
return out;`

// assertLayout fails for everything that overlaps, is cut off or hangs over.
func (p *page) assertLayout(name string) {
	p.Helper()
	p.assertNoSidewaysScroll()
	var found []string
	p.eval(flaws, &found)
	for _, f := range found {
		p.Errorf("%s: %s", name, f)
	}
	var outside []string
	p.eval(`const c = document.querySelector('canvas').getBoundingClientRect();
return iridescent.test.view().readings.filter(({place: r}) => r.w > 0 && (r.x < -1 || r.y < -1 || r.x + r.w > c.width + 1 || r.y + r.h > c.height + 1)).map(r => r.id)`, &outside)
	if len(outside) > 0 {
		p.Errorf("%s: readings hang over the edge: %s", name, strings.Join(outside, " "))
	}
}

// many is a link to 64 outcomes.
func many() string {
	var p, q []string
	for i := range 64 {
		p = append(p, fmt.Sprint(1+i%7))
		q = append(q, fmt.Sprint(1+i%5))
	}
	return "#p=" + strings.Join(p, ",") + "&q=" + strings.Join(q, ",")
}

// look is a layout that a person should see.
type look struct {
	name, hash    string
	width, height int
}

// shapes are the looks that every engine is asked for: one of each form of the page.
var shapes = []string{"wide", "phone", "dark", "talk", "embed", "embed-narrow"}

// looks are the layouts of each query; those of one query share a document.
var looks = []struct {
	query string
	looks []look
}{
	{"?theme=light", []look{
		{"wide", "", 1200, 750},
		{"infinite", "#p=5,3,2,0&q=0,1,1,2&labels=Sun,Rain,Snow,Fog", 1200, 750},
		{"wide-64", many(), 1200, 750},
		{"log", "#p=0,1&q=99,1&axis=log&labels=white,black", 800, 600},
		{"locked", "#p=5,3,2,4&q=1,1,2,1&lockp=1&lockq=2,3&sel=1", 800, 600},
		{"floor", "#p=5,3,2&q=0,1,1&floor=.05", 800, 600},
		{"notice", "#p=5,x,2&unit=nat", 640, 520},
		{"phone", "", 390, 760},
	}},
	{"?theme=dark", []look{
		{"dark", "", 1200, 750},
		{"phone-dark-64", many() + "&sel=20", 390, 760},
		{"terms-dark", "#p=5,3,2&q=1,1,2&terms=excess&unit=ban&lambda=.2", 1000, 640},
	}},
	{"?theme=projector&talk=1", []look{{"talk", "", 1200, 750}}},
	{"?embed=1&theme=light", []look{
		{"embed", "", 640, 400},
		{"embed-narrow", "", 320, 300},
		{"embed-selected", "#p=5,3,2&q=1,1,2&sel=2", 640, 400},
		{"embed-infinite", "#p=1,0&q=0,1", 390, 400},
	}},
}

func TestEveryLayoutIsSharpAndNothingIsCutOff(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		for _, group := range looks {
			p.enter(group.query)
			for _, l := range group.looks {
				if !p.leads() && !slices.Contains(shapes, l.name) {
					continue
				}
				must(t, p.SetWindowSize(l.width, l.height))
				p.set(l.hash)
				p.assertPicture(l.name, 12)
				p.assertLayout(l.name)
			}
		}
	})
}

func TestAHeldHandleIsShownHeld(t *testing.T) {
	everyEngine(t, "?theme=light#p=5,3,2,4&q=1,1,2,1&lockp=2", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(800, 600))
		h := p.handle("p0")
		p.act(driver.Mouse().Move(h.X, h.Y).Press().Move(h.X, h.Y-40))
		p.assertPicture("held", 12)
		p.assertLayout("held")
		p.act(driver.Mouse().Release())
	})
}

func TestTheSizeOfTheWindowIsFollowed(t *testing.T) {
	everyEngine(t, "", func(t *testing.T, p *page) {
		for _, size := range [][2]int{{700, 420}, {390, 760}, {480, 320}} {
			must(t, p.SetWindowSize(size[0], size[1]))
			p.until(`(c => Math.abs(c.getBoundingClientRect().width - innerWidth) < 1 && c.width === Math.floor(innerWidth * devicePixelRatio))(document.querySelector('canvas'))`)
			p.settle()
			p.assertPicture(fmt.Sprintf("resized-%d", size[0]), 12)
			p.assertLayout(fmt.Sprint(size))
		}
	})
}
