package viz

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// anyHash makes a valid state from all that a model can hold.
func anyHash(r *rand.Rand) string {
	n := 2 + r.IntN(63)
	if r.IntN(2) == 0 {
		n = 2 + r.IntN(5)
	}
	h := "p=" + anyWeights(r, n) + "&q=" + anyWeights(r, n) + "&labels=" + anyLabels(r, n)
	for _, key := range []string{"lockp", "lockq"} {
		if r.IntN(3) == 0 {
			h += fmt.Sprintf("&%s=%d,%d", key, 1+r.IntN(n), 1+r.IntN(n))
		}
	}
	h += "&unit=" + []string{"bit", "nat", "ban"}[r.IntN(3)]
	h += []string{"", "&axis=log", "&terms=excess", "&paint=p", "&paint=q"}[r.IntN(5)]
	if r.IntN(2) == 0 {
		h += fmt.Sprintf("&sel=%d", 1+r.IntN(n))
	}
	if r.IntN(2) == 0 {
		h += fmt.Sprintf("&lambda=%v&kt=%v&floor=%v", r.Float64(), math.Exp(20*r.NormFloat64()), 1e-6+0.49*r.Float64())
	}
	return h
}

// anyWeights makes weights of all sizes, with zeros, repetitions and the ends of the range of floats.
func anyWeights(r *rand.Rand, n int) string {
	parts := make([]string, n)
	kind := r.IntN(4)
	for i := range parts {
		x := r.ExpFloat64()
		switch kind {
		case 0:
			x = float64(r.IntN(4))
		case 1:
			x = math.Exp(300 * r.NormFloat64())
			x = math.Min(x, 1e300)
		case 2:
			x = []float64{0, 5e-324, 1e-310, 1, 1.0 / 3, 1e300}[r.IntN(6)]
		}
		parts[i] = fmt.Sprint(x)
	}
	parts[r.IntN(n)] = []string{"1", "0.1", "1e300", "5e-324"}[r.IntN(4)]
	return strings.Join(parts, ",")
}

// hostile are names that a reader, or someone who means harm, may give.
var hostile = []string{"Rain", "", " a ", "<img src=x onerror=alert(1)>", "a,b", "50%", "%2C", "a+b", "&q=1", "#", "=", "\"'`", "\u202eabc", "日本", "é", "\x00", "\xff", "‖", "😀",
	"𝕊", strings.Repeat("long ", 20), "\u200b", "a\nb", "NaN", "&amp;", "\\", "👩\u200d👩\u200d👧", "e\u0301"}

func anyLabels(r *rand.Rand, n int) string {
	parts := make([]string, n)
	for i := range parts {
		if r.IntN(2) == 0 {
			parts[i] = param.Escape(hostile[r.IntN(len(hostile))])
		}
	}
	return strings.Join(parts, ",")
}

func TestAnyStateGoesThroughTheURLExactly(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 718))
	for range 400 {
		hash := anyHash(r)
		a, b := newPlayer(t, hash), newPlayer(t, "")
		if n := a.app.notices; len(n) != 0 {
			t.Fatalf("%s: notices %q", hash, n)
		}
		b.send(Restore{Hash: a.hash()})
		if !scene.Same(a.app.scene, a.app.scene.Snapshot(), b.app.scene.Snapshot()) || a.hash() != b.hash() {
			t.Fatalf("%s\nis the state %s\nand comes back as %s", hash, a.hash(), b.hash())
		}
		if strings.ContainsAny(a.hash()[1:], "#\"<>` \n\x00") {
			t.Fatalf("%q is no hash to put into an address", a.hash())
		}
	}
}

func TestAURLIsShortAlsoForManyOutcomes(t *testing.T) {
	p := newPlayer(t, "p=1*64&q=1*63,2")
	if h := p.hash(); len(h) > 60 {
		t.Errorf("%d characters: %s", len(h), h)
	}
}

func TestTheSecretOfWordPressIsNotPartOfALink(t *testing.T) {
	p := newPlayer(t, "#v=1&p=5,3,2&q=1,2,3#?secret=h5TnWq0bYx")
	if v := p.app.View(); v.Hash != "#v=1&scene=compare&p=5,3,2&q=1,2,3" || len(v.Notices) > 0 {
		t.Errorf("it is %s, %q", v.Hash, v.Notices)
	}
	if v := newPlayer(t, "#?secret=h5TnWq0bYx").app.View(); len(v.Notices) > 0 {
		t.Errorf("after the address alone: %q", v.Notices)
	}
}

