package site

import (
	"crypto/tls"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestEveryAnswerCarriesTheHeaders(t *testing.T) {
	h := Handler(sample())
	tag := ask(h, "GET", "/app.1a2b.js").Header().Get("ETag")
	answers := map[int]*httptest.ResponseRecorder{
		200: ask(h, "GET", "/"),
		206: ask(h, "GET", "/app.1a2b.js", "Range: bytes=0-1"),
		301: ask(h, "GET", "/guide"),
		304: ask(h, "GET", "/app.1a2b.js", "If-None-Match: "+tag),
		400: ask(h, "GET", "/", "Host: a b"),
		404: ask(h, "GET", "/nothing"),
		405: ask(h, "POST", "/"),
		406: ask(h, "GET", "/", "Accept-Encoding: *;q=0"),
		412: ask(h, "GET", "/", `If-Match: "other"`),
		414: ask(h, "GET", "/"+strings.Repeat("a", maxAddress)),
		416: ask(h, "GET", "/app.1a2b.js", "Range: bytes=99-"),
		204: ask(h, "OPTIONS", "/"),
		503: ask(Guard(Unavailable(nil), Options{}), "GET", "/"),
	}
	want := map[string]string{
		"Access-Control-Allow-Origin":  "*",
		"Cross-Origin-Resource-Policy": "cross-origin",
		"Cross-Origin-Embedder-Policy": "require-corp",
		"X-Content-Type-Options":       "nosniff",
		"Referrer-Policy":              "strict-origin-when-cross-origin",
		"X-Frame-Options":              "",
	}
	for status, w := range answers {
		if w.Code != status {
			t.Errorf("%d instead of %d", w.Code, status)
		}
		for name, value := range want {
			if got := w.Header().Get(name); got != value {
				t.Errorf("%d: %s is %q", status, name, got)
			}
		}
		if policy := w.Header().Get("Content-Security-Policy"); !strings.HasPrefix(policy, "default-src 'none'; script-src 'self'") {
			t.Errorf("%d: policy %q", status, policy)
		}
	}
}

func TestThePolicyNamesTheOriginOfTheRequest(t *testing.T) {
	cases := []struct{ host, proto, source string }{
		{"127.0.0.1:8080", "", "'self' http://127.0.0.1:8080"},
		{"example.org", "https", "'self' https://example.org"},
		{"[::1]:8080", "", "'self' http://[::1]:8080"},
		{"my_host.local", "javascript", "'self' http://my_host.local"},
	}
	for _, c := range cases {
		w := ask(Handler(sample()), "GET", "/", "Host: "+c.host, "X-Forwarded-Proto: "+c.proto)
		want := "default-src 'none'; script-src " + c.source + " 'wasm-unsafe-eval'; style-src " + c.source +
			"; img-src " + c.source + " data: blob:; connect-src " + c.source + "; font-src " + c.source +
			"; manifest-src " + c.source + "; worker-src " + c.source + "; frame-src " + c.source +
			"; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
		if got := w.Header().Get("Content-Security-Policy"); got != want {
			t.Errorf("%s:\n got %s\nwant %s", c.host, got, want)
		}
	}
}

func TestARequestOverTLSHasASecureOrigin(t *testing.T) {
	r := httptest.NewRequest("GET", "/", nil)
	r.Host, r.TLS = "example.org", &tls.ConnectionState{}
	w := httptest.NewRecorder()
	Handler(sample()).ServeHTTP(w, r)
	if got := w.Header().Get("Content-Security-Policy"); !strings.Contains(got, "font-src 'self' https://example.org;") {
		t.Fatal(got)
	}
}

func TestThePolicyOfOneRequestIsNotThatOfTheNext(t *testing.T) {
	h := Handler(sample())
	for _, host := range []string{"a.test", "b.test", "a.test", "a;b", "b.test"} {
		got := ask(h, "GET", "/", "Host: "+host).Header().Get("Content-Security-Policy")
		if want := "font-src 'self' http://" + host + ";"; strings.Contains(got, want) == strings.Contains(host, ";") {
			t.Errorf("%s: %s", host, got)
		}
	}
}

func TestThePublicOriginComesBeforeTheHost(t *testing.T) {
	s, err := Read(sample())
	if err != nil {
		t.Fatal(err)
	}
	w := ask(Guard(s, Options{Origin: "https://example.org"}), "GET", "/", "Host: 10.0.0.7:8080")
	if got := w.Header().Get("Content-Security-Policy"); !strings.Contains(got, "font-src 'self' https://example.org;") || strings.Contains(got, "10.0.0.7") {
		t.Fatal(got)
	}
}

func TestThePagesThatMayEmbedCanBeNamed(t *testing.T) {
	for _, ancestors := range []string{"'none'", "'self' https://example.org https://*.example.com:8443"} {
		w := ask(Guard(Unavailable(nil), Options{FrameAncestors: ancestors}), "GET", "/")
		if got := w.Header().Get("Content-Security-Policy"); !strings.HasSuffix(got, "; require-trusted-types-for 'script'; frame-ancestors "+ancestors) {
			t.Errorf("%s: %s", ancestors, got)
		}
	}
	for _, o := range []Options{{}, {FrameAncestors: "*"}} { // a page in a sandbox has an origin that "*" does not match
		if got := ask(Guard(Unavailable(nil), o), "GET", "/").Header().Get("Content-Security-Policy"); strings.Contains(got, "ancestors") {
			t.Errorf("everybody may embed: %s", got)
		}
	}
	for _, wrong := range []string{"*; script-src *", "a, b", "a\nb", "ä"} {
		if ValidSources(wrong) {
			t.Errorf("%q could be a directive", wrong)
		}
	}
}

func TestWithoutAHostThePolicyNamesTheSiteOnly(t *testing.T) {
	r := httptest.NewRequest("GET", "/", nil)
	r.Host = ""
	w := httptest.NewRecorder()
	Handler(sample()).ServeHTTP(w, r)
	if got := w.Header().Get("Content-Security-Policy"); w.Code != 200 || !strings.Contains(got, "font-src 'self';") {
		t.Fatalf("%d %s", w.Code, got)
	}
}

func TestAHostThatIsNoneIsRefusedAndNotRepeated(t *testing.T) {
	hosts := []string{"a;script-src *", "a *", "a'b", "a,b", "http://a", "a/b", "a:b", "a:123456", "[x]", "user@a", "a\tb"}
	for _, host := range hosts {
		w := ask(Handler(sample()), "GET", "/", "Host: "+host)
		if policy := w.Header().Get("Content-Security-Policy"); w.Code != 400 || strings.Contains(policy, "http:") || strings.Contains(policy, host) {
			t.Errorf("%q: %d %s", host, w.Code, policy)
		}
	}
}

func TestAnswersSayWhatTheyDependOn(t *testing.T) {
	for _, c := range []struct {
		path, origin, want string
	}{
		{"/app.1a2b.js", "", "Host, X-Forwarded-Proto, Accept-Encoding"},
		{"/nothing", "", "Host, X-Forwarded-Proto"},
		{"/app.1a2b.js", "https://example.org", "Accept-Encoding"},
		{"/nothing", "https://example.org", ""},
	} {
		s, err := Read(sample())
		if err != nil {
			t.Fatal(err)
		}
		h := ask(Guard(s, Options{Origin: c.origin}), "GET", c.path, "Accept-Encoding: br").Header()
		if got := strings.Join(h["Vary"], ", "); got != c.want {
			t.Errorf("%s, %q: Vary %q, want %q", c.path, c.origin, got, c.want)
		}
	}
}
