package curiosity

import (
	"math"
	"strings"
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/scene/scenetest"
)

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

func TestABeliefFollowsTheFinger(t *testing.T) {
	h := newHand(t, "")
	at := h.At("coin3")
	h.Down(scenetest.Finger, at)
	h.Move(scenetest.Finger, at.Add(40, 0))
	if got := h.At("coin3"); math.Abs(got.X-at.X-40) > 1 || weightOf(h.s.Model.First[2]) != 2 {
		t.Errorf("the mean is at %g for %g, worth %g", got.X, at.X+40, weightOf(h.s.Model.First[2]))
	}
	h.Move(scenetest.Finger, at.Add(4000, 0))
	h.Up(scenetest.Finger, at.Add(4000, 0))
	if b := h.s.Model.First[2]; math.Abs(b.Mean()-means.Most) > 1e-12 {
		t.Errorf("at the end the mean is %g", b.Mean())
	}
	h = newHand(t, "")
	at = h.At("weight3")
	h.Down(scenetest.Finger, at)
	h.Down(scenetest.Finger+1, h.At("coin2"))
	h.Move(scenetest.Finger, at.Add(0, -60))
	h.Move(scenetest.Finger+1, h.At("coin2").Add(-30, 0))
	if b := h.s.Model.First; !(weightOf(b[2]) > 100) || b[2].Mean() != 0.5 || !(b[1].Mean() < 0.8) || h.s.measured.coins[2].now.gain > 0.01 {
		t.Errorf("after two fingers the beliefs are %v", b)
	}
}

func TestKeysMoveABelief(t *testing.T) {
	h := newHand(t, "")
	h.Key("coin3", "ArrowRight")
	h.Key("weight2", "PageDown")
	if got := h.Hash(); got != "&coin2=.9,.1&coin3=1.02,.98" {
		t.Errorf("the state is %s", got)
	}
	h.Key("weight2", "End")
	h.ShiftKey("coin2", "ArrowLeft")
	if b := h.s.Model.First[1]; math.Abs(b.Mean()-0.899) > 1e-9 || weightOf(b) != weights.Most {
		t.Errorf("the belief is %v", b)
	}
}

func TestATapFlipsACoin(t *testing.T) {
	h := newHand(t, "policy=curious")
	at := geom.Point{X: h.s.shares[1].Area.X + 12, Y: h.s.regions.Legend.Bottom() + 12}
	h.Tap(scenetest.Finger, at)
	if h.s.Model.Flips != string(rune(newFlip(1, true))) {
		t.Errorf("a tap leaves the flips %q", writeFlips(h.s.Model.Flips))
	}
	if said := h.s.Status(); !strings.HasPrefix(said, "Coin 2 shows heads: 0.06 bits were expected, ") {
		t.Errorf("it says %q", said)
	}
	h.MustDo("back", "")
	h.MustDo("flip2", "")
	if got := h.Hash(); got != "&policy=curious&flips=2h" {
		t.Errorf("what was taken back does not come again: %s", got)
	}
}

func TestAPolicyPlaysPausesAndEnds(t *testing.T) {
	h := newHand(t, "policy=curious")
	h.MustDo("play", "")
	for range 40 {
		h.Now += 0.1
		if merge := h.Tick(); merge != "flips" {
			t.Fatalf("a tick is the edit %q", merge)
		}
	}
	n := len(h.s.Model.Flips)
	h.MustDo("play", "")
	h.Now++
	h.Tick()
	if len(h.s.Model.Flips) != n || n < 10 || n > 25 || h.s.Animating() {
		t.Errorf("paused after %d flips, then %d", n, len(h.s.Model.Flips))
	}
	h.MustDo("play", "")
	for h.s.Animating() {
		h.Now += 0.1
		h.Tick()
	}
	if got := len(h.s.Model.Flips); got != n+atOnce {
		t.Errorf("it ends after %d flips more", got-n)
	}
	played := h.s.Model.Flips
	h = newHand(t, "policy=curious")
	h.Env.Still = true
	h.MustDo("play", "")
	h.Env.Still = false
	h.MustDo("play", "")
	h.Set("policy", "hand")
	h.Now++
	if h.Tick(); h.s.Animating() || h.s.Model.Flips != played[:atOnce] {
		t.Errorf("without motion it flips %s", writeFlips(h.s.Model.Flips))
	}
}

func TestButtonsChooseThePolicy(t *testing.T) {
	h := newHand(t, "")
	for p, key := range policyKeys {
		h.MustDo("policy-"+key, "")
		if actions := h.View().Inspector.Actions; h.s.Model.Policy != policy(p) || !actions[p].Pressed || h.s.Params().Find("policy").Get() != key {
			t.Errorf("%s: the policy is %d, the buttons are %+v", key, h.s.Model.Policy, actions)
		}
	}
	if err := h.Do("policy-best", ""); err == nil || h.s.Model.Policy != curious {
		t.Errorf("a policy that there is not: %v", err)
	}
}

