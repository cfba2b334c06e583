package distance

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
)

// plain are the divergences by their formulas as books have them, for positive probabilities.
var plain = map[string]func(p, q float64) float64{
	"kl": func(p, q float64) float64 { return p * math.Log(p/q) }, "rkl": func(p, q float64) float64 { return q * math.Log(q/p) },
	"jeffreys": func(p, q float64) float64 { return (p - q) * math.Log(p/q) },
	"js": func(p, q float64) float64 {
		return 0.5*p*math.Log(2*p/(p+q)) + 0.5*q*math.Log(2*q/(p+q))
	},
	"tv":         func(p, q float64) float64 { return 0.5 * math.Abs(p-q) },
	"hellinger":  func(p, q float64) float64 { return 0.5 * math.Pow(math.Sqrt(p)-math.Sqrt(q), 2) },
	"triangular": func(p, q float64) float64 { return (p - q) * (p - q) / (p + q) },
	"chi2":       func(p, q float64) float64 { return (p - q) * (p - q) / q }, "neyman": func(p, q float64) float64 { return (p - q) * (p - q) / p },
	"rjs": func(p, q float64) float64 {
		m := (p + q) / 2
		return 0.5*m*math.Log(m/p) + 0.5*m*math.Log(m/q)
	},
	"alpha": func(p, q float64) float64 { // at 1.7
		return (math.Pow(p, 1.7)*math.Pow(q, -0.7) - 1.7*p + 0.7*q) / (1.7 * 0.7)
	},
}

// reading is a number by its name, and whether it exists.
func (h *player) reading(id string) (nats float64, exists bool) {
	for _, r := range h.s.Readings(h.Env) {
		if r.ID == id {
			return r.Nats, true
		}
	}
	return math.NaN(), false
}

func TestReadingsAreTheFormulasOfBooks(t *testing.T) {
	r, env := rand.New(rand.NewPCG(7, 7)), newHand(t, "").Env
	for range 20 {
		var w [3]point
		for k := range w {
			for i := range w[k] {
				w[k][i] = 1 + float64(r.IntN(99))
			}
		}
		hash := ""
		for k, letter := range letters {
			hash += "&" + letter + "=" + param.Shortest(w[k][0]) + "," + param.Shortest(w[k][1]) + "," + param.Shortest(w[k][2])
		}
		for _, k := range kinds {
			sum := func(a, b int) (sum float64) {
				x, y := w[a], w[b]
				for i := range x {
					sum += plain[k.key](x[i]/(x[0]+x[1]+x[2]), y[i]/(y[0]+y[1]+y[2]))
				}
				return sum
			}
			for _, root := range []bool{false, true} {
				key, of := k.key, func(v float64) float64 { return v }
				if root {
					key, of = "root"+key, math.Sqrt
				}
				h := &player{&scenetest.Player{Env: env}, New()}
				scene.Open(h.s, "measure="+key+"&alpha=1.7"+hash)
				straight, out, back := of(sum(first, second)), of(sum(first, middle)), of(sum(middle, second))
				for id, want := range map[string]float64{"dPQ": straight, "dPR": out, "dRQ": back, "slack": out + back - straight} {
					if got, exists := h.reading(id); !exists || math.Abs(got-want) > 1e-11*(1e-3+straight) {
						t.Errorf("%s%s: %s is %.12g, want %.12g", key, hash, id, got, want)
					}
				}
			}
		}
		h := newHand(t, hash[1:])
		jsd, _ := h.reading("jsd")
		compromise, _ := h.reading("compromise")
		rest, _ := h.reading("klMR")
		if math.Abs(compromise-jsd-rest) > 1e-13 || jsd <= 0 || rest < 0 {
			t.Errorf("%s: ½KL(p‖r) + ½KL(q‖r) = %g, JSD %g, KL(m‖r) %g", hash, compromise, jsd, rest)
		}
	}
}

func TestDistancesNeverFailAndOthersDo(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 9))
	var failed [2][len(kinds)]bool
	for range 3000 {
		s := New()
		for k := range s.Model.Points {
			for i := range Outcomes {
				if s.Model.Points[k][i] = math.Pow(r.Float64(), 4); r.IntN(9) == 0 {
					s.Model.Points[k][i] = 0
				}
			}
			s.Model.Points[k][r.IntN(Outcomes)] += 1e-3
		}
		s.measure()
		for place, root := range []bool{false, true} {
			for k := range kinds {
				d := s.kindOf(k)
				fails := s.measured.verdicts[place][k] == shorter
				if failed[place][k] = failed[place][k] || fails; fails && metric(&d, root) {
					t.Errorf("%s, root %v: %v", kinds[k].key, root, s.Model.Points)
				}
			}
		}
	}
	for place, root := range []bool{false, true} {
		for k := range kinds {
			s := New()
			if d := s.kindOf(k); !failed[place][k] && !metric(&d, root) {
				t.Errorf("%s, root %v, never fails", kinds[k].key, root)
			}
		}
	}
}

func TestOnOnePresetAllButTheDistancesFail(t *testing.T) {
	h := newHand(t, "")
	h.MustDo("preset", "survivors")
	for place, root := range []bool{false, true} {
		for k := range kinds {
			d := h.s.kindOf(k)
			if fails := h.s.measured.verdicts[place][k] == shorter; fails == metric(&d, root) {
				t.Errorf("%s, root %v: fails %v", kinds[k].key, root, fails)
			}
		}
	}
	h.MustDo("preset", "printed")
	if slack, _ := h.reading("slack"); !(slack < 0) {
		t.Errorf("the reversed JSD, root: %g", slack)
	}
	h.MustDo("preset", "detour")
	if slack, _ := h.reading("slack"); !(slack < 0) {
		t.Errorf("KL: %g", slack)
	}
}

