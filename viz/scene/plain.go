package scene

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scale"
)

// InOtherWords begins a number in plain words, for Reading.Plain. Where those would say nothing there are none, "".
const InOtherWords = "In other words: "

// Watching is what a divergence KL(what happens‖what is believed) means to somebody who watches what happens.
type Watching struct {
	Nats       float64 // the divergence, ≥ 0
	Believed   string  // what is believed, for "a believer of …"
	Each       string  // what one observation is called
	Impossible float64 // the probability of what that belief rules out, where it makes the divergence ∞
}

// settled are the odds that end an argument.
const settled = 1000

// leastCounted is a divergence in nats below which nobody could count the observations.
const leastCounted = 1e-15

// Watch is the divergence of what happens from the belief in p or q, by its letter.
func (n Names) Watch(nats float64, believed string) Watching {
	return Watching{Nats: nats, Believed: n.Of(believed), Each: n.Observation()}
}

// Plain says it by a factor and by odds. exp(KL) is by how much the belief takes what happens for less likely than it is: the geometric
// mean of the ratio. After log(1000)/KL observations the logarithm of the likelihood ratio is expected to be that of a thousand to one: each
// brings KL (I. J. Good, "Weight of evidence", 1985).
func (w Watching) Plain() string {
	switch {
	case w.Nats == 0:
		return InOtherWords + "whatever happens, it is as likely as a believer of " + w.Believed + " thinks."
	case math.IsInf(w.Nats, 1) && w.Impossible >= 1/1.5:
		return InOtherWords + "the first " + w.Each + " is likely to bring what a believer of " + w.Believed + " holds impossible."
	case math.IsInf(w.Nats, 1) && w.Impossible > 0:
		return InOtherWords + "it takes about " + several(math.Round(1/w.Impossible), w.Each) + ", on average, until something happens that a believer of " + w.Believed + " holds impossible."
	case w.Odds() == "":
		return ""
	}
	text := InOtherWords
	if factor := math.Exp(w.Nats); factor >= 1.005 && !math.IsInf(factor, 1) {
		text += "what happens is " + digits(factor) + " times as likely, on average, as a believer of " + w.Believed + " thinks. "
	}
	return text + w.Odds()
}

// Odds says after how many observations one has seen enough; "" if there is no such number, or none that anybody could count.
func (w Watching) Odds() string {
	if !(w.Nats > leastCounted) || math.IsInf(w.Nats, 1) {
		return ""
	}
	count, about := math.Ceil(math.Log(settled)/w.Nats-1e-9), "about"
	if w.Nats > 1.1*math.Log(settled) {
		about = "more than"
	}
	return "After " + several(count, w.Each) + " the odds are " + about + " a thousand to one against " + w.Believed + "."
}

// Equally says an entropy H in nats, or a cross entropy, by exp(H), the perplexity: how many equally likely outcomes are as hard to
// foresee.
func Equally(nats float64, outcomes string) string {
	switch n := math.Exp(nats); {
	case nats == 0:
		return InOtherWords + "nothing is left to be foreseen."
	case !(n >= 1.005) || math.IsInf(n, 1):
		return ""
	default:
		return InOtherWords + "as hard to foresee as one of " + digits(n) + " equally likely " + outcomes + "."
	}
}

// Wide says a differential entropy h in nats by exp(h), which is the width of the uniform density that has it.
func Wide(nats float64) string {
	width := math.Exp(nats)
	if !(width > 0 && width <= math.MaxFloat64) {
		return ""
	}
	return InOtherWords + "as hard to foresee as a number from an interval of length " + digits(width) + " in which all places are equally likely."
}

// Unlikely says a surprisal in nats, ≥ 0, as a run of heads: each is a bit.
func Unlikely(nats float64) string {
	switch run := math.Round(nats / math.Ln2); {
	case nats == 0:
		return InOtherWords + "it was bound to come."
	case math.IsInf(nats, 1):
		return InOtherWords + "it could not come."
	case !(run >= 0 && run <= math.MaxFloat64):
		return ""
	case nats < 1.5*math.Ln2:
		return InOtherWords + "as unlikely as what comes " + mark.TimesIn(math.Exp(-nats)) + "."
	default:
		return InOtherWords + "about as unlikely as " + whole(run) + " heads in a row with a fair coin."
	}
}

// several counts observations.
func several(n float64, noun string) string {
	if n = scale.Digits(n, 3); n == 1 {
		return param.Plural(1, noun)
	}
	return whole(n) + " " + param.Nouns(noun)
}

// digits writes a number with three digits.
func digits(x float64) string { return whole(scale.Digits(x, 3)) }

// whole writes a number with commas where it is long, and as a power of ten where it is longer.
func whole(x float64) string {
	switch x = scale.Digits(x, 3); {
	case x < 1e4:
		return mark.Trimmed(x)
	case x < 1e9:
		return mark.Grouped(x)
	}
	return infotheory.FormatDecimals(x, 2)
}
