package site

import (
	"io"
	"mime"
	"mime/multipart"
	"strconv"
	"strings"
	"testing"
)

func TestRangesArePartsOfTheFormThatWouldBeSent(t *testing.T) {
	many := "bytes=0-0" + strings.Repeat(",0-0", maxRanges)
	cases := []struct {
		name, accept, ranges string
		status               int
		body, contentRange   string
	}{
		{"the first bytes", "", "bytes=0-3", 206, "let ", "bytes 0-3/15"},
		{"the middle", "", "bytes=4-8", 206, "a = '", "bytes 4-8/15"},
		{"to the end", "", "bytes=13-", 206, "n'", "bytes 13-14/15"},
		{"the last bytes", "", "bytes=-2", 206, "n'", "bytes 13-14/15"},
		{"more than there is", "", "bytes=10-99", 206, "lain'", "bytes 10-14/15"},
		{"a longer end than the file", "", "bytes=-99", 206, script, "bytes 0-14/15"},
		{"brotli", "br", "bytes=1-", 206, "R", "bytes 1-1/2"},
		{"zstd", "zstd", "bytes=-2", 206, "ST", "bytes 1-2/3"},
		{"gzip", "gzip", "bytes=0-1", 206, "GZ", "bytes 0-1/4"},
		{"after the end", "", "bytes=15-", 416, "", "bytes */15"},
		{"after the end of the brotli form", "br", "bytes=2-", 416, "", "bytes */2"},
		{"far after the end", "", "bytes=900000000000-", 416, "", "bytes */15"},
		{"backwards is no range", "", "bytes=5-2", 200, script, ""},
		{"no numbers", "", "bytes=a-b", 200, script, ""},
		{"a sign", "", "bytes=+1-2", 200, script, ""},
		{"no ends", "", "bytes=-", 200, script, ""},
		{"no range at all", "", "bytes=,", 200, script, ""},
		{"too large for a number", "", "bytes=99999999999999999999-", 200, script, ""},
		{"one of two is no range", "", "bytes=0-1,x", 200, script, ""},
		{"another unit is not understood", "", "lines=0-1", 200, script, ""},
		{"no unit", "", "0-1", 200, script, ""},
		{"nothing", "", "", 200, script, ""},
		{"the last 0 bytes", "", "bytes=-0", 200, script, ""},
		{"the last 0 bytes beside others", "", "bytes=0-1, -00", 200, script, ""},
		{"overlapping, more than the whole", "", "bytes=0-14,0-14", 200, script, ""},
		{"too many", "", many, 200, script, ""},
		{"overlapping in brotli keeps the coding", "br", "bytes=0-1,0-1", 200, "BR", ""},
	}
	h := Handler(sample())
	for _, c := range cases {
		w := ask(h, "GET", "/app.1a2b.js", "Range: "+c.ranges, "Accept-Encoding: "+c.accept)
		got := w.Header()
		if w.Code != c.status || got.Get("Content-Range") != c.contentRange {
			t.Errorf("%s: %d, Content-Range %q", c.name, w.Code, got.Get("Content-Range"))
		}
		if c.status == 416 {
			if got.Get("Content-Encoding") != "" || got.Get("ETag") != "" {
				t.Errorf("%s: an error with %v", c.name, got)
			}
			continue
		}
		if w.Body.String() != c.body || got.Get("Content-Length") != strconv.Itoa(len(c.body)) || got.Get("Content-Encoding") != c.accept || got.Get("Accept-Ranges") != "bytes" {
			t.Errorf("%s: %q %v", c.name, w.Body, got)
		}
	}
}

func TestSeveralRangesAreSeveralParts(t *testing.T) {
	w := ask(Handler(sample()), "GET", "/app.1a2b.js", "Range: bytes=0-2, 9-13")
	kind, parameters, err := mime.ParseMediaType(w.Header().Get("Content-Type"))
	if w.Code != 206 || err != nil || kind != "multipart/byteranges" || w.Header().Get("Content-Length") != strconv.Itoa(w.Body.Len()) {
		t.Fatalf("%d %v", w.Code, w.Header())
	}
	parts := multipart.NewReader(w.Body, parameters["boundary"])
	for _, want := range []struct{ body, contentRange string }{{"let", "bytes 0-2/15"}, {"plain", "bytes 9-13/15"}} {
		part, err := parts.NextRawPart()
		if err != nil {
			t.Fatal(err)
		}
		body, _ := io.ReadAll(part)
		if string(body) != want.body || part.Header.Get("Content-Range") != want.contentRange || part.Header.Get("Content-Type") != "text/javascript; charset=utf-8" {
			t.Errorf("%q %v", body, part.Header)
		}
	}
	if _, err := parts.NextPart(); err != io.EOF {
		t.Error("more parts:", err)
	}
}

