package driver

import (
	"encoding/json"
	"strings"
)

// chromiumWatch reads chromedriver's logs.
type chromiumWatch struct{ b *Browser }

func (w *chromiumWatch) start() error { return nil }

// logEntry is one line of a log.
type logEntry struct{ Level, Message string }

func (w *chromiumWatch) errors() ([]string, error) {
	var log []logEntry
	if err := w.b.ask(cmdLog, params{"type": "browser"}, &log); err != nil {
		return nil, err
	}
	var texts []string
	for _, e := range log {
		if e.Level == "SEVERE" {
			texts = append(texts, e.Message)
		}
	}
	return texts, nil
}

func (w *chromiumWatch) requests() ([]string, error) {
	var log []logEntry
	if err := w.b.ask(cmdLog, params{"type": "performance"}, &log); err != nil {
		return nil, err
	}
	var urls []string
	for _, e := range log {
		var event struct {
			Message struct {
				Method string
				Params struct{ Request struct{ URL string } }
			}
		}
		if err := json.Unmarshal([]byte(e.Message), &event); err != nil {
			return nil, err
		}
		if event.Message.Method == "Network.requestWillBeSent" {
			urls = append(urls, event.Message.Params.Request.URL)
		}
	}
	return onlyNetwork(urls), nil
}

// onlyNetwork drops the addresses that reach no host.
func onlyNetwork(urls []string) []string {
	var kept []string
	for _, u := range urls {
		if strings.HasPrefix(u, "http") || strings.HasPrefix(u, "ws") {
			kept = append(kept, u)
		}
	}
	return kept
}
