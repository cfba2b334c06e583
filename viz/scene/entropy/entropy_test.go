package entropy

import (
	"math"
	"strings"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
)

func TestAllThatEverySceneKeeps(t *testing.T) {
	scenetest.Run(t, scenetest.Suite{
		Title: "Uncertainty",
		Pictures: scenetest.Pictures{
			New: func() scene.Scene { return New() },
			States: []string{"", "theta=.9", "theta=1&unit=nat", "theta=0", "view=grain", "view=grain&sel=5&unit=nat", "view=grain&groups=1*16", "view=grain&p=" + english + "&q=" + german + "&groups=" + vowels, "view=grain&p=1*32&sel=7",
				"view=grain&p=2,3,3,2&q=4,0,3,3&groups=1,1,2,3&sel=2", "view=grain&p=2,3,3,2&q=4,0,3,3&groups=1,2,3,4", "view=grain&p=1,0&q=1,1", "view=ice", "view=ice&grams=1000&unit=ban"},
			Extremes: []string{"theta=1e-300", "view=grain&p=1e300,1e-300&q=1e-300,1e300", "view=grain&p=0,1&q=1,0", "view=ice&grams=.001", "view=ice&grams=1e6"},
		},
		Goldens: []scenetest.Golden{
			{"wide-coin", 960, 552, &theme.Light, "theta=.8"}, {"wide", 960, 552, &theme.Light, "preset=sixteen"}, {"wide-vowels", 1280, 688, &theme.Light, "preset=vowels&sel=5"}, {"wide-wolf", 960, 552, &theme.Dark, "preset=wolf"}, {"wide-infinite", 960, 552, &theme.Light, "view=grain&p=2,3,3,2&q=4,0,3,3&groups=1,2,3,4"},
			{"wide-projector", 960, 552, &theme.Projector, "preset=blind"}, {"wide-ice", 960, 552, &theme.Light, "view=ice"}, {"portrait", 390, 704, &theme.Light, "preset=sixteen"}, {"portrait-dark", 390, 704, &theme.Dark, "preset=wolf&sel=2"}, {"portrait-ice", 390, 704, &theme.Light, "view=ice"},
			{"tablet", 820, 1100, &theme.Light, "preset=quarters"}, {"embed", 640, 344, &theme.Light, "preset=wolf"}, {"embed-coin", 640, 344, &theme.Dark, "theta=.9"}, {"embed-narrow", 320, 424, &theme.Light, "preset=sixteen"},
		},
	})
}

// player plays with this scene.
type player struct {
	*scenetest.Player
	s *Scene
}

func newHand(t testing.TB, hash string) *player {
	t.Helper()
	s := New()
	return &player{scenetest.Open(t, s, hash, 960, 552), s}
}

func (h *player) groups() string { return joinGroups(h.s.Model.Groups[:h.s.Model.N()]) }

func TestAStateIsDraggedOntoAnotherAndApartAgain(t *testing.T) {
	h := newHand(t, "view=grain&p=1*4")
	from, to := h.At("g0"), h.At("g2")
	h.Down(scenetest.Finger, from)
	h.Move(scenetest.Finger, to)
	if h.groups() != "3,2,3,4" || h.s.measured.h.Coarse >= h.s.measured.h.Fine {
		t.Errorf("on the way the groups are %s", h.groups())
	}
	h.Up(scenetest.Finger, to)
	at := h.At("g0")
	h.Down(scenetest.Finger, at)
	h.Move(scenetest.Finger, at.Add(0, 60))
	h.Up(scenetest.Finger, at.Add(0, 60))
	if !h.s.alone(0) || h.s.measured.h.Coarse != h.s.measured.h.Fine {
		t.Errorf("apart again the groups are %s", h.groups())
	}
}

func TestAStateThatIsTakenHomeIsWhereItWas(t *testing.T) {
	h := newHand(t, "view=grain")
	at, other := h.At("g7"), h.At("g0")
	h.Down(scenetest.Mouse, at)
	h.Move(scenetest.Mouse, other)
	if h.s.Model.Groups[7] != 1 {
		t.Errorf("over A it is in %d", h.s.Model.Groups[7])
	}
	h.Move(scenetest.Mouse, at.Add(1, 0))
	h.Up(scenetest.Mouse, at.Add(1, 0))
	if h.groups() != "1,2,3,4*13" {
		t.Errorf("home again: %s", h.groups())
	}
}

