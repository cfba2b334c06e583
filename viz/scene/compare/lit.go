package compare

import (
	"math"

	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Light lights the outcome whose column is at a point, from the top of the plot to the last row of terms, or none.
func (s *Scene) Light(at geom.Point) bool {
	p, i := &s.places, -1
	column := geom.Rect{X: p.axis.Plot.X, Y: p.axis.Plot.Y - 8, W: p.axis.Plot.W, H: p.axis.Plot.H + 8 + nameHeight*p.F}
	column.H = math.Max(column.H, p.lowest-column.Y)
	if column.Contains(at) && s.paint == paintOff {
		i = p.axis.Column(at.X, s.outcomes())
	}
	return s.duo.Light(i)
}

// litTerm is what the outcome that is lit adds to the entropy of a distribution and to the divergence that is shown, in nats.
func (s *Scene) litTerm(sd mark.Side) (i int, own, extra float64) {
	if i = s.duo.Lit(); i < 0 {
		return i, 0, 0
	}
	m := s.shown(sd)
	if x := s.probability(sd, i); x > 0 {
		own = -x * math.Log(x)
	}
	return i, own, [...][]float64{m.TermsPQ, m.TermsQP}[sd][i]
}

// placeBracket frames what the outcome that is lit has of a cross entropy.
func (s *Scene) placeBracket(bar geom.Rect, sd mark.Side, scale float64, env *scene.Env) {
	i, own, extra := s.litTerm(sd)
	if i < 0 || own == 0 && extra == 0 || env.HideTerms || env.Veil != nil {
		return
	}
	seam := s.entropy(sd)
	s.places.Bracket(bar, scale, mark.Share{From: seam - own, Seam: seam, To: seam + extra, End: seam + s.shownKL(sd)})
}

// litShares says what the outcome that is lit has of the entropy and of the divergence, "" if none is.
func (s *Scene) litShares(sd mark.Side, env *scene.Env) (own, extra string) {
	i, h, kl := s.litTerm(sd)
	if i < 0 || env.HideTerms || env.Veil != nil {
		return "", ""
	}
	name := s.Model.Labels[i]
	extra = ", " + name + " ∞"
	if !math.IsInf(kl, 1) {
		extra = ", " + name + " " + mark.Signed(env.Unit.FromNats(kl))
	}
	return ", of it " + name + " " + env.Brief(h), extra
}
