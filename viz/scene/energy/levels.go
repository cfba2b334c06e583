package energy

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// placeLit marks the column of the state that is lit.
func (s *Scene) placeLit(env *scene.Env) {
	if i := s.lit(); i >= 0 {
		column := s.column(i, geom.Rect{Y: s.plot.Y - 4*s.Sheet.F, H: s.strip.Axis.Plot.Bottom() + 24*s.Sheet.F - s.plot.Y})
		s.Sheet.Rect(column.Inset(0.04*column.W, 0, 0.04*column.W, 0), 6, canvas.Fill{Color: env.Theme.Select}, canvas.Stroke{})
	}
}

// placeLevels draws the levels and what hangs from each: kT·log(1/q), and beside it kT·log(1/p), which ends at F(p) for all of them.
func (s *Scene) placeLevels(env *scene.Env) {
	sheet, th, f, pen := &s.Sheet, env.Theme, s.Sheet.F, s.Sheet.Pen
	y := s.energies()
	s.placeAxis(y, env)
	fp, fq := y.At(s.measured.gibbs.FreeEnergy), y.At(s.measured.now.FreeEnergy)
	veiledP, veiledQ := env.Veil.Has("freeEnergyP"), env.Veil.Has("freeEnergyQ")
	if !veiledP && !veiledQ {
		sheet.Rect(geom.Rect{X: s.plot.X, Y: math.Min(fp, fq), W: s.plot.W, H: math.Abs(fq - fp)}, 0, canvas.Fill{Color: th.M.Alpha(0.18)}, canvas.Stroke{})
	}
	for i, e := range s.measured.of.levels() {
		column := s.column(i, s.plot)
		width := math.Min(0.3*column.W, 22*f)
		top := y.At(e)
		left := geom.Rect{X: column.Center().X - width - 0.5*pen, Y: top, W: width, H: math.Max(fp-top, 0)}
		if !veiledP {
			sheet.Rect(left, 0, mark.FillP(th, 0.3), canvas.Stroke{})
		}
		s.hang(geom.Rect{X: column.Center().X + 0.5*pen, Y: top, W: width}, s.measured.tips[i], y, env)
		line := geom.Rect{X: column.X + 0.08*column.W, W: 0.84 * column.W}
		sheet.Line(geom.Point{X: line.X, Y: top}, geom.Point{X: line.Right(), Y: top}, canvas.Stroke{Color: th.Ink, Width: 3 * pen})
	}
	if !veiledP {
		sheet.Line(geom.Point{X: s.plot.X, Y: fp}, geom.Point{X: s.plot.Right(), Y: fp}, canvas.Stroke{Color: th.P, Width: 2.5 * pen})
	}
	if !veiledQ {
		sheet.Line(geom.Point{X: s.plot.X, Y: fq}, geom.Point{X: s.plot.Right(), Y: fq}, canvas.Stroke{Color: th.Q, Width: 2.5 * pen, Dash: 6})
	}
	s.nameLines(fp, fq, env)
}

// hang draws what hangs from a level of q, as far as the picture goes; torn where it goes on.
func (s *Scene) hang(bar geom.Rect, tip float64, y scale.Linear, env *scene.Env) {
	sheet, th := &s.Sheet, env.Theme
	if end := y.At(tip); end <= s.plot.Bottom() {
		bar.H = math.Max(end-bar.Y, 0)
		sheet.Rect(bar, 0, mark.FillQ(th, 0.75), canvas.Stroke{})
		sheet.Line(geom.Point{X: bar.X, Y: end}, geom.Point{X: bar.Right(), Y: end}, canvas.Stroke{Color: th.Q, Width: 3 * sheet.Pen})
		return
	}
	bar.H = math.Max(s.plot.Bottom()-bar.Y, 0)
	torn := mark.TornDown(bar)
	if math.IsInf(tip, -1) { // without weight
		torn.Edge(sheet, canvas.Stroke{Color: th.Q.Alpha(0.7), Width: sheet.Pen, Dash: 3})
		return
	}
	torn.Draw(sheet, mark.FillQ(th, 0.75))
}

// placeAxis draws round energies of the shown unit.
func (s *Scene) placeAxis(y scale.Linear, env *scene.Env) {
	sheet, f := &s.Sheet, s.Sheet.F
	shown, unit := s.shown(y)
	kind := canvas.Text{Size: 11 * f, Color: env.Theme.Muted, Anchor: canvas.End}
	for _, t := range shown.Marks(max(2, int(s.plot.H/(40*f)))) {
		at := shown.At(t.Value)
		sheet.Line(geom.Point{X: s.plot.X, Y: at}, geom.Point{X: s.plot.Right(), Y: at}, canvas.Stroke{Color: env.Theme.Grid, Width: sheet.Pen})
		sheet.Fit(geom.Point{X: s.plot.X - 6*f, Y: at + 4*f}, t.Label, (leftRoom-8)*f, kind)
	}
	kind.Anchor = canvas.Start
	title := "energy in " + unit
	sheet.Wording(geom.Point{X: s.plot.X - (leftRoom-8)*f, Y: s.plot.Y - 8*f}, s.plot.W+(leftRoom-8)*f, kind,
		title+": from each level hangs kT·log(1/q), and all end at one height in equilibrium", title+", from each level hangs kT·log(1/q)", title)
}

