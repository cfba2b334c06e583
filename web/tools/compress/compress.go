// Package compress makes the smallest brotli, zstd and gzip bodies of a file
// and remembers them, as brotli 11 takes half a minute for the program.
package compress

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"math/bits"
	"os"
	"path/filepath"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// A Coding is one way to compress. Its body depends on the bytes alone.
type Coding struct {
	Ending string // of the sibling's name, with the dot
	writer func(w io.Writer, size int) io.WriteCloser
}

// Brotli is brotli 11 with a window for all of the file, as far as 2^24 bytes go: reader and writer take as much memory as it needs.
var Brotli = Coding{".br", func(w io.Writer, size int) io.WriteCloser {
	return brotli.NewWriterOptions(w, brotli.WriterOptions{Quality: 11, LGWin: min(max(bits.Len(uint(size+16)), 16), 24)})
}}

// Zstd is the library's best level in one thread, whose bytes are always the
// same. The window is the largest that browsers must accept (RFC 9659).
var Zstd = Coding{".zst", func(w io.Writer, _ int) io.WriteCloser {
	z, err := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBestCompression),
		zstd.WithWindowSize(8<<20), zstd.WithEncoderConcurrency(1))
	if err != nil {
		panic("compress: " + err.Error())
	}
	return z
}}

// Gzip is gzip 9 without a name or a time in its header.
var Gzip = Coding{".gz", func(w io.Writer, _ int) io.WriteCloser {
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		panic("compress: " + err.Error())
	}
	return z
}}

// Codings are all of them, the smallest first as a rule.
var Codings = []Coding{Brotli, Zstd, Gzip}

// A Cache is a folder of bodies named by the hash of what they hold. The
// folder is made when it is first needed.
type Cache string

// Body returns the bytes compressed, from the cache if they are there.
func (c Cache) Body(coding Coding, plain []byte) ([]byte, error) {
	hash := sha256.Sum256(plain)
	name := filepath.Join(string(c), hex.EncodeToString(hash[:])+coding.Ending)
	if body, err := os.ReadFile(name); err == nil {
		return body, nil
	}
	var body bytes.Buffer
	w := coding.writer(&body, len(plain))
	if _, err := w.Write(plain); err != nil {
		return nil, fmt.Errorf("compress %s: %w", coding.Ending, err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("compress %s: %w", coding.Ending, err)
	}
	return body.Bytes(), c.keep(name, body.Bytes())
}

// keep writes under another name first, so that a cut never leaves half a
// body under the name that is trusted.
func (c Cache) keep(name string, body []byte) error {
	if err := os.MkdirAll(string(c), 0o755); err != nil {
		return err
	}
	part, err := os.CreateTemp(string(c), "part-*")
	if err != nil {
		return err
	}
	_, err = part.Write(body)
	if closing := part.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return err
	}
	return os.Rename(part.Name(), name)
}
