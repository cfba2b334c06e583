package code

import (
	"math"
	"strconv"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// tape is what was sent.
type tape struct {
	counts []float64
	bits   [2]float64 // mean length on the tape of the words of both codes, in nats
	ideal  float64    // how much longer the ideal words of q's code are, a symbol
	extra  float64    // the same of Huffman's words
}

// tapeKey is what a tape is made of.
type tapeKey struct {
	drawn
	q weightsKey
}

// sentTape measures what was sent. Nothing was, if it has no counts.
func (s *Scene) sentTape() tape {
	s.measure()
	n, m := s.Model.Sent, &s.measured
	if n == 0 {
		return tape{}
	}
	key := tapeKey{drawn{m.pair[0], s.Model.Seed, n}, m.pair[1]}
	if key == m.tapeKey {
		return m.tape
	}
	t := tape{counts: s.counts(n)}
	for side := range t.bits {
		t.bits[side] = infotheory.Bit.ToNats(m.codes[side].ExpectedBits(t.counts))
	}
	t.extra = t.bits[1] - t.bits[0]
	t.ideal = infotheory.Advantage(t.counts, s.Model.Weights[0].List(), s.Model.Weights[1].List())
	m.tape, m.tapeKey = t, key
	return t
}

// placeTapes draws the last words on both tapes, and below them the running mean of what the wrong code costs.
func (s *Scene) placeTapes(r mark.Regions, env *scene.Env) {
	upper, lower := s.strip.Divide(r.Whole())
	sheet, f := &s.Sheet, s.Sheet.F
	least := 110 * f // of the running mean, which comes first where there is no room for both
	tapes, rest := upper.CutTop(math.Min(112*f, 0.42*upper.H))
	switch {
	case rest.H >= least:
		s.placeWords(tapes.Inset(8*f, 0, 14*f, 0))
		s.placeRunning(rest, env)
	case upper.H >= least:
		s.placeRunning(upper, env)
	default:
		s.placeWords(upper.Inset(8*f, 0, 14*f, 0))
	}
	s.placeStrip(lower, env)
	sheet.Legend(r.Legend, s.strip.Axis.Plot.X, []mark.Key{
		{Names: []string{env.Names.Key("p"), "p"}, Fill: mark.FillP(sheet.Theme, 1)}, {Names: []string{env.Names.Key("q"), "q"}, Fill: mark.FillQ(sheet.Theme, 1)},
		{Names: []string{"KL(p‖q)", "KL"}, Line: canvas.Stroke{Color: sheet.Theme.M, Width: 3 * sheet.Pen}},
	})
}

// placeWords lays the words of the last symbols end to end, as long as they are: below each other in the code made for q and in that made
// for p.
func (s *Scene) placeWords(r geom.Rect) {
	sheet, m, f, n := &s.Sheet, &s.measured, s.Sheet.F, s.Model.Sent
	kind := canvas.Text{Face: canvas.Italic, Size: 12 * f, Color: sheet.Theme.Ink}
	if n == 0 {
		sheet.Fit(geom.Point{X: r.X, Y: r.Y + 14*f}, "Nothing was sent yet.", r.W, kind)
		return
	}
	list := s.message(n)
	bit := 13 * f
	from, total := n, [2]float64{}
	for from > 0 {
		i := list[from-1]
		next := [2]float64{total[0] + float64(m.codes[0].Lengths[i])*bit, total[1] + float64(m.codes[1].Lengths[i])*bit}
		if math.Max(next[0], next[1]) > r.W && from < n {
			break
		}
		total = next
		from--
	}
	title := "the message"
	if from > 0 {
		title = "the last " + strconv.Itoa(n-from) + " of " + symbols(n)
	}
	sheet.Fit(geom.Point{X: r.X, Y: r.Y + 13*f}, title+", in the code made for q (above) and for p", r.W, kind)
	height := math.Min((r.H-24*f)/2-4*f, 36*f)
	for row, side := range [2]int{1, 0} {
		x, y := r.X, r.Y+20*f+float64(row)*(height+5*f)
		words := m.codes[side].Words()
		for _, i := range list[from:] {
			w := float64(len(words[i])) * bit
			word := words[i]
			if m.of(side)[i] == 0 {
				word = "∞"
			}
			s.placeWord(geom.Rect{X: x, Y: y, W: math.Min(w, r.Right()-x), H: height}, side, s.Model.Labels[i], word)
			x += w
		}
	}
}

// placeWord draws one word on a tape, with the name of its symbol.
func (s *Scene) placeWord(r geom.Rect, side int, label, word string) {
	sheet, f := &s.Sheet, s.Sheet.F
	if r.W <= 0 {
		return
	}
	fill := canvas.Fill{Color: mark.ColorOf(sheet.Theme, side).Alpha(0.2)}
	if word == "∞" { // there is no such word
		fill = mark.FillOf(sheet.Theme, side, 1)
	}
	sheet.Rect(r.Inset(1, 0, 1, 0), 2*f, fill, canvas.Stroke{Color: mark.ColorOf(sheet.Theme, side), Width: 1.5 * sheet.Pen})
	name := canvas.Text{Face: canvas.Bold, Size: 11.5 * f, Color: sheet.Theme.Ink, Anchor: canvas.Middle, Halo: sheet.Theme.Background}
	bits := canvas.Text{Size: 11 * f, Color: sheet.Theme.Ink, Anchor: canvas.Middle, Halo: sheet.Theme.Background}
	text := cut(name, label, r.W-5)
	if font.Width(bits.Face, bits.Size, word) > r.W-1 || r.H < 28*f {
		if r.H >= 12*f {
			sheet.Text(geom.Point{X: r.Center().X, Y: r.Center().Y + 4*f}, text, name)
		}
		return
	}
	sheet.Text(geom.Point{X: r.Center().X, Y: r.Bottom() - 5*f}, word, bits)
	sheet.Text(geom.Point{X: r.Center().X, Y: r.Y + 14*f}, text, name)
}

// cut returns the first letters of a name that have room.
func cut(kind canvas.Text, name string, room float64) string {
	letters := []rune(name)
	for len(letters) > 0 && font.Width(kind.Face, kind.Size, string(letters)) > room {
		letters = letters[:len(letters)-1]
	}
	return string(letters)
}

// placeRunning draws how the mean of what the wrong code costs comes to KL(p‖q): after n symbols it lies within the band 95 times in 100.
func (s *Scene) placeRunning(r geom.Rect, env *scene.Env) {
	sheet, m, th := &s.Sheet, &s.measured, env.Theme
	unit, n := env.Unit, max(s.Model.Sent, 10)
	low, high := s.runningRange()
	area := sheet.PlotArea(r)
	plot := mark.Plot{
		Area:   area,
		X:      scale.Log{Min: 1, Max: float64(n), From: area.X, To: area.Right()},
		Y:      scale.Linear{Min: unit.FromNats(low), Max: unit.FromNats(high), From: area.Bottom(), To: area.Y},
		XTitle: []string{"symbols sent, on a logarithmic scale", "symbols sent"},
		YTitle: []string{"mean extra length a symbol, in " + unit.Plural(), "mean extra, " + unit.Plural()},
	}
	kl := m.KullbackLeiblerPQ
	if !math.IsInf(kl, 0) {
		band := 1.96 * m.spread
		sheet.Between(&plot, func(x float64) (float64, float64) {
			return unit.FromNats(kl - band/math.Sqrt(x)), unit.FromNats(kl + band/math.Sqrt(x))
		}, canvas.Fill{Color: th.M.Alpha(0.16)})
	}
	sheet.Plot(&plot)
	zero := plot.Y.At(0)
	sheet.Line(geom.Point{X: area.X, Y: zero}, geom.Point{X: area.Right(), Y: zero}, canvas.Stroke{Color: th.Muted, Width: sheet.Pen, Dash: 2})
	if !math.IsInf(kl, 0) {
		y := plot.Y.At(unit.FromNats(kl))
		sheet.Line(geom.Point{X: area.X, Y: y}, geom.Point{X: area.Right(), Y: y}, canvas.Stroke{Color: th.M, Width: 3 * sheet.Pen})
	}
	s.placeMeans(&plot)
	sheet.Ask("idealExtra", geom.Rect{X: area.X, Y: area.Y - 24*sheet.F, W: area.W, H: 24 * sheet.F})
}

// runningRange is what the axis of the running mean shows, in nats.
func (s *Scene) runningRange() (low, high float64) {
	m := &s.measured
	for i, p := range m.P {
		if p > 0 && m.Q[i] > 0 {
			x := m.ratio(i)
			low, high = math.Min(low, x), math.Max(high, x)
		}
	}
	if kl := m.KullbackLeiblerPQ; !math.IsInf(kl, 0) {
		low, high = math.Max(low, math.Min(kl-1.5*m.spread, 0)), math.Min(high, kl+1.5*m.spread)
	}
	if high-low < 1e-6 {
		low, high = low-0.5, high+0.5
	}
	room := 0.08 * (high - low)
	return low - room, high + room
}

// placeMeans draws the running means of the ideal words and of Huffman's, as many points as can be told apart.
func (s *Scene) placeMeans(p *mark.Plot) {
	sheet, m, n := &s.Sheet, &s.measured, s.Model.Sent
	if n == 0 {
		return
	}
	words := make([]float64, s.Model.N())
	ideals := make([]float64, s.Model.N())
	for i := range words {
		words[i] = infotheory.Bit.ToNats(float64(m.codes[1].Lengths[i] - m.codes[0].Lengths[i]))
		ideals[i] = m.ratio(i)
	}
	list := s.message(n)
	for k, each := range [2][]float64{words, ideals} {
		line := canvas.Stroke{Color: sheet.Theme.Muted, Width: 1.5 * sheet.Pen, Dash: 3}
		if k == 1 {
			line = canvas.Stroke{Color: sheet.Theme.Q, Width: 2.5 * sheet.Pen}
		}
		s.placeMean(p, list, each, line)
	}
}

// apart is how many pixels points of a line are apart at least.
const apart = 2

// placeMean draws one running mean. Where it is ∞ it leaves the plot.
func (s *Scene) placeMean(p *mark.Plot, list []uint8, each []float64, line canvas.Stroke) {
	var points []geom.Point
	sum, next := 0.0, 0
	for k, i := range list {
		sum += each[i]
		if k < next && k < len(list)-1 && !math.IsInf(sum, 0) {
			continue
		}
		x := p.X.At(float64(k + 1))
		next = int(p.X.Invert(x + apart))
		if math.IsInf(sum, 1) {
			points = append(points, geom.Point{X: x, Y: p.Area.Y - 8*s.Sheet.F})
			s.Sheet.Text(geom.Point{X: math.Min(x+8*s.Sheet.F, p.Area.Right()-14*s.Sheet.F), Y: p.Area.Y + 12*s.Sheet.F}, "∞", canvas.Text{Face: canvas.Bold, Size: 20 * s.Sheet.F, Color: s.Sheet.Theme.QText})
			break
		}
		y := p.Y.At(s.Sheet.Unit.FromNats(sum / float64(k+1)))
		points = append(points, geom.Point{X: x, Y: math.Min(math.Max(y, p.Area.Y), p.Area.Bottom())})
	}
	if len(points) == 1 {
		s.Sheet.Circle(points[0], 3*s.Sheet.F, canvas.Fill{Color: line.Color}, canvas.Stroke{})
		return
	}
	s.Sheet.Polyline(points, line)
}

// tapeReadout says what was sent.
func (s *Scene) tapeReadout(o *mark.Readout, needs mark.Length) {
	sheet, th, m := &s.Sheet, s.Sheet.Theme, &s.measured
	expected := sheet.Large("klPQ", "KL(p‖q)", "what is to be expected", m.KullbackLeiblerPQ, th.MText)
	t := s.sentTape()
	so := mark.Headline{ID: "idealExtra", Name: "extra so far", Value: "none", Note: "nothing was sent", Color: th.QText}
	if t.counts != nil {
		so = sheet.Large("idealExtra", "extra so far", "a symbol, of "+symbols(s.Model.Sent), t.ideal, th.QText)
	}
	o.Headlines, o.Numbers = [2]mark.Headline{so, expected}, []mark.Headline{so, expected}
	if t.counts == nil {
		o.Lengths = []mark.Length{s.sum(), needs}
		return
	}
	sent := func(side int, title string, note string) mark.Length {
		fill := mark.FillOf(th, side, needed)
		return mark.Length{Height: 52, ID: "sentExtra", Title: title, Value: sheet.Amount(t.bits[side]), Note: note, Pieces: []mark.Piece{{Nats: t.bits[side], Fill: fill}}}
	}
	o.Lengths = []mark.Length{sent(1, "sent in the code for q, a symbol", "Huffman's words; the ideal mean is "+sheet.Amount(m.CrossEntropyPQ)),
		sent(0, "sent in the code for p, a symbol", "the difference is "+infotheory.FormatSigned(sheet.Unit.FromNats(t.extra))), s.sum(), needs}
}
