package infotheory

import (
	"math"
	"testing"
)

func TestGrowthRatesAgreeWith400Digits(t *testing.T) {
	var cases struct {
		HorseRace []struct {
			ID            string
			P, Bets, Odds numbers
			Expected      struct {
				Growth    number
				Optimal   number `json:"growth_optimal"`
				Loss      number `json:"loss_KL_p_b"`
				Take      number `json:"track_take"`
				Implied   numbers
				KLImplied number `json:"KL_p_implied"`
			}
		} `json:"horse_race"`
		Binary []struct {
			ID       string
			Win      number `json:"p_win"`
			Odds     number `json:"net_odds"`
			Fraction number
			Expected struct {
				Kelly   number `json:"kelly_fraction"`
				Edge    number `json:"edge_fraction_signed"`
				Optimal number `json:"growth_optimal"`
				Growth  number `json:"growth_at_fraction"`
			}
		}
	}
	readVectors(t, "kelly", &cases)
	tol := tolerance{rel: 1e-12}
	for _, c := range cases.HorseRace {
		e := &c.Expected
		tol.check(t, c.ID+" growth", Growth(c.P, c.Bets, c.Odds), e.Growth.float64)
		tol.check(t, c.ID+" optimal growth", OptimalGrowth(c.P, c.Odds), e.Optimal.float64)
		tolerance{rel: 1e-13}.check(t, c.ID+" loss", KullbackLeibler(c.P, c.Bets), e.Loss.float64)
		m := NewMarket(c.Odds)
		tol.check(t, c.ID+" take", m.Take, e.Take.float64)
		for i, want := range e.Implied {
			tol.check(t, c.ID+" implied", m.Implied[i], want)
		}
		tol.check(t, c.ID+" KL(p‖implied)", KullbackLeibler(c.P, m.Implied), e.KLImplied.float64)
	}
	for _, c := range cases.Binary {
		win, odds, e := c.Win.float64, c.Odds.float64, &c.Expected
		tol.check(t, c.ID+" fraction", KellyFraction(win, odds), e.Kelly.float64)
		tol.check(t, c.ID+" edge", Edge(win, odds), e.Edge.float64)
		tol.check(t, c.ID+" growth", BinaryGrowth(win, odds, c.Fraction.float64), e.Growth.float64)
		tol.check(t, c.ID+" optimal growth", BinaryGrowth(win, odds, KellyFraction(win, odds)), e.Optimal.float64)
	}
}

func TestOnlyABeliefNearerToTheTruthThanTheMarketsEarns(t *testing.T) {
	truth, market := []float64{0.6, 0.4}, []float64{0.5, 0.5}
	loss := Bit.FromNats(Advantage(truth, []float64{0.7, 0.3}, market))
	if math.Abs(loss+0.0035) > 5e-5 { // a known example: more disagreement, and a loss
		t.Errorf("(0.7, 0.3) grows at %g bits", loss)
	}
	if gain := Advantage(truth, []float64{0.58, 0.42}, market); !(gain > 0) {
		t.Errorf("(0.58, 0.42) grows at %g", gain)
	}
}

func TestGrowthIsTheDifferenceOfTwoDivergencesLessTheTake(t *testing.T) {
	p, b, odds := []float64{3, 5, 2}, []float64{1, 1, 1}, []float64{3, 1.9, 6}
	m := NewMarket(odds)
	want := Advantage(p, b, m.Implied) - math.Log(m.Take)
	tolerance{rel: 1e-13}.check(t, "W", Growth(p, b, odds), want)
}

func TestFractionalKellyLosesLessThanItsShareOfTheAdvantage(t *testing.T) {
	p, belief, market := []float64{6, 4}, []float64{7, 3}, []float64{1, 1}
	whole := Advantage(p, belief, market)
	half := Advantage(p, FractionalBets(nil, belief, market, 0.5), market)
	if !(half > 0.5*whole) {
		t.Errorf("half Kelly grows at %g, Kelly at %g", half, whole)
	}
	for _, fraction := range []float64{0, 1} {
		want := Advantage(p, mixture(fraction, belief, mixture(0, market, []float64{5, 5})), market)
		tolerance{rel: 1e-14}.check(t, "ends", Advantage(p, FractionalBets(nil, belief, market, fraction), market), want)
	}
}

