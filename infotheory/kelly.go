package infotheory

import (
	"math"
	"slices"
)

// Growth returns the growth rate of wealth, in nats a bet, of who puts the shares bets of it on outcomes that p draws
// and that pay odds (what a stake of 1 is worth after it has won):
//
//	W = Σ p_i log(b_i o_i)
//
// Bets are normalised: all wealth is staked, and staking on everything keeps some back. It is −Inf where p_i > 0 = b_i.
// It panics on invalid weights and on odds that are not positive and finite.
//
// Kelly, A New Interpretation of Information Rate, Bell Syst. Tech. J. 35 (1956).
func Growth(p, bets, odds []float64) float64 {
	pr := newPair(p, bets)
	if len(odds) != len(p) {
		must(&LengthError{P: len(p), Q: len(odds)})
	}
	b, odd := pr.mq, newOdds(odds)
	var sum accumulator
	for i, weight := range p {
		if weight == 0 {
			continue
		}
		if bets[i] == 0 {
			return math.Inf(-1)
		}
		sum.add(pr.mp.timesShare(weight, b.lnStake(bets, i, odd[i])))
	}
	return sum.value()
}

// lnStake is log(b·o) for a share b of the wealth.
func (m *mass) lnStake(bets []float64, i int, odds float64) float64 {
	if product := m.share(bets[i]) * odds; product > tiny && product < 1/tiny {
		return math.Log(product)
	}
	return m.lnShare(bets, i) + math.Log(odds)
}

// newOdds checks odds.
func newOdds(odds []float64) []float64 {
	for _, o := range odds {
		mustPositive("odds", o)
	}
	return odds
}

// OptimalGrowth returns the largest growth rate that p and odds allow, that of betting b = p. Any other bets grow at
// KL(p‖b) less.
func OptimalGrowth(p, odds []float64) float64 { return Growth(p, p, odds) }

// Market is what odds say.
type Market struct {
	Take    float64   // Σ 1/o: what a certain return of 1 costs; above 1 the bookmaker keeps a share
	Implied []float64 // the probabilities r_i = (1/o_i)/Take at which the odds would be fair but for the take
}

// NewMarket reads odds. Betting b on what p draws grows at KL(p‖r) − KL(p‖b) − log Take. It panics on odds that are
// not positive and finite.
func NewMarket(odds []float64) Market {
	m := Market{Implied: make([]float64, len(odds))}
	if len(odds) == 0 {
		return m
	}
	least := slices.Min(newOdds(odds)) // 1/o may be beyond the floats
	var take accumulator
	for i, o := range odds {
		m.Implied[i] = least / o
		take.add(m.Implied[i])
	}
	m.Take = take.value() / least
	for i := range odds {
		m.Implied[i] /= take.value()
	}
	return m
}

// Advantage returns KL(p‖market) − KL(p‖belief), the growth rate of betting one's belief against a market that pays
// fair odds for its own: positive only if the belief is nearer to the truth p than the market's. Where both are
// infinite it is NaN. It panics on invalid weights.
func Advantage(p, belief, market []float64) float64 {
	return KullbackLeibler(p, market) - KullbackLeibler(p, belief)
}

// FractionalBets appends fraction·belief + (1−fraction)·market to dst[:0], the bets of who keeps a share of the wealth
// out of the game: what is bet as the market does neither wins nor loses at its fair odds. It panics on invalid
// weights and on a fraction outside [0, 1].
func FractionalBets(dst, belief, market []float64, fraction float64) []float64 {
	mustShare("fraction", fraction)
	must(ValidatePair(belief, market))
	b, m := mustMass(belief), mustMass(market)
	dst = dst[:0]
	for i := range belief {
		dst = append(dst, fraction*b.share(belief[i])+(1-fraction)*m.share(market[i]))
	}
	return dst
}

// FractionalGrowth returns the growth rate of wealth, in nats a bet, of who stakes a fraction of it by a belief and keeps the rest, where
// the market pays fair odds 1/q for its own distribution q and p is what happens:
//
//	W = Σ p_i log(1 − f + f·b_i/q_i)
//
// It is 0 for a fraction of 0, [Advantage] for 1, and that of [FractionalBets] in between. It is −Inf where all is staked and p_i > 0 =
// b_i, +Inf where p_i, b_i > 0 = q_i, and NaN where both are so. It panics on invalid weights and on a fraction outside [0, 1].
func FractionalGrowth(p, belief, market []float64, fraction float64) float64 {
	mustShare("fraction", fraction)
	must(ValidatePair(p, belief))
	pr := newPair(market, belief)
	m := mustMass(p)
	var sum accumulator
	for i, weight := range p {
		if weight > 0 && fraction > 0 {
			sum.add(m.timesShare(weight, pr.lnReturn(i, fraction)))
		}
	}
	return sum.value()
}

