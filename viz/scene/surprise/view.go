package surprise

import (
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

// inspector tells what can be done, and the belief now in numbers.
func (s *Scene) inspector() scene.Inspector {
	m := &s.measured
	if m.lost() {
		return scene.Inspector{Text: "What was certain never to be has come. Take it back, or doubt a little.", Actions: s.doubt()}
	}
	in := scene.Inspector{Text: "Drag the belief by its mean and its worth in " + s.Model.Words.some() + ".", Actions: s.weights(), Cells: []scene.Cell{
		{Name: "believed share now", Value: mark.Trimmed(m.now.share())},
		{Name: "worth now", Value: worthNow(m.now)},
	}}
	if m.prior.point {
		in.Text = "This belief is certain: no " + s.Model.Words.one + " moves it."
		in.Actions = s.doubt()
	}
	return in
}

// worthNow says how many swans a belief is worth, as a number.
func worthNow(b belief) string {
	if b.point {
		return "∞"
	}
	return mark.Trimmed(b.Alpha + b.Beta.Beta)
}

// tableMost is the most sightings that the table tells one by one, the last ones.
const tableMost = 100

// Table holds the last sightings and every reading.
func (s *Scene) Table(env *scene.Env) scene.Table {
	s.measure()
	m, w := &s.measured, &s.Model.Words
	first := max(m.seen()-tableMost, 0)
	unit := " (" + env.Unit.Plural() + ")"
	t := scene.Table{
		Caption: "Every " + w.one + ", in " + env.Unit.Plural(),
		Head:    []string{w.one, w.quality(), "surprisal" + unit, "Bayesian surprise" + unit, "surprisal less Bayesian surprise" + unit},
	}
	if first > 0 {
		t.Caption = "The last " + strconv.Itoa(tableMost) + " of " + w.many(m.seen()) + ", in " + env.Unit.Plural()
	}
	for k, x := range m.list[first:] {
		row := []string{strconv.Itoa(first + k + 1), w.is(x.black), env.Amount(x.surprisal), "none", "none"}
		if x.exists {
			row[3], row[4] = env.Amount(x.gain), env.Amount(x.surprisal-x.gain)
		} else if first+k != m.broken {
			row[2] = "none"
		}
		t.Rows = append(t.Rows, row)
	}
	if m.seen() > 0 {
		t.Foot = []string{"sum", strconv.Itoa(m.blacks) + " " + w.is(true), env.Amount(m.totalSurprisal), "none", "none"}
		if !m.lost() {
			t.Foot[3], t.Foot[4] = env.Amount(m.totalGain), env.Amount(m.totalSurprisal-m.totalGain)
		}
	}
	return t
}
