package curiosity

import (
	"math"
	"slices"

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
func (s *Scene) tick(time float64, env *scene.Env) string {
	p, n := &s.play, len(s.Model.Flips)
	if s.Model.Policy == byHand {
		s.Pause()
	}
	if !p.Going {
		return ""
	}
	due := p.Steps(time, perSecond)
	if env.Still {
		due = s.goal - n
	}
	s.steps(min(due, s.goal-n))
	if len(s.Model.Flips) >= s.goal {
		s.Pause()
		s.sayLedger("The policy rests. ", env)
	}
	return "flips"
}

// start lets the policy go on by itself, or flips at once where the reader wants no motion.
func (s *Scene) start(env *scene.Env) {
	if s.play.Going {
		s.Pause()
		s.Say("Paused after %s.", flipsOf(len(s.Model.Flips)))
		return
	}
	if env.Still {
		s.steps(atOnce)
		s.sayLedger("", env)
		return
	}
	s.play.Start()
	s.goal = min(len(s.Model.Flips)+atOnce, MaxFlips)
	s.Say("The %s policy flips up to %d coins. Press again to pause.", policyKeys[s.Model.Policy], s.goal-len(s.Model.Flips))
}

// sayLedger tells what was expected and what was learnt so far.
func (s *Scene) sayLedger(before string, env *scene.Env) {
	s.Say("%s%s.", before, s.tally(env))
}

// sayFlip tells of the last flip.
func (s *Scene) sayFlip() {
	r := s.measured.list[len(s.measured.list)-1]
	s.Say("Coin %d shows %s: %s were expected, %s learnt.", r.flip.coin()+1, side(r.flip.heads()), s.Sheet.Short(r.expected), s.Sheet.Short(r.realised))
}

// What the buttons of the scene say: those of who flips, and those of what was flipped.
var (
	flipButtons = [...]scene.Action{
		{Name: "play", Label: "Play", Help: "Let the policy flip a hundred times, one after the other."},
		{Name: "step", Label: "Step", Help: "Let the policy flip once."},
		{Name: "flip1", Label: "Flip coin 1", Help: "Flip coin 1 once."},
		{Name: "flip2", Label: "Flip coin 2", Help: "Flip coin 2 once."},
		{Name: "flip3", Label: "Flip coin 3", Help: "Flip coin 3 once."},
		{Name: "hundred", Label: "100 flips", Help: "Let the policy flip a hundred times at once."},
		{Name: "back", Label: "Take back", Help: "Take the last flip back."},
		{Name: "clear", Label: "Forget all", Help: "Forget all flips; the first beliefs stay."},
	}
	pauseButton = scene.Action{Name: "play", Label: "Pause", Help: "Let the policy rest."}
	otherWorld  = scene.Action{Name: "reseed", Label: "Another world", Help: "The coins show their sides in another order from now on. What was flipped stays."}
	byPolicy    = [...]scene.Action{
		{Name: "policy-hand", Label: "By hand", Help: "You choose each coin.", Toggle: true},
		{Name: "policy-random", Label: "Random", Help: "Chance chooses each coin.", Toggle: true},
		{Name: "policy-greedy", Label: "Greedy", Help: "Flip the coin with the most heads to expect.", Toggle: true},
		{Name: "policy-curious", Label: "Curious", Help: "Flip the coin of which most is to be learnt.", Toggle: true},
	}
)

// The places of some of them.
const (
	placePlay    = 0
	placeStep    = 1
	placeFlip1   = 2
	placeHundred = placeFlip1 + Coins
	placeBack    = placeHundred + 1
	placeClear   = placeBack + 1
)

// actions are the buttons of the scene.
func (s *Scene) actions() []scene.Action {
	full := scene.WhyNot(len(s.Model.Flips) == MaxFlips, flipsOf(MaxFlips)+" are the most that are kept.")
	empty := scene.WhyNot(s.Model.Flips == "", "Nothing was flipped yet.")
	hand := s.Model.Policy == byHand
	list := slices.Clone(flipButtons[:])
	for k := range list {
		a := &list[k]
		ofHand := placeFlip1 <= k && k < placeHundred
		a.Primary = ofHand == hand && k < placeHundred
		switch {
		case k >= placeBack:
			a.Why = empty
		case hand && !ofHand:
			a.Why = "Choose a policy first: by hand, nothing plays by itself."
		default:
			a.Why = full
		}
	}
	if s.play.Going {
		list[placePlay] = pauseButton
		list[placePlay].Primary = !hand
	}
	return append(append(list, s.play.Speeds("Flip")...), otherWorld)
}

// policies are the buttons that choose who flips.
func (s *Scene) policies() []scene.Action {
	list := slices.Clone(byPolicy[:])
	list[s.Model.Policy].Pressed = true
	return list
}

// Do carries out one of the buttons of the page.
func (s *Scene) Do(action, _ string, env *scene.Env) error {
	if s.play.Change(action) {
		return nil
	}
	for p := range byPolicy {
		if action == byPolicy[p].Name {
			s.Pause()
			s.Model.Policy = policy(p)
			return nil
		}
	}
	list := s.actions()
	k := slices.IndexFunc(list, func(a scene.Action) bool { return a.Name == action })
	if k < 0 {
		return scene.NoAction(action)
	}
	if why := list[k].Why; why != "" {
		return param.Refuse("%s", why)
	}
	if k == placePlay {
		s.start(env)
		return nil
	}
	s.Pause()
	m := &s.Model
	switch k {
	case placeStep:
		s.steps(1)
		s.sayFlip()
	case placeHundred:
		s.steps(atOnce)
		s.sayLedger("", env)
	case placeBack:
		m.Flips = m.Flips[:len(m.Flips)-1]
	case placeClear:
		m.Flips = ""
	case len(list) - 1: // another world
		m.Seed = int(math.Mod(float64(m.Seed)+1, seeds.Most+1))
		s.Say("From now on the sides come in another order.")
	default:
		s.flips(1, k-placeFlip1)
		s.sayFlip()
	}
	return nil
}

// flipsOf counts them: "1 flip", "200 flips".
func flipsOf(n int) string { return param.Plural(n, "flip") }
