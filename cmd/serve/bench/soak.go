package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"
)

// requests is how many whole answers are asked for before the stop.
const requests = 100_000

// A tally counts what became of requests. Refused are those that failed
// before an answer began: rightly, once the server was told to stop.
type tally struct{ whole, wrong, refused atomic.Int64 }

// soak compares each byte of 100,000 answers, then stops the server under
// that load and goes on asking until it is gone.
func soak(s *contender, dir string, targets []target) error {
	var before, during tally
	var stopping atomic.Bool
	var clients sync.WaitGroup
	reached := make(chan struct{})
	for n := range connections {
		t := targets[1+n%2]
		if n%16 == 0 {
			t = targets[0] // a few large ones among the small ones
		}
		want, err := os.ReadFile(filepath.Join(dir, t.file))
		if err != nil {
			return err
		}
		clients.Go(func() { ask(s.base+t.path, t.coding, want, &stopping, &before, &during, reached) })
	}
	<-reached
	stopping.Store(true)
	start := time.Now()
	_ = s.command.Process.Signal(os.Interrupt)
	stopped := s.command.Wait()
	clients.Wait()
	fmt.Printf("%d answers compared byte by byte: %d failed, %d wrong or truncated\n", before.whole.Load(), before.refused.Load(), before.wrong.Load())
	fmt.Printf("across a stop under load, which took %.1f s: %d answers, %d wrong or truncated; %d connections refused at the end\n",
		time.Since(start).Seconds(), during.whole.Load(), during.wrong.Load(), during.refused.Load())
	if before.wrong.Load()+before.refused.Load()+during.wrong.Load() > 0 {
		return errors.New("answers failed")
	}
	if during.refused.Load() > connections {
		return errors.New("more than one request of a client failed at the end")
	}
	return stopped
}

// ask sends requests until the server is told to stop and then refuses one.
func ask(address, coding string, want []byte, stopping *atomic.Bool, before, during *tally, reached chan struct{}) {
	client := &http.Client{Transport: &http.Transport{DisableCompression: true, MaxIdleConnsPerHost: 1}}
	defer client.CloseIdleConnections()
	for {
		late := stopping.Load()
		body, err := fetch(client, address, coding)
		late = late || stopping.Load()
		count := before
		if late {
			count = during
		}
		switch {
		case errors.Is(err, errTruncated) || err == nil && !bytes.Equal(body, want):
			count.wrong.Add(1)
		case err != nil:
			count.refused.Add(1)
			if late {
				return
			}
		default:
			if count.whole.Add(1) == requests && !late {
				close(reached)
			}
		}
	}
}

var errTruncated = errors.New("truncated")

func fetch(client *http.Client, address, coding string) ([]byte, error) {
	r, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	if coding != "" {
		r.Header.Set("Accept-Encoding", coding)
	}
	answer, err := client.Do(r)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK || answer.ContentLength != int64(len(body)) {
		return nil, fmt.Errorf("%w: %s, %d bytes: %v", errTruncated, answer.Status, len(body), err)
	}
	return body, nil
}
