package surprise

import (
	"math"
	"strconv"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/param"
)

// Sizes in the ledger, in pixels at type factor 1.
const (
	ledgerTitle  = 18
	ledgerFoot   = 24 // for the swans
	ledgerNote   = 14
	swanMost     = 9 // radius of a swan; it is as large as its column has room for
	columnMost   = 64
	columnLeast  = 20 // of one sighting
	columnOlder  = 5  // of what stands for several older ones
	columnNumber = 50 // from there on both numbers are written over the bars
)

// placeLedger places the sightings in the two strips: for each its surprisal and its Bayesian surprise, side by side.
func (s *Scene) placeLedger() {
	top, bottom := s.regions.Strips[0], s.regions.Strips[1]
	if top.Empty() {
		return
	}
	p, f := &s.Sheet, s.Sheet.F
	r := geom.Rect{X: s.axis.plot.X, Y: top.Y, W: math.Max(top.Right()-s.axis.plot.X, 1), H: bottom.Bottom() - top.Y}
	title, in := r.CutTop(ledgerTitle * f)
	s.placeLedgerTitle(title)
	note, in := in.CutBottom(ledgerNote * f)
	_, body := in.CutBottom(ledgerFoot * f)
	ghosts := s.ghosts(r.W)
	l := divideLedger(s.measured.list, r.W-float64(len(ghosts))*columnMost*f, f)
	most, infinite := l.largest()
	for _, o := range ghosts {
		if math.IsInf(o.surprisal, 1) {
			infinite = true
		} else {
			most = math.Max(most, o.surprisal)
		}
	}
	height := math.Max(body.H-15*f, 1) // room for numbers
	if infinite {
		height *= 0.7
	}
	scale := 0.0
	if most > shortestScale {
		scale = height / most
	}
	p.Line(geom.Point{X: r.X, Y: body.Bottom()}, geom.Point{X: r.Right(), Y: body.Bottom()}, canvas.Stroke{Color: p.Theme.Muted, Width: p.Pen})
	x := r.X
	for _, c := range l.older {
		s.placeColumn(c, geom.Rect{X: x, Y: body.Y, W: columnOlder * f, H: body.H}, scale)
		x += columnOlder * f
	}
	if l.count > 0 {
		s.placeOlderNote(l, geom.Point{X: r.X, Y: note.Y + 9*f}, r.W)
		x += 8 * f
	}
	pitch := math.Min(columnMost*f, math.Max(r.Right()-float64(len(ghosts))*columnMost*f-x, 1)/float64(max(len(l.last), 1)))
	for k, c := range l.last {
		s.placeColumn(column{sighting: c}, geom.Rect{X: x, Y: body.Y, W: pitch, H: body.H}, scale*s.growth(l.count+k))
		x += pitch
	}
	s.placeNext(ghosts, geom.Rect{X: math.Min(x+8*f, r.Right()-float64(len(ghosts))*columnMost*f), Y: body.Y, W: columnMost * f, H: body.H}, scale)
}

// ghosts are the two sightings that can come next, where a ledger of that width has room for them and there is a belief.
func (s *Scene) ghosts(width float64) []outlook {
	if s.measured.lost() || width < 5*columnMost*s.Sheet.F {
		return nil
	}
	return s.measured.next[:]
}

// placeNext places what would come next as ghosts behind the last column: pale, with dashed swans.
func (s *Scene) placeNext(ghosts []outlook, r geom.Rect, scale float64) {
	p, f := &s.Sheet, s.Sheet.F
	for k, o := range ghosts {
		s.placeColumn(column{sighting: sighting{o.black, o.exists, o.surprisal, o.gain}, ghost: true}, r, scale)
		if k == 0 {
			p.Line(geom.Point{X: r.X, Y: r.Y + 4*f}, geom.Point{X: r.X, Y: r.Bottom()}, canvas.Stroke{Color: p.Theme.Muted, Width: p.Pen, Dash: 3})
			p.Text(geom.Point{X: r.Right(), Y: r.Bottom() + 17*f}, "next", canvas.Text{Face: canvas.Italic, Size: 12 * f, Color: p.Theme.Muted, Anchor: canvas.Middle})
		}
		r.X += r.W
	}
}

// shortestScale is the length in nats below which all are drawn as nothing: pixels per nat would be infinite.
const shortestScale = 1e-290

