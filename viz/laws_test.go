package viz

import (
	"math"
	"reflect"
	"slices"

	"iridescent/infotheory"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/scene"
	"iridescent/viz/scene/compare"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/weights"
)

// model is what the scene's laws are about.
type model struct{ compare.Model }

func (p *player) model() model { return model{p.app.scene.Snapshot().(compare.Model)} }

func (m model) outcomes() int { return m.Weights[0].N }

// modelIsValid holds the model to its limits: lengths, weights, parameters.
func (p *player) modelIsValid() {
	p.t.Helper()
	m := p.model()
	n := m.outcomes()
	if n < compare.MinOutcomes || n > compare.MaxOutcomes {
		p.t.Errorf("%d outcomes", n)
	}
	for s := range m.Weights {
		w := m.Weights[s]
		if w.N != n {
			p.t.Errorf("%d weights of p, %d of q", n, w.N)
		}
		if err := infotheory.Validate(w.List()); err != nil {
			p.t.Errorf("weights %v: %v", w.List(), err)
		}
		clear(w.List())
		clear(w.Locks())
		if w != (weights.Weights{N: n}) {
			p.t.Errorf("something lies beyond the %d outcomes: %v", n, m.Weights[s])
		}
	}
	if !(m.Lambda >= 0 && m.Lambda <= 1) || !(m.KT > 0) || math.IsInf(m.KT, 0) || !(m.Floor >= 0 && m.Floor <= 0.5) {
		p.t.Errorf("λ = %g, kT = %g, ε = %g", m.Lambda, m.KT, m.Floor)
	}
	if slices.Contains(m.Labels[:n], "") || slices.ContainsFunc(m.Labels[n:], func(l string) bool { return l != "" }) {
		p.t.Errorf("an outcome without a name: %q", m.Labels)
	}
}

// divergencesAreLawful: probabilities in [0, 1] that sum to 1, KL ≥ 0, ∞ exactly when the support is violated.
func (p *player) divergencesAreLawful() {
	p.t.Helper()
	m := p.model()
	var c infotheory.Comparison
	c.Compute(m.Weights[0].List(), m.Weights[1].List(), m.Lambda)
	for _, list := range [][]float64{c.P, c.Q, c.M} {
		sum := 0.0
		for _, v := range list {
			if !(v >= 0 && v <= 1) {
				p.t.Errorf("a probability of %g", v)
			}
			sum += v
		}
		if math.Abs(sum-1) > 1e-12 {
			p.t.Errorf("probabilities sum to 1 %+g", sum-1)
		}
	}
	for _, d := range []struct {
		kl   float64
		p, q []float64
	}{{c.KullbackLeiblerPQ, m.Weights[0].List(), m.Weights[1].List()}, {c.KullbackLeiblerQP, m.Weights[1].List(), m.Weights[0].List()}} {
		if infinite := math.IsInf(d.kl, 1); !(d.kl >= 0) || infinite != leavesSupport(d.p, d.q) {
			p.t.Errorf("KL = %g for %v from %v", d.kl, d.p, d.q)
		}
	}
}

// leavesSupport reports whether p expects what q rules out.
func leavesSupport(p, q []float64) bool {
	for i := range p {
		if p[i] > 0 && q[i] == 0 {
			return true
		}
	}
	return false
}

// locksHold compares the locked probabilities before and after a gesture.
func (p *player) locksHold(was model) {
	p.t.Helper()
	is := p.model()
	if was.outcomes() != is.outcomes() {
		return
	}
	for s := range is.Weights {
		before, after := was.Weights[s].Probabilities(), is.Weights[s].Probabilities()
		for i := range is.outcomes() {
			if was.Weights[s].Locked[i] && is.Weights[s].Locked[i] && math.Abs(after[i]-before[i]) > 1e-9*before[i] {
				p.t.Errorf("a locked probability went from %.12g to %.12g", before[i], after[i])
			}
		}
	}
}

// leavesNoCrumbs holds a hand to what it can set: an outcome that is not locked has 0, or at least the resolution of the
// hand. What was entered below that stays as long as its distribution is not touched.
func (p *player) leavesNoCrumbs(was model, msg Msg) {
	p.t.Helper()
	switch msg := msg.(type) {
	case Input:
	case Do:
		if slices.Contains([]string{"values", "preset", "undo", "redo", "reset", "cancel"}, msg.Action) {
			return
		}
	default:
		return
	}
	is := p.model()
	entered := slices.Concat(was.Weights[0].List(), was.Weights[1].List())
	for s, w := range is.Weights {
		touched := w.Of != was.Weights[0].Of && w.Of != was.Weights[1].Of && w.N == was.outcomes()
		for i, v := range w.Probabilities() {
			if v > 0 && v < 0.999*weights.Least && !w.Locked[i] && (touched || !slices.Contains(entered, w.Of[i])) {
				p.t.Errorf("outcome %d of %s is left with %g", i, []string{"p", "q"}[s], v)
			}
		}
	}
}

// viewIsFinite walks every number of the view and of the places.
func (p *player) viewIsFinite() {
	p.t.Helper()
	v := p.app.View()
	for i := range v.Readings {
		r := &v.Readings[i]
		if math.IsNaN(r.Nats) || math.IsInf(r.Nats, -1) != (r.Value == "−∞") || math.IsInf(r.Nats, 1) != (r.Value == "∞") {
			p.t.Errorf("reading %s is %g, written %q", r.ID, r.Nats, r.Value)
		}
		r.Nats = 0
	}
	p.numbersAreFinite("view", reflect.ValueOf(v))
	p.numbersAreFinite("areas", reflect.ValueOf(p.app.Areas(nil)))
}

