package driver

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"
)

// httpWire speaks W3C WebDriver over HTTP to one session.
type httpWire struct {
	client  http.Client
	session string // URL of the session
}

// freePort asks the system for a TCP port of 127.0.0.1 that nobody uses.
func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

// newHTTPWire waits for the driver program at base and opens a session.
func newHTTPWire(base string, capabilities params, p *process) (*httpWire, error) {
	w := &httpWire{client: http.Client{Timeout: 2 * time.Minute, Transport: &http.Transport{}}}
	err := poll(30*time.Second, "driver at "+base, func() (bool, error) {
		if !p.alive() {
			return false, fmt.Errorf("driver: %s ended: %s", p.cmd.Path, p.output.tail(1000))
		}
		_, err := w.do("GET", base+"/status", nil)
		return err == nil, nil
	})
	if err != nil {
		return nil, err
	}
	body := params{"capabilities": params{"alwaysMatch": capabilities}}
	value, err := w.do("POST", base+"/session", body)
	if err != nil {
		return nil, fmt.Errorf("%w\n%s", err, p.output.tail(2000))
	}
	var answer struct{ SessionID string }
	if err := json.Unmarshal(value, &answer); err != nil {
		return nil, err
	}
	w.session = base + "/session/" + answer.SessionID
	return w, nil
}

func (w *httpWire) send(c command, p params) (json.RawMessage, error) {
	if c.method == "" {
		return nil, fmt.Errorf("driver: %s is a command of Firefox only", c.marionette)
	}
	path := c.path
	if id, ok := p["id"].(string); ok {
		path = strings.Replace(path, "{id}", id, 1)
	}
	if c.method == "POST" && p == nil {
		p = params{}
	}
	return w.do(c.method, w.session+path, p)
}

func (w *httpWire) close() { w.client.CloseIdleConnections() }

// do makes one request and unwraps the answer.
func (w *httpWire) do(method, url string, p params) (json.RawMessage, error) {
	var body io.Reader
	if p != nil {
		text, err := json.Marshal(p)
		if err != nil {
			return nil, err
		}
		body = bytes.NewReader(text)
	}
	req, err := http.NewRequest(method, url, body)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json; charset=utf-8")
	res, err := w.client.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	var answer struct{ Value json.RawMessage }
	if err := json.NewDecoder(res.Body).Decode(&answer); err != nil {
		return nil, fmt.Errorf("driver: %s %s answered %s: %w", method, url, res.Status, err)
	}
	if res.StatusCode == http.StatusOK {
		return answer.Value, nil
	}
	var failure struct{ Error, Message string }
	_ = json.Unmarshal(answer.Value, &failure)
	return nil, &Error{Code: failure.Error, Message: firstLine(failure.Message)}
}

// firstLine drops the stack that drivers append to their messages.
func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}
