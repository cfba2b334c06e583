package pictures

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"runtime/debug"
	"sync/atomic"
	"time"

	"golang.org/x/sync/singleflight"
)

// studio draws: a few things at once, one thing once for all who want it at the same time, and none that has waited too
// long. Who asked may go away; a drawing that has begun is finished.
type studio struct {
	places   chan struct{} // one for each drawing at once
	waiting  atomic.Int64
	most     int64
	patience time.Duration
	under    singleflight.Group
	errors   io.Writer
}

func newStudio(o Options) *studio {
	if o.AtOnce == 0 {
		o.AtOnce = max(1, min(2, runtime.GOMAXPROCS(0)-1))
	}
	if o.Waiting == 0 {
		o.Waiting = 100
	}
	if o.Patience == 0 {
		o.Patience = 2 * time.Second
	}
	if o.Errors == nil {
		o.Errors = io.Discard
	}
	return &studio{places: make(chan struct{}, o.AtOnce), most: int64(o.Waiting), patience: o.Patience, errors: o.Errors}
}

var errBusy = refuse(http.StatusServiceUnavailable, "Too many pictures are being drawn; ask again in a moment.")

// do returns what draw makes for the key.
func (s *studio) do(ctx context.Context, key string, draw func() any) (any, error) {
	done := s.under.DoChan(key, func() (any, error) { return s.draw(key, draw) })
	select {
	case r := <-done:
		return r.Val, r.Err
	case <-ctx.Done():
		return nil, errBusy // nobody is there to hear it
	}
}

// draw waits for a place and draws.
func (s *studio) draw(key string, draw func() any) (drawn any, err error) {
	if err := s.enter(); err != nil {
		return nil, err
	}
	defer func() { <-s.places }()
	defer func() {
		if failed := recover(); failed != nil {
			fmt.Fprintf(s.errors, "serve: drawing %.200q: %v\n%s", key, failed, debug.Stack())
			err = fmt.Errorf("pictures: %v", failed)
		}
	}()
	return draw(), nil
}

// enter takes a place, if one gets free in time.
func (s *studio) enter() error {
	select {
	case s.places <- struct{}{}:
		return nil
	default:
	}
	defer s.waiting.Add(-1)
	if s.waiting.Add(1) > s.most {
		return errBusy
	}
	late := time.NewTimer(s.patience)
	defer late.Stop()
	select {
	case s.places <- struct{}{}:
		return nil
	case <-late.C:
		return errBusy
	}
}
