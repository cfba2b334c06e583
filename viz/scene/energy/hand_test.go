package energy

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/input"
	"iridescent/viz/param"
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

// reading is one by its name.
func (h *player) reading(id string) float64 {
	for _, r := range h.s.Readings(h.Env) {
		if r.ID == id {
			return r.Nats
		}
	}
	return math.NaN()
}

func near(a, b, rel float64) bool {
	return math.Abs(a-b) <= rel*math.Max(1, math.Max(math.Abs(a), math.Abs(b)))
}

// The readings against sums that are written out here.
func TestReadingsAreThoseOfTheContract(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 9))
	for range 200 {
		n := 2 + r.IntN(15)
		kt := math.Pow(10, 2*r.Float64()-1)
		var levels, q []float64
		sum, z := 0.0, 0.0
		for range n {
			levels = append(levels, math.Round(1000*(8*r.Float64()-4))/1000)
			q = append(q, float64(r.IntN(6)))
			z += math.Exp(-levels[len(levels)-1] / kt)
		}
		q[r.IntN(n)] += 1
		for _, x := range q {
			sum += x
		}
		mean, hq, hp, kl := 0.0, 0.0, 0.0, 0.0
		for i, x := range q {
			p := math.Exp(-levels[i]/kt) / z
			hp -= p * math.Log(p)
			if x /= sum; x > 0 {
				mean, hq, kl = mean+x*levels[i], hq-x*math.Log(x), kl+x*math.Log(x/p)
			}
		}
		h := newHand(t, "levels="+joinFloats(levels)+"&kt="+param.Shortest(kt)+"&q="+joinFloats(q))
		for id, want := range map[string]float64{"meanEnergyQ": mean, "freeEnergyQ": mean - kt*hq, "freeEnergyP": -kt * math.Log(z), "freeEnergyGap": kt * kl, "hQ": hq, "hP": hp, "klQP": kl} {
			for _, unit := range []string{"kT", "J", "meV", "bits"} { // what is shown changes nothing
				h.Set("units", unit)
				if got := h.reading(id); !near(got, want, 1e-11) {
					t.Errorf("%s: %s is %v, want %v", h.Hash(), id, got, want)
				}
			}
		}
	}
}

func joinFloats(list []float64) string {
	var parts []string
	for _, x := range list {
		parts = append(parts, param.Shortest(x))
	}
	return strings.Join(parts, ",")
}

func TestBothSidesAgreeDigitForDigitThoughTheyAreComputedApart(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 9))
	for range 300 {
		n := 2 + r.IntN(15)
		var levels, q []float64
		for range n {
			levels = append(levels, math.Round(100*(8*r.Float64()-4))/100)
			q = append(q, float64(1+r.IntN(99)))
		}
		h := newHand(t, "levels="+joinFloats(levels)+"&kt="+param.Shortest(math.Round(300*r.Float64()+20)/100)+"&q="+joinFloats(q))
		for _, unit := range []string{"kT", "J", "meV", "bits"} {
			h.Set("units", unit)
			a, b := h.s.bothSides()
			if digits := len(strings.Trim(strings.SplitN(a, "×", 2)[0], "0.−")); a != b || digits < 9 {
				t.Errorf("%s: %s and %s", h.Hash(), a, b)
			}
		}
		if m := &h.s.measured; !near(m.byEnergies, m.byDivergence, 1e-13) || !near(m.byEnergies, m.now.Gap, 1e-13) {
			t.Errorf("%s: %v, %v, %v", h.Hash(), m.byEnergies, m.byDivergence, m.now.Gap)
		}
	}
	// A wrong side shows.
	h := newHand(t, "")
	h.s.measured.byDivergence *= 1 + 1e-9
	if a, b := h.s.bothSides(); strings.HasPrefix(a, "1.8213521") && len(a) > 10 && a == b {
		t.Errorf("a side that is wrong by 1e-9 agrees: %s and %s", a, b)
	}
}