func TestNoLinkIsTooLongOrTooWild(t *testing.T) {
	million := strings.Repeat("1,", 500_000)
	links := map[string]string{
		"weights": "p=" + million, "ones": "p=" + strings.Repeat("1", 1_000_000), "labels": "p=1,2&labels=" + strings.Repeat("x", 1_000_000),
		"many labels": "labels=" + strings.Repeat(",", 1_000_000), "unknown keys": strings.Repeat("a&", 500_000), "one key": strings.Repeat("x", 1_000_000),
		"locks": "lockp=" + million, "selection": "sel=" + strings.Repeat("9", 1_000_000), "number": "kt=" + strings.Repeat("9", 1_000_000),
		"choice": "axis=" + strings.Repeat("%41", 300_000), "scene": "scene=" + strings.Repeat("é", 500_000), "version": "v=" + strings.Repeat("2", 1_000_000),
		"ampersands": strings.Repeat("&", 1_000_000), "equals": strings.Repeat("=", 1_000_000), "bytes": strings.Repeat("\xff\x00", 500_000),
	}
	for name, link := range links {
		start := time.Now()
		p := newPlayer(t, link)
		v := p.app.View()
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s: took %v", name, took)
		}
		if len(v.Hash) > 5000 {
			t.Errorf("%s: the state has %d characters", name, len(v.Hash))
		}
		for _, n := range v.Notices {
			if len(n) > 300 {
				t.Errorf("%s: a notice of %d characters: %.80s…", name, len(n), n)
			}
		}
		if name != "ampersands" && len(v.Notices) == 0 {
			t.Errorf("%s: no notice", name)
		}
	}
}

func TestDismissRemovesTheNotices(t *testing.T) {
	p := newPlayer(t, "kt=0")
	if len(p.app.View().Notices) != 1 {
		t.Fatalf("notices %q", p.app.View().Notices)
	}
	p.send(Dismiss{})
	if n := p.app.View().Notices; len(n) != 0 {
		t.Errorf("notices %q", n)
	}
}

func TestTheNextMessageThatSetsReplacesTheNotices(t *testing.T) {
	p := newPlayer(t, "kt=0")
	p.set("kt=2")
	if n := p.app.View().Notices; len(n) != 0 {
		t.Errorf("notices %q", n)
	}
	p.set("kt=-2")
	if n := p.app.View().Notices; len(n) != 1 || !strings.Contains(n[0], "kt") {
		t.Errorf("notices %q", n)
	}
}

func TestSetKeepsWhatItDoesNotName(t *testing.T) {
	p := newPlayer(t, "p=1,2,3&q=3,2,1&labels=a,b,c&lockq=2&kt=3&unit=nat")
	p.set("p=4,5,6")
	p.wants("hash", p.hash(), "#v=1&scene=compare&p=4,5,6&q=3,2,1&labels=a,b,c&lockq=2&kt=3&unit=nat")
	p.set("p=1,2")
	p.wants("hash", p.hash(), "#v=1&scene=compare&p=1,2&q=1,1&kt=3&unit=nat")
	if n := p.app.View().Notices; len(n) != 1 || !strings.Contains(n[0], "q is uniform over the 2 outcomes of p") {
		t.Errorf("notices %q", n)
	}
}

func TestSetKeepsQAlsoAfterReset(t *testing.T) {
	for _, begin := range []func(p *player){func(*player) {}, func(p *player) { p.do("reset", "") }} {
		p := newPlayer(t, "")
		begin(p)
		p.set("p=1,2,3,4,5,6")
		if h := p.hash(); !strings.Contains(h, "q=7,12,22,27,20,12") || len(p.app.View().Notices) != 0 {
			t.Errorf("%s, notices %q", h, p.app.View().Notices)
		}
	}
}

func TestResetIsTheEmptyURLButForTheUnit(t *testing.T) {
	p := newPlayer(t, "p=1,0,1&q=1,2,0&labels=x,y,z&lockp=1&lambda=.1&kt=7&floor=.1&axis=log&terms=excess&paint=p&sel=3&unit=ban")
	p.do("reset", "")
	p.wants("hash", p.hash(), "#v=1&scene=compare&unit=ban")
}

func TestMessagesAreBoundedAsLinksAre(t *testing.T) {
	a := New()
	before := a.Hash()
	a.Update(Set{Hash: strings.Repeat("a&", hashLimit)})
	if n := a.View().Notices; len(n) == 0 || !strings.Contains(n[0], "are read") || a.Hash() != before {
		t.Errorf("notices %q, state %s", n, a.Hash())
	}
}

func TestANoticeNamesAllThatIsLeftOut(t *testing.T) {
	for _, c := range []struct{ hash, want string }{
		{"p=1,x&q=1,1,1&labels=a,b,c&sel=9&lockp=2", `p: value 2: "x" is not a number. q, labels and sel belong to it and are left out too.`},
		{"p=1,x&q=1,1,1", `p: value 2: "x" is not a number. q belongs to it and is left out too.`},
		{"p=1,x&q=1,1,1,1,1,2", `p: value 2: "x" is not a number.`},
		{"p=1,2,3&q=1,x,2", `q: value 2: "x" is not a number. q is uniform over the 3 outcomes of p.`},
		{"p=1,2,3&q=1,2", "q has 2 outcomes, p has 3. q is uniform over the 3 outcomes of p."},
		{"p=1,2,3", "q is uniform over the 3 outcomes of p."},
		{"scene=curves&p=normal(0,x)&cutp=1,2&cutq=0,1", `p: sigma of normal: "x" is not a number. cutp belongs to it and is left out too.`},
	} {
		v := newPlayer(t, "#"+c.hash).app.View()
		if len(v.Notices) != 1 || v.Notices[0] != c.want {
			t.Errorf("%s: %q, want %q", c.hash, v.Notices, c.want)
		}
		if strings.Contains(c.want, "cutp") && (strings.Contains(v.Hash, "cutp") || !strings.Contains(v.Hash, "cutq=0,1")) {
			t.Errorf("%s becomes %s", c.hash, v.Hash)
		}
	}
}
