package mutual

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// readout is what the panel says: mutual information as a part of both entropies, and in its four forms.
func (s *Scene) readout(env *scene.Env) *mark.Readout {
	sheet, th, j := &s.Sheet, env.Theme, &s.joint
	mi := sheet.Large("mi", "I(X;Y)", "what one tells of the other", j.MutualInformation, th.MText)
	second := sheet.Large("hXGivenY", "H(X|Y)", "still unknown of X", j.EntropyXGivenY, th.PText)
	if s.Model.Line != 0 && s.given() != nil {
		second = sheet.Large("klSelected", s.selectedName(), s.selectedNote(), s.klSelected(), th.Ink)
	}
	info, x, y := canvas.Fill{Color: th.M}, mark.FillP(th, 0.6), mark.FillQ(th, 0.6)
	gap := canvas.Fill{Color: th.Panel.Alpha(0)}
	o := mark.Readout{Headlines: [2]mark.Headline{mi, second}, Numbers: []mark.Headline{mi, second, sheet.Large("hX", "H(X)", "", j.EntropyX, th.PText), sheet.Large("hY", "H(Y)", "", j.EntropyY, th.QText)}, Words: s.Describe(env), Short: s.describeShort(env), More: watching(j.MutualInformation).Odds(), SaysMore: true, Foot: geom.Point{X: s.table.cells.X, Y: s.foot + 12*sheet.F}}
	row := func(id, second, title string, nats float64, note string, pieces ...mark.Piece) mark.Length {
		return mark.Length{Height: 46, ID: id, Second: second, Title: title, Value: sheet.Amount(nats), Note: note, Pieces: pieces}
	}
	var excess, columns []mark.Piece
	for i, v := range j.Excess {
		excess = append(excess, mark.Piece{Nats: v, Fill: shade(info, i), Lit: i == s.lit()})
	}
	for c, v := range j.ColKL {
		columns = append(columns, mark.Piece{Nats: v * j.Y[c], Fill: shade(info, c), Lit: s.lit() >= 0 && s.lit()%j.Cols == c})
	}
	o.Lengths = []mark.Length{
		row("hX", "hXGivenY", "H(X) = H(X|Y) + I", j.EntropyX, "unknown of X "+sheet.Amount(j.EntropyXGivenY), mark.Piece{Nats: j.EntropyXGivenY, Fill: x}, mark.Piece{Nats: j.MutualInformation, Fill: info}),
		row("hY", "hYGivenX", "H(Y) = I + H(Y|X)", j.EntropyY, "unknown of Y "+sheet.Amount(j.EntropyYGivenX), mark.Piece{Nats: j.EntropyXGivenY, Fill: gap}, mark.Piece{Nats: j.MutualInformation, Fill: info}, mark.Piece{Nats: j.EntropyYGivenX, Fill: y}),
		row("hXY", "", "H(X,Y): both together", j.EntropyXY, "", mark.Piece{Nats: j.EntropyXGivenY, Fill: x}, mark.Piece{Nats: j.MutualInformation, Fill: info}, mark.Piece{Nats: j.EntropyYGivenX, Fill: y}),
		row("mi", "", "I = KL(p(x,y)‖p(x)p(y)), cell by cell", j.MutualInformation, "", excess...),
		row("mi", "", "I = Σ p(y)·KL(p(x|y)‖p(x)), column by column", j.MutualInformation, "", columns...),
	}
	if s.Model.Rows > 0 {
		note := "by the best input; this one carries " + sheet.Amount(j.MutualInformation)
		if s.capacity.Nats-j.MutualInformation < 1e-9 {
			note = "this input is the best"
		}
		o.Lengths = append(o.Lengths, row("capacity", "", "capacity of the channel from X to Y", s.capacity.Nats, note, mark.Piece{Nats: s.capacity.Nats, Fill: canvas.Fill{Color: th.M.Alpha(0.45)}}))
	}
	return &o
}

// shade makes neighbours differ.
func shade(f canvas.Fill, k int) canvas.Fill {
	f.Color = f.Color.Alpha([...]float64{1, 0.6}[k%2])
	return f
}

// klSelected is the divergence of what the selected line leaves from what was known before, in nats; NaN where that does not exist.
func (s *Scene) klSelected() float64 {
	switch line := s.Model.Line; {
	case s.given() == nil:
		return math.NaN()
	case line > 0:
		return s.joint.ColKL[line-1]
	default:
		return s.joint.RowKL[-line-1]
	}
}

// selectedName and selectedNote say what that is.
func (s *Scene) selectedName() string {
	if s.Model.Line > 0 {
		return "KL(p(x|y)‖p(x))"
	}
	return "KL(p(y|x)‖p(y))"
}

func (s *Scene) selectedNote() string {
	if line := s.Model.Line; line > 0 {
		return "given " + s.Model.Y[line-1]
	}
	return "given " + s.Model.X[-s.Model.Line-1]
}
