package sitebuild

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/evanw/esbuild/pkg/api"
)

// workerName is the service worker. Its place is its scope.
const workerName = "sw.js"

// A kept file is one that the service worker keeps for the time without a
// network. Its address is relative to the worker's.
type kept struct {
	Address string `json:"address"`
	Bytes   int    `json:"bytes"`
	SHA256  string `json:"sha256"`
}

// addWorker adds the service worker with the list of what the page needs to
// start. A list of other files makes another worker, so browsers notice. With
// Offline "never" it adds the one that undoes it.
func addWorker(o Options, site Tree) error {
	if o.offline() == OfflineNever {
		code, err := bundle(o.source("worker", "kill.js"), api.FormatIIFE, nil)
		site[workerName] = code
		return err
	}
	list, err := json.Marshal(site.keep())
	if err != nil {
		return err
	}
	version := sha256.Sum256(list)
	code, err := bundle(o.source("worker", workerName), api.FormatIIFE, map[string]string{
		"FILES":   string(list),
		"VERSION": fmt.Sprintf("%q", hex.EncodeToString(version[:])[:12]),
	})
	site[workerName] = code
	return err
}

// keep lists what index.html needs. The page itself is asked for by its
// folder, as some hosts send away who asks for index.html.
func (t Tree) keep() []kept {
	var files []kept
	for _, name := range t.needed("index.html") {
		if name == workerName || name == "embed.js" {
			continue
		}
		f := t.describe(name)
		if name == "index.html" {
			name = "./"
		}
		files = append(files, kept{name, f.Bytes, f.SHA256})
	}
	return files
}
