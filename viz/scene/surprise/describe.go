package surprise

import (
	"math"
	"strconv"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// brief writes nats for a sentence, without the unit.
func brief(nats float64, env *scene.Env) string {
	if math.IsInf(nats, 1) {
		return "infinite"
	}
	return env.Brief(nats)
}

// shares writes a share for a sentence, never a false 0 or 1.
func shares(v float64) string {
	switch {
	case v > 0 && v < 0.0005:
		return mark.Trimmed(v)
	case v > 0.9995 && v < 1:
		if text := param.Plain(v); len(text) <= len("0.999999") {
			return text
		}
		return "1 − " + infotheory.Format(1-v)
	}
	return mark.Trimmed(math.Round(v*1e4) / 1e4)
}

// Describe says in a sentence or two, with numbers, what is to be seen.
func (s *Scene) Describe(env *scene.Env) string {
	s.measure()
	m := &s.measured
	switch {
	case m.lost():
		return s.describeLost()
	case m.seen() == 0:
		return s.describeAhead(env)
	}
	o, unit, w := m.last, " "+env.Unit.Plural(), &s.Model.Words
	text := "The last " + w.one + " is " + w.is(o.black) + ": " + brief(o.surprisal, env) + unit + " of surprisal, and it taught "
	switch {
	case o.surprisal == 0:
		return text + "nothing, for the belief was certain of it."
	case o.gain == 0:
		return text + "nothing, for the belief is certain that the share of " + w.all(true) + " is " + shares(m.prior.at) + ". All of it is noise."
	case o.gain < 1e-4:
		text += "next to nothing"
	default:
		text += brief(o.gain, env) + unit
	}
	return text + " about the share of " + w.all(true) + ", now believed to be " + shares(m.now.share()) + "."
}

// describeAhead tells what could come.
func (s *Scene) describeAhead(env *scene.Env) string {
	m, unit := &s.measured, " "+env.Unit.Plural()
	black, white := m.next[1], m.next[0]
	w := &s.Model.Words
	belief := "The believed share of " + w.all(true) + " is " + shares(m.now.share()) + ", " + s.worth(w.some()) + ". Next, "
	for _, o := range m.next {
		if !o.exists {
			return belief + w.a(o.black) + " would be an infinite surprise, from which no belief could follow."
		}
	}
	return belief + w.a(true) + " would be " + brief(black.surprisal, env) + unit + " of surprisal and teach " + brief(black.gain, env) +
		"; " + w.a(false) + " " + brief(white.surprisal, env) + " and " + brief(white.gain, env) + "."
}

// describeLost tells of a sighting that was ruled out.
func (s *Scene) describeLost() string {
	m, w := &s.measured, &s.Model.Words
	ruled := w.is(m.list[m.broken].black)
	return "The belief was certain that no " + w.one + " is " + ruled + "; " + w.one + " " + strconv.Itoa(m.broken+1) + " is " + ruled + ". Its surprisal is infinite, and no belief follows from it: there is no posterior."
}

// describeShort is the same for little room.
func (s *Scene) describeShort(env *scene.Env) string {
	m, unit, w := &s.measured, " "+env.Unit.Plural(), &s.Model.Words
	o, seen := s.subject()
	switch {
	case m.lost():
		return "What was certain never to be has come: no posterior."
	case !seen && !o.exists:
		return "Ruled out: " + w.a(true) + ". It would be an infinite surprise."
	case !seen:
		return "Next, " + w.a(true) + " would be " + brief(o.surprisal, env) + unit + " of surprisal and teach " + brief(o.gain, env) + "."
	case o.gain == 0:
		return "The last " + w.one + " is " + w.is(o.black) + ": " + brief(o.surprisal, env) + unit + " of surprisal, nothing learnt."
	}
	return "The last " + w.one + " is " + w.is(o.black) + ": " + brief(o.surprisal, env) + unit + " of surprisal, " + brief(o.gain, env) + " learnt."
}

// spokenReadings are the main readings for a handle's twin.
func (s *Scene) spokenReadings(env *scene.Env) string {
	o, seen := s.subject()
	switch unit := " " + env.Unit.Plural(); {
	case !o.known:
		return ", no belief is left"
	case !o.exists && seen:
		return ", surprisal infinite, no posterior"
	case !o.exists:
		return ", ruled out: " + s.Model.Words.a(true)
	case seen:
		return ", surprisal " + brief(o.surprisal, env) + unit + ", Bayesian surprise " + brief(o.gain, env) + unit
	default:
		return ", " + s.Model.Words.a(true) + " would be " + brief(o.surprisal, env) + unit + " and teach " + brief(o.gain, env) + unit
	}
}
