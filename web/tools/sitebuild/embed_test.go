package sitebuild

import (
	"path/filepath"
	"testing"

	"github.com/evanw/esbuild/pkg/api"

	"iridescent/web/tools/compress"
)

// A page with figures pays for this script before anybody wants one.
func TestTheScriptForOtherPagesHasAtMostThreeKilobytes(t *testing.T) {
	code, err := bundle(filepath.Join("..", "..", "page", "js", embedName), api.FormatIIFE, nil)
	if err != nil {
		t.Fatal(err)
	}
	body, err := compress.Cache(t.TempDir()).Body(compress.Brotli, code)
	if err != nil {
		t.Fatal(err)
	}
	if len(body) > 3000 {
		t.Errorf("%d bytes in brotli", len(body))
	}
}
