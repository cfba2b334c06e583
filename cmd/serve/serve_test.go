package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
)

func TestTheCommandLineIsRead(t *testing.T) {
	cases := []struct {
		args string
		want options
	}{
		{"", options{addr: "127.0.0.1:8080"}},
		{"-addr :0 -open", options{addr: ":0", addrGiven: true, open: true}},
		{"-lan -dir x", options{addr: "127.0.0.1:8080", lan: true, dir: "x"}},
		{"-addr 127.0.0.1:8080", options{addr: "127.0.0.1:8080", addrGiven: true}},
	}
	for _, c := range cases {
		if got, err := parse(strings.Fields(c.args), io.Discard); err != nil || got != c.want {
			t.Errorf("%q: %+v, %v", c.args, got, err)
		}
	}
	for _, wrong := range []string{"-port 1", "folder", "-lan=perhaps"} {
		var said bytes.Buffer
		if _, err := parse(strings.Fields(wrong), &said); err == nil || said.Len() == 0 {
			t.Errorf("%q: %v, said %q", wrong, err, &said)
		}
	}
}

func TestAnAddressIsAHostAndAPort(t *testing.T) {
	cases := []struct {
		options options
		host    string
		port    int
		err     string
	}{
		{options{addr: "127.0.0.1:8080"}, "127.0.0.1", 8080, ""},
		{options{addr: ":0"}, "", 0, ""},
		{options{addr: "[::1]:9"}, "::1", 9, ""},
		{options{addr: "127.0.0.1:8080", lan: true}, "", 8080, ""},
		{options{addr: "8080"}, "", 0, "is not host:port"},
		{options{addr: "a:b"}, "", 0, "must be a number from 0 to 65535"},
		{options{addr: "a:65536"}, "", 0, "must be a number from 0 to 65535"},
	}
	for _, c := range cases {
		host, port, err := address(c.options)
		if c.err != "" {
			if err == nil || !strings.Contains(err.Error(), c.err) {
				t.Errorf("%+v: error %v", c.options, err)
			}
		} else if err != nil || host != c.host || port != c.port {
			t.Errorf("%+v: %q %d %v", c.options, host, port, err)
		}
	}
}

func TestATakenPortGivesWayOnlyIfItWasTheDefault(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	port := taken.Addr().(*net.TCPAddr).Port

	next, err := listen(options{addr: taken.Addr().String()})
	if err != nil {
		t.Fatal(err)
	}
	defer next.Close()
	if got := next.Addr().(*net.TCPAddr).Port; got <= port || got > port+tries {
		t.Errorf("listens on %d after %d", got, port)
	}
	_, err = listen(options{addr: taken.Addr().String(), addrGiven: true})
	if err == nil || !strings.Contains(err.Error(), "is taken by another program") {
		t.Errorf("a port that was asked for: %v", err)
	}
}

func TestTheAddressIsOneLine(t *testing.T) {
	var said bytes.Buffer
	got := announce(&said, &net.TCPAddr{IP: net.IPv6unspecified, Port: 8080}, false)
	if said.String() != "Iridescent is at http://127.0.0.1:8080/\n" || got[0] != "http://127.0.0.1:8080/" {
		t.Fatalf("%q %v", &said, got)
	}
	said.Reset()
	announce(&said, &net.TCPAddr{IP: net.IPv6loopback, Port: 9}, false)
	if said.String() != "Iridescent is at http://[::1]:9/\n" {
		t.Fatalf("%q", &said)
	}
}

func TestOnlyAddressesOthersCanUseAreReachable(t *testing.T) {
	var all []net.Addr
	for _, s := range []string{"127.0.0.1/8", "192.168.1.7/24", "::1/128", "fe80::1/64", "fd00::7/64"} {
		ip, network, err := net.ParseCIDR(s)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, &net.IPNet{IP: ip, Mask: network.Mask})
	}
	got := reachable(all)
	if len(got) != 2 || got[0].String() != "192.168.1.7" || got[1].String() != "fd00::7" {
		t.Fatal(got)
	}
}

func TestABrowserIsOpenedOnlyWhereThereIsADisplay(t *testing.T) {
	with := func(name string) func(string) string {
		return func(asked string) string { return map[bool]string{true: ":0"}[asked == name] }
	}
	cases := []struct {
		goos, variable string
		want           []string
	}{
		{"linux", "DISPLAY", []string{"xdg-open"}},
		{"linux", "WAYLAND_DISPLAY", []string{"xdg-open"}},
		{"linux", "", nil},
		{"darwin", "", []string{"open"}},
		{"windows", "", []string{"rundll32", "url.dll,FileProtocolHandler"}},
	}
	for _, c := range cases {
		if got := opener(c.goos, with(c.variable)); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s with %q: %v", c.goos, c.variable, got)
		}
	}
}

func TestAnUnbuiltSiteIsSaidOnStderr(t *testing.T) {
	var said bytes.Buffer
	choose(fstest.MapFS{}, false, &said)
	if !strings.Contains(said.String(), "make run") {
		t.Errorf("said %q", &said)
	}
	said.Reset()
	choose(fstest.MapFS{}, true, &said)
	if said.Len() != 0 {
		t.Errorf("said %q for a built site", &said)
	}
}

func TestAFolderIsServedUntilTheSignal(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "index.html"), "the page")
	ctx, stop := context.WithCancel(t.Context())
	line, said := io.Pipe()
	done := make(chan error, 1)
	go func() { done <- run(ctx, options{addr: "127.0.0.1:0", addrGiven: true, dir: dir}, said, io.Discard) }()

	base := firstLine(t, line)
	if status, body := get(t, base); status != 200 || body != "the page" {
		t.Errorf("%d %q", status, body)
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
	if _, err := http.Get(base); err == nil {
		t.Error("still answers after the signal")
	}
}

func TestALinkCannotLeadOutOfTheFolder(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "secret.txt")
	write(t, outside, "secret")
	dir := t.TempDir()
	if err := os.Symlink(outside, filepath.Join(dir, "link.txt")); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	handler, closeSite, err := content(dir, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	defer closeSite()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go serve(t.Context(), listener, handler)
	if status, body := get(t, "http://"+listener.Addr().String()+"/link.txt"); status != 404 || strings.Contains(body, "secret") {
		t.Errorf("%d %q", status, body)
	}
}

func TestAMissingFolderIsAnError(t *testing.T) {
	err := run(t.Context(), options{addr: "127.0.0.1:0", dir: filepath.Join(t.TempDir(), "none")}, io.Discard, io.Discard)
	if err == nil {
		t.Fatal("no error")
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// firstLine returns the address in what the server prints.
func firstLine(t *testing.T, r io.Reader) string {
	t.Helper()
	buffer := make([]byte, 200)
	n, err := r.Read(buffer)
	if err != nil {
		t.Fatal(err)
	}
	_, address, ok := strings.Cut(strings.TrimSpace(string(buffer[:n])), "Iridescent is at ")
	if !ok {
		t.Fatalf("no address in %q", buffer[:n])
	}
	return address
}

func get(t *testing.T, address string) (status int, body string) {
	t.Helper()
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	all, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(all)
}
