package viz

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"iridescent/viz/param"
)

// An attribute of the element for other people's pages is a key of the hash unless it is one of the element's own, or of any
// element. So no key may have the name of one of those.
func TestEveryKeyOfTheHashCanBeAnAttribute(t *testing.T) {
	source, err := os.ReadFile("../web/page/js/embed/attributes.js")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`OTHERS = /(.+)/;`).FindSubmatch(source)
	if found == nil {
		t.Fatal("attributes.js has no OTHERS")
	}
	own := regexp.MustCompile(string(found[1]))
	// of lower-case letters and perhaps a number, in HTMLElement.prototype, or meant for React and Vue; "title" is a key, as HTML's title tells what the element is about
	every := regexp.MustCompile(`^(id|lang|dir|hidden|style|slot|translate|draggable|spellcheck|inert|popover|nonce|dataset|prefix|part|role|` +
		`key|ref|is|autofocus|click|focus|blur|remove|before|after|append|prepend|closest|matches|children|attributes|animate|normalize|contains)$`)
	name := regexp.MustCompile(`^[a-z]+[0-9]*$`)
	keys := 0
	for _, n := range scenes() {
		for _, set := range []param.Set{New().params(), New().tellingParams(), n.make().Params()} {
			for i := range set {
				keys++
				if key := set[i].Key; !name.MatchString(key) || own.MatchString(key) || every.MatchString(key) {
					t.Errorf("%s: the element cannot have the key %q as an attribute", n.name, key)
				}
			}
		}
	}
	if keys < 20 {
		t.Errorf("only %d keys were looked at", keys)
	}
}

// An editor that knows the types of the element offers all scenes, in the order of the tabs.
func TestTheTypesOfTheElementNameEveryScene(t *testing.T) {
	types, err := os.ReadFile("../web/page/embed.d.ts")
	if err != nil {
		t.Fatal(err)
	}
	want := "scene?: "
	for _, n := range scenes() {
		want += strconv.Quote(n.name) + " | "
	}
	if !strings.Contains(string(types), want+"(string & {});") {
		t.Errorf("embed.d.ts has not %s", want)
	}
}