func TestTwoFingersBringTwoStatesTogether(t *testing.T) {
	h := newHand(t, "view=grain&p=1*6")
	a, b := h.At("g0"), h.At("g5")
	h.Down(scenetest.Finger, a)
	h.Down(scenetest.Finger+1, b)
	middle := geom.Point{X: (a.X + b.X) / 2, Y: a.Y}
	h.Move(scenetest.Finger, middle.Add(-15, 0))
	h.Move(scenetest.Finger+1, middle.Add(15, 0))
	if h.s.Model.Groups[0] != h.s.Model.Groups[5] {
		t.Errorf("together: %s", h.groups())
	}
}

func TestKeysLumpAndTakeApart(t *testing.T) {
	h := newHand(t, "view=grain&p=1*4")
	h.Key("g1", "ArrowDown")
	if h.groups() != "1,1,3,4" {
		t.Errorf("down: %s", h.groups())
	}
	h.Key("g1", "Delete")
	if !h.s.alone(1) {
		t.Errorf("Delete: %s", h.groups())
	}
	h.Send(input.Assign{Handle: "g0", Value: 4})
	if h.groups() != "4,2,3,4" {
		t.Errorf("a value: %s", h.groups())
	}
	h.Key("g0", "ArrowRight")
	if h.s.Model.Selected != 1 {
		t.Errorf("selected %d", h.s.Model.Selected)
	}
	for action, want := range map[string]string{"lump": "1*4", "split": "1,2,3,4"} {
		if h.MustDo(action, ""); h.groups() != want {
			t.Errorf("%s: %s", action, h.groups())
		}
	}
}

func TestStatesThatComeAndGoKeepTheGroupsOfTheOthers(t *testing.T) {
	h := newHand(t, "view=grain&p=1*4&groups=1,1,4,4")
	h.MustDo("add", "")
	if h.groups() != "1,1,4,4,2" {
		t.Errorf("one more: %s", h.groups())
	}
	h.MustDo("remove", "")
	h.MustDo("remove", "")
	if got := h.groups(); got != "1,1,2" {
		t.Errorf("two less: %s", got)
	}
	h.MustDo("compare", "")
	if !h.s.hasQ() || h.s.Model.Weights[1].N != 3 {
		t.Error("there is no q")
	}
	h.MustDo("add", "")
	h.MustDo("alone", "")
	if h.s.hasQ() || h.s.Model.Weights[0].N != 4 {
		t.Error("q is still there")
	}
}

func TestStatesOfALinkWithoutGroupsStandApart(t *testing.T) {
	for hash, want := range map[string]string{"view=grain&p=1,2*15": "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16", "view=grain": "1,2,3,4*13", "view=grain&p=1*16&labels=A,B,C,D,E,F,G,H,I,J,K,L,M,N,O,P": "1,2,3,4*13", "view=grain&p=1,2*15&groups=1,2,3,4*13": "1,2,3,4*13"} {
		s := New()
		if notes := scene.Open(s, hash); notes != nil || joinGroups(s.Model.Groups[:s.Model.N()]) != want {
			t.Errorf("%s: %s, %v", hash, joinGroups(s.Model.Groups[:s.Model.N()]), notes)
		}
	}
	h := newHand(t, "view=grain")
	h.s.Reconcile(func(string) bool { return false })
	h.Set("p", "1,2*15")
	if h.s.Reconcile(func(key string) bool { return key == "p" }); h.groups() != "1,2,3,4*13" {
		t.Errorf("weights that come later take the groups apart: %s", h.groups())
	}
}

func TestNoGroupingRaisesADivergence(t *testing.T) {
	h := newHand(t, "view=grain&p="+english+"&q="+german)
	x := uint32(7)
	for range 300 {
		for i := range h.s.Model.N() {
			x = x*1664525 + 1013904223
			h.s.Model.Groups[i] = uint8(x>>20)%26 + 1
		}
		h.s.measure()
		if m := &h.s.measured; m.kl.Coarse > m.kl.Fine || m.h.Coarse > m.h.Fine || math.Abs(m.kl.Coarse+m.kl.Within-m.kl.Fine) > 1e-12 || math.Abs(m.h.Coarse+m.h.Within-m.h.Fine) > 1e-12 {
			t.Fatalf("groups %s: KL %g + %g = %g, H %g + %g = %g", h.groups(), m.kl.Coarse, m.kl.Within, m.kl.Fine, m.h.Coarse, m.h.Within, m.h.Fine)
		}
	}
}

