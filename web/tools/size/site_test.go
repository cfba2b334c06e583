package main

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"iridescent/web/tools/compress"
)

func sample() fstest.MapFS {
	return fstest.MapFS{
		"index.html":      {Data: []byte(`<link href="page.css"><script src="app.js"></script>`)},
		"page.css":        {Data: []byte(`@font-face { src: url(fonts/f.woff2) }`)},
		"app.js":          {Data: []byte(`load("wasm_exec.js"); load("iridescent.wasm"); register("sw.js"); import("./dialog.js").catch(() => again(window,"./dialog.js"))`)},
		"dialog.js":       {Data: []byte(`show("picture.svg")`)},
		"picture.svg":     {Data: []byte("<svg/>")},
		"wasm_exec.js":    {Data: []byte(strings.Repeat("run ", 100))},
		"iridescent.wasm": {Data: []byte(strings.Repeat("code ", 1000))},
		"fonts/f.woff2":   {Data: []byte(strings.Repeat("glyph ", 100))},
		"sw.js":           {Data: []byte("keep")},
		"iridescent.html": {Data: []byte("all of it")},
		"SHA256SUMS":      {Data: []byte("1234")},
		"app.js.zst":      {Data: []byte("ZSTD")},
		"a.wasm.gzip.bin": {Data: []byte("GZIP")},
		"fonts/OFL.txt":   {Data: []byte(strings.Repeat("licence ", 100))},
		"404.html":        {Data: []byte("nothing here")},
		"app.js.br":       {Data: []byte("BR")},
		"files.json":      {Data: []byte("{}")},
		"_headers":        {Data: []byte("/*")},
		".nojekyll":       {},
	}
}

func TestEachFileIsWeighedForTheStageThatNeedsIt(t *testing.T) {
	want := map[string]stage{
		"index.html": stagePaint, "page.css": stagePaint, "app.js": stagePaint,
		"wasm_exec.js": stageFrame, "iridescent.wasm": stageFrame, "fonts/f.woff2": stageFrame,
		"sw.js": stageLater, "dialog.js": stageLater, "picture.svg": stageLater, "fonts/OFL.txt": stageLater, "404.html": stageLater,
	}
	site, err := weighSite(sample(), compress.Cache(t.TempDir()))
	if err != nil || len(site) != len(want) {
		t.Fatalf("%v, %v", site, err)
	}
	for _, f := range site {
		if f.stage != want[f.name] {
			t.Errorf("%s is needed for %q", f.name, f.stage)
		}
		if f.brotli > f.plain || f.gzip > f.plain {
			t.Errorf("%s grows: %+v", f.name, f)
		}
		if packs := f.name == "iridescent.wasm"; packs && (f.brotli >= f.gzip || f.gzip >= f.plain) {
			t.Errorf("%s does not shrink: %+v", f.name, f)
		}
		if f.name == "fonts/f.woff2" && f.brotli != f.plain {
			t.Errorf("a compressed font is compressed again: %+v", f)
		}
	}
}

func TestTheLimitsAreJudged(t *testing.T) {
	cases := []struct {
		paint, program, bare int
		want                 []string
	}{
		{40_000, 1_540_000, 2_000_000, []string{"1.00 of the 40000 allowed: met", "1580000 bytes, 1.00 of the 1580000 allowed: met", "0.790\n"}},
		{40_400, 1_560_000, 2_000_000, []string{"1.01 of the 40000 allowed: MISSED", "1.01 of the 1580000 allowed: MISSED"}},
	}
	for _, c := range cases {
		var out bytes.Buffer
		printDownload(&out, []sized{
			{name: "index.html", stage: stagePaint, brotli: c.paint},
			{name: "iridescent.wasm", stage: stageFrame, brotli: c.program},
			{name: "404.html", stage: stageLater, brotli: 1 << 20},
		}, c.bare)
		for _, part := range c.want {
			if !strings.Contains(out.String(), part) {
				t.Errorf("no %q in\n%s", part, &out)
			}
		}
	}
}
