package driver

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// Wanted lists the engines named by the environment variable
// IRIDESCENT_BROWSERS, as "all" or "chromium,firefox". The test is skipped
// where it is not set, so that `go test ./...` stays fast.
func Wanted(t testing.TB) []string {
	t.Helper()
	names := os.Getenv("IRIDESCENT_BROWSERS")
	switch names {
	case "":
		t.Skip("IRIDESCENT_BROWSERS is not set: no browser is started")
	case "all":
		return All
	}
	wanted := strings.Split(names, ",")
	for _, n := range wanted {
		if !slices.Contains(All, n) {
			t.Fatalf("IRIDESCENT_BROWSERS: no engine is called %q", n)
		}
	}
	return wanted
}

// Require skips the test if the engine cannot be started here; with CI=true
// it fails instead.
func Require(t testing.TB, engine string) {
	t.Helper()
	err := Missing(engine)
	switch {
	case err == nil:
	case os.Getenv("CI") == "true":
		t.Fatal(err)
	default:
		t.Skip(err)
	}
}
