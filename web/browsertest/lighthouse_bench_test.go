package browsertest

import (
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"iridescent/cmd/serve/site"
	"iridescent/web"
	"iridescent/web/browsertest/driver"
)

// lighthouseReport is what Lighthouse says of a page: a score from 0 to 100 by category, and what cost points.
type lighthouseReport struct {
	scores map[string]float64
	faults []string
}

// lighthouse loads a page as Lighthouse does for phones: a slow network and a slow processor are worked out from one load.
// It needs the packages of web/check.
func lighthouse(b *testing.B, url string) lighthouseReport {
	b.Helper()
	program := filepath.Join("..", "check", "node_modules", ".bin", "lighthouse")
	if _, err := os.Stat(program); err != nil {
		b.Skip("Lighthouse is not installed: run make types")
	}
	flags := "--headless --no-sandbox --use-angle=swiftshader --enable-unsafe-swiftshader --user-data-dir=" + b.TempDir()
	command := exec.Command(program, url, "--quiet", "--output=json", "--output-path=stdout", "--chrome-flags="+flags)
	command.Env = append(os.Environ(), "CHROME_PATH="+chromium(b))
	output, err := command.Output()
	if err != nil {
		b.Fatalf("%v: %s", err, output[:min(len(output), 400)])
	}
	var answer struct {
		Categories map[string]struct {
			Score     float64
			AuditRefs []struct {
				ID     string
				Weight float64
			}
		}
		Audits map[string]struct {
			Title        string
			Score        *float64 // null where a page gets none
			DisplayValue string
		}
	}
	demand(b, json.Unmarshal(output, &answer))
	report := lighthouseReport{scores: map[string]float64{}}
	for name, category := range answer.Categories {
		report.scores[name] = 100 * category.Score
		for _, ref := range category.AuditRefs {
			if audit := answer.Audits[ref.ID]; ref.Weight > 0 && audit.Score != nil && *audit.Score < 1 {
				report.faults = append(report.faults, fmt.Sprintf("%s: %s %.2f %s", name, audit.Title, *audit.Score, audit.DisplayValue))
			}
		}
	}
	slices.Sort(report.faults)
	return report
}

func chromium(b *testing.B) string {
	b.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	b.Skip("Chromium is not installed")
	return ""
}

// BenchmarkLighthouse reports the scores of the page; the goal is 90 for performance, and 100 for all else.
func BenchmarkLighthouse(b *testing.B) {
	driver.Require(b, driver.Chromium)
	files, built := web.Site()
	if !built {
		b.Skip("the site has not been built: run make bench")
	}
	server := httptest.NewServer(site.Handler(files))
	defer server.Close()
	report := lighthouse(b, server.URL+"/")
	for name, score := range report.scores {
		b.ReportMetric(score, "of-100-"+name)
	}
	b.Log("what cost points:\n" + strings.Join(report.faults, "\n"))
	b.ReportMetric(0, "ns/op")
}
