package site

import (
	"embed"
	"testing"
)

//go:embed headers.txt
var inside embed.FS

func TestAFileInsideTheProgramIsNotCopied(t *testing.T) {
	body, err := readFile(inside, "headers.txt")
	if err != nil || string(body) != headerLines {
		t.Fatalf("%v, %q", err, body)
	}
	if n := testing.AllocsPerRun(100, func() { _, _ = readFile(inside, "headers.txt") }); n > 3 {
		t.Errorf("%v allocations", n)
	}
	again, err := readFile(inside, "headers.txt")
	if err != nil || &again[0] != &body[0] {
		t.Errorf("%v: a second copy: has embed.FS changed?", err)
	}
}

func TestAFileElsewhereIsRead(t *testing.T) {
	body, err := readFile(sample(), "only.css")
	if err != nil || string(body) != "a{}" {
		t.Errorf("%v, %q", err, body)
	}
	if _, err := readFile(sample(), "none"); err == nil {
		t.Error("no error for what is not there")
	}
}
