package pictures

import (
	"cmp"
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
// in a full lane the longest line makes room for shorter ones, so that one who asks for many holds up nobody else. A drawing
// leaves the lane when nobody waits for it any more; one that has begun is finished.
type lane struct {
	places   int           // drawings at once
	most     int           // drawings that wait
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

// job is one drawing. The client is the one in whose line it waits.
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
	return &lane{places: places, most: o.Waiting, patience: o.Patience, errors: o.Errors, jobs: map[string]*job{}}
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
		l.bring(j, client)
		return j, nil
	}
	if l.begun == l.places && len(l.jobs)-l.begun >= l.most && !l.makeRoom(client) {
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

// makeRoom sends away the last of the longest line, if that line is still longer than the client's with one more in it.
func (l *lane) makeRoom(client string) bool {
	longest := slices.MaxFunc(l.lines, func(a, b *line) int { return cmp.Compare(len(a.jobs), len(b.jobs)) })
	if len(longest.jobs) <= l.length(client)+1 {
		return false
	}
	last := longest.jobs[len(longest.jobs)-1]
	l.drop(last)
	last.err = errBusy
	close(last.done)
	return true
}

// bring moves a job that waits into the line of another client who wants it too, if its turn comes sooner there: whoever
// asks for the picture of a crowded line must not wait for the crowd.
func (l *lane) bring(j *job, client string) {
	if j.begun || slices.Index(l.lines[l.lineOf(j.client)].jobs, j) <= l.length(client) {
		return
	}
	l.unline(j)
	j.client = client
	l.wait(j)
}

// length is how much waits of a client.
func (l *lane) length(client string) int {
	if i := l.lineOf(client); i >= 0 {
		return len(l.lines[i].jobs)
	}
	return 0
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
// wants any more is dropped. One that was sent away is there no more.
func (l *lane) leave(j *job, begunToo bool) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if j.begun {
		return begunToo
	}
	if l.jobs[j.key] != j {
		return true
	}
	if j.wanted--; j.wanted > 0 {
		return true
	}
	l.drop(j)
	return true
}

// drop takes a job that waits out of the lane.
func (l *lane) drop(j *job) {
	delete(l.jobs, j.key)
	l.unline(j)
}

// unline takes a job out of its line.
func (l *lane) unline(j *job) {
	i := l.lineOf(j.client)
	n := l.lines[i]
	n.jobs = slices.DeleteFunc(n.jobs, func(other *job) bool { return other == j })
	if len(n.jobs) == 0 {
		l.lines = slices.Delete(l.lines, i, i+1)
	}
}
