package pictures

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// held is a lane whose drawings tell that they have begun and wait until they are let go. Whoever asks is the first letter
// of the name. It is for inside a bubble.
func held(o Options) (ask func(ctx context.Context, name string) error, began *atomic.Int64, letGo func()) {
	o.Waiting = cmp.Or(o.Waiting, 100)
	o.Patience = cmp.Or(o.Patience, time.Hour)
	l, gate := newLane(o.AtOnce, o), make(chan struct{})
	began = new(atomic.Int64)
	ask = func(ctx context.Context, name string) error {
		drawn, err := l.do(ctx, name[:1], name, func() any {
			began.Add(1)
			<-gate
			return name
		})
		if err == nil && drawn != name {
			err = fmt.Errorf("%v was drawn for %s", drawn, name)
		}
		return err
	}
	return ask, began, func() { close(gate) }
}

func TestAsManyAreDrawnAtOnceAsThereArePlaces(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ask, began, letGo := held(Options{AtOnce: 2})
		var errs [5]error
		var clients sync.WaitGroup
		for k := range errs {
			clients.Go(func() { errs[k] = ask(t.Context(), fmt.Sprint(k)) })
		}
		synctest.Wait()
		if n := began.Load(); n != 2 {
			t.Errorf("%d are drawn at once", n)
		}
		letGo()
		clients.Wait()
		if err := errors.Join(errs[:]...); err != nil || began.Load() != 5 {
			t.Errorf("%d were drawn, %v", began.Load(), err)
		}
	})
}

func TestOneDrawingIsForAllWhoWantIt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ask, began, letGo := held(Options{AtOnce: 2})
		var errs [10]error
		var clients sync.WaitGroup
		for k := range errs {
			clients.Go(func() { errs[k] = ask(t.Context(), "same") })
		}
		synctest.Wait()
		letGo()
		clients.Wait()
		if err := errors.Join(errs[:]...); err != nil || began.Load() != 1 {
			t.Errorf("it was drawn %d times, %v", began.Load(), err)
		}
	})
}

func TestWhoWaitsTooLongIsSentAway(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ask, began, letGo := held(Options{AtOnce: 1, Patience: 3 * time.Second})
		go ask(t.Context(), "first")
		synctest.Wait()
		start := time.Now()
		if err := ask(t.Context(), "second"); err != errBusy || time.Since(start) != 3*time.Second {
			t.Errorf("%v after %v", err, time.Since(start))
		}
		letGo()
		synctest.Wait()
		if err := ask(t.Context(), "second"); err != nil || began.Load() != 2 {
			t.Errorf("later: %v", err)
		}
	})
}

func TestWhoComesBehindTooManyIsSentAwayAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ask, _, letGo := held(Options{AtOnce: 1, Waiting: 2})
		for _, name := range []string{"first", "second", "third"} {
			go ask(t.Context(), name)
		}
		synctest.Wait()
		start := time.Now()
		if err := ask(t.Context(), "fourth"); err != errBusy || time.Since(start) != 0 {
			t.Errorf("%v after %v", err, time.Since(start))
		}
		letGo()
	})
}

func TestWhoGoesAwayIsNotWaitedFor(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ask, _, letGo := held(Options{AtOnce: 1})
		gone, leave := context.WithCancel(t.Context())
		left := make(chan error)
		go func() { left <- ask(gone, "first") }()
		synctest.Wait()
		leave()
		if err := <-left; err == nil {
			t.Error("who has gone is answered")
		}
		letGo()
	})
}

func TestADrawingThatNobodyWaitsForAnyMoreIsNotMade(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ask, began, letGo := held(Options{AtOnce: 1, Waiting: 2})
		go ask(t.Context(), "first")
		synctest.Wait()
		gone, leave := context.WithCancel(t.Context())
		for range 3 {
			go ask(gone, "all leave")
		}
		go ask(gone, "one stays")
		go ask(t.Context(), "one stays")
		synctest.Wait()
		leave()
		synctest.Wait()
		go ask(t.Context(), "has room again")
		synctest.Wait()
		letGo()
		synctest.Wait()
		if n := began.Load(); n != 3 {
			t.Errorf("%d were drawn, not 3", n)
		}
	})
}