func TestPresetsHaveWhatTheirPoliciesFlip(t *testing.T) {
	for policy, want := range map[string]string{"curious": curiousFlips, "greedy": greedyFlips, "random": randomFlips} {
		h := newHand(t, "policy="+policy)
		for range 24 {
			h.MustDo("step", "")
		}
		if got := writeFlips(h.s.Model.Flips); got != want {
			t.Errorf("%s flips %s", policy, got)
		}
	}
}

func TestWhatIsRefusedSaysWhy(t *testing.T) {
	h := newHand(t, "flips=1h*10000")
	for action, want := range map[string]string{"flip1": "10000 flips are the most that are kept.", "play": "Choose a policy first", "step": "Choose a policy first", "hundred": "Choose a policy first"} {
		if err := h.Do(action, ""); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v", action, err)
		}
	}
	h.Tap(scenetest.Mouse, geom.Point{X: h.s.shares[0].Area.X + 12, Y: h.s.regions.Legend.Bottom() + 12})
	if len(h.s.Model.Flips) != MaxFlips || h.s.Status() == "" {
		t.Error("a tap on a full ledger says nothing")
	}
	h = newHand(t, "")
	if err := h.Do("back", ""); err == nil || h.Do("clear", "") == nil {
		t.Errorf("nothing is taken back: %v", err)
	}
	h = newHand(t, "flips=1h*9950&policy=random")
	h.MustDo("hundred", "")
	if len(h.s.Model.Flips) != MaxFlips {
		t.Errorf("%d flips", len(h.s.Model.Flips))
	}
}

func TestWrongValuesAreRefusedWithKeyAndPlace(t *testing.T) {
	for hash, want := range map[string]string{
		"coin1=": `coin1: "" at place 1 is not a number.`, "coin2=1": "coin2: 1 number; it takes 2.", "coin3=1,2,3": "coin3: 3 numbers; it takes 2.", "coin1=1,x": `coin1: "x" at place 2 is not a number.`, "coin1=0,1": "coin1: 0 at place 1 is not between 0.000001 and 100000000.",
		"coin1=1,-1": "coin1: -1 at place 2 is not between", "coin1=1,inf": `coin1: "inf" at place 2 is not a number.`, "coin1=nan,1": `coin1: "nan" at place 1 is not a number.`, "coin1=.001,.001": "coin1: α + β is 0.002, which is not between 0.01 and 100000000.",
		"truth=.1,.2": "truth: 2 numbers; it takes 3.", "truth=.1,.2,1.1": "truth: 1.1 at place 3 is not between 0 and 1.", "coin1=1*3": "coin1 has more than 2 numbers; it takes 2.", "truth=.1,,.2": `truth: "" at place 2 is not a number.`,
		"policy=best": `policy: "best" is none of hand, random, greedy, curious.`, "seed=1.5": "seed: 1.5 is not a whole number", "seed=-1": "seed: -1 is not",
		"flips=4h": `flips: "4h" at place 1 is no flip such as 1h`, "flips=1h,0t": `flips: "0t" at place 2`, "flips=1h,,2t": `flips: "" at place 2`, "flips=1x": `flips: "1x" at place 1`, "flips=1h*0": `flips: "1h*0" at place 1`, "flips=1h*-1": `flips: "1h*-1"`, "flips=1h*+2": `flips: "1h*+2"`,
		"flips=h1": `flips: "h1"`, "flips=1h*10000,2t": "flips: more than 10000.", "flips=1h*10001": `flips: "1h*10001"`, "flips=1h*": `flips: "1h*"`,
	} {
		h := newHand(t, "flips=1h&coin1=2,3")
		before := h.s.Model
		key, raw, _ := strings.Cut(hash, "=")
		err := h.s.Params().Find(key).Set(raw)
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %q", hash, err, want)
		}
		if h.s.Model != before {
			t.Errorf("%s has changed something", hash)
		}
	}
}

func TestFlipsAreWrittenAsTheyAreRead(t *testing.T) {
	for text, want := range map[string]string{"none": none, "": none, " 1H , 1h,2T": "1h*2,2t", "3t*20,3t": "3t*21", "1h,1t,1h": "1h,1t,1h", "1h*10000": "1h*10000"} {
		flips, err := readFlips(text)
		if err != nil || writeFlips(flips) != want {
			t.Errorf("%q comes back as %q, %v", text, writeFlips(flips), err)
		}
	}
}

func FuzzFlips(f *testing.F) {
	for _, text := range []string{"none", "1h,1t,2h", "3t*20,3T", "1h*10000", "4h", "1h*", ",", "1h,,2t"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		flips, err := readFlips(text)
		if err != nil {
			if flips != "" || !strings.HasPrefix(err.Error(), "flips: ") {
				t.Errorf("%q: %v", text, err)
			}
			return
		}
		if again, err := readFlips(writeFlips(flips)); err != nil || again != flips || len(flips) > MaxFlips {
			t.Errorf("%q comes back as %q, %v", text, again, err)
		}
	})
}
