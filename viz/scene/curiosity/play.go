package curiosity

import (
	"math"
	"strconv"

	"iridescent/viz/draws"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// policy is who chooses the next coin.
type policy int

const (
	byHand policy = iota
	random
	greedy
	curious
)

// policyKeys are the names of the policies in sentences and in the address.
var policyKeys = [...]string{"hand", "random", "greedy", "curious"}

// Places of the seeded numbers: each run has an order of its own for each coin, and one for the choices of chance. Whoever flips a coin
// sees its sides come in the same order, so policies meet the same world.
const (
	runPlaces  = 1 << 40
	coinPlaces = 1 << 32
)

// shows reports whether flip n of a coin, from 0, shows heads in a run. The reader's own flips are those of run 0.
func (m *Model) shows(run, coin, n int) bool {
	return m.number(run, coin, n) < m.Truth[coin]
}

// number is the seeded number of a place in a run, from 0 to 1.
func (m *Model) number(run, place, n int) float64 {
	return draws.Uniform(uint64(m.Seed), uint64(run)*runPlaces+uint64(place)*coinPlaces+uint64(n))
}

// wants is what a policy looks for in a coin: heads, or the most to learn.
func (p policy) wants(o *outlook) float64 {
	if p == greedy {
		return o.mean
	}
	return o.gain
}

// best is the coin that has most of what a policy looks for, the first of equal ones.
func (p policy) best(of [Coins]*outlook) int {
	best := 0
	for k, o := range of {
		if more(p.wants(o), p.wants(of[best])) {
			best = k
		}
	}
	return best
}

// choose is the coin that a policy flips next, for flip n of a run. A hand chooses none, −1.
func (m *Model) choose(p policy, run, n int, of [Coins]*outlook) int {
	switch p {
	case byHand:
		return -1
	case random:
		return int(Coins * m.number(run, Coins, n))
	}
	return p.best(of)
}

// next is the coin that the policy flips next, or −1.
func (s *Scene) next() int {
	return s.Model.choose(s.Model.Policy, 0, len(s.measured.list), s.measured.looks())
}

const (
	perSecond = 5   // flips at the slowest speed
	atOnce    = 100 // flips of one press
)

// Animating reports whether frames are needed.
func (s *Scene) Animating() bool { return s.play.Going }

// Pause stops the policy where it is.
func (s *Scene) Pause() { s.play.Rest() }

// flips flips one coin so many times, as long as there is room, or, if it is −1, those that the policy chooses.
func (s *Scene) flips(n, coin int) {
	s.measure()
	m, flips := &s.measured, []byte(s.Model.Flips)
	for range min(n, MaxFlips-len(flips)) {
		k := coin
		if k < 0 {
			if k = s.next(); k < 0 {
				break
			}
		}
		f := newFlip(k, s.Model.shows(0, k, m.coins[k].all()))
		flips = append(flips, byte(f))
		m.take(f)
	}
	s.Model.Flips = string(flips)
	m.flips = s.Model.Flips
	m.evaluate()
}

// steps lets the policy flip so many times.
func (s *Scene) steps(n int) { s.flips(n, -1) }

// tick flips what is due, and names the edit.
func (s *Scene) tick(time float64, still bool) string {
	p, n := &s.play, len(s.Model.Flips)
	if s.Model.Policy == byHand {
		s.Pause()
	}
	if !p.Going {
		return ""
	}
	due := p.Steps(time, perSecond)
	if still {
		due = s.goal - n
	}
	s.steps(min(due, s.goal-n))
	if len(s.Model.Flips) >= s.goal {
		s.Pause()
		s.sayLedger("The policy rests. ")
	}
	return "flips"
}

// start lets the policy go on by itself, or flips at once where the reader wants no motion.
func (s *Scene) start(still bool) {
	if s.play.Going {
		s.Pause()
		s.Say("Paused after %s.", flipsOf(len(s.Model.Flips)))
		return
	}
	if still {
		s.steps(atOnce)
		s.sayLedger("")
		return
	}
	s.play.Start()
	s.goal = min(len(s.Model.Flips)+atOnce, MaxFlips)
	s.Say("The %s policy flips up to %d coins. Press again to pause.", policyKeys[s.Model.Policy], s.goal-len(s.Model.Flips))
}

// sayLedger tells what was expected and what was learnt so far.
func (s *Scene) sayLedger(before string) {
	m := &s.measured
	s.Say("%sAfter %s, %s were expected and %s learnt.", before, flipsOf(len(m.list)), s.Sheet.Short(m.expected), s.Sheet.Short(m.realised))
}

// sayFlip tells of the last flip.
func (s *Scene) sayFlip() {
	r := s.measured.list[len(s.measured.list)-1]
	s.Say("Coin %d shows %s: %s were expected, %s learnt.", r.flip.coin()+1, side(r.flip.heads()), s.Sheet.Short(r.expected), s.Sheet.Short(r.realised))
}

// buttons are those of the page.
type buttons []scene.Action

// add adds one. why says why it is disabled, "" if it is not.
func (b *buttons) add(name, label, help, why string, primary bool) {
	*b = append(*b, scene.Action{Name: name, Label: label, Help: help, Why: why, Primary: primary})
}

// actions are the buttons of the scene.
func (s *Scene) actions() []scene.Action {
	full := scene.WhyNot(len(s.Model.Flips) == MaxFlips, flipsOf(MaxFlips)+" are the most that are kept.")
	empty := scene.WhyNot(s.Model.Flips == "", "Nothing was flipped yet.")
	byPolicy, hand := full, s.Model.Policy == byHand
	if hand {
		byPolicy = "Choose a policy first: by hand, nothing plays by itself."
	}
	var b buttons
	if s.play.Going {
		b.add("play", "Pause", "Let the policy rest.", "", !hand)
	} else {
		b.add("play", "Play", "Let the policy flip a hundred times, one after the other.", byPolicy, !hand)
	}
	b.add("step", "Step", "Let the policy flip once.", byPolicy, !hand)
	for k := range Coins {
		label := "Flip " + coinName(k)
		b.add("flip"+strconv.Itoa(k+1), label, label+" once.", full, hand)
	}
	b.add("hundred", "100 flips", "Let the policy flip a hundred times at once.", byPolicy, false)
	b.add("back", "Take back", "Take the last flip back.", empty, false)
	b.add("clear", "Forget all", "Forget all flips; the first beliefs stay.", empty, false)
	b = append(b, s.play.Speeds("Flip")...)
	b.add("reseed", "Another world", "The coins show their sides in another order from now on. What was flipped stays.", "", false)
	return b
}

// policies are the buttons that choose who flips.
func (s *Scene) policies() []scene.Action {
	list := []scene.Action{
		{Label: "By hand", Help: "You choose each coin."},
		{Label: "Random", Help: "Chance chooses each coin."},
		{Label: "Greedy", Help: "Flip the coin with the most heads to expect."},
		{Label: "Curious", Help: "Flip the coin of which most is to be learnt."},
	}
	for p := range list {
		list[p].Name, list[p].Toggle, list[p].Pressed = "policy-"+policyKeys[p], true, s.Model.Policy == policy(p)
	}
	return list
}

// Do carries out one of the buttons of the page.
func (s *Scene) Do(action, _ string, env *scene.Env) error {
	if s.play.Change(action) {
		return nil
	}
	for _, a := range s.actions() {
		if a.Name == action && a.Why != "" {
			return param.Refuse("%s", a.Why)
		}
	}
	if action != "play" {
		s.Pause()
	}
	s.measure()
	m := &s.Model
	switch action {
	case "play":
		s.start(env.Still)
	case "step":
		s.steps(1)
		s.sayFlip()
	case "hundred":
		s.steps(atOnce)
		s.sayLedger("")
	case "flip1", "flip2", "flip3":
		s.flips(1, int(action[len("flip")]-'1'))
		s.sayFlip()
	case "back":
		m.Flips = m.Flips[:len(m.Flips)-1]
	case "clear":
		m.Flips = ""
	case "reseed":
		m.Seed = int(math.Mod(float64(m.Seed)+1, seeds.Most+1))
		s.Say("From now on the sides come in another order.")
	default:
		for p, key := range policyKeys {
			if action == "policy-"+key {
				m.Policy = policy(p)
				return nil
			}
		}
		return scene.NoAction(action)
	}
	return nil
}

// flipsOf counts them: "1 flip", "200 flips".
func flipsOf(n int) string { return param.Plural(n, "flip") }
