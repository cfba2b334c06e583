package browsertest

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"iridescent/cmd/serve/site"
	"iridescent/web"
	"iridescent/web/browsertest/driver"
)

func TestWhereTheHostDoesNotCompressThePageInflatesTheProgramItself(t *testing.T) {
	const name = "iridescent.0123abcd.wasm"
	everyBrowser(t, func(t *testing.T, p *page) {
		e := publish(t)
		files, _ := web.Site()
		index, err := fs.ReadFile(files, "index.html")
		must(t, err)
		program := theProgram(t)
		e.change("index.html", programName.ReplaceAll(index, []byte(`data-wasm="`+name+`"`)))
		e.change(name, program)
		e.change(name+".gzip.bin", zip(t, program))
		p.load(e.URL + folder + "?test=1#p=5,3,2&q=1,1,1")
		p.awaitReady()
		requests, err := p.Requests()
		must(t, err)
		if all := strings.Join(requests, "\n"); !strings.Contains(all, name+".gzip.bin") {
			t.Errorf("it did not ask for the gzip body:\n%s", all)
		}
	})
}

var programName = regexp.MustCompile(`data-wasm="[^"]*"`)

func zip(t *testing.T, plain []byte) []byte {
	t.Helper()
	var body bytes.Buffer
	w, err := gzip.NewWriterLevel(&body, gzip.BestSpeed)
	must(t, err)
	_, err = w.Write(plain)
	must(t, err)
	must(t, w.Close())
	return body.Bytes()
}

// BenchmarkHosts measures from the navigation to the first frame over 10 Mbit/s and 40 ms in Chromium: from a host that
// compresses with brotli, from one that does not, and from one that does not and has no gzip body either. The site has to
// be one of make dist.
func BenchmarkHosts(b *testing.B) {
	files, built := web.Site()
	if packed, err := fs.Glob(files, "*.wasm.gzip.bin"); !built || err != nil || len(packed) == 0 {
		b.Skip("the site is not a release: run make dist")
	}
	driver.Require(b, driver.Chromium)
	whole := site.Handler(files)
	dumb := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Header.Del("Accept-Encoding")
		whole.ServeHTTP(w, r)
	})
	without := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".bin") {
			http.NotFound(w, r)
			return
		}
		dumb.ServeHTTP(w, r)
	})
	for _, host := range []struct {
		name    string
		handler http.Handler
	}{{"brotli", whole}, {"uncompressed", dumb}, {"uncompressed-without-gzip-body", without}} {
		b.Run(host.name, func(b *testing.B) {
			line := &slowLine{inner: host.handler}
			s := newServer(line)
			defer s.Close()
			var starts []float64
			for range 3 {
				starts = append(starts, coldStart(b, s.URL))
			}
			b.ReportMetric(median(starts), "ms/start")
			b.ReportMetric(float64(line.sent.Load())/3/1e6, "MB/start")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// slowLine sends as over one line of 10 Mbit/s with 40 ms to the host and back, or as many times slower as it says.
type slowLine struct {
	inner http.Handler
	times time.Duration // 0 is 1
	sent  atomic.Int64
	line  sync.Mutex
}

func (l *slowLine) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	time.Sleep(40 * time.Millisecond * max(l.times, 1))
	l.inner.ServeHTTP(&slowWriter{w, l}, r)
}

type slowWriter struct {
	http.ResponseWriter
	line *slowLine
}

// Write sends pieces of 12.5 kB, each of which takes the line for 10 ms.
func (w *slowWriter) Write(b []byte) (n int, err error) {
	const piece = 12500
	for n < len(b) && err == nil {
		end := min(n+piece, len(b))
		w.line.line.Lock()
		time.Sleep(time.Duration(end-n) * 10 * time.Millisecond / piece * max(w.line.times, 1))
		w.line.line.Unlock()
		var m int
		m, err = w.ResponseWriter.Write(b[n:end])
		n += m
		w.line.sent.Add(int64(m))
	}
	return n, err
}

func (w *slowWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