func TestLeftAloneTheFreeEnergyNeverRises(t *testing.T) {
	for _, hash := range []string{"", "levels=0,1&q=1,0", "levels=0,1&q=0,1&kt=.05&rates=metropolis", "levels=-4,0*4,4,0*4,4,0*4,-4&kt=2&q=1,0*15", "levels=0,3,1,2&q=0,0,0,1&kt=.3&speed=20", "levels=0,1000&q=1,3"} {
		h := newHand(t, hash)
		h.MustDo("play", "")
		before, steps := h.s.measured.now.FreeEnergy, 0
		for ; h.s.Animating() && steps < 5000; steps++ {
			h.Now += 0.1
			if merge := h.Tick(); merge != "relax" {
				t.Fatalf("%s: the edit is %q", hash, merge)
			}
			now := h.s.measured.now.FreeEnergy
			if now > before+4e-16*math.Max(1, math.Abs(before)) {
				t.Fatalf("%s, frame %d: F rises from %v to %v", hash, steps, before, now)
			}
			before = now
			if w := &h.s.relax; !slices.IsSortedFunc(w.gaps, func(a, b float64) int {
				if a < b {
					return 1
				}
				return 0
			}) {
				t.Fatalf("%s: the way rises: %v", hash, w.gaps)
			}
		}
		if !h.s.measured.settled() || steps < 3 {
			t.Errorf("%s: after %d frames KL is %g", hash, steps, h.s.measured.now.KullbackLeibler)
		}
	}
}

func TestRelaxationIsPlayedSteppedAndPaused(t *testing.T) {
	h := newHand(t, "")
	start := h.s.measured.now.FreeEnergy
	h.MustDo("play", "")
	for range 30 {
		h.Now += 0.02
		h.Tick()
	}
	h.MustDo("play", "")
	paused := h.s.Model.Q
	if h.s.Animating() || !(h.s.measured.now.FreeEnergy < start) {
		t.Error("it is not paused on its way")
	}
	if h.Tick(); h.s.Model.Q != paused {
		t.Error("it goes on though it is paused")
	}
	h.MustDo("step", "")
	if a, b := h.s.relax.gapAt(h.s.relax.elapsed), h.s.measured.now.Gap; !near(a, b, 2e-3) || h.s.relax.elapsed <= stepTime {
		t.Errorf("the drawn way has a gap of %g at time %g, q has %g", a, h.s.relax.elapsed, b)
	}
	h.Env.Still = true
	h.MustDo("play", "")
	if !h.s.measured.settled() || h.s.Animating() {
		t.Error("without motion it is not at its end")
	}
	if err := h.Do("play", ""); err == nil {
		t.Error("equilibrium relaxes")
	}
}

func TestWhileItRelaxesTheTemperatureCanBeMoved(t *testing.T) {
	h := newHand(t, "")
	h.MustDo("play", "")
	h.Tick()
	at := h.At("kt")
	h.Down(scenetest.Finger, at)
	h.Move(scenetest.Finger, at.Add(0, -40))
	q, kt := h.s.Model.Q, h.s.Model.KT
	h.Now += 0.02
	h.Tick()
	if !h.s.Animating() || h.s.Model.Q == q || !(kt > 1) {
		t.Errorf("animating %v, kT %g", h.s.Animating(), kt)
	}
	h.Up(scenetest.Finger, at.Add(0, -40))
	bar := h.At("q0")
	h.Down(scenetest.Finger, bar)
	h.Move(scenetest.Finger, bar.Add(0, -30))
	if h.s.Animating() {
		t.Error("a hand on q does not stop it")
	}
}

func TestTwoHandsMoveALevelAndAShare(t *testing.T) {
	h := newHand(t, "")
	level, bar := h.At("e4"), h.At("q4")
	h.Down(scenetest.Finger, level)
	h.Down(scenetest.Finger+1, bar)
	h.Move(scenetest.Finger, level.Add(0, 60))
	h.Move(scenetest.Finger+1, bar.Add(0, 20))
	if !(h.s.Model.Levels[4] < 4) || !(h.s.measured.q[4] < 0.35) {
		t.Errorf("the level is at %g, q is %g", h.s.Model.Levels[4], h.s.measured.q[4])
	}
	h.Up(scenetest.Finger, level.Add(0, 60))
	h.Up(scenetest.Finger+1, bar.Add(0, 20))
	sum := 0.0
	for _, x := range h.s.measured.q {
		sum += x
	}
	if math.Abs(sum-1) > 1e-12 {
		t.Errorf("q sums to %g", sum)
	}
}

