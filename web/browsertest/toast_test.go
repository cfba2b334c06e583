package browsertest

import "testing"

func TestASentenceOverTheRowMakesWayForANewlySelectedOutcome(t *testing.T) {
	anyEngine(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(1000, 700)) // two rows
		p.open("#p=5,3,2&q=1,1,2&sel=2")    // with nothing to undo
		// A sentence goes after a while, too: not in this test, however slow the machine is.
		p.eval(`const wait = window.setTimeout;
window.setTimeout = (f, ms, ...rest) => wait(f, ms >= 2000 ? 1e9 : ms, ...rest)`, nil)
		p.do("undo", "")
		if p.text("#toast.shown") == "" || p.visible("#inspector .outcome") {
			t.Fatalf("the sentence %q is not shown in the place of the row", p.text("#toast.shown"))
		}
		p.click(`#inspector [data-action=next]`)
		if p.text("#toast.shown") != "" || !p.visible("#inspector .outcome") {
			t.Error("the row of the newly selected outcome stands behind the sentence")
		}
	})
}
