package compress

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

var plain = bytes.Repeat([]byte("the same words again and again, "), 200)

func TestABodyUnpacksToThePlainBytes(t *testing.T) {
	for _, coding := range Codings {
		body, err := Cache(t.TempDir()).Body(coding, plain)
		if err != nil {
			t.Fatal(err)
		}
		if got := unpack(t, coding, body); !bytes.Equal(got, plain) || len(body) >= len(plain)/10 {
			t.Errorf("%s: %d bytes in %d", coding.Ending, len(got), len(body))
		}
	}
}

func TestTheSameBytesGiveTheSameBody(t *testing.T) {
	for _, coding := range Codings {
		one, err := Cache(t.TempDir()).Body(coding, plain)
		if err != nil {
			t.Fatal(err)
		}
		two, err := Cache(t.TempDir()).Body(coding, plain)
		if err != nil || !bytes.Equal(one, two) {
			t.Errorf("%s: bodies differ, error %v", coding.Ending, err)
		}
	}
}

func TestABodyInTheCacheIsNotMadeAgain(t *testing.T) {
	cache := Cache(t.TempDir())
	if _, err := cache.Body(Gzip, plain); err != nil {
		t.Fatal(err)
	}
	kept, err := filepath.Glob(filepath.Join(string(cache), "*"))
	if err != nil || len(kept) != 1 {
		t.Fatalf("%v in the cache, error %v", kept, err)
	}
	if err := os.WriteFile(kept[0], []byte("marked"), 0o644); err != nil {
		t.Fatal(err)
	}
	if body, err := cache.Body(Gzip, plain); err != nil || string(body) != "marked" {
		t.Fatalf("%q, %v", body, err)
	}
}

func unpack(t *testing.T, coding Coding, body []byte) []byte {
	t.Helper()
	var r io.Reader
	var err error
	switch coding.Ending {
	case Brotli.Ending:
		r = brotli.NewReader(bytes.NewReader(body))
	case Zstd.Ending:
		r, err = zstd.NewReader(bytes.NewReader(body), zstd.WithDecoderMaxWindow(8<<20))
	case Gzip.Ending:
		r, err = gzip.NewReader(bytes.NewReader(body))
	}
	if err != nil {
		t.Fatal(err)
	}
	all, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return all
}
