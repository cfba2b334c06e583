package code

import (
	"math"
	"strconv"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// placeLoss draws target and softmax as bars, and below them the logits under the hand.
func (s *Scene) placeLoss(r mark.Regions, env *scene.Env) {
	sheet, th, m, b := &s.Sheet, env.Theme, &s.measured, &s.strip
	upper, lower := r.Whole().CutTop(0.55 * r.Whole().H)
	f := sheet.F
	b.Lay(upper.Inset(0, 10*f, 0, 0), s.Model.Classes, 1)
	b.Axis.Top = 1
	truth := geom.Rect{X: b.Axis.Plot.X + (float64(s.Model.Truth)+0.04)*b.Pitch, Y: b.Axis.Plot.Y - 4*f, W: b.Pitch * 0.92, H: math.Max(lower.Bottom()-b.Axis.Plot.Y-2*f, 0)}
	sheet.Rect(truth, 6, canvas.Fill{Color: th.Select}, canvas.Stroke{})
	b.Grid()
	value := canvas.Text{Size: 11 * f, Color: th.Ink, Anchor: canvas.Middle, Halo: th.Background}
	for i := range m.target {
		for side, v := range [2]float64{m.target[i], m.softmax[i]} {
			bar := b.Bar(side, i, v)
			if bar.H > 0 {
				sheet.Rect(bar, 2, mark.FillOf(th, side, 1), canvas.Stroke{})
			}
			if side == 1 && b.Pitch >= 60*f {
				sheet.Text(geom.Point{X: bar.Center().X, Y: math.Max(bar.Y-5*f, b.Axis.Plot.Y+8*f)}, infotheory.Format(v), value)
			}
		}
	}
	b.Names(s.classNames(), -1)
	s.placeLogits(lower, env)
	sheet.Legend(r.Legend, b.Axis.Plot.X, []mark.Key{
		{Names: []string{"target p: what is true", "target p"}, Fill: mark.FillP(th, 1)},
		{Names: []string{"softmax q: what the classifier says", "softmax q"}, Fill: mark.FillQ(th, 1)},
	})
}

// classNames are the names of the classes.
func (s *Scene) classNames() (names []string) {
	for k := range s.Model.Classes {
		name := strconv.Itoa(k + 1)
		if k == s.Model.Truth {
			name += " (true)"
		}
		names = append(names, name)
	}
	return names
}

// placeLogits draws a logit for each class on an axis around 0.
func (s *Scene) placeLogits(r geom.Rect, env *scene.Env) {
	sheet, th, f, b := &s.Sheet, env.Theme, s.Sheet.F, &s.strip
	area := r.Inset(40*f, 30*f, 14*f, 18*f)
	area.W, area.H = math.Max(area.W, 1), math.Max(area.H, 1)
	if s.reach == 0 || !s.Busy() {
		s.reach = 5
		for _, z := range s.Model.logits() {
			s.reach = math.Max(s.reach, scale.End(1.1*math.Abs(z)))
		}
	}
	axis := scale.Linear{Min: -s.reach, Max: s.reach, From: area.Bottom(), To: area.Y}
	kind := canvas.Text{Size: 11 * f, Color: th.Muted, Anchor: canvas.End}
	for _, t := range axis.Marks(max(2, int(area.H/(34*f)))) {
		y := axis.At(t.Value)
		sheet.Line(geom.Point{X: area.X, Y: y}, geom.Point{X: area.Right(), Y: y}, canvas.Stroke{Color: th.Grid, Width: sheet.Pen})
		sheet.Fit(geom.Point{X: area.X - 6*f, Y: y + 4*f}, t.Label, 36*f, kind)
	}
	zero := axis.At(0)
	sheet.Line(geom.Point{X: area.X, Y: zero}, geom.Point{X: area.Right(), Y: zero}, canvas.Stroke{Color: th.Muted, Width: sheet.Pen})
	kind.Anchor = canvas.Start
	sheet.Wording(geom.Point{X: area.X, Y: area.Y - 13*f}, area.W, kind, "logit z: drag it; q = softmax(z/T)", "logit z")
	s.foot = area.Bottom()
	for i, z := range s.Model.logits() {
		x := b.Middle(i)
		sheet.Line(geom.Point{X: x, Y: zero}, geom.Point{X: x, Y: axis.At(z)}, canvas.Stroke{Color: th.Q, Width: 5 * sheet.Pen})
		s.placeLogit(i, x, axis, env)
	}
}

// placeLogit puts the disc of a logit on its axis.
func (s *Scene) placeLogit(i int, x float64, axis scale.Linear, env *scene.Env) {
	sheet, c, id := &s.Sheet, &s.Model.Classifier, "z"+strconv.Itoa(i)
	label := "logit of class " + strconv.Itoa(i+1)
	said := label + ": " + scene.Said(c.Logits[i], 0.1) + ", probability " + infotheory.Format(s.measured.softmax[i]) + ", loss " + sheet.Spoken(s.measured.loss)
	s.Grip(sheet, scene.Grip{
		Handle: scene.Handle{ID: id, Label: label, ValueText: said, Value: c.Logits[i], Min: -s.reach, Max: s.reach, Step: 0.1, X: x, R: math.Min(s.Size, 0.42*s.strip.Pitch)},
		Color:  sheet.Theme.Q, Along: axis,
		Set: func(v float64) { c.Logits[i] = v },
		Tap: func(double bool) {
			if double {
				c.Truth = i
				s.Say("Class %d is the true one.", i+1)
			}
		},
	})
	if s.Hold.Holds(id) || s.Last == id || s.strip.Pitch >= 60*sheet.F && math.Abs(axis.To-axis.From) >= 90*sheet.F {
		y := axis.At(c.Logits[i])
		up := -1.0
		if c.Logits[i] < 0 {
			up = 1
		}
		lift := math.Max(s.Size*1.25+5*sheet.F, 18)
		if env.Touch && s.Hold.Holds(id) {
			lift, up = 36, -1
		}
		if up > 0 {
			lift += 9 * sheet.F
		}
		kind := canvas.Text{Face: canvas.Bold, Size: 12 * sheet.F, Color: sheet.Theme.Ink, Anchor: canvas.Middle, Halo: sheet.Theme.Background}
		sheet.Text(geom.Point{X: x, Y: y + up*lift}, infotheory.FormatDecimals(c.Logits[i], 2), kind)
	}
}

// lossReadout says what the loss is made of.
func (s *Scene) lossReadout(o *mark.Readout) {
	sheet, th, m := &s.Sheet, s.Sheet.Theme, &s.measured
	loss := sheet.Large("loss", "loss = H(p,q)", "cross entropy", m.loss, th.Ink)
	kl := sheet.Large("klTarget", "KL(p‖q)", "of it can be learnt away", m.klTarget, th.QText)
	o.Headlines, o.Numbers = [2]mark.Headline{loss, kl}, []mark.Headline{loss, kl, sheet.Large("lossLeast", "H(p), the least", "", m.lossLeast, th.PText)}
	o.Foot.X = s.strip.Axis.Plot.X
	o.Lengths = []mark.Length{
		{Height: 52, ID: "loss", Title: "loss = H(p) + KL(p‖q)", Value: sheet.Amount(m.loss), Note: "cross_entropy prints nats: " + infotheory.Format(m.loss),
			Pieces: []mark.Piece{{Nats: m.lossLeast, Fill: mark.FillP(th, needed)}, {Nats: m.klTarget, Fill: mark.FillQ(th, 1)}}},
		{Height: 52, ID: "lossLeast", Title: "H(p): no classifier gets below", Value: sheet.Amount(m.lossLeast), Note: s.leastNote(),
			Pieces: []mark.Piece{{Nats: m.lossLeast, Fill: mark.FillP(th, needed)}}},
		{Height: 52, ID: "klTarget", Title: "PyTorch: kl_div(log q, p)", Value: sheet.Amount(m.klTarget), Note: "SciPy: entropy(p, q). Both print nats: " + infotheory.Format(m.klTarget),
			Pieces: []mark.Piece{{Nats: m.klTarget, Fill: mark.FillQ(th, 1)}}},
	}
}

// leastNote says why the loss cannot become smaller.
func (s *Scene) leastNote() string {
	if s.Model.Smoothing == 0 {
		return "0: a certain target leaves nothing that cannot be learnt"
	}
	return "the entropy that label smoothing puts into the target"
}