// lnReturn is log(1 − f + f·b_i/q_i) of a pair of a market q and a belief b, for f > 0.
func (pr *pair) lnReturn(i int, fraction float64) float64 {
	ratio := pr.outcome(i).ratio // log b/q
	if pr.q[i] == 0 {
		ratio = math.Inf(-1)
	}
	if fraction < 1 {
		return lnMixed(ratio, fraction, 1-fraction)
	}
	return ratio
}

// FractionalReturns appends to dst[:0] what a bet does to the logarithm of the wealth, in nats, for each outcome that may come:
// log(1 − f + f·b_i/q_i), as in [FractionalGrowth], which is their mean. What is staked on an outcome that the market rules out is
// +Inf; what nothing is staked on by who stakes all is −Inf, also where the market rules it out. It panics on invalid weights and on a
// fraction outside [0, 1].
func FractionalReturns(dst, belief, market []float64, fraction float64) []float64 {
	mustShare("fraction", fraction)
	pr := newPair(market, belief)
	dst = dst[:0]
	for i := range belief {
		if fraction == 0 {
			dst = append(dst, 0)
		} else {
			dst = append(dst, pr.lnReturn(i, fraction))
		}
	}
	return dst
}

// BestFraction returns the fraction of the wealth at which [FractionalGrowth] is largest, for a market that pays fair odds for its own
// distribution: 0 for a belief that loses at every fraction, 1 where even more than all would be best. It is NaN where every fraction
// above 0 grows at +Inf: something comes that the market rules out, and the belief does not. It panics on invalid weights.
//
// The growth is concave in f. Its slope Σ p_i (b_i/q_i − 1)/(1 − f + f·b_i/q_i) is halved to its zero.
func BestFraction(p, belief, market []float64) float64 {
	must(ValidatePair(p, belief))
	pr := newPair(market, belief)
	m := mustMass(p)
	var slope0, size accumulator                                           // the slope at 0, and how large its terms are
	weight, gain := make([]float64, 0, len(p)), make([]float64, 0, len(p)) // of what may come: its share, and b/q − 1
	for i, w := range p {
		if w == 0 {
			continue
		}
		if belief[i] > 0 && market[i] == 0 {
			return math.NaN()
		}
		share, g := m.share(w), math.Expm1(pr.lnReturn(i, 1))
		slope0.add(share * g)
		size.add(math.Abs(share * g))
		weight, gain = append(weight, share), append(gain, g)
	}
	if !(slope0.value() > 0x1p-48*size.value()) { // what is left of it may be rounding
		return 0
	}
	slope := func(f float64) float64 {
		var sum accumulator
		for k, g := range gain {
			sum.add(math.Copysign(weight[k]/math.Abs(f+1/g), g)) // −Inf where all is staked and lost; a gain of 0 adds 0
		}
		return sum.value()
	}
	low, high := 0.0, 1.0
	if slope(high) >= 0 {
		return 1
	}
	for range 60 {
		if f := (low + high) / 2; slope(f) > 0 {
			low = f
		} else {
			high = f
		}
	}
	return (low + high) / 2
}

// BinaryGrowth returns the growth rate in nats a bet of staking a fraction of the wealth on an event of probability
// win that pays net odds (the gain for a stake of 1):
//
//	win·log(1 + odds·fraction) + (1−win)·log(1 − fraction)
//
// It panics on a win or fraction outside [0, 1] and unless odds are positive and finite.
func BinaryGrowth(win, odds, fraction float64) float64 {
	mustShare("win", win)
	mustShare("fraction", fraction)
	mustPositive("odds", odds)
	growth := 0.0
	if win > 0 {
		growth += win * math.Log1p(odds*fraction)
	}
	if win < 1 {
		growth += (1 - win) * math.Log1p(-fraction)
	}
	return growth
}

// Edge returns (odds·win − (1−win))/odds, negative for a bad bet. It is computed without cancellation.
func Edge(win, odds float64) float64 {
	mustShare("win", win)
	mustPositive("odds", odds)
	if odds > 0x1p900 { // where the exact product overflows it is win but for the last digits
		return win - (1-win)/odds
	}
	var sum accumulator
	product, err := twoProduct(odds, win)
	sum.add(product)
	sum.add(win)
	sum.add(-1)
	sum.add(err)
	return sum.value() / odds
}

// KellyFraction returns the fraction of the wealth whose staking grows it fastest: the edge, or 0 for a bad bet.
func KellyFraction(win, odds float64) float64 { return math.Max(0, Edge(win, odds)) }