// placeLedgerTitle names both bars and says how many swans were seen.
func (s *Scene) placeLedgerTitle(r geom.Rect) {
	p, f := &s.Sheet, s.Sheet.F
	kind := canvas.Text{Face: canvas.Italic, Size: 12 * f, Color: p.Theme.Ink}
	total := canvas.Text{Face: canvas.Bold, Size: 12 * f, Color: p.Theme.Ink, Anchor: canvas.End}
	m := &s.measured
	words := &s.Model.Words
	sum := font.Fit(total.Face, total.Size, words.many(m.seen())+", "+strconv.Itoa(m.blacks)+" "+words.is(true), r.W/2)
	p.Text(geom.Point{X: r.Right(), Y: r.Y + 11*f}, sum, total)
	room := r.W - font.Width(total.Face, total.Size, sum) - 14*f
	titles := [2]string{mark.Based("surprisal −log q(x) of each ", p.Unit) + s.Model.Words.one, "Bayesian surprise KL(posterior‖prior)"}
	width := func() float64 {
		return font.Width(kind.Face, kind.Size, titles[0]) + font.Width(kind.Face, kind.Size, titles[1]) + 46*f
	}
	if width() > room {
		titles = [2]string{"surprisal", "Bayesian surprise"}
	}
	if width() > room {
		titles = [2]string{"surprisal", "learnt"}
	}
	x := r.X
	for k, w := range titles {
		p.Rect(geom.Rect{X: x, Y: r.Y + 2*f, W: 10 * f, H: 10 * f}, 1, s.fill(k == 1, 1), canvas.Stroke{})
		p.Text(geom.Point{X: x + 15*f, Y: r.Y + 11*f}, w, kind)
		x += 31*f + font.Width(kind.Face, kind.Size, w)
	}
	p.Ask("totalSurprisal", geom.Rect{X: r.X - 4*f, Y: r.Y - 6*f, W: r.W + 8*f, H: math.Max(24, 22*f)})
}

// fill is how the bars of what was learnt, and of surprisals, are painted.
func (s *Scene) fill(learnt bool, alpha float64) canvas.Fill {
	if learnt {
		return mark.FillP(s.Sheet.Theme, alpha)
	}
	return mark.FillQ(s.Sheet.Theme, alpha)
}

// placeColumn places the bars of one column and its swan. Where there is no room for two, the smaller stands before the larger.
func (s *Scene) placeColumn(c column, r geom.Rect, scale float64) {
	p, f := &s.Sheet, s.Sheet.F
	gap := math.Min(0.1*r.W, 6*f)
	width := (r.W - 2*gap) / 2
	first, second := r.X+gap, r.X+gap+width
	if c.several {
		first, second, width = r.X+0.5, r.X+0.5, r.W-1
	}
	base := r.Bottom()
	s.placeSwan(&c, geom.Point{X: r.X + r.W/2, Y: base + 13*f}, math.Min(swanMost*f, 0.36*r.W))
	alpha, kind := 1.0, canvas.Text{Size: 11 * f, Color: p.Theme.Muted, Anchor: canvas.Middle}
	if c.ghost {
		alpha, kind.Face = 0.35, canvas.Italic
	}
	if math.IsInf(c.surprisal, 1) {
		torn := mark.TornUp(geom.Rect{X: first, Y: r.Y + 12*f, W: width, H: math.Max(base-r.Y-12*f, 2)})
		torn.Draw(p, s.fill(false, alpha))
		p.Text(geom.Point{X: first + width/2, Y: r.Y + 9*f}, "∞", canvas.Text{Face: canvas.Bold, Size: 16 * f, Color: p.Theme.Ink, Anchor: canvas.Middle})
		return
	}
	if !c.exists && c.surprisal == 0 {
		return // nothing believed it or not
	}
	bar := func(x, nats float64, learnt bool) {
		h := math.Max(nats*scale, p.Pen) // 0 is a thin line
		p.Rect(geom.Rect{X: x, Y: base - h, W: math.Max(width-1, 0.5), H: h}, 0, s.fill(learnt, alpha), canvas.Stroke{})
		if r.W >= columnNumber*f && !c.several {
			if text := barNumber(p.Unit.FromNats(nats)); font.Width(kind.Face, kind.Size, text) <= width+gap {
				p.Text(geom.Point{X: x + width/2, Y: base - h - 4*f}, text, kind)
			}
		}
	}
	bar(first, c.surprisal, false)
	if c.exists {
		bar(second, c.gain, true)
	}
}

// barNumber writes a number over a bar; the table has more of it.
func barNumber(x float64) string {
	if x > 0 && x < 0.001 {
		return "≈0" // a tilde of this size reads as a minus sign
	}
	if x < 0.01 {
		return infotheory.FormatDecimals(x, 3)
	}
	return infotheory.FormatDecimals(x, 2)
}

// placeSwan draws what was seen: a dark disc or a light one. A light one among several is left out, and one to come is pale.
func (s *Scene) placeSwan(c *column, at geom.Point, r float64) {
	th := s.Sheet.Theme
	dark, light := th.Ink, th.Background
	if brightness(dark) > brightness(light) {
		dark, light = light, dark
	}
	rim := canvas.Stroke{Color: th.Muted, Width: 1.2 * s.Sheet.Pen}
	switch {
	case c.ghost && c.black:
		s.Sheet.Circle(at, r, canvas.Fill{Color: dark.Alpha(0.35)}, rim)
	case c.black:
		s.Sheet.Circle(at, r, canvas.Fill{Color: dark}, rim)
	case !c.several:
		s.Sheet.Circle(at, r, canvas.Fill{Color: light}, rim)
	}
}

func brightness(c canvas.Color) int { return int(c.R()) + int(c.G()) + int(c.B()) }

// placeOlderNote says what the narrow columns stand for.
func (s *Scene) placeOlderNote(l ledger, at geom.Point, room float64) {
	words := param.Plural(l.count, "older "+s.Model.Words.one)
	if l.each > 1 {
		words += ": each column the largest of " + strconv.Itoa(l.each)
	}
	s.Sheet.Fit(at, words, room, canvas.Text{Size: 11 * s.Sheet.F, Color: s.Sheet.Theme.Muted})
}
