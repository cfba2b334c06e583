package viz

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"iridescent/viz/param"
)

// The element for other people's pages has an attribute for every key that a hash is written with.
func TestTheElementKnowsEveryKeyOfTheHash(t *testing.T) {
	source, err := os.ReadFile("../web/page/js/embed.js")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`KEYS = "([^"]+)"`).FindSubmatch(source)
	if found == nil {
		t.Fatal("embed.js has no list of keys")
	}
	got := strings.Fields(string(found[1]))
	want := []string{"v", "scene"}
	for _, n := range scenes() {
		for _, set := range []param.Set{New().params(), n.make().Params()} {
			for i := range set {
				if !set[i].Derived && !slices.Contains(want, set[i].Key) {
					want = append(want, set[i].Key)
				}
			}
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("the element has\n%q, the scenes have\n%q", got, want)
	}
}
