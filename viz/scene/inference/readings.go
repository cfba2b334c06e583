package inference

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// reading is the id of the objective's reading.
func (o objective) reading() string { return [...]string{"klQPosterior", "klPosteriorQ", "jsd"}[o] }

// Readings are all numbers, in nats, with what they mean.
func (s *Scene) Readings(env *scene.Env) []scene.Reading {
	s.measure()
	w, b := &s.measured, &s.measured.bound
	num := func(nats float64) string { return infotheory.Format(env.Unit.FromNats(nats)) }
	log, beta := w.inference.LogEvidence, mark.Trimmed(s.Model.Beta)
	list := []scene.Reading{
		{ID: "klQPosterior", Name: "KL(q‖p*)", Nats: b.KullbackLeibler,
			Sentence: "What q costs where q has mass: the gap between the ELBO and the evidence. To make it small, q would rather miss a hill than stand where there is none.",
			Formula:  "KL(q‖p*) = E_q[log q(x)/p*(x)] = log p(D) − ELBO(q)", Numbers: num(log) + " − " + numIn(b.ELBO, env) + " = " + num(b.KullbackLeibler),
			Infinite: "Never ∞ here: the posterior has some mass wherever q has, and q's tails are light. It grows like the square of the distance."},
		{ID: "klPosteriorQ", Name: "KL(p*‖q)", Nats: w.forward,
			Sentence: "What q costs where the posterior has mass. To make it small, q must not miss anything: the best q has the mean and the width of the posterior.",
			Formula:  "KL(p*‖q) = E_p*[log p*(x)/q(x)]", Numbers: "least " + num(w.inference.Posterior.Forward) + ", here " + num(w.forward),
			Infinite: "Never ∞ for σ > 0, but it grows like 1/σ² as q becomes narrow: what q leaves out costs the most."},
		{ID: "jsd", Name: "JSD(q,p*)", Nats: w.jensenShannon,
			Sentence: "The Jensen-Shannon divergence compares q and the posterior with their mixture m. It is at most " + mark.OneBit(env.Unit) + ".",
			Formula:  "JSD = ½KL(q‖m) + ½KL(p*‖m), m = ½q + ½p*", Numbers: num(w.jensenShannon) + " of at most " + num(math.Ln2),
			Infinite: "Never ∞: the mixture expects whatever either expects."},
		{ID: "logEvidence", Name: "log p(D)", Nats: log,
			Sentence: "The evidence: how well prior and likelihood together expected the data. q does not change it.",
			Formula:  "log p(D) = log E_prior[p(D|x)] = ELBO + KL(q‖p*)", Numbers: numIn(b.ELBO, env) + " + " + num(b.KullbackLeibler) + " = " + num(log),
			Infinite: "Never −∞: the bumps are above 0 everywhere, so no x makes the data impossible."},
		{ID: "elbo", Name: "ELBO", Nats: b.ELBO,
			Sentence: "The evidence lower bound: what q reaches of the evidence. Raising it is the same as lowering KL(q‖p*).",
			Formula:  "ELBO = E[log p(D|x)] − KL(q‖prior) = log p(D) − KL(q‖p*)", Numbers: num(b.Fit) + " − " + num(b.Complexity) + " = " + num(b.ELBO),
			Infinite: "−∞ only if q had mass where the posterior has none. That cannot happen here: this posterior is above 0 everywhere."},
		{ID: "fit", Name: "E[log p(D|x)]", Nats: b.Fit,
			Sentence: "How well the data are explained by x drawn from q, on average.",
			Formula:  "E[log p(D|x)] = the mean of log p(D|x) for x from q", Numbers: numIn(b.ELBO, env) + " + " + num(b.Complexity) + " = " + num(b.Fit),
			Infinite: "Never −∞ here: the likelihood is above 0 everywhere."},
		{ID: "complexity", Name: "KL(q‖prior)", Nats: b.Complexity,
			Sentence: "How far q has gone from the prior: the price of what was learnt.",
			Formula:  "KL(q‖prior) = log(s/σ) + (σ² + μ²)/2s² − ½", Numbers: "μ = " + place(s.Model.Q.Mu) + ", σ = " + place(s.Model.Q.Sigma) + ", s = " + place(s.Model.Prior) + ": " + num(b.Complexity),
			Infinite: "∞ only in the limits σ → 0 and |μ| → ∞."},
		{ID: "betaObjective", Name: "β objective", Nats: s.objectiveValue(),
			Sentence: "The ELBO with its second term weighed by β. With β below 1 it is no bound: it may exceed the evidence.",
			Formula:  "E[log p(D|x)] − β·KL(q‖prior)", Numbers: num(b.Fit) + " − " + beta + "·" + num(b.Complexity) + " = " + num(s.objectiveValue()),
			Infinite: "Never ∞ for a finite β."},
		{ID: "freeEnergy", Name: "J(q)", Nats: -b.ELBO,
			Sentence: "The variational free energy, −ELBO: an upper bound on −log p(D). It can be computed without knowing the evidence.",
			Formula:  "J(q) = E_q[log q(x) − log p(x)p(D|x)] = KL(q‖p*) − log p(D)", Numbers: num(b.KullbackLeibler) + " − " + numIn(log, env) + " = " + num(-b.ELBO),
			Infinite: "Never ∞ here; it falls to −log p(D) when q is the posterior."},
	}
	if len(w.optima) > 0 {
		o := w.optima[0]
		list = append(list, scene.Reading{ID: "least", Name: "least " + s.Model.Objective.term(), Nats: o.Value,
			Sentence: "The least that any normal distribution reaches, found from several starts. For KL(p*‖q) it is the normal with the mean and the width of the posterior.",
			Formula:  "the minimum of " + s.Model.Objective.term() + " over μ and σ", Numbers: num(o.Value) + " at μ = " + place(o.Mu) + ", σ = " + place(o.Sigma),
			Infinite: "Never ∞: every normal q has a finite value here."})
	}
	return list
}

// numIn writes a number that may be negative so that it can be added to another one.
func numIn(nats float64, env *scene.Env) string {
	text := infotheory.Format(env.Unit.FromNats(nats))
	if nats < 0 {
		return "(" + text + ")"
	}
	return text
}
