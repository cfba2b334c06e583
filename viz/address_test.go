package viz

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"iridescent/viz/param"
)

// The table of keys in web/guide/address.md names every key that a hash is written with, under its scene, and no other.
func TestTheGuideNamesEveryKeyOfTheHash(t *testing.T) {
	got := keysInGuide(t)
	want := map[string][]string{"": {"v", "scene"}}
	add := func(name string, set param.Set) {
		for i := range set {
			if !set[i].Derived {
				want[name] = append(want[name], set[i].Key)
			}
		}
	}
	add("", New().params())
	add("", New().tellingParams())
	for _, n := range scenes() {
		add(n.name, n.make().Params())
	}
	for name := range got {
		if want[name] == nil {
			t.Errorf("address.md has keys of a scene %q", name)
		}
	}
	for name := range want {
		slices.Sort(want[name])
		slices.Sort(got[name])
		if !slices.Equal(got[name], want[name]) {
			t.Errorf("%q: address.md has the keys\n%q, the scene has\n%q", name, got[name], want[name])
		}
	}
}

// keysInGuide returns the keys of the table by scene; "" is the application.
func keysInGuide(t *testing.T) map[string][]string {
	t.Helper()
	text, err := os.ReadFile("../web/guide/address.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, ok := strings.Cut(string(text), "| key | value | if absent |\n|---|---|---|\n")
	if !ok {
		t.Fatal("address.md has no table of keys")
	}
	keys, name := map[string][]string{}, ""
	code := regexp.MustCompile("`([^`]+)`")
	for line := range strings.Lines(table) {
		cells := strings.Split(line, "|")
		if len(cells) < 4 {
			break
		}
		if scene, ok := strings.CutPrefix(strings.TrimSpace(cells[1]), "**"); ok {
			name = strings.TrimSuffix(scene, "**")
			continue
		}
		for _, key := range code.FindAllStringSubmatch(cells[1], -1) {
			keys[name] = append(keys[name], key[1])
		}
	}
	return keys
}
