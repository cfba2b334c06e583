package distance

import (
	"math"
	"strings"

	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Describe says in a sentence or two, with numbers, what is to be seen.
func (s *Scene) Describe(env *scene.Env) string {
	s.measure()
	w, m := &s.measured, &s.Model
	as := m.written(env.Unit)
	if w.straight == 0 {
		return "p and q are equal: " + m.name("p", "q") + " is 0, as it is for equal distributions only."
	}
	if i, strict, open, found := s.culprit(first, second); found {
		return s.describeInfinite(env, i, strict, open)
	}
	text := m.name("p", "q")
	if m.Kind == ofAlpha {
		text = "At " + s.member("") + ", " + text
	}
	text += " is " + as.brief(w.straight) + as.word() + ". By way of r it is "
	if math.IsInf(w.detour(), 1) {
		return text + "∞: " + s.blame(env) + s.law()
	}
	text += as.brief(w.legs[0]) + " and " + as.brief(w.legs[1]) + ", together " + as.brief(w.detour()) + as.word()
	switch v := w.verdict(); {
	case v == shorter:
		return text + ": the detour is shorter. No distance allows that."
	case v == equal:
		return text + ": the detour is as long." + s.law()
	}
	return text + ": the detour is longer." + s.law()
}

// law says whether that is so everywhere.
func (s *Scene) law() string {
	sign := s.Model.sign()
	if s.Model.metric() {
		return " It is never shorter: " + sign + " is a distance."
	}
	return " With other points it is shorter: " + sign + " is no distance."
}

// describeInfinite says whose 0 makes the straight way ∞.
func (s *Scene) describeInfinite(env *scene.Env, outcome, strict, open int) string {
	w, m := &s.measured, &s.Model
	as := m.written(env.Unit)
	text := s.excludes(env, outcome, strict) + " " + letters[open] + " expects it " + mark.TimesIn(w.shares[open][outcome]) + ": " + m.name("p", "q") + " is ∞."
	if math.IsInf(w.detour(), 1) {
		return text + " So is the way by r."
	}
	return text + " Yet the way by r is " + as.brief(w.detour()) + as.word() + " long. No distance allows that."
}

// excludes says who holds an outcome impossible.
func (s *Scene) excludes(env *scene.Env, outcome, strict int) string {
	who := letters[strict]
	if strict != middle {
		who = env.Names.Of(who)
	}
	return "A believer of " + who + " holds " + s.Model.Labels[outcome] + " impossible;"
}

// blame says whose 0 makes a leg of the detour ∞.
func (s *Scene) blame(env *scene.Env) string {
	i, strict, open, found := s.culprit(first, middle)
	if !found {
		i, strict, open, _ = s.culprit(middle, second)
	}
	text := s.excludes(env, i, strict) + " " + letters[open] + " expects it " + mark.TimesIn(s.measured.shares[open][i]) + "."
	return strings.Replace(text, "A believer", "a believer", 1)
}

// describeShort is the same for little room.
func (s *Scene) describeShort(env *scene.Env) string {
	w, m := &s.measured, &s.Model
	as := m.written(env.Unit)
	text := "Straight " + as.brief(w.straight) + ", by way of r " + as.brief(w.detour()) + as.word()
	if w.verdict() == shorter {
		return text + ": " + m.sign() + " is no distance."
	}
	return text + "."
}

// tells says what each divergence means, in the order of kinds.
var tells = [len(kinds)]string{
	"What it costs to believe q, on average over what p makes happen. Which of the two makes things happen matters, so it is not symmetric: that is its meaning, not a fault.",
	"What it costs to believe p, on average over what q makes happen: KL with its arguments exchanged.",
	"Both Kullback-Leibler divergences together: symmetric, and yet no distance. Half of it is the mean of both, which JSD is not: JSD compares p and q with their mixture.",
	"How far p and q are from their mixture m, on average. Shannon's entropy is in it: JSD = H(m) − ½H(p) − ½H(q). It stays at its most as long as p and q share no outcome, however they are moved.",
	"The most by which p and q differ about any event. It is a distance.",
	"Half of the squared distance between the roots of the probabilities. Its root, the Hellinger distance, is a distance.",
	"Twice the Le Cam divergence, between χ² of both directions. Its root is a distance.",
	"Squared differences over q: expensive where q expects little.",
	"Squared differences over p: expensive where p expects little.",
	"What some texts print for JSD, with the arguments of KL exchanged. It is infinite as soon as one rules out what the other expects, and neither it nor its root is a distance.",
	"The α family: α = 0 is KL(q‖p), ½ is 4H², 1 is KL(p‖q) and 2 is ½χ²(p‖q), all as numbers without a unit.",
}

// Readings are the numbers that can be asked about.
func (s *Scene) Readings(env *scene.Env) []scene.Reading {
	s.measure()
	w, m := &s.measured, &s.Model
	as := m.written(env.Unit)
	length := func(id, name string, v float64, sentence, formula, numbers, infinite string) scene.Reading {
		r := scene.Reading{ID: id, Name: name, Nats: v, Value: as.of(v), Unit: as.unit, Sentence: sentence, Formula: formula, Numbers: numbers, Infinite: infinite}
		if as.unit == "" {
			r.Unit = "without unit"
		}
		return r
	}
	names := [3]string{m.name("p", "q"), m.name("p", "r"), m.name("r", "q")}
	list := []scene.Reading{
		length("dPQ", names[0], w.straight, s.meaning(), names[0]+" = "+s.formula(), s.sum(as), s.infinite(env)),
		length("dPR", names[1], w.legs[0], "The first leg of the detour from p to q by way of r.", names[1]+": "+names[0]+" with r for q", names[1]+" = "+as.of(w.legs[0]), s.infinite(env)),
		length("dRQ", names[2], w.legs[1], "The second leg of the detour from p to q by way of r.", names[2]+": "+names[0]+" with r for p", names[2]+" = "+as.of(w.legs[1]), s.infinite(env)),
	}
	list[0].Plain = s.plain(env)
	if slack, exists := w.slack(); exists {
		list = append(list, length("slack", "detour − straight", slack, "By how much the detour by r is longer than the straight way. A distance never makes it negative (the triangle inequality).",
			names[1]+" + "+names[2]+" − "+names[0], as.of(w.legs[0])+" + "+as.of(w.legs[1])+" − "+as.of(w.straight)+" = "+as.of(slack), "It does not exist where one of the three lengths is ∞."))
	}
	return append(list, s.contrasted(env),
		scene.Reading{ID: "jsd", Name: "JSD(p,q)", Nats: w.jsd, Again: m.Kind == ofShannon && !m.Root, Sentence: "What the cheapest compromise between p and q costs: that is m, their mixture.",
			Formula: "JSD(p,q) = ½KL(p‖m) + ½KL(q‖m), m = ½p + ½q", Numbers: env.Amount(w.jsd) + " of at most " + env.Amount(math.Ln2), Infinite: "Never ∞: m expects whatever either expects."},
		scene.Reading{ID: "compromise", Name: "½KL(p‖r) + ½KL(q‖r)", Nats: w.compromise, Sentence: "What it costs to believe r if p or q is true, each half the time. Drag r: it is least where r is m.",
			Formula: "½KL(p‖r) + ½KL(q‖r) = JSD(p,q) + KL(m‖r)", Numbers: env.Amount(w.jsd) + " + " + env.Amount(w.fromMixture) + " = " + env.Amount(w.compromise), Infinite: "∞ when r rules out what p or q expects."},
		scene.Reading{ID: "klMR", Name: "KL(m‖r)", Nats: w.fromMixture, Sentence: "What the compromise costs beyond the cheapest one, as r is not m.",
			Formula: "KL(m‖r) = ½KL(p‖r) + ½KL(q‖r) − JSD(p,q)", Numbers: "KL(m‖r) = " + env.Amount(w.fromMixture), Infinite: "∞ when r rules out what p or q expects."})
}

// plain says the straight way in other words where it is a Kullback-Leibler divergence.
func (s *Scene) plain(env *scene.Env) string {
	m, w := &s.Model, &s.measured
	if m.Root || m.kind().sign != kinds[0].sign {
		return ""
	}
	from, to := first, second
	if m.kind().reversed {
		from, to = to, from
	}
	watch := env.Names.Watch(w.straight, letters[to])
	for i, p := range w.shares[from] {
		if w.shares[to][i] == 0 {
			watch.Impossible += p
		}
	}
	return watch.Plain()
}

// contrasted is the straight way by another divergence, which is a distance if the chosen one is none.
func (s *Scene) contrasted(env *scene.Env) scene.Reading {
	c := &s.measured.contrast
	as := c.of.written(env.Unit)
	name := c.of.name("p", "q")
	r := scene.Reading{ID: "contrast", Name: name, Nats: c.straight, Value: as.of(c.straight), Unit: as.unit, Formula: name,
		Sentence: "For contrast, a divergence that is no distance: by way of r it can be shorter.", Numbers: name + " = " + as.of(c.straight) + "; by way of r " + as.of(c.legs[0]) + " + " + as.of(c.legs[1]), Infinite: kinds[c.of.Kind].infinite}
	if c.of.metric() {
		r.Sentence, r.Infinite = "For contrast, a distance: whatever r is, the detour is no shorter (Endres & Schindelin 2003).", "Never ∞."
	}
	return r
}

// meaning is what the chosen divergence, or its root, means.
func (s *Scene) meaning() string {
	text := tells[s.Model.Kind]
	if !s.Model.Root {
		return text
	}
	if s.Model.metric() {
		return "The root of a divergence, and a distance: symmetric, 0 for equal ones only, and no detour is shorter. Of the divergence itself: " + text
	}
	return "The root of a divergence, and still no distance. Of the divergence itself: " + text
}

// formula is that of the chosen divergence.
func (s *Scene) formula() string {
	if s.Model.Root {
		return "√D, D = " + s.Model.kind().formula
	}
	return s.Model.kind().formula
}

// infinite says when it is ∞.
func (s *Scene) infinite(env *scene.Env) string {
	text := s.Model.kind().infinite
	if s.Model.Kind == ofShannon {
		text += mark.OneBit(env.Unit) + "."
	}
	if s.Model.Root {
		text = "Of D: " + text
	}
	return text
}

// sum is what the outcomes add up to.
func (s *Scene) sum(as written) string {
	of := written{by: as.by}
	if s.Model.Root {
		of.by *= as.by
	}
	var parts []string
	for _, term := range s.measured.terms {
		parts = append(parts, of.of(term))
	}
	text := strings.Join(parts, " + ")
	if s.Model.Root {
		text = "√(" + text + ")"
	}
	return text + " = " + as.of(s.measured.straight)
}
