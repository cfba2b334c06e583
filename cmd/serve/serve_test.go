package main

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"iridescent/cmd/serve/site"
	"iridescent/web"
)

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
	page := fstest.MapFS{"index.html": {Data: []byte("run make")}}
	source, err := choose(page, false, "", &said)
	if err != nil || source.Ready() || !strings.Contains(said.String(), "make run") {
		t.Errorf("%v, said %q", err, &said)
	}
	said.Reset()
	source, err = choose(page, true, "", &said)
	if err != nil || !source.Ready() || said.Len() != 0 {
		t.Errorf("%v, said %q for a built site", err, &said)
	}
}

func TestAFolderIsServedUntilTheSignal(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "index.html"), "the page")
	ctx, stop := context.WithCancel(t.Context())
	line, said := io.Pipe()
	done := make(chan error, 1)
	go func() {
		done <- run(ctx, options{addr: "127.0.0.1:0", addrGiven: true, dir: dir, log: "off"}, said, io.Discard)
	}()

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
	source, err := readFolder(dir, "")
	if err != nil {
		t.Fatal(err)
	}
	base := start(t, newServer(source, options{}, io.Discard))
	if status, body := get(t, base+"/link.txt"); status != 404 || strings.Contains(body, "secret") {
		t.Errorf("%d %q", status, body)
	}

	write(t, filepath.Join(dir, "files.json"), `{"files": [{"name": "link.txt", "bytes": 6}]}`)
	if _, err := readFolder(dir, ""); err == nil || !strings.Contains(err.Error(), "link.txt") {
		t.Errorf("a link that is listed: %v", err)
	}
}

func TestAMissingFolderIsAnError(t *testing.T) {
	err := run(t.Context(), options{addr: "127.0.0.1:0", dir: filepath.Join(t.TempDir(), "none")}, io.Discard, io.Discard)
	if err == nil {
		t.Fatal("no error")
	}
}

func TestTheBuiltSiteIsWholeAndAllOfItIsServed(t *testing.T) {
	files, built := web.Site()
	if !built {
		t.Skip("the site is not built")
	}
	s, err := site.Read(files)
	if err != nil {
		t.Fatal(err)
	}
	base := start(t, newServer(whole{s}, options{}, io.Discard))
	for _, name := range s.Names() {
		want, err := fs.ReadFile(files, name)
		if err != nil {
			t.Fatal(err)
		}
		if status, body := get(t, base+"/"+name); status != 200 || body != string(want) {
			t.Errorf("%s: %d, %d bytes", name, status, len(body))
		}
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
