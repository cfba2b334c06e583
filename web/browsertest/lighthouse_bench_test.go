package browsertest

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"iridescent/cmd/serve/site"
	"iridescent/web"
	"iridescent/web/browsertest/driver"
)

// BenchmarkLighthouse reports the scores of the page, of a post with three figures and of pages of the guide, as Lighthouse gives
// them for phones: the median of as many loads as -benchtime says (5x). The goals are 90 for the page's performance and 100 for all
// else. The scores of performance hang on what else the machine does, so "words" stands beside them: a post of words alone, with
// nothing of ours in it. It gets 99 or 100 on a quiet machine with two cores. "page-phone" is the page over the line that
// Lighthouse supposes of a phone, 1.6 Mbit/s (after make dist): from this machine the whole program is there before the first text is
// painted, and Lighthouse concludes that the text waits for it.
func BenchmarkLighthouse(b *testing.B) {
	driver.Require(b, driver.Chromium)
	files, built := web.Site()
	if !built {
		b.Skip("the site has not been built: run make bench")
	}
	ours := httptest.NewServer(withPosters(site.Handler(files)))
	defer ours.Close()
	post := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" { // it asks for robots.txt
			http.NotFound(w, r)
			return
		}
		figures := threeFigures(ours.URL + "/")
		if r.URL.RawQuery == "words" {
			figures = regexp.MustCompile(`(?s)<figure>.*?</figure>\n`).ReplaceAllString(figures, "")
		}
		fmt.Fprint(w, figures)
	}))
	defer post.Close()
	line := httptest.NewServer(&slowLine{inner: site.Handler(files), times: 6})
	defer line.Close()
	addresses := map[string]string{"page": ours.URL + "/", "page-phone": line.URL + "/", "post": post.URL + "/", "words": post.URL + "/?words"}
	for _, name := range []string{"index", "reading", "errata", "exercises", "questions", "teach", "check", "embed", "access"} {
		addresses["guide-"+name] = ours.URL + "/guide/" + strings.TrimPrefix(name+".html", "index.html")
	}
	for _, name := range slices.Sorted(maps.Keys(addresses)) {
		address := addresses[name]
		b.Run(name, func(b *testing.B) {
			all := map[string][]float64{}
			for range b.N {
				scores, faults := lighthouse(b, address)
				for category, score := range scores {
					all[category] = append(all[category], score)
				}
				b.Log("what costs points:\n" + strings.Join(faults, "\n"))
			}
			for category, scores := range all {
				slices.Sort(scores)
				b.ReportMetric(scores[len(scores)/2], category)
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

// threeFigures is a post with figures as the share dialog writes them.
func threeFigures(site string) string {
	figure := func(label, state string) string {
		attributes := strings.NewReplacer("=", `="`, "&", `" `).Replace(state) + `"`
		query := strings.ReplaceAll(state, "&", "&amp;")
		return fmt.Sprintf(`<figure>
<iridescent-viz %[1]s label="%[2]s">
<a href="%[3]s#%[4]s"><img src="%[3]sposter.svg?%[4]s" alt="%[2]s" width="640" height="400" /><br /> KL(p‖q) and KL(q‖p), bar by bar.</a>
</iridescent-viz>
<script async="async" src="%[3]sembed.js"></script>
</figure>
`, attributes, label, site, query)
	}
	const text = "<p>How wrong is a belief about the weather? Drag a bar, and see what it costs to believe it.</p>\n"
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="A post with three figures.">
<title>A post with three figures</title>
<link rel="icon" href="data:,">
<style>body { max-width: 40em; margin: auto; padding: 1em; font: 18px/1.5 Georgia, serif } figure { margin: 0 } img { max-width: 100%; height: auto }</style>
</head>
<body>
<main>
<h1>Three figures</h1>
` + text + figure("Rain and sun", "v=1&scene=compare&p=5,3,2&q=1,1,1") + text + figure("A black swan", "v=1&scene=surprise&mean=.01&weight=100&seen=b1") +
		text + figure("Two curves", "v=1&scene=curves&p=normal(0,1)&q=laplace(0,1)") + text + `</main>
</body>
</html>
`
}

// lighthouse asks Lighthouse, which works out from one load what a slow phone on a slow network makes of a page. It returns the
// scores from 0 to 100 by category, and what costs points. It gives up (NO_FCP) where a busy machine takes half a minute to paint.
func lighthouse(b *testing.B, url string) (scores map[string]float64, faults []string) {
	b.Helper()
	program := filepath.Join("..", "check", "lighthouse", "node_modules", ".bin", "lighthouse")
	if _, err := os.Stat(program); err != nil {
		b.Skip("Lighthouse is not installed: run make bench with npm installed")
	}
	flags := "--headless=new --no-sandbox --disable-dev-shm-usage --use-angle=swiftshader --enable-unsafe-swiftshader --user-data-dir=" + b.TempDir()
	command := exec.Command(program, url, "--quiet", "--output=json", "--output-path=stdout", "--chrome-flags="+flags)
	command.Env = append(os.Environ(), "CHROME_PATH="+chromium(b))
	output, failed := command.Output()
	var answer struct {
		RuntimeError struct{ Code, Message string }
		Categories   map[string]struct {
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
	if wrong := json.Unmarshal(output, &answer); wrong != nil {
		b.Fatal(errors.Join(failed, wrong))
	}
	if answer.RuntimeError.Code != "" {
		b.Fatal(answer.RuntimeError.Code, ": ", answer.RuntimeError.Message)
	}
	scores = map[string]float64{}
	for name, category := range answer.Categories {
		scores[name] = 100 * category.Score
		for _, ref := range category.AuditRefs {
			if audit := answer.Audits[ref.ID]; ref.Weight > 0 && audit.Score != nil && *audit.Score < 1 {
				faults = append(faults, fmt.Sprintf("%s: %s %.2f %s", name, audit.Title, *audit.Score, audit.DisplayValue))
			}
		}
	}
	slices.Sort(faults)
	return scores, faults
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
