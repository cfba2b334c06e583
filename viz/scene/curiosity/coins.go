package curiosity

import (
	"math"
	"strconv"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// Decades of weight on the axis.
const (
	decadeLeast = -2
	decadeMost  = 8
)

// Sizes at type factor 1, in pixels.
const (
	coinTitle  = 34 // the coin and its name
	coinNumber = 27 // what its next flip is expected to teach
	coinBar    = 30 // the same as a length, with a note
	coinFoot   = 46 // shares below the base line, and the first belief in numbers
	coinGap    = 26 // between coins, so that handles keep apart
	footWeight = 44 // room between the handles
	snap       = 3.5
)

// How things look.
const noiseAlpha = 0.25 // of the colour of what the next flip is expected to teach

func firstLine(p *mark.Sheet) canvas.Stroke {
	return canvas.Stroke{Color: p.Theme.Q, Width: 2 * p.Pen, Dash: 5}
}

func nowLine(p *mark.Sheet) canvas.Stroke {
	return canvas.Stroke{Color: p.Theme.P, Width: 2.5 * p.Pen}
}

// placeCoins divides an area among the coins.
func (s *Scene) placeCoins(r geom.Rect, env *scene.Env) {
	f := s.Sheet.F
	margin := math.Min(34*f, 0.09*r.W)
	r = r.Inset(margin, 0, 8*f, 0)
	width := (r.W - (Coins-1)*coinGap*f) / Coins
	for k := range Coins {
		s.placeCoin(k, geom.Rect{X: r.X + float64(k)*(width+coinGap*f), Y: r.Y, W: math.Max(width, 1), H: r.H}, env)
	}
	s.placeWeights(r.X)
}

// placeCoin places one coin: what its next flip is expected to teach, and below it the belief about it with its handles.
func (s *Scene) placeCoin(k int, r geom.Rect, env *scene.Env) {
	f := s.Sheet.F
	cut := func(height float64) (top geom.Rect) {
		top, r = r.CutTop(height * f)
		return top
	}
	s.placeTitle(k, cut(coinTitle))
	s.placeGain(k, cut(coinNumber))
	if r.H > 150*f {
		s.placeLength(k, cut(coinBar))
	}
	foot, r := r.CutBottom(coinFoot * f)
	r.W, r.H = math.Max(r.W, 1), math.Max(r.H, 1)
	s.shares[k] = mark.Shares{Area: r, Linear: true}
	low := r.Bottom() - math.Min(footWeight*f, r.H/3)
	s.weight = scale.Linear{Min: decadeLeast, Max: decadeMost, From: low, To: math.Min(r.Y+12*f, low-1)}
	s.placeBelief(k, env)
	s.placeFoot(k, foot)
	s.placeHandles(k, env)
}

// placeTitle places the coin, which a tap flips, with the side that it showed last, and its name.
func (s *Scene) placeTitle(k int, r geom.Rect) {
	sheet, th, f := &s.Sheet, s.Sheet.Theme, s.Sheet.F
	radius := math.Min(13*f, 0.2*r.W)
	at := geom.Point{X: r.X + radius + 3*f, Y: r.Y + 15*f}
	rim := canvas.Stroke{Color: th.Muted, Width: 1.5 * sheet.Pen}
	tag, said := canvas.Text{Face: canvas.Italic, Size: 12.5 * f, Color: th.Muted, Anchor: canvas.End}, ""
	switch s.next() {
	case k:
		rim = canvas.Stroke{Color: th.M, Width: 4 * sheet.Pen}
		said, tag.Color = "next", th.MText
	case -1:
		said = "tap to flip"
	}
	sheet.Circle(at, radius, canvas.Fill{Color: th.Background}, rim)
	face, c := "?", &s.measured.coins[k]
	if c.all() > 0 { // the side it showed last
		face = string("TH"[c.last%2])
		if list := s.measured.list; list[len(list)-1].flip.coin() == k {
			sheet.Circle(at, 0.75*radius, canvas.Fill{Color: th.Select}, canvas.Stroke{})
		}
	}
	name := canvas.Text{Face: canvas.Bold, Size: 14 * f, Color: th.Ink, Anchor: canvas.Middle}
	base := at.Add(0, 5*f)
	sheet.Text(base, face, name)
	name.Size, name.Anchor = 14.5*f, canvas.Start
	base.X += radius + 7*f
	words, room := coinName(k), r.Right()-base.X
	sheet.Fit(base, words, room, name)
	if said != "" && font.Width(name.Face, name.Size, words)+font.Width(tag.Face, tag.Size, said)+10*f < room {
		sheet.Text(geom.Point{X: r.Right(), Y: base.Y}, said, tag)
	}
	s.Grip(sheet, scene.Grip{Handle: scene.Handle{ID: "tap" + strconv.Itoa(k+1)}, Area: geom.Rect{X: r.X, Y: r.Y, W: r.W, H: 30 * f}, Take: func(geom.Point) { s.tap(k) }})
}

// tap flips a coin that was tapped.
func (s *Scene) tap(k int) {
	if len(s.Model.Flips) >= MaxFlips {
		s.Say("%s are the most that are kept.", flipsOf(MaxFlips))
		return
	}
	s.Pause()
	s.flips(1, k)
	s.sayFlip()
}

// gainID names the reading of what a coin's next flip is expected to teach, entropyID that of how open it is.
func gainID(k int) string    { return "gain" + strconv.Itoa(k+1) }
func entropyID(k int) string { return "entropy" + strconv.Itoa(k+1) }

// placeGain writes what the next flip is expected to teach.
func (s *Scene) placeGain(k int, r geom.Rect) {
	sheet, f := &s.Sheet, s.Sheet.F
	o, unitSize := s.measured.coins[k].now, 12*f
	h := mark.Headline{ID: gainID(k), Value: sheet.Amount(o.gain), Unit: sheet.Unit.Plural() + " expected", Color: sheet.Theme.MText}
	if font.Width(canvas.Bold, 22*f, h.Value)+font.Width(canvas.Regular, unitSize, h.Unit)+8*f > r.W {
		h.Unit = sheet.Unit.Plural()
	}
	sheet.Figure(geom.Point{X: r.X, Y: r.Y + 19*f}, h, 22*f, unitSize, r.W)
	sheet.Ask(gainID(k), geom.Rect{X: r.X - 4*f, Y: r.Y - 1*f, W: r.W + 8*f, H: r.H})
}

// placeLength draws how open the next flip is as a length, of which one part teaches and the rest is noise. A bit fills the width.
func (s *Scene) placeLength(k int, r geom.Rect) {
	sheet, f, c := &s.Sheet, s.Sheet.F, &s.measured.coins[k]
	length := func(nats float64) float64 { return nats / math.Ln2 * r.W }
	gain := geom.Rect{X: r.X, Y: r.Y, W: length(c.now.gain), H: 10 * f}
	noise := gain
	noise.X, noise.W = r.X+gain.W, length(c.noise())
	gain.W = math.Max(gain.W, sheet.Pen) // a hair is a hair
	if sheet.Veil.Has(gainID(k)) {       // its length would tell the number
		noise.X, noise.W, gain.W = r.X, length(c.entropy), 0
	}
	sheet.Length(noise, mark.FillOf(sheet.Theme, 2, noiseAlpha))
	sheet.Length(gain, mark.FillOf(sheet.Theme, 2, 1))
	note := canvas.Text{Size: 11 * f, Color: sheet.Theme.Muted}
	sheet.Wording(geom.Point{X: r.X, Y: r.Y + 22*f}, r.W, note, "of "+sheet.Amount(c.entropy)+", the rest is noise", "of "+sheet.Amount(c.entropy))
	sheet.Ask(entropyID(k), geom.Rect{X: r.X - 4*f, Y: r.Y - f, W: r.W + 8*f, H: 26 * f})
}

// headroom is the part of the plot's height that the higher curve fills.
const headroom = 0.88

// placeBelief draws the first belief and the belief now, each area a probability.
func (s *Scene) placeBelief(k int, env *scene.Env) {
	sheet, th, a, c := &s.Sheet, s.Sheet.Theme, &s.shares[k], &s.measured.coins[k]
	first, flipped := c.first, c.all() > 0
	across := func(y float64, color canvas.Color) {
		sheet.Line(geom.Point{X: a.Area.X, Y: y}, geom.Point{X: a.Area.Right(), Y: y}, canvas.Stroke{Color: color, Width: sheet.Pen})
	}
	for d := decadeLeast; d <= decadeMost; d += 2 {
		across(s.weight.At(float64(d)), th.Grid)
	}
	was, now, ghost := &s.curves[0], &s.curves[1], &s.curves[2]
	was.Sample(first, a)
	top := was.Peak(first, a)
	if flipped {
		now.Sample(c.belief, a)
		top = math.Max(top, now.Peak(c.belief, a))
	}
	place := func(d *mark.Belief, fill canvas.Fill, line canvas.Stroke) {
		d.Place(a, top/(headroom*a.Area.H))
		points, foot := mark.Thin(d.Points, d.Foot)
		if fill.Color.A() > 0 {
			sheet.Band(points, foot, fill)
		}
		sheet.Polyline(points, line)
	}
	if before := s.Found().First[k]; env.Before != nil && before != first { // as a hand found it
		ghost.Sample(before, a)
		place(ghost, canvas.Fill{}, canvas.Stroke{Color: th.Ink, Width: 1.25 * sheet.Pen, Dash: 3})
	}
	place(was, mark.FillQ(th, 0.28), firstLine(sheet))
	if flipped {
		place(now, mark.FillP(th, 0.3), nowLine(sheet))
	}
	across(a.Area.Y+a.Area.H, th.Muted)
}

// placeFoot writes shares below the base line, points at the true one, and says the belief in numbers.
func (s *Scene) placeFoot(k int, r geom.Rect) {
	sheet, th, f, a := &s.Sheet, s.Sheet.Theme, s.Sheet.F, &s.shares[k]
	kind := canvas.Text{Size: 11 * f, Color: th.Muted, Anchor: canvas.Middle}
	for _, v := range []float64{0, 0.5, 1} {
		x := a.At(v)
		sheet.Line(geom.Point{X: x, Y: r.Y}, geom.Point{X: x, Y: r.Y + 4*f}, canvas.Stroke{Color: th.Muted, Width: sheet.Pen})
		sheet.Text(geom.Point{X: x, Y: r.Y + 27*f}, mark.Trimmed(v), kind)
	}
	x, y := a.At(s.Model.Truth[k]), r.Y+9*f
	tip := []geom.Point{{X: x, Y: y}, {X: x, Y: y}}
	sheet.Band(tip, []geom.Point{{X: x - 4.5*f, Y: y + 8*f}, {X: x + 4.5*f, Y: y + 8*f}}, canvas.Fill{Color: th.Ink})
	kind.Anchor, kind.Color = canvas.Start, th.Ink
	mean, weight := s.says(k)
	sheet.Wording(geom.Point{X: r.X, Y: r.Y + 42*f}, r.W, kind, "mean "+mean+", "+weight, mean+", "+weight)
}

// says tells the first belief in numbers.
func (s *Scene) says(k int) (mean, weight string) {
	b := s.measured.coins[k].first
	return mark.Trimmed(b.Mean()), "worth " + mark.Trimmed(weightOf(b))
}

// placeWeights writes the decades of weight beside the first coin, those that have room.
func (s *Scene) placeWeights(x float64) {
	sheet, f, w := &s.Sheet, s.Sheet.F, &s.weight
	kind := canvas.Text{Size: 11 * f, Color: sheet.Theme.Muted, Anchor: canvas.End}
	labels := [...]string{"1", "100", "10⁴", "10⁶", "10⁸"}
	every := 1
	for every < 4 && w.At(0)-w.At(float64(2*every)) < 13*f {
		every *= 2
	}
	for k := 0; k < len(labels); k += every {
		sheet.Text(geom.Point{X: x - 4*f, Y: w.At(float64(2*k)) + 4*f}, labels[k], kind)
	}
	if room := x - 4*f - s.regions.Plot.X; w.At(0)-w.At(8) > 60*f && font.Width(kind.Face, kind.Size, "worth") <= room {
		sheet.Text(geom.Point{X: x - 4*f, Y: w.At(8) - 8*f}, "worth", kind)
	}
}
