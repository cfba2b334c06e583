// Bench compares the file server with http.FileServer, Caddy and nginx: the
// same files in the same coding, on loopback, asked by wrk over 64
// connections. Run it from the project's root, after make dist, as
//
//	go run ./cmd/serve/bench [-dir web/dist] [-seconds 1] [-rounds 9]
//
// It prints a table for the README and ends with an error if a goal is
// missed. What is not installed is named and left out.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// connections is how many wrk keeps open.
const connections = 64

func main() {
	dir := flag.String("dir", "web/dist", "`folder` of a site built for release")
	seconds := flag.Int("seconds", 1, "how long each measurement takes")
	rounds := flag.Int("rounds", 9, "how often each is repeated; the median counts")
	reference := flag.String("reference", "", "be http.FileServer for the folder on this `address`")
	flag.Parse()
	var err error
	if *reference != "" {
		err = serveReference(*reference, *dir)
	} else {
		err = bench(*dir, *seconds, *rounds)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// bench measures all servers in turns, so that a busy minute of the machine
// meets them all; then it lets ours answer 100,000 requests and stop under load.
func bench(dir string, seconds, rounds int) error {
	if _, err := exec.LookPath("wrk"); err != nil {
		fmt.Println("wrk is not installed: the servers were not compared (apt-get install wrk caddy nginx)")
		return nil
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	targets, err := findTargets(dir)
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "iridescent-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	servers, err := startAll(dir, work, targets)
	defer stopAll(servers)
	if err != nil {
		return err
	}
	results := measure(servers, targets, seconds, rounds)
	printTable(results, servers, targets)
	return errors.Join(judge(results, servers, targets), judgeMemory(servers[0], dir), soak(servers[0], dir, targets))
}

// A target is a file to ask for in one coding, "" for the plain bytes. File
// is where those bytes are in the site.
type target struct{ path, coding, file string }

func (t target) String() string {
	return strings.TrimPrefix(t.path, "/") + map[string]string{"": ", plain", "br": ", brotli"}[t.coding]
}

// findTargets names the program and the page of the site.
func findTargets(dir string) ([]target, error) {
	programs, err := filepath.Glob(filepath.Join(dir, "*.wasm.br"))
	if err != nil || len(programs) != 1 {
		return nil, fmt.Errorf("%s has %d programs compressed by brotli, not 1: run make dist", dir, len(programs))
	}
	program := filepath.Base(programs[0])
	return []target{
		{"/" + strings.TrimSuffix(program, ".br"), "br", program},
		{"/index.html", "br", "index.html.br"},
		{"/index.html", "", "index.html"},
	}, nil
}