func TestARangeOfAnEmptyFileIsTheFile(t *testing.T) {
	h := Handler(sample())
	for _, ranges := range []string{"0-", "0-0", "-5", "-1", "5-", "5-9", "-5,-3", "0-0,-1", "-0", "0-,5-"} {
		w := ask(h, "GET", "/empty.txt", "Range: bytes="+ranges)
		if w.Code != 200 || w.Body.Len() != 0 || w.Header().Get("Content-Range") != "" || w.Header().Get("Content-Length") != "0" {
			t.Errorf("%s: %d %q %v", ranges, w.Code, w.Body, w.Header())
		}
	}
}

func TestIfRangeGuardsAgainstMixedVersions(t *testing.T) {
	h := Handler(sample())
	tag := ask(h, "GET", "/app.1a2b.js", "Accept-Encoding: br").Header().Get("ETag")
	plain := ask(h, "GET", "/app.1a2b.js").Header().Get("ETag")
	cases := []struct {
		name, ifRange string
		status        int
	}{
		{"the same", tag, 206},
		{"another version", `"other"`, 200},
		{"the plain form", plain, 200},
		{"weak tags do not hold for parts", "W/" + tag, 200},
		{"a date", "Sun, 06 Nov 2094 08:49:37 GMT", 200},
	}
	for _, c := range cases {
		w := ask(h, "GET", "/app.1a2b.js", "Accept-Encoding: br", "Range: bytes=0-0", "If-Range: "+c.ifRange)
		if w.Code != c.status || w.Header().Get("Content-Length") != strconv.Itoa(w.Body.Len()) || w.Header().Get("Content-Encoding") != "br" {
			t.Errorf("%s: %d %v", c.name, w.Code, w.Header())
		}
	}
}

func TestPreconditionsComeBeforeRanges(t *testing.T) {
	h := Handler(sample())
	tag := ask(h, "GET", "/app.1a2b.js").Header().Get("ETag")
	if w := ask(h, "GET", "/app.1a2b.js", "Range: bytes=0-0", "If-None-Match: "+tag); w.Code != 304 {
		t.Errorf("known: %d", w.Code)
	}
	if w := ask(h, "GET", "/app.1a2b.js", "Range: bytes=0-0", `If-Match: "other"`); w.Code != 412 {
		t.Errorf("not as expected: %d", w.Code)
	}
	if w := ask(h, "GET", "/app.1a2b.js", "Range: bytes=0-0", "If-Match: "+tag); w.Code != 206 {
		t.Errorf("as expected: %d", w.Code)
	}
}

func TestAllLinesOfAPreconditionCountForARangeToo(t *testing.T) {
	h := Handler(sample())
	tag := ask(h, "GET", "/app.1a2b.js", "Accept-Encoding: br").Header().Get("ETag")
	for _, c := range []struct {
		name   string
		lines  []string
		status int
		length string
	}{
		{"expected by the second line", []string{`If-Match: "a"`, "If-Match: " + tag}, 206, "1"},
		{"expected by the first line", []string{"If-Match: " + tag, `If-Match: "a"`}, 206, "1"},
		{"anything expected by the second line", []string{`If-Match: "a"`, "If-Match: *"}, 206, "1"},
		{"an empty line and a tag", []string{"If-Match: ", "If-Match: " + tag}, 206, "1"},
		{"not expected", []string{`If-Match: "a"`, `If-Match: "b"`}, 412, ""},
		{"weakly expected", []string{`If-Match: "a"`, "If-Match: W/" + tag}, 412, ""},
		{"known by the second line", []string{`If-None-Match: "a"`, "If-None-Match: " + tag}, 304, ""},
		{"known by the second line, weakly", []string{`If-None-Match: "a"`, "If-None-Match: W/" + tag}, 304, ""},
		{"not known", []string{`If-None-Match: "a"`, `If-None-Match: "b"`}, 206, "1"},
		{"expected and not known", []string{`If-Match: "a"`, "If-Match: " + tag, `If-None-Match: "a"`, `If-None-Match: "b"`}, 206, "1"},
		{"dates say nothing", []string{"If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT", "If-Modified-Since: Sun, 06 Nov 2094 08:49:37 GMT"}, 206, "1"},
		{"If-Range has one line", []string{"If-Range: " + tag, `If-Range: "a"`}, 200, "2"},
		{"an empty If-Range", []string{"If-Range: "}, 200, "2"},
	} {
		w := ask(h, "GET", "/app.1a2b.js", append(c.lines, "Accept-Encoding: br", "Range: bytes=0-0")...)
		if w.Code != c.status || w.Header().Get("Content-Length") != c.length {
			t.Errorf("%s: %d %v", c.name, w.Code, w.Header())
		}
	}
}
