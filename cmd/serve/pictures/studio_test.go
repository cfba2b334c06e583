package pictures

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// held is a studio whose drawings tell that they have begun and wait until they are let go. It is for inside a bubble.
func held(o Options) (ask func(ctx context.Context, name string) error, began *atomic.Int64, letGo func()) {
	s, gate := newStudio(o), make(chan struct{})
	began = new(atomic.Int64)
	ask = func(ctx context.Context, name string) error {
		drawn, err := s.do(ctx, name, func() any {
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

func TestADrawingThatFailsEndsNothingElse(t *testing.T) {
	var said strings.Builder
	s := newStudio(Options{AtOnce: 1, Errors: &said})
	if _, err := s.do(context.Background(), "wrong", func() any { panic("no ink") }); err == nil || !strings.Contains(said.String(), "no ink") {
		t.Errorf("%v, said %q", err, said.String())
	}
	if drawn, err := s.do(context.Background(), "right", func() any { return 1 }); drawn != 1 || err != nil {
		t.Error(drawn, err)
	}
}

func TestABusyGalleryAsksToComeAgain(t *testing.T) {
	g := New(Options{AtOnce: 1, Patience: time.Nanosecond})
	g.studio.places <- struct{}{} // somebody draws
	w := ask(g, "GET", "/poster.svg")
	says(t, w, http.StatusServiceUnavailable, "ask again")
	if w.Header().Get("Retry-After") == "" {
		t.Error(w.Header())
	}
	<-g.studio.places
	says(t, ask(g, "GET", "/poster.svg"), 200)
	g.studio.places <- struct{}{}
	says(t, ask(g, "GET", "/poster.svg"), 200) // from memory
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
