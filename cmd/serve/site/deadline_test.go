package site

import (
	"net/http/httptest"
	"testing"
	"testing/fstest"
	"time"
)

type deadlines struct {
	*httptest.ResponseRecorder
	set []time.Time
}

func (d *deadlines) SetWriteDeadline(t time.Time) error {
	d.set = append(d.set, t)
	return nil
}

func TestTheDeadlineMovesWithEachPieceOfALargeFile(t *testing.T) {
	large := fstest.MapFS{"large.wasm": {Data: make([]byte, 1<<20)}}
	w := &deadlines{ResponseRecorder: httptest.NewRecorder()}
	before := time.Now()
	Handler(large).ServeHTTP(w, httptest.NewRequest("GET", "/large.wasm", nil))
	if w.Body.Len() != 1<<20 || len(w.set) < 4 {
		t.Fatalf("%d bytes, %d deadlines", w.Body.Len(), len(w.set))
	}
	for _, deadline := range w.set {
		if deadline.Before(before.Add(Patience)) {
			t.Fatalf("a deadline of %v after the start", deadline.Sub(before))
		}
	}
}