func TestQuenchLeavesQAndChangesTheBath(t *testing.T) {
	h := newHand(t, "")
	hot := h.s.measured.gibbs.P
	h.MustDo("quench", "")
	if h.s.Model.KT != 0.5 || !slices.Equal(h.s.Model.Q.List(), hot) {
		t.Fatalf("kT %g, q %v", h.s.Model.KT, h.s.Model.Q.List())
	}
	if kt, ok := h.s.measured.ktOfQ(); !ok || !near(kt, 1, 1e-9) {
		t.Errorf("q comes from kT = %g, %v", kt, ok)
	}
	if want := 0.5 * infotheory.KullbackLeibler(hot, h.s.measured.gibbs.P); !near(h.s.measured.now.Gap, want, 1e-13) || !(want > 0.1) {
		t.Errorf("work of %g, want %g", h.s.measured.now.Gap, want)
	}
	if !strings.Contains(h.s.Describe(h.Env), "2.00 times as hot") {
		t.Errorf("%s", h.s.Describe(h.Env))
	}
}

func TestOneBitIsWorthKTLn2(t *testing.T) {
	h := newHand(t, "levels=0,0&kt=25.85&q=1,0")
	for unit, want := range map[string]string{"bits": "1.000 kT ln 2", "kT": "0.693 kT", "meV": "17.918 meV", "J": "2.871×10⁻²¹ J"} {
		h.Set("units", unit)
		if got := h.s.number(h.s.measured.now.Gap) + " " + h.s.unitName(); got != want {
			t.Errorf("in %s it is %s, want %s", unit, got, want)
		}
	}
	h.Set("units", "meV")
	if got := h.s.bath(); got != "25.85 meV, 300 K" {
		t.Errorf("the bath is %s", got)
	}
}

func TestAStateWithoutShareAddsNothing(t *testing.T) {
	h := newHand(t, "levels=0,1,5&q=1,1,0&sel=3")
	if !math.IsInf(h.s.measured.tips[2], -1) || math.IsNaN(h.s.measured.now.FreeEnergy) || !math.IsInf(h.s.ratio(2), -1) {
		t.Errorf("tips %v, F %g", h.s.measured.tips, h.s.measured.now.FreeEnergy)
	}
	for _, r := range h.s.Readings(h.Env) {
		if math.IsNaN(r.Nats) || math.IsInf(r.Nats, 0) {
			t.Errorf("%s is %g", r.ID, r.Nats)
		}
	}
}

func TestNoLevelIsSoHighThatTheGapIsInfinite(t *testing.T) {
	h := newHand(t, "levels=-1e12,1e12&kt=1e-30&q=0,1")
	if gap, kl := h.reading("freeEnergyGap"), h.reading("klQP"); gap != 2e12 || !near(kl/2e42, 1, 1e-12) {
		t.Errorf("gap %g, KL %g", gap, kl)
	}
}

func TestKeysMoveLevelsAndTheBath(t *testing.T) {
	h := newHand(t, "")
	h.Key("e2", "ArrowUp")
	h.Key("kt", "ArrowDown")
	if !(h.s.Model.Levels[2] > 2) || !(h.s.Model.KT < 1) || h.s.Model.Levels[2] != math.Round(1000*h.s.Model.Levels[2])/1000 {
		t.Errorf("the level is %v, kT %v", h.s.Model.Levels[2], h.s.Model.KT)
	}
	h.Key("q1", "Delete")
	if h.s.measured.q[1] != 0 {
		t.Errorf("q %v", h.s.measured.q)
	}
	h.Send(input.Assign{Handle: "kt", Value: 0})
	if !(h.s.Model.KT > 0) {
		t.Errorf("kT is %g", h.s.Model.KT)
	}
}

func TestStatesComeAndGo(t *testing.T) {
	h := newHand(t, "levels=0,1&q=1,3&labels=a,b")
	h.MustDo("add", "")
	if m := &h.s.Model; m.N != 3 || m.Levels[2] != 1 || m.Q.Of[2] != 0 || m.Labels[2] != "C" {
		t.Errorf("one more: %+v", m.Given)
	}
	h.MustDo("remove", "")
	if h.Do("remove", "") == nil || h.Hash() != newHand(t, "levels=0,1&q=1,3&labels=a,b").Hash() {
		t.Errorf("back: %s", h.Hash())
	}
}

