package browsertest

import (
	"cmp"
	"flag"
	"os"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"iridescent/web/browsertest/driver"
)

// berth holds the browser of one engine, started when first used and shared
// by all tests, of which one at a time has it.
type berth struct {
	once    sync.Once
	browser *driver.Browser
	err     error
	left    string // which document the test before has left, as documentOf and embedOf name it
	usable  bool   // whether that is in order, so that the next test can go on with it

	mu      sync.Mutex
	taken   bool
	coming  int // tests that have said that they will wait, and do not yet
	waiting []waiter
}

// waiter is a test that waits for an engine.
type waiter struct {
	place    int    // among all tests, as the files have them; 0 waits for none that is still to come
	document string // that it begins with
	turn     chan struct{}
}

// anew is the document of a test that loads what it needs itself.
const anew = "#"

// expect says that so many more tests will wait for the engine, or fewer.
func (b *berth) expect(more int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.coming += more
	b.next()
}

// take waits until the engine is free for a test. The first gets it when all are there that were expected, and those that wait stand in
// the order of their places: what one leaves to the next is the same in every run.
func (b *berth) take(place int, document string) {
	b.mu.Lock()
	w := waiter{place, document, make(chan struct{})}
	k, _ := slices.BinarySearchFunc(b.waiting, place, func(w waiter, place int) int { return cmp.Compare(w.place, place) })
	b.waiting = slices.Insert(b.waiting, k, w)
	if place > 0 {
		b.coming--
	}
	b.next()
	b.mu.Unlock()
	<-w.turn
}

// leave hands the engine on.
func (b *berth) leave() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.taken = false
	b.next()
}

// next gives a free engine to a test that can go on with the document that is there, for to load one is most of what a short test
// costs, or to the first.
func (b *berth) next() {
	if b.taken || len(b.waiting) == 0 || b.coming > 0 && b.waiting[0].place > 0 {
		return
	}
	b.taken = true
	k := max(0, slices.IndexFunc(b.waiting, func(w waiter) bool { return b.usable && w.document == b.left }))
	close(b.waiting[k].turn)
	b.waiting = slices.Delete(b.waiting, k, k+1)
}

var fleet = map[string]*berth{driver.Chromium: {}, driver.Firefox: {}, driver.WebKit: {}}

// waiting is how many tests may wait for an engine: all, so that each engine can choose.
const waiting = "10000"

func TestMain(m *testing.M) {
	flag.Parse()
	if err := flag.Set("test.parallel", waiting); err != nil {
		panic(err)
	}
	code := m.Run()
	for _, b := range fleet {
		if b.browser != nil {
			b.browser.Close()
		}
	}
	closeServers()
	os.Exit(code)
}

// quick spares the engines work that no test looks at: drawing and composing the document by way of WebGL in software (the
// canvas still has its own), compiling the program a second time, keeping documents to go back to, and motion: a state that is
// chosen is there in one frame, not in fifteen. Tests of motion ask for it, see moves.
var quick = map[string]driver.Options{
	driver.Chromium: {Still: true, Args: []string{"--disable-gpu-rasterization", "--js-flags=--liftoff-only", "--disable-gpu-compositing", "--disable-features=BackForwardCache"}},
	driver.Firefox:  {Still: true, Prefs: map[string]any{"javascript.options.wasm_optimizingjit": false}},
	driver.WebKit:   {Still: true, Env: []string{"JSC_useOMGJIT=0", "WEBKIT_SKIA_ENABLE_CPU_RENDERING=1"}},
}

// browserOf returns the engine's shared browser, or skips.
func browserOf(t *testing.T, engine string) *driver.Browser {
	t.Helper()
	driver.Require(t, engine)
	slot := fleet[engine]
	slot.once.Do(func() { slot.browser, slot.err = driver.Start(engine, quick[engine]) })
	must(t, slot.err)
	return slot.browser
}

