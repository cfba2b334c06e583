package viz

import (
	"os"
	"strings"
	"testing"
)

// kept is a link of testdata/links.txt.
type kept struct {
	link, state string
	notices     []string
}

func keptLinks(t testing.TB) []kept {
	t.Helper()
	text, err := os.ReadFile("testdata/links.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []kept
	for line := range strings.Lines(string(text)) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		value = strings.TrimSpace(value)
		switch key {
		case "link":
			all = append(all, kept{link: value})
		case "state":
			all[len(all)-1].state = value
		case "notice":
			all[len(all)-1].notices = append(all[len(all)-1].notices, value)
		}
	}
	return all
}

func TestLinksWorkForEver(t *testing.T) {
	links := keptLinks(t)
	if len(links) < 40 {
		t.Fatalf("only %d links were found", len(links))
	}
	for _, k := range links {
		t.Run(k.link, func(t *testing.T) {
			p := newPlayer(t, k.link)
			p.wants("state", p.hash(), k.state)
			notices := p.app.View().Notices
			if len(notices) != len(k.notices) {
				t.Fatalf("notices %q, want %d", notices, len(k.notices))
			}
			for i, part := range k.notices {
				if !strings.Contains(notices[i], part) {
					t.Errorf("notice %q, want %q in it", notices[i], part)
				}
			}
		})
	}
}

func TestAKeptStateIsAFixedPoint(t *testing.T) {
	for _, k := range keptLinks(t) {
		p := newPlayer(t, k.state)
		p.wants(k.state, p.hash(), k.state)
		if n := p.app.View().Notices; len(n) != 0 {
			t.Errorf("%s: notices %q", k.state, n)
		}
	}
}

func TestALinkLeavesNothingOfTheStateBefore(t *testing.T) {
	for _, k := range keptLinks(t) {
		p := newPlayer(t, "p=1,0,1&q=1,2,0&labels=x,y,z&lockp=1&lockq=2&lambda=.1&kt=7&floor=.1&axis=log&terms=excess&paint=p&sel=3&unit=ban&rubbish=1")
		p.send(Restore{Hash: k.link})
		p.wants(k.link, p.hash(), k.state)
	}
}
