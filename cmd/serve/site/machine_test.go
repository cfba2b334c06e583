package site

import (
	"net"
	"net/http"
	"strings"
	"testing"
)

// privately guards the sample, of which the guide is private.
func privately(t *testing.T, origin string) http.Handler {
	t.Helper()
	s, err := Read(sample())
	if err != nil {
		t.Fatal(err)
	}
	return Guard(s, Options{Origin: origin, Private: func(r *http.Request) bool { return strings.HasPrefix(r.URL.Path, "/guide") }})
}

func TestPrivateAnswersAreForPagesOfThisMachine(t *testing.T) {
	h := privately(t, "https://figures.example:8443")
	for _, c := range []struct{ path, host, origin, allowed, resource string }{
		{"/", "127.0.0.1:8080", "https://evil.example", "*", "cross-origin"},
		{"/", "evil.example", "http://evil.example", "*", "cross-origin"},
		{"/guide/", "127.0.0.1:8080", "https://evil.example", "", "same-site"},
		{"/guide/nothing", "127.0.0.1:8080", "https://evil.example", "", "same-site"},
		{"/guide/", "127.0.0.1:8080", "null", "", "same-site"},
		{"/guide/", "127.0.0.1:8080", "http://localhost.evil.example", "", "same-site"},
		{"/guide/", "127.0.0.1:8080", "http://evillocalhost", "", "same-site"},
		{"/guide/", "127.0.0.1:8080", "http://127.0.0.1.evil.example", "", "same-site"},
		{"/guide/", "127.0.0.1:8080", "ftp://localhost", "", "same-site"},
		{"/guide/", "127.0.0.1:8080", "http://figures.example:8443", "", "same-site"},
		{"/guide/", "127.0.0.1:8080", "https://figures.example", "", "same-site"},
		{"/guide/", "127.0.0.1:8080", "http://127.0.0.1:9000", "http://127.0.0.1:9000", "same-site"},
		{"/guide/", "127.0.0.1:8080", "http://127.9.9.9", "http://127.9.9.9", "same-site"},
		{"/guide/", "127.0.0.1:8080", "http://[::1]:9000", "http://[::1]:9000", "same-site"},
		{"/guide/", "127.0.0.1:8080", "http://localhost:9000", "http://localhost:9000", "same-site"},
		{"/guide/", "127.0.0.1:8080", "http://my.localhost:9000", "http://my.localhost:9000", "same-site"},
		{"/guide/", "127.0.0.1:8080", "https://figures.example:8443", "https://figures.example:8443", "same-site"},
		{"/guide/", "figures.example:8443", "https://figures.example:8443", "https://figures.example:8443", "same-site"},
		{"/guide/", "127.0.0.1:8080", "", "", "same-site"},
		{"/guide/", "evil.example:8080", "http://evil.example:8080", "", "same-site"},
		{"/guide/", "192.0.2.77:8080", "http://192.0.2.77:8080", "", "same-site"},
	} {
		for _, method := range []string{"GET", "OPTIONS"} {
			got := ask(h, method, c.path, "Host: "+c.host, "Origin: "+c.origin).Header()
			if got.Get("Access-Control-Allow-Origin") != c.allowed || got.Get("Cross-Origin-Resource-Policy") != c.resource {
				t.Errorf("%s %s at %s from %q: %v", method, c.path, c.host, c.origin, got)
			}
		}
	}
}

// Whoever owns a name can let it lead to this machine.
func TestPrivateAnswersAreGivenOnlyUnderNamesOfThisMachine(t *testing.T) {
	h := privately(t, "https://figures.example")
	own := []string{"localhost", "LOCALHOST:8080", "localhost.", "a.localhost:1", "127.0.0.1:8080", "127.1.2.3", "[::1]:8080", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0:8080", "figures.example", "Figures.Example:9000"}
	known, err := net.InterfaceAddrs()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range known {
		own = append(own, net.JoinHostPort(a.(*net.IPNet).IP.String(), "8080"))
	}
	for _, host := range own {
		w := ask(h, "GET", "/guide/", "Host: "+host, "Origin: http://"+host)
		if w.Code != 200 {
			t.Errorf("%s is own: %d %s", host, w.Code, w.Body)
		}
	}
	for _, host := range []string{"evil.example:8997", "evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "xlocalhost", "192.0.2.77", "[2001:db8::77]:80", "evil.figures.example", "2130706433"} {
		for _, method := range []string{"GET", "HEAD", "OPTIONS"} {
			w := ask(h, method, "/guide/", "Host: "+host, "Origin: http://"+host)
			if w.Code != 403 || w.Header().Get("Access-Control-Allow-Origin") != "" || strings.Contains(w.Body.String(), "guide") {
				t.Errorf("%s %s: %d %v", method, host, w.Code, w.Header())
			}
		}
		if w := ask(h, "GET", "/", "Host: "+host); w.Code != 200 {
			t.Errorf("%s: what is public is answered by %d", host, w.Code)
		}
	}
}

func TestPrivateAnswersSayThatTheyDependOnHostAndOrigin(t *testing.T) {
	for origin, want := range map[string]string{
		"":                        "Host, X-Forwarded-Proto, Origin",
		"https://figures.example": "Host, Origin",
	} {
		h := privately(t, origin)
		for _, path := range []string{"/guide/", "/guide/nothing", "/guide"} {
			for _, host := range []string{"localhost", "evil.example"} {
				got := strings.Join(ask(h, "GET", path, "Host: "+host).Header()["Vary"], ", ")
				if strings.TrimSuffix(got, ", Accept-Encoding") != want {
					t.Errorf("%s at %s, %q: Vary %q, want %q", path, host, origin, got, want)
				}
			}
		}
	}
}