func TestAPastedPMakesTheLevels(t *testing.T) {
	h := newHand(t, "levels=0,1&kt=2")
	h.MustDo("values", "p:a,0.5\nb,0.25\nc,0.25")
	if m := &h.s.measured; h.s.Model.N != 3 || !near(m.gibbs.P[0], 0.5, 1e-12) || !near(m.gibbs.P[2], 0.25, 1e-12) || h.s.Model.Labels[1] != "b" {
		t.Errorf("p %v", h.s.measured.gibbs.P)
	}
	h.MustDo("values", "q:1,2,3")
	if h.s.measured.q[2] != 0.5 {
		t.Errorf("q %v", h.s.measured.q)
	}
	for text, want := range map[string]string{"q:1,2": "q has 2 numbers, there are 3 levels.", "p:1,0,1": "p: the number at place 2 is 0;", "pq:1,2": "One list is needed", "q:x": "q: "} {
		before := h.s.Model
		if err := h.Do("values", text); err == nil || !strings.HasPrefix(err.Error(), want) || h.s.Model != before {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestWrongValuesAreRefusedWithKeyAndPlace(t *testing.T) {
	for hash, want := range map[string]string{
		"levels=1": "levels: 1 number; 2 to 16 are possible.", "levels=0,x": `levels: "x" at place 2 is not a number.`, "levels=0,1e13": "levels: 1e13 at place 2 is not between −1e12 and 1e12.", "levels=0*17": "levels has more than 16 numbers; 2 to 16 are possible.",
		"levels=0,inf": `levels: "inf" at place 2 is not a number.`, "q=1,2": "q has 2 numbers, levels has 5.", "q=1,-1,1,1,1": "q: ", "q=0*5": "q: ", "kt=0": "kt: 0 is not between", "kt=-1": "kt: -1 is not between", "kt=x": `kt: "x" is not a number.`,
		"rates=fast": `rates: "fast" is none of glauber, metropolis.`, "units=cal": `units: "cal" is none of kT, J, meV, bits.`, "speed=0": "speed: 0 is not between", "sel=6": `sel: "6" is no state from 1 to 5.`, "lockq=0": `lockq: "0" is no state from 1 to 5.`,
	} {
		h := newHand(t, "")
		before := h.s.Model
		key, raw, _ := strings.Cut(hash, "=")
		if err := h.s.Params().Find(key).Set(raw); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %q", hash, err, want)
		}
		if h.s.Model != before {
			t.Errorf("%s has changed something", hash)
		}
	}
}

func TestUnitsAreReadInAnyCase(t *testing.T) {
	for raw, want := range map[string]unit{"kt": inKT, "KT": inKT, "mev": inMeV, "j": inJoule, "Bits": inBits} {
		h := newHand(t, "")
		if err := h.s.Params().Find("units").Set(raw); err != nil || h.s.look.units != want {
			t.Errorf("%s: %v, %v", raw, h.s.look.units, err)
		}
	}
}

// The middle of the narrow columns of a ring: a tap selects, and the selected state has its discs.
func TestNarrowColumnsAreSelectedFirst(t *testing.T) {
	s := New()
	h := &player{scenetest.Open(t, s, "levels=0*16&q=1*16", 390, 704), s}
	r := s.column(6, s.strip.Axis.Plot)
	h.Down(scenetest.Finger, r.Center())
	h.Up(scenetest.Finger, r.Center())
	if s.Model.Selected != 6 || h.radius("e6") == 0 || h.radius("e5") != 0 {
		t.Fatalf("selected %d", s.Model.Selected)
	}
	at := h.At("e6")
	h.Down(scenetest.Finger, at)
	h.Move(scenetest.Finger, at.Add(0, -25))
	if !(s.Model.Levels[6] > 0) || s.Model.Levels[5] != 0 {
		t.Errorf("levels %v", s.Model.levels())
	}
}

// radius is that of a handle.
func (h *player) radius(id string) float64 {
	for _, x := range h.s.Handles() {
		if x.ID == id {
			return x.R
		}
	}
	return math.NaN()
}

func TestKeysChooseTheLevelThatTheyMove(t *testing.T) {
	h := newHand(t, "")
	h.Key("e0", "ArrowRight")
	if h.s.Model.Selected != 1 || h.s.Model.Levels[0] != 0 {
		t.Errorf("selected %d, levels %v", h.s.Model.Selected, h.s.Model.levels())
	}
	h.ShiftKey("e1", "ArrowDown")
	if v := h.s.Model.Levels[1]; !(v < 1 && v > 0.98) {
		t.Errorf("the level is at %g", v)
	}
}