func TestInfiniteLengthsHaveACulpritAndNoSlack(t *testing.T) {
	for _, c := range []struct{ hash, says string }{
		{"p=5,3,2&q=6,4,0&r=1,1,1", "A believer of q holds C impossible; p expects it 20 times in 100: KL(p‖q) is ∞. So is the way by r."},
		{"p=5,3,2&q=6,4,1&r=1,1,0", "By way of r it is ∞: a believer of r holds C impossible; p expects it 20 times in 100."},
		{"p=5,3,0&q=6,4,1&r=1,1,1&measure=rkl", "A believer of p holds C impossible; q expects it"},
		{"p=1,0,0&q=0,1,0&r=1,1,1&measure=rjs", "holds A impossible"},
		{"p=1,0,1&q=0,1,1&r=1,0,1&measure=neyman", "χ²(q‖p) is ∞"},
	} {
		h := newHand(t, c.hash)
		if text := h.s.Describe(h.Env); !strings.Contains(text, c.says) {
			t.Errorf("%s: %s", c.hash, text)
		}
		if _, exists := h.reading("slack"); exists {
			t.Errorf("%s: there is a slack", c.hash)
		}
	}
	h := newHand(t, "p=1,0,0&q=0,2,3&r=1,1,1&measure=js")
	for _, q := range []string{"0,1,0", "0,1,9", "0,0,1"} {
		h.Set("q", q)
		if jsd, _ := h.reading("jsd"); math.Abs(jsd-math.Ln2) > 1e-15 {
			t.Errorf("q = %s: JSD of strangers is %g", q, jsd)
		}
	}
}

func TestLinesOfTheMapAreWhereTheDivergenceIsTheirs(t *testing.T) {
	for _, hash := range []string{"", "measure=js&map=q", "measure=tv", "measure=rootjs&unit=nat", "measure=chi2", "measure=alpha&alpha=-1&map=q"} {
		h := newHand(t, hash)
		g := &h.s.ground
		checked := 0
		for _, l := range g.levels {
			for _, ribbon := range l.below {
				for _, at := range append(ribbon.Left[:len(ribbon.Left):len(ribbon.Left)], ribbon.Right...) {
					x := point{at.Y / float64(g.key.steps), 1 - (at.X+at.Y)/float64(g.key.steps), at.X / float64(g.key.steps)}
					if x[0] < 0.02 || x[1] < 0.02 || x[2] < 0.02 {
						continue // edges, where a ribbon ends without a line
					}
					d := h.s.measured.divergence.Between(x[:], g.key.fixed[:])
					if h.s.moving == movesQ {
						d = h.s.measured.divergence.Between(g.key.fixed[:], x[:])
					}
					checked++
					if math.Abs(math.Sqrt(d)-l.height) > 0.03*l.height+0.004 {
						t.Errorf("%s: a line of %g has a place where it is %g", hash, l.height*l.height, d)
					}
				}
			}
		}
		if checked < 60 {
			t.Errorf("%s: %d places", hash, checked)
		}
	}
}

func TestEveryNumberInWordsIsOneOfTheState(t *testing.T) {
	w := scenetest.Words{
		States: []string{"measure=rootjs", "p=5,3,2&q=6,4,0&r=1,1,1", "measure=tv", "measure=alpha&alpha=2", "p=1,0,0&q=0,2,3&r=1,1,1&measure=js", "p=1,1,1&q=1,1,1"},
		Open: func(t testing.TB, hash string) scenetest.Teller {
			h := newHand(t, hash)
			own := func() map[string]float64 {
				h.s.measure()
				w, as := &h.s.measured, h.s.Model.written(h.Env.Unit)
				all := map[string]float64{"#zero": 0, "points in it": 3, "passengers": 1316, "straight": w.straight / as.by, "out": w.legs[0] / as.by, "back": w.legs[1] / as.by, "detour": w.detour() / as.by, "#α": h.s.Model.Alpha, "#half": 0.5, "#factor": 4}
				for k, p := range w.shares {
					for i, v := range p {
						all["#"+letters[k]+h.s.Model.Labels[i]] = v
						for j := range w.shares {
							if w.shares[j][i] == 0 {
								all["#what "+letters[j]+" rules out of "+letters[k]] += v
							}
						}
					}
				}
				return all
			}
			amounts := func() map[string]float64 {
				h.s.measure()
				p, q := h.s.Model.Points[first], h.s.Model.Points[second]
				return map[string]float64{"detour": h.s.measured.detour(), "KL": infotheory.KullbackLeibler(p[:], q[:])}
			}
			return scenetest.Teller{Player: h.Player, Own: own, Amounts: amounts, More: func() []string { return []string{h.s.describeShort(h.Env)} }}
		},
	}
	w.AreTrue(t)
}

func TestTheViewHasAllNumbers(t *testing.T) {
	h := newHand(t, "measure=kl")
	d := h.s.Data()
	sum := 0.0
	for _, r := range d.Records {
		sum += r.Values[5]
	}
	if math.Abs(sum-h.s.measured.straight) > 1e-12 || len(d.Records) != Outcomes {
		t.Errorf("terms sum to %g, the divergence is %g", sum, h.s.measured.straight)
	}
	var _ scene.Scene = h.s
	if want := infotheory.KullbackLeibler(h.s.Model.Points[first][:], h.s.Model.Points[second][:]); h.s.measured.straight != want {
		t.Errorf("%g, want %g", h.s.measured.straight, want)
	}
}