func (p *player) numbersAreFinite(path string, v reflect.Value) {
	p.t.Helper()
	switch v.Kind() {
	case reflect.Float64:
		if x := v.Float(); math.IsNaN(x) || math.IsInf(x, 0) {
			p.t.Errorf("%s is %g", path, x)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			p.numbersAreFinite(path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			p.numbersAreFinite(path, v.Index(i))
		}
	}
}

// pictureIsWhole draws: every coordinate is finite (the recorder panics otherwise), nothing changes by it, handles and
// texts lie on the canvas.
func (p *player) pictureIsWhole() {
	p.t.Helper()
	p.app.Layout()
	before, hash := p.app.scene.Snapshot(), p.hash()
	var once, twice recorder.Recorder
	p.app.Draw(&once)
	p.app.Draw(&twice)
	if !scene.Same(p.app.scene, before, p.app.scene.Snapshot()) || p.hash() != hash || p.app.Layout() || !reflect.DeepEqual(once.Calls, twice.Calls) {
		p.t.Error("drawing changed something")
	}
	w, h := p.app.Size()
	area := geom.Rect{W: w, H: h}
	for _, c := range once.Outside(area, 0.5) {
		ink := scenetest.Ink(c) // the glyph of ∞ is lower than its line
		if c.Kind == recorder.Text && !(area.Contains(geom.Point{X: ink.X, Y: ink.Y}) && area.Contains(geom.Point{X: ink.Right(), Y: ink.Bottom()})) {
			p.t.Errorf("text %q at %.1f leaves the canvas of %g × %g", c.Text, c.Bounds, w, h)
		}
	}
	for _, a := range p.app.Areas(nil) {
		if at := (geom.Point{X: a.X, Y: a.Y}); !area.Contains(at) {
			p.t.Errorf("a handle at %v on a canvas of %g × %g", at, w, h)
		}
	}
}

// hashGoesRound makes another application of the hash.
func (p *player) hashGoesRound() {
	p.t.Helper()
	other := newApp(p.app.scenes)
	other.Update(Restore{Hash: p.hash()})
	if got := other.Hash(); got != p.hash() || !scene.Same(other.scene, other.scene.Snapshot(), p.app.scene.Snapshot()) {
		p.t.Errorf("%s comes back as %s", p.hash(), got)
	}
}

// undoGoesBackAndForth undoes everything and redoes it, and compares the states on both ways.
func (p *player) undoGoesBackAndForth() {
	p.t.Helper()
	p.app.release()
	p.toTheEnd("redo", func() {})
	models, hashes := []any{p.app.scene.Snapshot()}, []string{p.hash()}
	p.toTheEnd("undo", func() {
		models, hashes = append(models, p.app.scene.Snapshot()), append(hashes, p.hash())
	})
	for k := len(models) - 2; k >= 0; k-- {
		p.send(Do{Action: "redo"})
		if !p.unchangedSince(models[k]) || !sameModel(p.hash(), hashes[k]) {
			p.t.Fatalf("redo leads to %s, undo had come from %s", p.hash(), hashes[k])
		}
	}
	if p.app.View().CanRedo {
		p.t.Error("as many redos as undos are not all")
	}
}

// toTheEnd undoes or redoes as long as there is something, and calls visit after each step. A scene that changes its model
// where nothing may would never come to an end.
func (p *player) toTheEnd(action string, visit func()) (steps int) {
	p.t.Helper()
	for steps = range historyLimit + 2 {
		if undo, redo := p.app.history.can(); action == "undo" && !undo || action == "redo" && !redo {
			return steps
		}
		p.do(action, "")
		visit()
	}
	p.t.Fatalf("%s leads to no end: something makes steps of its own, in the state %s", action, p.hash())
	return steps
}

// readingsFollowFromTheHash compares what is read with what a new application of the same size reads of the hash, once
// nothing moves any more. The least of an objective is searched for, so it is found to some digits.
func (p *player) readingsFollowFromTheHash() {
	p.t.Helper()
	if p.app.scene.OnStage().Busy() || p.app.Animating() {
		return
	}
	other := newApp(p.app.scenes)
	other.size, other.top, other.head, other.env = p.app.size, p.app.top, p.app.head, p.app.env
	other.Update(Restore{Hash: p.hash()})
	got, want := p.app.View(), other.View()
	if got.Description != want.Description {
		p.t.Errorf("it says %q, anew %q", got.Description, want.Description)
	}
	if len(got.Readings) != len(want.Readings) {
		p.t.Fatalf("%d readings, anew %d", len(got.Readings), len(want.Readings))
	}
	for i := range got.Readings {
		g, w := got.Readings[i], want.Readings[i]
		g.Place, w.Place = geom.Rect{}, geom.Rect{}
		if g.ID == "least" && math.Abs(g.Nats-w.Nats) < 1e-3*w.Nats+1e-12 {
			g = w
		}
		if g != w {
			p.t.Errorf("reading %+v\nanew %+v", g, w)
		}
	}
}

// addressIsTheHash holds what the edge was asked to do to the state: unless something is held, the address that was last
// asked for is the hash. Only the state that is left is written before a new entry.
func (p *player) addressIsTheHash(effects []string) {
	p.t.Helper()
	var address []string
	for _, e := range effects {
		if e == "push" || e == "replace" {
			address = append(address, e)
		}
	}
	if len(address) > 1 && !slices.Equal(address, []string{"replace", "push"}) {
		p.t.Errorf("the address is changed more than once: %q", effects)
	}
	if !p.app.scene.OnStage().Busy() && p.app.address != p.hash() {
		p.t.Errorf("the address is %s, the state %s", p.app.address, p.hash())
	}
}
