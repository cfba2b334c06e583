package code

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Describe says in a sentence or two, with numbers, what is to be seen.
func (s *Scene) Describe(env *scene.Env) string {
	s.measure()
	m := &s.measured
	if s.view == byLoss {
		return s.describeLoss(env)
	}
	if names, share := s.ruledOut(); names != nil {
		return "A code made for " + env.Names.Of("q") + " has no word for " + mark.Enumerate(names) + ", and " + comes(names, share) +
			": its ideal length is ∞, and the message cannot go on. One made for p takes " + env.Short(m.EntropyP) + " a " + each(env) + "."
	}
	switch s.view {
	case byTree:
		return s.describeTrees(env)
	case byTape:
		return s.describeTape(env)
	case byEvidence:
		return s.describeEvidence(env)
	}
	if m.KullbackLeiblerPQ == 0 {
		return "p and q are equal: a " + each(env) + " takes " + env.Short(m.EntropyP) + " in either code, and nothing is wasted."
	}
	return "In a code made for " + env.Names.Of("q") + " a " + each(env) + " takes " + env.Short(m.CrossEntropyPQ) + " on average. No code needs less than " +
		env.Brief(m.EntropyP) + ": " + env.Brief(m.KullbackLeiblerPQ) + " are wasted."
}

// describeTrees compares whole bits with ideal lengths.
func (s *Scene) describeTrees(env *scene.Env) string {
	m := &s.measured
	text := "Words of whole bits made for q take " + env.Short(m.lengths[1]) + " a " + each(env) + ", those made for p " + env.Brief(m.lengths[0]) + "."
	if m.lengths[0]-m.EntropyP < 1e-12 {
		return text + " That is H(p) exactly, since each probability is a power of ½; no code is shorter."
	}
	return text + " No code is shorter than H(p) = " + env.Brief(m.EntropyP) + ", and words of whole bits cannot be that short."
}

// describeTape says what a message has cost.
func (s *Scene) describeTape(env *scene.Env) string {
	m, t := &s.measured, s.sentTape()
	if t.counts == nil {
		return "Nothing was sent yet. A code made for " + env.Names.Of("q") + " is expected to cost " + env.Short(m.KullbackLeiblerPQ) + " extra a " + each(env) + "."
	}
	text := symbols(s.Model.Sent) + " were sent"
	if s.Model.Sent == 1 {
		text = "1 symbol was sent"
	}
	costs := "costs " + env.Short(t.ideal) + " extra a " + each(env)
	if t.ideal < 0 {
		costs = "saves " + env.Short(-t.ideal) + " a " + each(env) + ", by luck"
	}
	return text + ": so far a code made for " + env.Names.Of("q") + " " + costs + ". In the long run it costs " + env.Short(m.KullbackLeiblerPQ) + "."
}

// describeEvidence says how fast the race is decided.
func (s *Scene) describeEvidence(env *scene.Env) string {
	m, n := &s.measured, s.observed()
	if m.KullbackLeiblerPQ == 0 {
		return "p and q are equal: no number of observations tells them apart."
	}
	return "Each " + env.Names.Observation() + " is expected to give " + env.Short(m.KullbackLeiblerPQ) + " of evidence for p against q: after " + mark.Grouped(float64(n)) + " the odds are " +
		oddsOf(float64(n)*m.KullbackLeiblerPQ) + ". They reach 1000 to 1 after " + mark.Grouped(math.Max(s.after(certain), 1)) + "."
}

// describeLoss says what the loss is made of.
func (s *Scene) describeLoss(env *scene.Env) string {
	m, c := &s.measured, &s.Model.Classifier
	text := "The classifier gives the true class a probability of " + infotheory.Format(m.softmax[c.Truth]) + ": the loss is " + env.Short(m.loss) + "."
	if c.Smoothing == 0 {
		return text + " The target is certain, so all of the loss is KL, and learning can take it to 0."
	}
	return text + " Of it " + env.Brief(m.lossLeast) + " are the entropy of the smoothed target, which no classifier can take away; " + env.Brief(m.klTarget) + " are KL."
}

// describeShort is the same for little room.
func (s *Scene) describeShort(env *scene.Env) string {
	m := &s.measured
	if s.view == byLoss {
		return "The loss is " + env.Short(m.loss) + ", at least " + env.Brief(m.lossLeast) + "."
	}
	if names, _ := s.ruledOut(); names != nil {
		return "∞: the code made for q has no word for " + mark.Enumerate(names) + "."
	}
	switch s.view {
	case byTree:
		return "Words for q take " + env.Short(m.lengths[1]) + ", words for p " + env.Brief(m.lengths[0]) + ", no code less than " + env.Brief(m.EntropyP) + "."
	case byTape:
		if t := s.sentTape(); t.counts != nil {
			return "So far " + env.Short(t.ideal) + " extra a symbol; expected are " + env.Brief(m.KullbackLeiblerPQ) + "."
		}
	case byEvidence:
		if m.KullbackLeiblerPQ > 0 {
			return "1000 to 1 for p after " + mark.Grouped(math.Max(s.after(certain), 1)) + " observations, expected."
		}
	}
	return "Made for q: " + env.Short(m.CrossEntropyPQ) + " a symbol; needed are " + env.Brief(m.EntropyP) + "."
}

// each is what one symbol is called.
func each(env *scene.Env) string {
	if env.Names.Each == "" {
		return "symbol"
	}
	return env.Names.Each
}

// comes says how often one of the named symbols comes.
func comes(names []string, share float64) string {
	if len(names) > 1 {
		return "one of them comes " + mark.TimesIn(share)
	}
	return "it comes " + mark.TimesIn(share)
}

// aside is what twins say behind a probability.
func (s *Scene) aside() string {
	if math.IsInf(s.measured.CrossEntropyPQ, 1) {
		return ", the code made for q has no word for a symbol that comes: the length is infinite"
	}
	return ", a symbol takes " + s.Sheet.Short(s.measured.CrossEntropyPQ) + " in the code made for q, " + s.Sheet.Short(s.measured.KullbackLeiblerPQ) + " of it wasted"
}