func TestOneClientHoldsUpNobodyElse(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var order []string
		var mu sync.Mutex
		l := newLane(1, Options{Waiting: 10, Patience: time.Hour})
		ask := func(client, key string) error {
			_, err := l.do(t.Context(), client, key, func() any {
				time.Sleep(time.Second)
				mu.Lock()
				defer mu.Unlock()
				order = append(order, key)
				return nil
			})
			return err
		}
		var refused atomic.Int64
		var all sync.WaitGroup
		for k := range 50 {
			all.Go(func() {
				if ask("stranger", fmt.Sprintf("stranger %02d", k)) != nil {
					refused.Add(1)
				}
			})
			synctest.Wait()
		}
		for _, key := range []string{"reader 1", "reader 2", "guest 1"} {
			all.Go(func() {
				if err := ask(key[:5], key); err != nil {
					t.Error(key, err)
				}
			})
			synctest.Wait()
		}
		all.Wait()
		if refused.Load() != 42 { // one is under way, ten wait, and of those the last make room for three others
			t.Errorf("%d of the stranger's were refused, not 42", refused.Load())
		}
		if want := []string{"stranger 00", "stranger 01", "reader 1", "guest 1", "stranger 02", "reader 2"}; !slices.Equal(order[:6], want) {
			t.Errorf("%q, want %q first", order, want)
		}
	})
}

func TestAsManyAsThereIsRoomForWaitWhoeverAsks(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLane(1, Options{Waiting: 100, Patience: time.Hour})
		var all sync.WaitGroup
		for k := range 101 {
			all.Go(func() {
				if _, err := l.do(t.Context(), "reader", fmt.Sprint(k), func() any { time.Sleep(time.Second); return nil }); err != nil {
					t.Error(k, err)
				}
			})
		}
		all.Wait()
	})
}

func TestTheLongestLineMakesRoom(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ask, began, letGo := held(Options{AtOnce: 1, Waiting: 6})
		answers := map[string]error{}
		var mu sync.Mutex
		var all sync.WaitGroup
		enter := func(names ...string) {
			for _, name := range names {
				all.Go(func() {
					err := ask(t.Context(), name)
					mu.Lock()
					defer mu.Unlock()
					answers[name] = err
				})
				synctest.Wait()
			}
		}
		enter("a under way", "a1", "a2", "a3", "a4", "a5", "b1") // full
		enter("c1", "c2")                                        // a5 and a4 go
		enter("b2")                                              // a3 goes: then all have two
		enter("d1")                                              // one of those with two loses one
		enter("d2")                                              // no line is longer than d's would be
		letGo()
		all.Wait()
		refused := 0
		for name, err := range answers {
			if err != nil {
				refused++
			}
			if (strings.HasSuffix(name, "1") || name == "a under way") && err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		if answers["a5"] != errBusy || answers["a4"] != errBusy || answers["a3"] != errBusy || answers["d2"] != errBusy || refused != 5 || began.Load() != 7 {
			t.Errorf("%d are refused, %d drawn: %v", refused, began.Load(), answers)
		}
	})
}

// What a crowded line waits for, others may want as well: they wait for their own turn and do not go with the crowd.
func TestWhoWantsWhatACrowdWaitsForHasTheOwnTurn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var order []string
		l := newLane(1, Options{Waiting: 6, Patience: time.Hour})
		var all sync.WaitGroup
		ask := func(client, key string, welcome bool) {
			all.Go(func() {
				_, err := l.do(t.Context(), client, key, func() any { time.Sleep(time.Second); order = append(order, key); return nil })
				if (err == nil) != welcome {
					t.Errorf("%s for %s: %v", key, client, err)
				}
			})
			synctest.Wait()
		}
		for k := range 6 {
			ask("crowd", fmt.Sprint(k), k != 5)
		}
		ask("crowd", "shared", true)
		ask("reader", "shared", true)
		ask("guest", "own", true) // 5 makes room
		all.Wait()
		if want := []string{"0", "1", "shared", "own", "2", "3", "4"}; !slices.Equal(order, want) {
			t.Errorf("%q, want %q", order, want)
		}
	})
}

