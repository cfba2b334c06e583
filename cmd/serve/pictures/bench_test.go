package pictures

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"iridescent/cmd/serve/site"
)

// BenchmarkDrawn draws another state each time, as a server does that is asked for the first time.
func BenchmarkDrawn(b *testing.B) {
	for scene, changes := range map[string]string{"compare": "lambda=0.%06d", "curves": "lambda=0.%06d", "surprise": "mean=0.1%06d", "inference": "prior=2.%06d"} {
		for _, kind := range []string{"svg", "png"} {
			b.Run(scene+"/"+kind, func(b *testing.B) {
				h := guarded(Options{})
				n := 0
				var w *httptest.ResponseRecorder
				for b.Loop() {
					n++
					w = ask(h, "GET", fmt.Sprintf("/poster.%s?scene=%s&"+changes, kind, scene, n), "Accept-Encoding: gzip")
				}
				b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "drawings/s")
				b.ReportMetric(float64(w.Body.Len()), "bytes")
			})
		}
	}
}

// BenchmarkCached asks for the same state over and over.
func BenchmarkCached(b *testing.B) {
	h := guarded(Options{})
	for b.Loop() {
		ask(h, "GET", "/poster.svg?p=5,3,2&q=1,1,1", "Accept-Encoding: gzip")
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "answers/s")
}

// BenchmarkFilesDuringAFlood asks for an ordinary file over loopback while 32 clients ask for posters of ever new states.
func BenchmarkFilesDuringAFlood(b *testing.B) {
	for _, clients := range []int{0, 32} {
		b.Run(fmt.Sprintf("%d clients", clients), func(b *testing.B) {
			file, gallery := site.Made("text/html", "", []byte(strings.Repeat("text ", 2000))), New(Options{})
			server := httptest.NewServer(site.Guard(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if Has(r.URL.Path) {
					gallery.ServeHTTP(w, r)
				} else {
					file.ServeHTTP(w, r)
				}
			}), site.Options{}))
			defer server.Close()
			server.Client().Transport.(*http.Transport).MaxIdleConnsPerHost = 64
			var n, drawn, busy atomic.Int64
			var over atomic.Bool
			var flood sync.WaitGroup
			for range clients {
				flood.Go(func() {
					for !over.Load() {
						switch get(b, server, fmt.Sprintf("/poster.svg?p=%d,3,2&q=1,1,1", n.Add(1))) {
						case 200:
							drawn.Add(1)
						default:
							busy.Add(1)
						}
					}
				})
			}
			var took []time.Duration
			for b.Loop() {
				start := time.Now()
				get(b, server, "/")
				took = append(took, time.Since(start))
			}
			over.Store(true)
			flood.Wait()
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds()), "µs-median")
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "µs-99th")
			b.ReportMetric(float64(drawn.Load())/b.Elapsed().Seconds(), "drawings/s")
			b.ReportMetric(float64(busy.Load()), "sent-away")
		})
	}
}

func get(b *testing.B, server *httptest.Server, path string) int {
	answer, err := server.Client().Get(server.URL + path)
	if err != nil {
		b.Error(err)
		return 0
	}
	defer answer.Body.Close()
	io.Copy(io.Discard, answer.Body)
	return answer.StatusCode
}