// nameLines writes the names of both lines beside them, apart from each other.
func (s *Scene) nameLines(fp, fq float64, env *scene.Env) {
	f := s.Sheet.F
	kind := canvas.Text{Face: canvas.Bold, Size: 12 * f, Anchor: canvas.Start}
	apart := 14 * f
	low, high := fp+4*f, fq+4*f
	if low-high < apart {
		middle := (low + high) / 2
		low, high = middle+apart/2, middle-apart/2
	}
	if over := low - (s.plot.Bottom() + 4*f); over > 0 {
		low, high = low-over, high-over
	}
	x := s.plot.Right() + 5*f
	if kind.Color = env.Theme.PText; !env.Veil.Has("freeEnergyP") {
		s.Sheet.Text(geom.Point{X: x, Y: low}, "F(p)", kind)
	}
	if kind.Color = env.Theme.QText; !env.Veil.Has("freeEnergyQ") {
		s.Sheet.Text(geom.Point{X: x, Y: high}, "F(q)", kind)
	}
}

// placeHands puts a disc on each level and on each probability, or where that is too narrow on those of the selected state.
func (s *Scene) placeHands(env *scene.Env) {
	roomy := s.pitch() >= math.Max(18*s.Sheet.F, 2.2*s.Size)
	s.Row(&s.rungs)
	for i := range s.Model.N {
		if roomy || i == s.Model.Selected || s.rungs.held[i] {
			s.placeLevel(i, roomy, env)
		}
	}
	s.Row(&s.bars)
	s.bars.Radius = s.Size
	for i := range s.Model.N {
		if roomy || i == s.Model.Selected || s.bars.Held(i) {
			s.placeShare(i, roomy, env)
		}
	}
	if !roomy {
		whole := s.plot
		whole.H = s.strip.Axis.Plot.Bottom() - whole.Y
		choose := func(at geom.Point) { s.Model.Selected = s.strip.Axis.Column(at.X, s.Model.N) }
		s.Grip(&s.Sheet, scene.Grip{Handle: scene.Handle{ID: "columns"}, Area: whole, Shared: true, Take: choose, Drag: choose})
	}
}

// placeLevel puts a disc on a level.
func (s *Scene) placeLevel(i int, roomy bool, env *scene.Env) {
	at, held := s.rungs.stands(i), s.rungs.held[i]
	disc := mark.Handle{At: at, R: s.Size, Color: env.Theme.Ink, Held: held}
	if held {
		disc.R *= 1.25
	}
	disc.Draw(&s.Sheet, env.Theme, s.Sheet.Pen)
	s.PlaceInRow(i, at, disc.R)
	if roomy {
		s.AroundInRow(s.column(i, s.plot))
	}
	if i == s.lit() || held {
		s.placeValue("E "+s.number(s.Model.Levels[i]), at, held && env.Touch, s.plot, env)
	}
}

// placeValue writes a number over a disc, clear of a finger, within an area.
func (s *Scene) placeValue(text string, at geom.Point, touched bool, within geom.Rect, env *scene.Env) {
	f := s.Sheet.F
	kind := canvas.Text{Face: canvas.Bold, Size: 12 * f, Color: env.Theme.Ink, Anchor: canvas.Middle, Halo: env.Theme.Background}
	lift := 1.25*s.Size + 6*f
	if touched {
		lift = math.Max(lift, 34)
	}
	y := at.Y - lift
	if y < within.Y+9*f {
		y = at.Y + lift + 9*f
	}
	if y > within.Bottom() {
		y = within.Y + 9*f
	}
	half := font.Width(kind.Face, kind.Size, text)/2 + canvas.HaloWidth
	s.Sheet.Text(geom.Point{X: math.Min(math.Max(at.X, within.X+half), within.Right()-half), Y: y}, text, kind)
}

// placeBath draws kT as a length above the lowest level, with a disc at its end.
func (s *Scene) placeBath(env *scene.Env) {
	sheet, th, f, m := &s.Sheet, env.Theme, s.Sheet.F, &s.Model
	y, bottom := s.energies(), least(s.measured.of.levels())
	x := s.plot.Right() + 48*f
	along := scale.Linear{Min: 0, Max: s.axis.high - bottom, From: y.At(bottom), To: y.To}
	end := along.At(m.KT)
	bar := geom.Rect{X: x - 4*f, Y: end, W: 8 * f, H: math.Max(along.From-end, 0)}
	sheet.Rect(bar, 4*f, canvas.Fill{Color: th.M.Alpha(0.7)}, canvas.Stroke{})
	sheet.Line(geom.Point{X: x - 10*f, Y: along.From}, geom.Point{X: x + 10*f, Y: along.From}, canvas.Stroke{Color: th.Ink, Width: 2 * sheet.Pen})
	smallest := math.Min(scale.Digits(along.Max/1000, 1), m.KT)
	s.Grip(sheet, scene.Grip{
		Handle: scene.Handle{ID: "kt", Label: "temperature kT", ValueText: "kT " + s.bath() + s.aside(), Value: m.KT, Min: smallest, Max: math.Max(along.Max, m.KT),
			Step: scale.Step(along.Max, 100), X: x, R: s.Size},
		Color: th.M, Along: along,
		Set:    func(v float64) { m.KT = kts.Clamp(v) },
		Around: geom.Rect{X: x - 14*f, Y: s.plot.Y, W: 28 * f, H: s.plot.H},
	})
	kind := canvas.Text{Face: canvas.Bold, Size: 12 * f, Color: th.MText, Anchor: canvas.Middle, Halo: th.Background}
	sheet.Text(geom.Point{X: x, Y: math.Min(along.From+15*f, s.plot.Bottom()+12*f)}, "kT", kind)
}
