package pictures

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"runtime/debug"
	"slices"
	"sync"
	"time"
)

// lane draws pictures of one kind: a few at once, and one drawing for all who want the same. Turns go round by client, and
// each client has a share of the lane, so that one who asks for many holds up nobody else. A drawing leaves the lane when
// nobody waits for it any more; one that has begun is finished.
type lane struct {
	places   int           // drawings at once
	most     int           // drawings that wait
	share    int           // drawings of one client, waiting or under way
	patience time.Duration // how long one waits for the turn
	errors   io.Writer

	mu    sync.Mutex
	begun int             // drawings under way
	jobs  map[string]*job // waiting or under way, by key
	lines []*line         // whoever waits; the first is next
}

// line is what waits of one client. It is never empty.
type line struct {
	client string
	jobs   []*job
}

// job is one drawing.
type job struct {
	key, client string
	draw        func() any
	wanted      int // by how many
	begun       bool
	done        chan struct{} // closed when drawn and err are there
	drawn       any
	err         error
}

func newLane(places int, o Options) *lane {
	return &lane{places: places, most: o.Waiting, share: o.Share, patience: o.Patience, errors: o.Errors, jobs: map[string]*job{}}
}

var errBusy = refuse(http.StatusServiceUnavailable, "Too many pictures are being drawn; ask again in a moment.")

// do returns what draw makes for the key. The client is whoever asks.
func (l *lane) do(ctx context.Context, client, key string, draw func() any) (any, error) {
	j, err := l.join(client, key, draw)
	if err != nil {
		return nil, err
	}
	late := time.NewTimer(l.patience)
	defer late.Stop()
	for {
		select {
		case <-j.done:
			return j.drawn, j.err
		case <-ctx.Done(): // nobody is there to hear it
			l.leave(j, true)
			return nil, errBusy
		case <-late.C:
			if l.leave(j, false) {
				return nil, errBusy
			}
		}
	}
}

// join takes the job for the key that there is, or makes one.
func (l *lane) join(client, key string, draw func() any) (*job, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if j := l.jobs[key]; j != nil {
		j.wanted++
		return j, nil
	}
	if l.of(client) >= l.share || l.begun == l.places && len(l.jobs)-l.begun >= l.most {
		return nil, errBusy
	}
	j := &job{key: key, client: client, draw: draw, wanted: 1, done: make(chan struct{})}
	l.jobs[key] = j
	if l.begun < l.places {
		l.begin(j)
	} else {
		l.wait(j)
	}
	return j, nil
}

// of counts the jobs of a client.
func (l *lane) of(client string) int {
	n := 0
	for _, j := range l.jobs {
		if j.client == client {
			n++
		}
	}
	return n
}

// wait puts a job at the end of its client's line.
func (l *lane) wait(j *job) {
	if i := l.lineOf(j.client); i >= 0 {
		l.lines[i].jobs = append(l.lines[i].jobs, j)
		return
	}
	l.lines = append(l.lines, &line{j.client, []*job{j}})
}

func (l *lane) lineOf(client string) int {
	return slices.IndexFunc(l.lines, func(n *line) bool { return n.client == client })
}

// begin draws.
func (l *lane) begin(j *job) {
	j.begun = true
	l.begun++
	go func() {
		j.drawn, j.err = l.drawn(j)
		l.mu.Lock()
		defer l.mu.Unlock()
		l.begun--
		delete(l.jobs, j.key)
		close(j.done)
		l.next()
	}()
}

// drawn is what a job draws. One that fails ends nothing else.
func (l *lane) drawn(j *job) (drawn any, err error) {
	defer func() {
		if failed := recover(); failed != nil {
			fmt.Fprintf(l.errors, "serve: drawing %.200q: %v\n%s", j.key, failed, debug.Stack())
			err = fmt.Errorf("pictures: %v", failed)
		}
	}()
	return j.draw(), nil
}

// next begins the first job of the client whose turn it is, who then is the last.
func (l *lane) next() {
	if len(l.lines) == 0 {
		return
	}
	first := l.lines[0]
	j := first.jobs[0]
	l.lines = l.lines[1:]
	if first.jobs = first.jobs[1:]; len(first.jobs) > 0 {
		l.lines = append(l.lines, first)
	}
	l.begin(j)
}

// leave gives a job up, one that has begun only if begunToo, and reports whether it did. A job that waits and that nobody
// wants any more is dropped.
func (l *lane) leave(j *job, begunToo bool) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if j.begun {
		return begunToo
	}
	if j.wanted--; j.wanted > 0 {
		return true
	}
	delete(l.jobs, j.key)
	i := l.lineOf(j.client)
	n := l.lines[i]
	n.jobs = slices.DeleteFunc(n.jobs, func(other *job) bool { return other == j })
	if len(n.jobs) == 0 {
		l.lines = slices.Delete(l.lines, i, i+1)
	}
	return true
}
