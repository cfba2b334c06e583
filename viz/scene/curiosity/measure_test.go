package curiosity

import (
	"math"
	"testing"

	"iridescent/infotheory"
)

func near(t *testing.T, what string, got, want, rel float64) {
	t.Helper()
	if !(math.Abs(got-want) <= rel*math.Abs(want)+1e-300) {
		t.Errorf("%s is %.15g, want %.15g", what, got, want)
	}
}

func TestKnownNumbers(t *testing.T) {
	h := newHand(t, "")
	for k, want := range []float64{7.2e-4, 0.0613, 0.2787} {
		near(t, "the gain in bits", h.s.measured.coins[k].now.gain/math.Ln2, want, 0.01)
	}
	near(t, "a coin that nobody knows teaches log 2 − ½ nats", h.s.measured.coins[2].now.gain, math.Ln2-0.5, 1e-14)
	h = newHand(t, "coin1=1,3&flips=1h*2") // from (1, 3): log 4 − 11/6 + 1 and so on, by ψ of whole numbers
	near(t, "Σ learnt", h.s.measured.realised, (math.Log(4)-(1+1.0/2+1.0/3+1.0/4)+1)+(math.Log(5.0/2)-(1+1.0/2+1.0/3+1.0/4+1.0/5)+1.5), 1e-14)
	near(t, "in one look", h.s.measured.overall, 0.736, 1e-3)
}

// law is what holds of a history: the sums are those of its steps, whichever way they are taken.
func TestSumsAreThoseOfTheSteps(t *testing.T) {
	for _, hash := range []string{played, "coin1=1e-6,9e7&coin2=.01,.01&flips=1h,2t,1h,2h,3t,1t", "flips=3h*400,1t*30,3t*5", longest} {
		h := newHand(t, hash)
		var counts [Coins][2]float64
		var expected, realised, overall float64
		for _, f := range []byte(h.s.Model.Flips) {
			k := flip(f).coin()
			b := h.s.Model.First[k].Update(counts[k][0], counts[k][1])
			expected += b.ExpectedGain()
			if flip(f).heads() {
				realised += b.Surprise(1, 0)
				counts[k][0]++
			} else {
				realised += b.Surprise(0, 1)
				counts[k][1]++
			}
		}
		for k, b := range h.s.Model.First {
			overall += b.Update(counts[k][0], counts[k][1]).KullbackLeibler(b)
		}
		m := &h.s.measured
		near(t, hash+": Σ expected", m.expected, expected, 1e-12)
		near(t, hash+": Σ learnt", m.realised, realised, 1e-12)
		near(t, hash+": in one look", m.overall, overall, 1e-12)
	}
}

// In expectation over all histories that the first beliefs hold possible the three sums are one number, whoever chooses the coins. Along
// single ones they differ.
func TestInExpectationTheSumsAreOne(t *testing.T) {
	for p := random; p <= curious; p++ {
		h := newHand(t, "coin1=1,3&coin2=.5,.5&coin3=4,2")
		var expected, realised, overall, mass, apart float64
		var go1 func(flips string, p policy, weight float64)
		go1 = func(flips string, p policy, weight float64) {
			h.s.Model.Flips, h.s.Model.Policy = flips, p
			h.s.measure()
			m := &h.s.measured
			if len(flips) == 7 {
				mass += weight
				expected += weight * m.expected
				realised += weight * m.realised
				overall += weight * m.overall
				apart = math.Max(apart, math.Abs(m.realised-m.overall))
				return
			}
			k := h.s.next()
			heads := m.coins[k].now.mean
			go1(flips+string(rune(newFlip(k, true))), p, weight*heads)
			go1(flips+string(rune(newFlip(k, false))), p, weight*(1-heads))
		}
		go1("", p, 1)
		near(t, "all histories", mass, 1, 1e-12)
		near(t, policyKeys[p]+": the mean of Σ learnt", realised, expected, 1e-12)
		near(t, policyKeys[p]+": the mean of what is learnt in one look", overall, expected, 1e-12)
		if apart < 0.1 {
			t.Errorf("%s: along each history both are the same", policyKeys[p])
		}
	}
	h := newHand(t, "coin1=1,3&coin2=.5,.5&flips=1h*5,2t*3")
	want := infotheory.Beta{Alpha: 1, Beta: 3}.ExpectedTotalGain(5) + infotheory.Beta{Alpha: 0.5, Beta: 0.5}.ExpectedTotalGain(3)
	near(t, "what was expected before the first flip", h.s.measured.total, want, 1e-14)
}

func TestAHistoryThatGrowsIsMeasuredAsOneThatIsGiven(t *testing.T) {
	h := newHand(t, "policy=random&coin1=.3,2")
	for range 3 {
		h.MustDo("hundred", "")
	}
	h.MustDo("back", "")
	h.MustDo("step", "")
	h.Set("coin2", "3,3")
	h.Set("coin2", "9,1")
	again := newHand(t, h.Hash())
	a, b := h.s.measured, again.s.measured
	if a.expected != b.expected || a.realised != b.realised || a.overall != b.overall || a.doubts != b.doubts || a.total != b.total || len(a.list) != 300 {
		t.Errorf("grown: %v %v %v, given: %v %v %v", a.expected, a.realised, a.overall, b.expected, b.realised, b.overall)
	}
}

func TestTheRaceIsWhatItsPoliciesDo(t *testing.T) {
	h := newHand(t, "policy=curious")
	h.s.run()
	line := h.s.race.lines
	if !(line[curious][raceFlips] < line[random][raceFlips] && line[random][raceFlips] < line[greedy][raceFlips]) {
		t.Errorf("left of the doubt: curious %g, random %g, greedy %g", line[curious][raceFlips], line[random][raceFlips], line[greedy][raceFlips])
	}
	h.s.steps(raceFlips + 10)
	alone := make([]float64, raceFlips+1)
	h.s.follow(curious, 0, alone)
	for n, x := range h.s.own() {
		if math.Abs(x-alone[n]*worlds) > 1e-12 {
			t.Fatalf("after %d flips this run has %g, the first world %g", n, x, alone[n]*worlds)
		}
	}
	fell := 0.0
	h.s.Model.Flips = h.s.Model.Flips[:raceFlips]
	h.s.measure()
	for k, b := range h.s.Model.First {
		fell += h.s.measured.coins[k].doubt - b.DifferentialEntropy()
	}
	near(t, "what is left of the doubt", alone[raceFlips]*worlds, fell, 1e-10)
}

func TestChanceIsFair(t *testing.T) {
	m := Model{Seed: 3, Truth: [Coins]float64{0.2, 0.5, 0.9}}
	const n = 40000
	var chosen, heads [Coins]float64
	for k := range n {
		chosen[m.choose(random, 1, k, [Coins]*outlook{})]++
		for c := range heads {
			if m.shows(1, c, k) {
				heads[c]++
			}
		}
	}
	for c, share := range m.Truth {
		if math.Abs(heads[c]/n-share) > 0.01 || math.Abs(chosen[c]/n-1.0/Coins) > 0.01 {
			t.Errorf("coin %d is chosen %g times and shows heads %g times of %d", c+1, chosen[c], heads[c], n)
		}
	}
}
