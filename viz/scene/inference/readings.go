package inference

import (
	"math"
	"strconv"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Readings are all numbers, in nats, with what they mean.
func (s *Scene) Readings(env *scene.Env) []scene.Reading {
	s.measure()
	w, b := &s.measured, &s.measured.bound
	log, beta := w.inference.LogEvidence, mark.Trimmed(s.Model.Beta)
	list := []scene.Reading{
		{ID: "klQPosterior", Name: "KL(q‖p*)", Nats: b.KullbackLeibler,
			Sentence: "What q costs where q has mass: the gap between the ELBO and the evidence. To make it small, q would rather miss a hill than stand where there is none.",
			Formula:  "KL(q‖p*) = E_q[log q(x)/p*(x)] = log p(D) − ELBO(q)", Numbers: env.Amount(log) + " − " + numIn(b.ELBO, env) + " = " + env.Amount(b.KullbackLeibler),
			Infinite: "Never ∞ here: the posterior has some mass wherever q has, and q's tails are light. It grows like the square of the distance.",
			Plain:    scene.Watching{Nats: b.KullbackLeibler, Believed: "p*", Each: "draw from q"}.Plain()},
		{ID: "klPosteriorQ", Name: "KL(p*‖q)", Nats: w.costs[forward],
			Sentence: "What q costs where the posterior has mass. To make it small, q must not miss anything: the best q has the mean and the width of the posterior.",
			Formula:  "KL(p*‖q) = E_p*[log p*(x)/q(x)]", Numbers: "least " + env.Amount(w.inference.Posterior.Forward) + ", here " + env.Amount(w.costs[forward]),
			Infinite: "Never ∞ for σ > 0, but it grows like 1/σ² as q becomes narrow: what q leaves out costs the most.",
			Plain:    scene.Watching{Nats: w.costs[forward], Believed: "q", Each: "draw from p*"}.Plain()},
		{ID: "jsd", Name: "JSD(q,p*)", Nats: w.costs[jensenShannon],
			Sentence: "The Jensen-Shannon divergence compares q and the posterior with their mixture m. It is at most " + mark.OneBit(env.Unit) + ".",
			Formula:  "JSD = ½KL(q‖m) + ½KL(p*‖m), m = ½q + ½p*", Numbers: env.Amount(w.costs[jensenShannon]) + " of at most " + env.Amount(math.Ln2),
			Infinite: "Never ∞: the mixture expects whatever either expects."},
		{ID: "logEvidence", Name: "log p(D)", Nats: log,
			Sentence: "The evidence: how well prior and likelihood together expected the data. q does not change it.",
			Formula:  "log p(D) = log E_prior[p(D|x)] = ELBO + KL(q‖p*)", Numbers: numIn(b.ELBO, env) + " + " + env.Amount(b.KullbackLeibler) + " = " + env.Amount(log),
			Infinite: "Never −∞: the bumps are above 0 everywhere, so no x makes the data impossible."},
		{ID: "elbo", Name: "ELBO", Nats: b.ELBO,
			Sentence: "The evidence lower bound: what q reaches of the evidence. Raising it is the same as lowering KL(q‖p*).",
			Formula:  "ELBO = E[log p(D|x)] − KL(q‖prior) = log p(D) − KL(q‖p*)", Numbers: env.Amount(b.Fit) + " − " + env.Amount(b.Complexity) + " = " + env.Amount(b.ELBO),
			Infinite: "−∞ only if q had mass where the posterior has none. That cannot happen here: this posterior is above 0 everywhere."},
		{ID: "fit", Name: "E[log p(D|x)]", Nats: b.Fit,
			Sentence: "How well the data are explained by x drawn from q, on average.",
			Formula:  "E[log p(D|x)] = the mean of log p(D|x) for x from q", Numbers: numIn(b.ELBO, env) + " + " + env.Amount(b.Complexity) + " = " + env.Amount(b.Fit),
			Infinite: "Never −∞ here: the likelihood is above 0 everywhere."},
		{ID: "complexity", Name: "KL(q‖prior)", Nats: b.Complexity, Natural: true,
			Sentence: "How far q has gone from the prior: the price of what was learnt.",
			Formula:  "KL(q‖prior) = log(s/σ) + (σ² + μ²)/2s² − ½", Numbers: "μ = " + place(s.Model.Q.Mu) + ", σ = " + place(s.Model.Q.Sigma) + ", s = " + place(s.Model.Prior) + ": " + env.Amount(b.Complexity),
			Infinite: "∞ only in the limits σ → 0 and |μ| → ∞."},
		{ID: "betaObjective", Name: "β objective", Nats: s.objectiveValue(),
			Sentence: "The ELBO with its second term weighed by β. With β below 1 it is no bound: it may exceed the evidence.",
			Formula:  "E[log p(D|x)] − β·KL(q‖prior)", Numbers: env.Amount(b.Fit) + " − " + beta + "·" + env.Amount(b.Complexity) + " = " + env.Amount(s.objectiveValue()),
			Infinite: "Never ∞ for a finite β."},
		{ID: "freeEnergy", Name: "J(q)", Nats: -b.ELBO,
			Sentence: "The variational free energy, −ELBO: an upper bound on −log p(D). It can be computed without knowing the evidence. Thermodynamics has the same F: the scene energy, with E = −log(prior·likelihood) and kT = 1.",
			Formula:  "J(q) = E_q[log q(x) − log p(x)p(D|x)] = KL(q‖p*) − log p(D)", Numbers: env.Amount(b.KullbackLeibler) + " − " + numIn(log, env) + " = " + env.Amount(-b.ELBO),
			Infinite: "Never ∞ here; it falls to −log p(D) when q is the posterior."},
	}
	if len(w.optima) > 0 {
		o := w.optima[0]
		list = append(list, scene.Reading{ID: "least", Name: "least " + s.Model.Objective.term(), Nats: o.Value,
			Sentence: "The least that any normal distribution reaches, found from several starts. For KL(p*‖q) it is the normal with the mean and the width of the posterior.",
			Formula:  "the minimum of " + s.Model.Objective.term() + " over μ and σ", Numbers: env.Amount(o.Value) + " at μ = " + place(o.Mu) + ", σ = " + place(o.Sigma),
			Infinite: "Never ∞: every normal q has a finite value here."})
	}
	switch s.look.view {
	case split:
		list = append(list, s.splitReadings(env)...)
	case gradients:
		list = append(list, s.drawReadings(env)...)
	}
	return list
}

// splitReadings are those of the second q, and the least of its objective.
func (s *Scene) splitReadings(env *scene.Env) []scene.Reading {
	w, other := &s.measured, s.Model.Objective.other()
	o := w.second.optima[0]
	list := []scene.Reading{{ID: "leastSecond", Name: "least " + other.term(), Nats: o.Value,
		Sentence: "The least that any normal distribution reaches by the objective of the lower pane.",
		Formula:  "the minimum of " + other.term() + " over μ and σ", Numbers: env.Amount(o.Value) + " at μ = " + place(o.Mu) + ", σ = " + place(o.Sigma),
		Infinite: "Never ∞: every normal q has a finite value here."}}
	if !s.Model.Second.Apart {
		return list
	}
	for k, o := range [...]objective{s.Model.Objective, other} {
		list = append(list, scene.Reading{ID: o.reading2(), Name: o.term2(), Nats: w.costs2[o],
			Sentence: "What the q of the lower pane costs by " + [...]string{"the objective of the upper pane.", "its own objective."}[k],
			Formula:  strings.ReplaceAll([...]string{"KL(q‖p*) = E[log q(x)/p*(x)], x drawn from q", "KL(p*‖q) = E_p*[log p*(x)/q(x)]", "JSD = ½KL(q‖m) + ½KL(p*‖m), m = ½q + ½p*"}[o], "q", "q₂"),
			Numbers:  "μ = " + place(s.Model.Second.Q.Mu) + ", σ = " + place(s.Model.Second.Q.Sigma) + ": " + env.Amount(w.costs2[o]),
			Infinite: "Never ∞: every normal q has a finite value here."})
	}
	return list
}

// Ids of the readings of the estimators.
var (
	estimateIDs = [...]string{"estimateScore", "estimateBaseline", "estimatePath"}
	spreadIDs   = [...]string{"spreadScore", "spreadBaseline", "spreadPath"}
)

// drawReadings are the gradient, what the draws make of it, and how far that is off, for the coordinate that is shown.
func (s *Scene) drawReadings(env *scene.Env) []scene.Reading {
	c, d, o := s.look.pull, &s.drawn, s.Model.Objective
	n := strconv.Itoa(s.Model.Draws.N)
	list := []scene.Reading{{ID: "gradient", Name: "exact pull on " + c.symbol(), Nats: c.of(d.exact), Natural: true,
		Sentence: "How fast " + o.term() + " falls when " + c.spoken() + " grows, by quadrature. If that is KL(q‖p*), the ELBO rises as fast.",
		Formula:  "−d " + o.term() + " / d " + c.symbol(), Numbers: env.Amount(c.of(d.exact)) + " for each 1 of " + c.symbol(),
		Infinite: "Never ∞ for σ > 0."}}
	for e, name := range estimatorNames {
		mean, spread := c.of(d.mean[e]), c.of(d.spread[e])
		list = append(list, scene.Reading{ID: estimateIDs[e], Name: "pull (" + name + ")", Nats: mean, Natural: true,
			Sentence: estimatorSentences[e], Formula: s.estimatorFormula(infotheory.Estimator(e)), Numbers: "the mean of " + n + " pulls: " + env.Amount(mean) + "; exact is " + env.Amount(c.of(d.exact)),
			Infinite: "Never ∞: each draw has a finite pull."},
			scene.Reading{ID: spreadIDs[e], Name: "spread (" + name + ")", Nats: spread, Natural: true,
				Sentence: "How far such an estimate is off, typically: its standard deviation over all ways to draw as many x.",
				Formula:  "√(variance of a pull/K)" + [...]string{"", ", and a little more for the baseline", ""}[e],
				Numbers:  "K = " + n + ": " + env.Amount(spread), Infinite: spreadInfinite[o]})
	}
	return list
}

// estimatorFormula is what each draw pulls, written out for the objective and the coordinate.
func (s *Scene) estimatorFormula(e infotheory.Estimator) string {
	o, c := s.Model.Objective, s.look.pull
	if e == infotheory.Reparametrised {
		return "the mean of " + [...]string{"", "−w·(1 + log w)·", "−½w·log(2w/(1 + w))·"}[o] + [...]string{"d log p*(x)/dx", "(σz·d log p*(x)/dx + 1)"}[c] + [...]string{"", ", w = p*(x)/q(x)", ", w = p*(x)/q(x)"}[o] + ", x = μ + σz"
	}
	part := [...]string{"log(p(x)p(D|x)/q(x))", "p*(x)/q(x)", "½·log(½ + ½p*(x)/q(x))"}[o]
	if e == infotheory.LeaveOneOut {
		part = "(" + part + " − the mean of that of the others)"
	}
	return "the mean of " + part + [...]string{"·(x − μ)/σ²", "·((x − μ)²/σ² − 1)"}[c]
}

// What the estimators are, and when they have no spread.
var (
	estimatorSentences = [...]string{
		"Each draw pulls q towards itself or away, as it is good or bad. No slope of p* is needed; but what all draws have in common, such as the evidence, is noise.",
		"The same, but each draw is judged against the mean of the others. So what all have in common goes.",
		"Each draw moves with q and feels the slope of log p* where it is. At the posterior itself the draws still differ.",
	}
	spreadInfinite = [...]string{
		"Never ∞ for KL(q‖p*): log(q/p*) grows like x² only.",
		"∞ if a part of the posterior is at least √2 times as wide as q: then the weights p*/q have variance ∞.",
		"By the score function never ∞; reparametrised ∞ if a part of the posterior is at least √2 times as wide as q.",
	}
)

// numIn writes a number that may be negative so that it can be added to another one.
func numIn(nats float64, env *scene.Env) string {
	text := env.Amount(nats)
	if nats < 0 {
		return "(" + text + ")"
	}
	return text
}