// everyEngine runs a test on the page at an address of the site ("?theme=dark#p=1,2"),
// settled, in each wanted engine. The document that the test before has left
// may go on, see enter.
func everyEngine(t *testing.T, address string, test func(t *testing.T, p *page)) {
	t.Helper()
	query, _, _ := strings.Cut(address, "#")
	document, _ := documentOf(query)
	everyDocument(t, document, func(t *testing.T, p *page) {
		p.enter(address)
		test(t, p)
	})
}

// everyBrowser runs a test in each wanted engine, with no page loaded.
func everyBrowser(t *testing.T, test func(t *testing.T, p *page)) {
	t.Helper()
	everyDocument(t, anew, test)
}

// everyDocument runs a test that begins with a document in each wanted engine. Each engine takes one test after the other, at its own
// speed, and all engines work at once, as each waits often; tests that measure come first, and have the
// machine to themselves, or share it with the other engines if they only watch.
func everyDocument(t *testing.T, document string, test func(t *testing.T, p *page)) {
	t.Helper()
	whole, _, _ := strings.Cut(t.Name(), "/") // what is said of a test counts for its parts
	inTurn, quiet, wanted := alone[whole], idle[whole], driver.Wanted(t)
	if preferred, one := same[whole]; one {
		k := max(slices.Index(wanted, preferred), 0)
		wanted = wanted[k : k+1]
	}
	if whole != t.Name() {
		t.Fatal("a part of a test cannot wait for an engine that another test has")
	}
	place, waits := 0, !inTurn && !quiet
	if waits {
		known, again := places.LoadOrStore(whole, int(placed.Add(1)))
		place = known.(int)
		for _, engine := range wanted {
			fleet[engine].expect(1)
		}
		if !again {
			t.Parallel()
		}
	}
	for _, engine := range wanted {
		b, began := fleet[engine], false
		t.Run(engine, func(t *testing.T) {
			began = true
			if !inTurn {
				t.Parallel()
			}
			b.take(place, document)
			t.Cleanup(b.leave)
			began := time.Now()
			t.Cleanup(func() {
				t.Logf("had the engine for %.1f s", time.Since(began).Seconds()) // Go's own number has the time of waiting in it
			})
			p := newPage(t, browserOf(t, engine), b)
			p.only = len(wanted) == 1
			test(t, p)
		})
		if waits && !began { // -run left it out
			b.expect(-1)
		}
	}
}

// places has the places of the tests that were begun, of which there are so many.
var (
	places sync.Map
	placed atomic.Int64
)

// alone are the tests that called measures.
var alone = map[string]bool{}

// measures says of a test that it looks at how long something takes, or at
// what happens within some time, which a busy processor would disturb.
func measures(t *testing.T) { alone[t.Name()] = true }

// idle are the tests that called watches.
var idle = map[string]bool{}

// watches says of a test that it looks for some time at a page in which hardly anything happens: the engines do so beside each
// other, but not beside other tests.
func watches(t *testing.T) { idle[t.Name()] = true }

// same are the tests that called anyEngine, with the engine that they go to.
var same = map[string]string{}

// anyEngine says of a test that it looks at what no engine decides: sentences of the program, addresses, what axe reads, rules of our
// own scripts. It runs in one engine only, in the first wanted one or in another that would be idle sooner, or in all of them with
// IRIDESCENT_EVERY=1 (make test-engines).
func anyEngine(t *testing.T, preferred ...string) {
	if os.Getenv("IRIDESCENT_EVERY") == "" {
		same[t.Name()] = strings.Join(preferred, "")
	}
}

// leads reports whether the engine is the test's first one, which looks at everything; the others need not look again at what hardly
// depends on them, but with IRIDESCENT_EVERY=1.
func (p *page) leads() bool {
	return p.only || p.Name() == driver.Wanted(p.T)[0] || os.Getenv("IRIDESCENT_EVERY") != ""
}

// takes reports whether the kth case is this engine's where the engines share the cases of a test: each way is gone in one of them,
// or in all of them with IRIDESCENT_EVERY=1.
func (p *page) takes(k int) bool {
	wanted := driver.Wanted(p.T)
	return p.only || slices.Index(wanted, p.Name()) == k%len(wanted) || os.Getenv("IRIDESCENT_EVERY") != ""
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
