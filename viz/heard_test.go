package viz

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"iridescent/viz/input"
	"iridescent/viz/scene"
)

// passedOver are signs that screen readers say nothing for.
const passedOver = "‖|⟨⟩√Σ½∞"

var (
	sideBySide = regexp.MustCompile(`\d[  ]+[−-]?\d`)
	hyphened   = regexp.MustCompile(`(^|[ ,:])-\d`)
	ofHowMany  = regexp.MustCompile(`, \d+ of \d+$`)
)

// Names of numbers are told apart without signs, and twins have words for them, too. A label that ends with a number does not run into
// the value, as in "p of 1 10 %", and a minus is one.
func TestWhatIsHeardNeedsNoSigns(t *testing.T) {
	everyState(t, func(t *testing.T, p *player) {
		v := p.app.View()
		names := map[string]string{}
		for _, r := range v.Readings {
			heard := scene.Heard(r.Name)
			if strings.ContainsAny(heard, passedOver+"()[];") || strings.Contains(heard, "− ") || heard == "" {
				t.Errorf("%q is heard as %q", r.Name, heard)
			}
			if other, taken := names[bare(heard)]; taken && !r.Again {
				t.Errorf("%q and %q sound the same: %q", other, r.Name, heard)
			}
			names[bare(heard)] = r.Name
		}
		for _, h := range v.Handles {
			_, value, named := strings.Cut(h.ValueText, ": ")
			if strings.ContainsAny(h.ValueText, passedOver) || sideBySide.MatchString(h.ValueText) || hyphened.MatchString(value) {
				t.Errorf("%s says %q", h.ID, h.ValueText)
			}
			if row := h.Twin != "" && h.Twin != h.ID; row && !named || row != ofHowMany.MatchString(h.Label) {
				t.Errorf("%s is called %q and says %q", h.ID, h.Label, h.ValueText)
			}
		}
	})
}

// bare is what is left of a text where signs are passed over. An asterisk is called "star".
func bare(text string) string {
	return strings.ToLower(strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsNumber(c) || c == '*' {
			return c
		}
		return -1
	}, text))
}

// What a twin says of its keys is what they do: who does not see that bars stand in a row cannot know that keys lead along it.
func TestATwinTellsWhatItsKeysDo(t *testing.T) {
	seen := map[string]bool{}
	everyState(t, func(t *testing.T, p *player) {
		for _, h := range p.app.View().Handles {
			row := h.Twin != "" && h.Twin != h.ID
			if row != strings.HasPrefix(h.Keys, "Left and right choose the ") {
				t.Errorf("%s: %q", h.ID, h.Keys)
			}
			kind := p.app.name + strings.Trim(h.ID, "0123456789") + h.Keys
			if seen[kind] {
				continue
			}
			seen[kind] = true
			for key, word := range map[string]string{"Delete": "Delete", "l": "L locks"} {
				if told := strings.Contains(h.Keys, word); told != p.does(h, key) {
					t.Errorf("%s: it says %q, and %s does something: %v", h.ID, h.Keys, key, !told)
				}
			}
		}
	})
}

// does reports whether a key changes or says something on a handle, and takes it back.
func (p *player) does(h scene.Handle, key string) bool {
	start := p.app.scene.Snapshot()
	defer func() {
		p.app.scene.Restore(start)
		p.app.stale = true
	}()
	for range 2 {
		before := p.app.scene.Snapshot()
		p.now += 2
		said := p.key(h.ID, key)
		if !p.unchangedSince(before) || slices.ContainsFunc(said, func(e string) bool { return strings.HasPrefix(e, "say ") }) {
			return true
		}
		p.send(Input{input.Assign{Handle: h.ID, Value: h.Min + 0.6*(h.Max-h.Min), Time: p.now}}) // it may have stood there already
	}
	return false
}
