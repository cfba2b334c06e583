package mark

import (
	"iridescent/viz/canvas"
	"iridescent/viz/theme"
)

// Side is p or q, as an index of pairs.
type Side int

// The sides.
const (
	P Side = iota
	Q
)

// Sides are p and q, for loops.
var Sides = [...]Side{P, Q}

// Other is q for p, and p for q.
func (s Side) Other() Side { return 1 - s }

// String is "p" or "q".
func (s Side) String() string { return [...]string{"p", "q"}[s] }

// KL is the name of the divergence from this side to the other: "KL(p‖q)".
func (s Side) KL() string { return [...]string{"KL(p‖q)", "KL(q‖p)"}[s] }

// Fill is how areas of the side are painted.
func (s Side) Fill(th *theme.Theme, alpha float64) canvas.Fill { return FillOf(th, int(s), alpha) }

// Color is the colour of its lines.
func (s Side) Color(th *theme.Theme) canvas.Color { return ColorOf(th, int(s)) }

// Text is the colour of its numbers.
func (s Side) Text(th *theme.Theme) canvas.Color { return [...]canvas.Color{th.PText, th.QText}[s] }