func TestAFullLaneIsEmptyAfterwards(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLane(2, Options{Waiting: 20, Patience: time.Second})
		var all sync.WaitGroup
		for k := range 400 {
			ctx, hangUp := context.WithTimeout(t.Context(), time.Duration(k%7)*400*time.Millisecond)
			all.Go(func() {
				defer hangUp()
				time.Sleep(time.Duration(k/8) * 100 * time.Millisecond)
				_, _ = l.do(ctx, fmt.Sprint(k%9), fmt.Sprint(k%31), func() any { time.Sleep(300 * time.Millisecond); return k })
			})
		}
		all.Wait()
		time.Sleep(time.Minute)
		l.mu.Lock()
		defer l.mu.Unlock()
		if len(l.jobs) != 0 || len(l.lines) != 0 || l.begun != 0 {
			t.Errorf("%d jobs, %d lines, %d under way are left", len(l.jobs), len(l.lines), l.begun)
		}
	})
}

func TestADrawingThatFailsEndsNothingElse(t *testing.T) {
	var said strings.Builder
	l := newLane(1, Options{Errors: &said, Waiting: 1, Patience: time.Hour})
	if _, err := l.do(context.Background(), "", "wrong", func() any { panic("no ink") }); err == nil || !strings.Contains(said.String(), "no ink") {
		t.Errorf("%v, said %q", err, said.String())
	}
	if drawn, err := l.do(context.Background(), "", "right", func() any { return 1 }); drawn != 1 || err != nil {
		t.Error(drawn, err)
	}
}

func TestABusyGalleryAsksToComeAgain(t *testing.T) {
	g := New(Options{AtOnce: 1, Patience: time.Nanosecond})
	gate := make(chan struct{})
	busy := func(l *lane) { go l.do(context.Background(), "", "busy", func() any { <-gate; return nil }) }
	busy(g.svg)
	for g.svg.idle() {
		runtime.Gosched()
	}
	w := ask(g, "GET", "/poster.svg")
	says(t, w, http.StatusServiceUnavailable, "ask again")
	if w.Header().Get("Retry-After") == "" {
		t.Error(w.Header())
	}
	says(t, ask(g, "GET", "/poster.png"), 200) // another lane
	close(gate)
	for !g.svg.idle() {
		runtime.Gosched()
	}
	says(t, ask(g, "GET", "/poster.svg"), 200)
}

// idle reports whether nothing is drawn.
func (l *lane) idle() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.begun == 0
}

func TestAFloodOfStatesLeavesTheMemoryBounded(t *testing.T) {
	const limit = 256 << 10
	g := New(Options{Bytes: limit, Waiting: 1000, Patience: time.Hour})
	var failed atomic.Int64
	var clients sync.WaitGroup
	for c := range 8 {
		clients.Go(func() {
			for k := range 40 {
				if w := ask(g, "GET", fmt.Sprintf("/poster.svg?p=%d,%d,1&q=1,1,1&labels=%s", c+1, k, strings.Repeat("a,", k))); w.Code != 200 {
					failed.Add(1)
				}
			}
		})
	}
	clients.Wait()
	if failed.Load() > 0 {
		t.Errorf("%d were not answered", failed.Load())
	}
	if g.pictures.bytes > limit || g.names.bytes > limit/8 || len(g.pictures.items) != g.pictures.order.Len() || len(g.pictures.items) < 10 {
		t.Errorf("%d bytes of %d pictures, %d bytes of names", g.pictures.bytes, len(g.pictures.items), g.names.bytes)
	}
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	if m.HeapAlloc > 24<<20 {
		t.Errorf("%d MB are in use", m.HeapAlloc>>20)
	}
}
