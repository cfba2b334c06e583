package curiosity

import (
	"math"
	"strconv"

	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// View fills in what the page shows of the scene.
func (s *Scene) View(v *scene.View, env *scene.Env) {
	s.measure()
	v.Actions = s.actions()
	v.Inspector = s.inspector()
}

// inspector tells about the coin that was touched last, or what can be done.
func (s *Scene) inspector() scene.Inspector {
	i := scene.Inspector{Text: "Tap a coin to flip it, or let a policy choose. Drag a belief by its mean and its worth.", Actions: s.policies()}
	if k := s.touched(); k >= 0 {
		c := &s.measured.coins[k]
		i.Text = "Coin " + strconv.Itoa(k+1) + ": drag its mean, and above it how many flips it is worth."
		i.Cells = []scene.Cell{
			{Name: "heads, tails", Value: strconv.Itoa(c.heads) + ", " + strconv.Itoa(c.tails)},
			{Name: "believed share now", Value: mark.Trimmed(c.now.mean)},
			{Name: "worth now", Value: mark.Trimmed(weightOf(c.belief))},
		}
	}
	return i
}

// touched is the coin whose handle was touched last, or −1.
func (s *Scene) touched() int {
	for k := range Coins {
		if s.Last == coinKey(k) || s.Last == weightKey(k) {
			return k
		}
	}
	return -1
}

// tableMost is the most flips that the table tells one by one, the last ones.
const tableMost = 100

// Table holds the coins and the last flips.
func (s *Scene) Table(env *scene.Env) scene.Table {
	d, caption := s.Data(), "The coins and every flip"
	if n := len(s.measured.list); n > tableMost {
		copy(d.Records[n-tableMost:], d.Records[:Coins])
		d.Records = d.Records[n-tableMost:]
		caption = "The coins and the last " + strconv.Itoa(tableMost) + " of " + flipsOf(n)
	}
	return scene.TableOf(d, env, caption)
}

// Data are the coins as they are believed now, and all flips with what was expected of them and what they taught.
func (s *Scene) Data() scene.Data {
	s.measure()
	m, nan := &s.measured, math.NaN()
	d := scene.Data{Label: "coin or flip", Columns: []scene.Column{{Key: "coin", Name: "coin"}, {Key: "alpha", Name: "α"}, {Key: "beta", Name: "β"}, {Key: "truth", Name: "true share"},
		{Key: "expected", Name: "expected gain", Information: true}, {Key: "realised", Name: "gain", Information: true}, {Key: "entropy", Name: "entropy of the next flip", Information: true}}}
	for k := range m.coins {
		c := &m.coins[k]
		d.Add(coinName(k), float64(k+1), c.belief.Alpha, c.belief.Beta, s.Model.Truth[k], c.now.gain, c.learnt, c.entropy)
	}
	for k, r := range m.list {
		d.Add("flip "+strconv.Itoa(k+1)+": "+side(r.flip.heads()), float64(r.flip.coin()+1), nan, nan, nan, r.expected, r.realised, nan)
	}
	return d
}
