package sitebuild

import (
	"path/filepath"
	"testing"

	"github.com/evanw/esbuild/pkg/api"

	"iridescent/web/tools/compress"
)

// A page with figures pays for this script before anybody wants one.
func TestTheScriptForOtherPagesHasAtMostThreeKilobytes(t *testing.T) {
	o := Options{Root: filepath.Join("..", "..", "..")}
	style, err := o.embedded(embedName)
	if err != nil {
		t.Fatal(err)
	}
	code, err := bundle(o.entry(embedName), api.FormatIIFE, style)
	if err != nil {
		t.Fatal(err)
	}
	body, err := compress.Cache(t.TempDir()).Body(compress.Brotli, code)
	if err != nil {
		t.Fatal(err)
	}
	if len(body) > 3<<10 {
		t.Errorf("%d bytes in brotli", len(body))
	}
}