func TestWhatTheContractSays(t *testing.T) {
	h := newHand(t, "view=grain")
	if got := infotheory.Bit.FromNats(h.s.measured.h.Coarse); math.Abs(got-0.993) > 5e-4 {
		t.Errorf("three apart and thirteen lumped: %g bits", got)
	}
	h = newHand(t, "view=grain&groups=1*4,2*4,3*4,4*4")
	if got := infotheory.Bit.FromNats(h.s.measured.h.Coarse); got != 2 {
		t.Errorf("four by four: %g bits", got)
	}
	if bits := infotheory.Bit.FromNats(melted(1)); math.Abs(bits-1.278e23) > 1e20 || math.Abs(infotheory.Bit.FromNats(perMolecule)-3.822) > 1e-3 {
		t.Errorf("a gram of ice: %g bits, %g a molecule", bits, infotheory.Bit.FromNats(perMolecule))
	}
}

func TestWrongValuesAreRefusedWithKeyAndPlace(t *testing.T) {
	for hash, want := range map[string]string{
		"theta=2": "theta: 2 is not between 0 and 1.", "theta=x": `theta: "x" is not a number.`, "groups=1,2": "groups has 2 numbers for 16 states.", "groups=1*17": "groups has more than 16 numbers for 16 states.",
		"groups=1,x": `groups: "x" at place 2 is no group from 1 to 16.`, "groups=0*16": `groups: "0*16" at place 1 is no group from 1 to 16.`, "groups=1*-2": `groups: "1*-2" at place 1 is no group from 1 to 16.`, "groups=": `groups: "" at place 1 is no group from 1 to 16.`,
		"groups=1*99999999999999999999": `groups: "1*99999999999999999999" at place`, "p=1": "p has 1 state; 2 to 32 are possible.", "p=1*33": "p has 33 states; 2 to 32 are possible.", "q=1,2": "q has 2 states, p has 16.", "grams=0": "grams: 0 is not between 0.001 and 1000000.",
		"view=fog": `view: "fog" is none of coin, grain, ice.`,
	} {
		h := newHand(t, "")
		before := h.s.Model
		key, raw, _ := strings.Cut(hash, "=")
		err := h.s.Params().Find(key).Set(raw)
		if err == nil || !strings.HasPrefix(err.Error(), strings.TrimSuffix(want, ".")[:min(len(want)-1, 40)]) {
			t.Errorf("%s: %v, want %q", hash, err, want)
		}
		if h.s.Model != before {
			t.Errorf("%s has changed something", hash)
		}
	}
}

func TestEveryNumberInWordsIsOneOfTheState(t *testing.T) {
	w := scenetest.Words{
		States: []string{"", "theta=.25", "view=grain", "view=grain&p=2,3,3,2&q=4,0,3,3&groups=1,1,2,3", "view=ice&grams=250"},
		Open: func(t testing.TB, hash string) scenetest.Teller {
			h := newHand(t, hash)
			own := func() map[string]float64 {
				h.s.measure()
				bits := infotheory.Bit.FromNats(melted(h.s.Model.Grams))
				return map[string]float64{"states": float64(h.s.Model.N()), "groups": float64(len(h.s.measured.coarseP)), "#theta": h.s.Model.Theta, "#grams": h.s.Model.Grams, "#bits in all": bits, "#terabytes": bits / 8e12, "#zero": 0, "#ten": 10,
					"#thirteen": 13, "#three": 3, "equal groups": 4, "#two": 2, "#billion": 16, "#throws": 20000, "sides": 2, "#nine in ten": 0.9, "#nine": 9, "#heat": 334, "#kelvin": 273.15, "#log of": 2, "#log 2": 2, "winds": 2}
			}
			return scenetest.Teller{Player: h.Player, Own: own, Amounts: func() map[string]float64 {
				return map[string]float64{"a fair coin": math.Ln2, "all bits": melted(h.s.Model.Grams), "none": 0}
			}, More: func() []string { return []string{h.s.describeShort(h.Env)} }}
		},
	}
	w.AreTrue(t)
}
