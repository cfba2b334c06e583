package driver

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"time"
)

// marionette speaks WebDriver to Firefox over TCP. A frame is the length of a
// JSON text in bytes, a colon and the text; a request is [0, id, name,
// parameters], its answer [1, id, error, result].
type marionette struct {
	conn net.Conn
	in   *bufio.Reader
	last int // id of the last request
}

// dialMarionette connects, reads the greeting and opens a session.
func dialMarionette(addr string, capabilities params) (*marionette, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	m := &marionette{conn: conn, in: bufio.NewReader(conn)}
	if _, err := m.frame(); err != nil {
		conn.Close()
		return nil, fmt.Errorf("driver: greeting of Firefox: %w", err)
	}
	open := command{marionette: "WebDriver:NewSession"}
	if _, err := m.send(open, params{"capabilities": params{"alwaysMatch": capabilities}}); err != nil {
		conn.Close()
		return nil, err
	}
	return m, nil
}

func (m *marionette) send(c command, p params) (json.RawMessage, error) {
	if c.marionette == "" {
		return nil, fmt.Errorf("driver: Firefox has no command %s", c.path)
	}
	if p == nil {
		p = params{}
	}
	m.last++
	text, err := json.Marshal([]any{0, m.last, c.marionette, p})
	if err != nil {
		return nil, err
	}
	_ = m.conn.SetDeadline(time.Now().Add(2 * time.Minute))
	if _, err := fmt.Fprintf(m.conn, "%d:%s", len(text), text); err != nil {
		return nil, err
	}
	return m.answer()
}

func (m *marionette) close() { m.conn.Close() }

// answer reads the frame that answers the last request.
func (m *marionette) answer() (json.RawMessage, error) {
	text, err := m.frame()
	if err != nil {
		return nil, err
	}
	var parts [4]json.RawMessage
	if err := json.Unmarshal(text, &parts); err != nil {
		return nil, fmt.Errorf("driver: answer of Firefox: %w", err)
	}
	var id int
	if err := json.Unmarshal(parts[1], &id); err != nil || id != m.last {
		return nil, fmt.Errorf("driver: Firefox answered %s to request %d", parts[1], m.last)
	}
	var failure *struct{ Error, Message string }
	if err := json.Unmarshal(parts[2], &failure); err != nil {
		return nil, err
	}
	if failure != nil {
		return nil, &Error{Code: failure.Error, Message: firstLine(failure.Message)}
	}
	return unwrap(parts[3]), nil
}

// frame reads one frame.
func (m *marionette) frame() ([]byte, error) {
	length, err := m.in.ReadString(':')
	if err != nil {
		return nil, err
	}
	n, err := strconv.Atoi(strings.TrimSuffix(length, ":"))
	if err != nil {
		return nil, fmt.Errorf("driver: length of a frame: %w", err)
	}
	text := make([]byte, n)
	_, err = io.ReadFull(m.in, text)
	return text, err
}

// unwrap takes the value out of {"value": …}; some commands answer bare.
func unwrap(result json.RawMessage) json.RawMessage {
	var wrapped struct{ Value json.RawMessage }
	if err := json.Unmarshal(result, &wrapped); err == nil && wrapped.Value != nil {
		return wrapped.Value
	}
	return result
}
