package bet

import (
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
	"iridescent/viz/weights"
)

const (
	coin     = "p=6,4&q=1,1&b=7,3&labels=heads,tails"
	ruined   = "p=90,9,1&q=80,15,5&b=92,8,0&labels=calm,storm,crash"
	enriched = "p=60,39,1&q=60,40,0&b=59,40,1&labels=red,blue,green"
	many     = "p=1,2*15,3*16,1*32&q=1*64&b=2*32,1*32"
)

func TestAllThatEverySceneKeeps(t *testing.T) {
	scenetest.Run(t, scenetest.Suite{
		Title: "Disagreement and gain",
		Pictures: scenetest.Pictures{
			New: func() scene.Scene { return New() },
			States: []string{"", "sel=1&unit=nat", coin, coin + "&fraction=.5&sel=2", coin + "&fraction=0", coin + "&rounds=2000&paths=200&unit=ban", "rounds=1&paths=1", ruined, ruined + "&fraction=.9", ruined + "&paths=200&sel=3",
				enriched, enriched + "&fraction=0", enriched + "&fraction=.01", "p=1,1,1&q=1,1,0&b=1,0,1", "p=1,1&q=1,1&b=1,1", "p=1,0&q=1,1&b=1,0", "p=5,3&q=1,2&b=1,2", many, many + "&sel=5"},
			Extremes: []string{"p=1e300,1e-300&q=1e-300,1e300&b=1,1", "p=1,1&q=1e-300,1&b=1e-300,1", "p=1,1&q=1,1&b=1,1.0000000001&rounds=2000", "p=0,1&q=1,0&b=1,0", "p=0,1&q=1,0&b=0,1", "p=1,1e-12&q=1,1&b=1,1e-12"},
		},
		Goldens: []scenetest.Golden{
			{"wide", 960, 552, &theme.Light, ""}, {"wide-overdone", 960, 552, &theme.Light, "preset=overdone&sel=1"}, {"wide-half", 960, 552, &theme.Dark, "preset=half"}, {"wide-ruin", 960, 552, &theme.Light, "preset=ruin"},
			{"wide-impossible", 960, 552, &theme.Light, "preset=impossible"}, {"wide-projector", 960, 552, &theme.Projector, ""}, {"wide-letters", 1280, 688, &theme.Light, "preset=letters"}, {"wide-many", 1280, 688, &theme.Light, many + "&sel=5"},
			{"portrait", 390, 704, &theme.Light, ""}, {"portrait-dark", 390, 704, &theme.Dark, "preset=ruin&sel=3"}, {"tablet", 820, 1100, &theme.Light, "preset=half"}, {"embed", 640, 344, &theme.Light, "preset=overdone"}, {"embed-narrow", 320, 424, &theme.Light, ""},
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

// reading is a number in nats; exists is false if there is none.
func (h *player) reading(id string) (nats float64, exists bool) {
	for _, r := range h.s.Readings(h.Env) {
		if r.ID == id {
			return r.Nats, true
		}
	}
	return 0, false
}

func TestTheReadingsAreThoseOfTheirFormulas(t *testing.T) {
	inf := math.Inf(1)
	ln := math.Log
	for hash, want := range map[string]map[string]float64{
		coin:                                   {"klPQ": .6*ln(1.2) + .4*ln(.8), "klPB": .6*ln(6./7) + .4*ln(4./3), "klBQ": .7*ln(1.4) + .3*ln(.6), "growth": .6*ln(1.4) + .4*ln(.6), "growthAtFraction": .6*ln(1.4) + .4*ln(.6)},
		coin + "&fraction=.25":                 {"growth": .6*ln(1.4) + .4*ln(.6), "growthAtFraction": .6*ln(1.1) + .4*ln(.9), "expectedAtFraction": .7*ln(1.1) + .3*ln(.9), "growthBest": .6*ln(1.2) + .4*ln(.8)},
		coin + "&fraction=0":                   {"growthAtFraction": 0, "expectedAtFraction": 0},
		ruined:                                 {"klPB": inf, "growth": -inf, "growthAtFraction": -inf},
		ruined + "&fraction=.5":                {"growth": -inf, "growthAtFraction": .9*ln(.5+.5*.92/.8) + .09*ln(.5+.5*8/15) + .01*ln(.5)},
		enriched:                               {"klPQ": inf, "klBQ": inf, "growth": inf, "growthAtFraction": inf, "growthBest": inf},
		enriched + "&fraction=0":               {"growthAtFraction": 0},
		"p=1,1,1&q=1,1,0&b=1,0,1":              {"klPQ": inf, "klPB": inf, "klBQ": inf, "growth": math.NaN(), "growthAtFraction": math.NaN()},
		"p=1,1,1&q=1,1,0&b=1,0,1&fraction=.5":  {"growth": math.NaN(), "growthAtFraction": inf},
		"p=1,1&q=1,1&b=1,1":                    {"klPQ": 0, "klPB": 0, "klBQ": 0, "growth": 0, "growthAtFraction": 0, "growthBest": 0},
		"p=1e300,3e300&q=2e-300,2e-300&b=1,3":  {"growth": .25*ln(.5) + .75*ln(1.5), "klPB": 0},
		"p=5,3,2&q=2,3,5&b=3,3,4&fraction=.37": {"growth": .5*ln(1.5) + .2*ln(.8), "growthAtFraction": .5*ln(1+.37*.5) + .2*ln(1-.37*.2)},
	} {
		h := newHand(t, hash)
		for id, nats := range want {
			got, exists := h.reading(id)
			if exists == math.IsNaN(nats) || exists && got != nats && !(math.Abs(got-nats) <= 1e-13) {
				t.Errorf("%s: %s is %.15g (%v), want %.15g", hash, id, got, exists, nats)
			}
		}
	}
}

func TestOnlyABeliefNearerToTheTruthThanTheMarketsEarns(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var lists [3]string
		for side := range lists {
			list := make([]float64, 3)
			for i := range list {
				list[i] = 0.01 + r.Float64()
			}
			lists[side] = weights.Join(list)
		}
		h := newHand(t, "p="+lists[0]+"&q="+lists[1]+"&b="+lists[2])
		m := &h.s.measured
		if m.growth > 0 != (m.klPB < m.klPQ) || math.Abs(m.growth-m.klPQ+m.klPB) > 1e-14 || m.growthBest < m.growth || m.growth > m.klPQ {
			t.Errorf("%s: growth %g, at best %g, KL(p‖q) = %g, KL(p‖b) = %g", h.Hash(), m.growth, m.growthBest, m.klPQ, m.klPB)
		}
	}
}

func TestTheRunsGrowAsTheyShould(t *testing.T) {
	for _, hash := range []string{"", coin, coin + "&fraction=.5", "p=5,3,2&q=2,3,5&b=3,3,4&fraction=.37"} {
		h := newHand(t, hash+"&rounds=1000&paths=200&seed=7")
		m, n := &h.s.measured, 1000.0
		mean, inside := 0.0, 0
		for k := range 200 {
			end := h.s.end(k)
			mean += end / 200
			if math.Abs(end-n*m.atFraction) < 1.96*m.now.spread*math.Sqrt(n) {
				inside++
			}
		}
		if error := m.now.spread * math.Sqrt(n/200); math.Abs(mean-n*m.atFraction) > 4*error || inside < 180 || inside == 200 {
			t.Errorf("%s: the mean end is %g, expected %g ± %g; %d of 200 in the band", hash, mean, n*m.atFraction, error, inside)
		}
	}
	h := newHand(t, ruined+"&rounds=100&paths=200")
	lost := 0
	for k := range 200 {
		if math.IsInf(h.s.end(k), -1) {
			lost++
		}
	}
	if want := 200 * (1 - math.Pow(0.99, 100)); math.Abs(float64(lost)-want) > 25 {
		t.Errorf("%d of 200 are ruined, expected %.0f", lost, want)
	}
}

func TestTheLineEndsAsHighAsThePointOfTheFraction(t *testing.T) {
	for _, hash := range []string{"", coin + "&fraction=.2", "rounds=1", "p=1,1&q=1,1&b=1,1"} {
		h := newHand(t, hash)
		at, found := h.At("fraction"), false
		for _, c := range h.Record().Of(recorder.Line) {
			if c.Stroke.Width == 3 && c.Stroke.Color == theme.Light.M {
				found = found || math.Abs(c.Points[1].Y-at.Y) < 1e-9
			}
		}
		if !found {
			t.Errorf("%s: no line ends at %g", hash, at.Y)
		}
	}
}

func TestTheFractionIsDraggedAlongItsCurveAndTheAxisHoldsStill(t *testing.T) {
	h := newHand(t, coin)
	at, axis := h.At("fraction"), h.s.wealth
	h.Down(scenetest.Mouse, at)
	h.Move(scenetest.Mouse, at.Add(-60, 0))
	if f := h.s.Model.Fraction; !(f > 0.5 && f < 0.7) || h.s.wealth != axis || math.Abs(h.At("fraction").X-at.X+60) > 1.5 {
		t.Errorf("f = %g, the axis goes from %v to %v", f, axis, h.s.wealth)
	}
	h.Up(scenetest.Mouse, at.Add(-60, 0))
	h.MustDo("best", "")
	if h.s.Model.Fraction != 0.5 {
		t.Errorf("the best fraction is %g", h.s.Model.Fraction)
	}
	h = newHand(t, enriched)
	if err := h.Do("best", ""); err == nil || h.s.Model.Fraction != 1 {
		t.Errorf("%v: f = %g", err, h.s.Model.Fraction)
	}
}

func TestThreeHandsMoveThreeDistributions(t *testing.T) {
	h := newHand(t, "")
	before := h.s.Model
	for k, id := range []string{"p0", "q1", "b2"} {
		at := h.At(id)
		h.Down(scenetest.Finger+k, at)
		h.Move(scenetest.Finger+k, at.Add(0, -20))
	}
	if m := &h.s.Model; m.Weights[0].Of[0] <= before.Weights[0].Probabilities()[0] || m.Weights[1].Probabilities()[1] <= before.Weights[1].Probabilities()[1] || m.Belief.Probabilities()[2] <= before.Belief.Probabilities()[2] {
		t.Errorf("p = %v, q = %v, b = %v", m.Weights[0].List(), m.Weights[1].List(), m.Belief.List())
	}
	for k := range 3 {
		h.Up(scenetest.Finger+k, geom.Point{})
	}
	h = newHand(t, "")
	h.Key("b0", "ArrowUp")
	if v := h.s.Model.Belief.Of[0]; math.Abs(v-0.56) > 1e-12 {
		t.Errorf("b of the first is %g", v)
	}
}

func TestButtonsKeepWhatTheySay(t *testing.T) {
	h := newHand(t, "")
	h.MustDo("believe-p", "")
	if g, _ := h.reading("growth"); math.Abs(g-h.s.measured.klPQ) > 1e-15 || h.s.measured.klPB != 0 {
		t.Errorf("a believer of the truth earns %g of %g", g, h.s.measured.klPQ)
	}
	h.MustDo("believe-q", "")
	if g, _ := h.reading("growth"); g != 0 {
		t.Errorf("a believer of the market earns %g", g)
	}
	first := h.s.end(0)
	h = newHand(t, "")
	h.MustDo("another", "")
	if h.Layout(); h.s.Model.Seed != 2 || h.s.end(0) == first {
		t.Errorf("seed %d", h.s.Model.Seed)
	}
}

func TestPlayDrawsTheBetsOneAfterTheOther(t *testing.T) {
	h := newHand(t, "")
	model := h.s.Model
	h.MustDo("play", "")
	for k := range 30 {
		h.s.Update(input.Tick{Time: float64(k) / 10}, h.Env)
	}
	if n := h.s.shown(200); !h.s.Animating() || n < 80 || n > 110 || h.s.Model != model {
		t.Errorf("after 3 of 6 seconds %d bets are drawn", n)
	}
	for k := range 40 {
		h.s.Update(input.Tick{Time: 3 + float64(k)/10}, h.Env)
	}
	if said := h.s.Status(); h.s.Animating() || h.s.shown(200) != 200 || !strings.HasSuffix(said, "of 20 runs ended above 1.") {
		t.Errorf("it goes on, or says %q", said)
	}
	h.Env.Still = true
	if h.MustDo("play", ""); h.s.Animating() {
		t.Error("it moves where no motion is wanted")
	}
}

func TestWrongValuesAreRefusedWithKeyAndPlace(t *testing.T) {
	for hash, want := range map[string]string{
		"p=1,2": "", "q=1,2": "q has 2 outcomes, p has 3.", "b=1,2,x": `b: `, "b=0,0,0": "b: ", "b=1,-1,1": "b: ", "fraction=1.1": "fraction: 1.1 is not between 0 and 1.",
		"rounds=0": "rounds: 0 is not a whole number from 1 to 2000.", "paths=201": "paths: 201 is not a whole number from 1 to 200.", "seed=-1": "seed: ", "sel=4": "sel: ",
	} {
		h := newHand(t, "")
		before := h.s.Model
		key, raw, _ := strings.Cut(hash, "=")
		err := h.s.Params().Find(key).Set(raw)
		if (err == nil) != (want == "") || err != nil && !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %q", hash, err, want)
		}
		if err != nil && h.s.Model != before {
			t.Errorf("%s has changed something", hash)
		}
	}
}

func TestEveryNumberInWordsIsOneOfTheState(t *testing.T) {
	w := scenetest.Words{
		States: []string{"", coin, coin + "&fraction=.25", coin + "&fraction=0", ruined, enriched, "p=1,1,1&q=1,1,0&b=1,0,1", "p=1,1&q=1,3&b=1,3", "p=1,1&q=1,1&b=3,1&rounds=1", "rounds=2000"},
		Open: func(t testing.TB, hash string) scenetest.Teller {
			h := newHand(t, hash)
			own := func() map[string]float64 {
				h.s.measure()
				_, lost := h.s.happens(ruin)
				_, won := h.s.happens(riches)
				end := math.Exp(h.s.after())
				all := map[string]float64{"bets": float64(h.s.Model.Rounds), "#fraction": h.s.Model.Fraction, "#best": round(h.s.measured.best), "#wealth": round(end), "#wealth to a tenth": end, "#ten": 10, "#one": 1, "#zero": 0,
					"#what b rules out": lost, "#what the market rules out": won, "#throws of Wolf": 20000, "#letters": 26, "#half": 0.5, "horses": 3}
				for k, x := range h.s.measured.p {
					all["#p of "+strconv.Itoa(k)] = x
				}
				for k, x := range h.s.measured.b {
					all["#b of "+strconv.Itoa(k)] = x
				}
				return all
			}
			amounts := func() map[string]float64 {
				return map[string]float64{"what is lost": -h.s.measured.atFraction}
			}
			return scenetest.Teller{Player: h.Player, Own: own, Amounts: amounts, More: func() []string { return []string{h.s.describeShort(h.Env)} }}
		},
	}
	w.AreTrue(t)
}