func TestTheBestFractionIsWhereTheGrowthIsLargest(t *testing.T) {
	for _, c := range []struct {
		p, belief, market []float64
		want              float64
	}{
		{[]float64{6, 4}, []float64{7, 3}, []float64{1, 1}, 0.5},        // edge 0.2 of a net stake of 0.4
		{[]float64{6, 4}, []float64{58, 42}, []float64{1, 1}, 1},        // more than all would be best
		{[]float64{6, 4}, []float64{6, 4}, []float64{1, 1}, 1},          // Kelly's
		{[]float64{6, 4}, []float64{4, 6}, []float64{1, 1}, 0},          // the wrong way
		{[]float64{1, 1}, []float64{3, 1}, []float64{1, 1}, 0},          // the market is right
		{[]float64{5, 3, 2}, []float64{1, 1, 1}, []float64{2, 2, 2}, 0}, // no disagreement
		{[]float64{9, 1}, []float64{1, 0}, []float64{1, 1}, 0.8},        // 0.9/(1+f) = 0.1/(1−f)
		{[]float64{0, 1}, []float64{1, 1}, []float64{3, 1}, 1},
		{[]float64{1, 0}, []float64{0, 1}, []float64{1, 1}, 0},
		{[]float64{9, 1}, []float64{9, 1}, []float64{1, 0}, math.NaN()},
		{[]float64{1e300, 1e-300}, []float64{1e-300, 1e300}, []float64{1, 1}, 0},
	} {
		best := BestFraction(c.p, c.belief, c.market)
		if math.Abs(best-c.want) > 1e-12 || math.IsNaN(best) != math.IsNaN(c.want) {
			t.Errorf("%v by %v against %v: %.15g, want %g", c.p, c.belief, c.market, best, c.want)
		}
		if math.IsNaN(best) {
			continue
		}
		at := FractionalGrowth(c.p, c.belief, c.market, best)
		for f := 0.0; f <= 1; f += 1.0 / 64 {
			if other := FractionalGrowth(c.p, c.belief, c.market, f); other > at+1e-15 {
				t.Errorf("%v by %v against %v: %g at %g, %g at the best", c.p, c.belief, c.market, other, f, at)
			}
		}
	}
}

func TestTheGrowthIsTheMeanOfTheReturns(t *testing.T) {
	p, belief, market := []float64{5, 3, 2}, []float64{1, 6, 3}, []float64{2, 2, 1}
	for _, f := range []float64{0, 0.3, 1} {
		mean := 0.0
		for i, r := range FractionalReturns(nil, belief, market, f) {
			mean += p[i] / 10 * r
		}
		tolerance{abs: 1e-15}.check(t, "growth", FractionalGrowth(p, belief, market, f), mean)
	}
	got := FractionalReturns(nil, []float64{1, 0, 1, 0}, []float64{1, 1, 0, 0}, 1)
	if !math.IsInf(got[1], -1) || !math.IsInf(got[2], 1) || !math.IsInf(got[3], -1) || got[0] != 0 {
		t.Errorf("the returns are %v", got)
	}
	if got := FractionalReturns(nil, []float64{1, 0}, []float64{0, 1}, 0); got[0] != 0 || got[1] != 0 {
		t.Errorf("of nothing: %v", got)
	}
}

func TestOddsAtTheEndsOfTheFloatsGiveNumbers(t *testing.T) {
	m := NewMarket([]float64{5e-324, 5e-324, 1, math.MaxFloat64})
	if m.Implied[0] != 0.5 || m.Implied[1] != 0.5 || !(m.Implied[2] <= 5e-324) || m.Implied[3] != 0 || !math.IsInf(m.Take, 1) {
		t.Errorf("the market is %v", m)
	}
	if m := NewMarket([]float64{math.MaxFloat64, math.MaxFloat64}); m.Implied[0] != 0.5 || !(m.Take > 0) {
		t.Errorf("the market is %v", m)
	}
	for _, odds := range []float64{1e300, math.MaxFloat64} {
		for win, want := range map[float64]float64{0: -1 / odds, 0.3: 0.3, 1: 1} {
			if got := Edge(win, odds); got != want {
				t.Errorf("the edge of %g at %g is %g", win, odds, got)
			}
		}
	}
}

func TestBetsThatAreNonePanic(t *testing.T) {
	p := []float64{1, 1}
	for name, call := range map[string]func(){
		"odds 0":      func() { Growth(p, p, []float64{1, 0}) },
		"odds short":  func() { Growth(p, p, []float64{1}) },
		"bets short":  func() { Growth(p, []float64{1}, p) },
		"win 2":       func() { BinaryGrowth(2, 1, 0) },
		"fraction 2":  func() { BinaryGrowth(0.5, 1, 2) },
		"edge odds":   func() { Edge(0.5, -1) },
		"market odds": func() { NewMarket([]float64{math.Inf(1)}) },
		"fractional":  func() { FractionalBets(nil, p, p, -1) },
	} {
		if panicOf(call) == nil {
			t.Errorf("%s passes", name)
		}
	}
}
