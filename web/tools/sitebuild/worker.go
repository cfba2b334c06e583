package sitebuild

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"regexp"

	"github.com/evanw/esbuild/pkg/api"
)

// workerName is the service worker. Its place is its scope.
const workerName = "sw.js"

// A kept file is one that the service worker keeps for the time without a
// network. Its address is relative to the worker's. The page is known by a
// mark inside it, as some hosts add to pages; other files by their hash.
type kept struct {
	Address string `json:"address"`
	Bytes   int    `json:"bytes"`
	SHA256  string `json:"sha256,omitempty"`
	Mark    string `json:"mark,omitempty"`
}

// offlineMeta is the element by which index.html asks for a service worker.
var offlineMeta = regexp.MustCompile(`(?i)<meta name="offline"`)

// mark writes a hash of the page into that element.
func (t Tree) mark(page string) (mark string) {
	sum := sha256.Sum256(t[page])
	mark = hex.EncodeToString(sum[:])[:16]
	t[page] = offlineMeta.ReplaceAll(t[page], []byte(`$0 data-page="`+mark+`"`))
	return mark
}

// addWorker adds the service worker with the list of what the page needs to
// start. Its version is a hash of that list and of its own code: two workers
// never share a cache. With Offline "never" it adds the one that undoes it.
func addWorker(o Options, site Tree) error {
	if !offlineMeta.Match(site["index.html"]) {
		return nil
	}
	if o.offline() == OfflineNever {
		code, err := bundle(o.source("worker", "kill.js"), api.FormatIIFE, nil)
		site[workerName] = code
		return err
	}
	list, err := json.Marshal(site.keep())
	if err != nil {
		return err
	}
	code, err := o.worker(list, "")
	if err != nil {
		return err
	}
	version := sha256.Sum256(code)
	site[workerName], err = o.worker(list, hex.EncodeToString(version[:])[:12])
	return err
}

func (o Options) worker(list []byte, version string) ([]byte, error) {
	return bundle(o.source("worker", workerName), api.FormatIIFE, map[string]string{
		"FILES":   string(list),
		"VERSION": fmt.Sprintf("%q", version),
	})
}

// keep lists what index.html needs. The page itself is asked for by its
// folder, as some hosts send away who asks for index.html.
func (t Tree) keep() []kept {
	var files []kept
	for _, name := range t.needed("index.html") {
		if name == workerName || forOthers(name) {
			continue
		}
		if name == "index.html" {
			files = append(files, kept{Address: "./", Mark: t.mark(name)})
			continue
		}
		f := t.describe(name)
		files = append(files, kept{Address: name, Bytes: f.Bytes, SHA256: f.SHA256})
	}
	return files
}
