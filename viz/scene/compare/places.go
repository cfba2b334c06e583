package compare

import (
	"math"

	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/weights"
)

// places is where things stand that other parts of a layout ask for. Layout alone writes them.
type places struct {
	*mark.Sheet // of the stage

	area    geom.Rect
	axis    weights.Axis
	columns bool // outcomes are too close together for handles of their own
	pitch   float64
	bars    [2][]geom.Rect
	handles []handlePlace
	ticks   []weights.Tick
	terms   [2]termsPlace
	keys    []keyPlace
	ruler   mark.Ruler // of the lengths of the panel
	span    termsSpan  // of the terms
	lowest  float64    // where the columns end: below the terms, if there are any
}

// handlePlace is a handle that can be taken.
type handlePlace struct {
	side  mark.Side
	index int
	at    geom.Point
	r     float64
	foot  geom.Point // of an enlarged handle: the top of its bar
	state handleState
}

// handleState is how a handle looks.
type handleState struct{ zero, locked, held, enlarged bool }

// reset empties p for a new layout, keeping its memory.
func (p *places) reset(area geom.Rect) {
	*p = places{
		Sheet: p.Sheet, area: area, axis: p.axis, ruler: p.ruler, span: p.span,
		bars:    [2][]geom.Rect{p.bars[0][:0], p.bars[1][:0]},
		handles: p.handles[:0], ticks: p.ticks[:0], keys: p.keys[:0],
		terms: [2]termsPlace{p.terms[0].emptied(), p.terms[1].emptied()},
	}
}

// tip is the end of a bar.
func (p *places) tip(sd mark.Side, i int) geom.Point {
	b := p.bars[sd][i]
	return geom.Point{X: b.X + b.W/2, Y: b.Y}
}

// half is the part of the column of an outcome that belongs to p or to q: from the top of the plot to the name and the terms below.
func (p *places) half(sd mark.Side, i int) geom.Rect {
	column := geom.Rect{X: p.axis.Plot.X + (float64(i)+float64(sd)/2)*p.pitch, Y: p.axis.Plot.Y - 8, W: p.pitch / 2, H: p.axis.Plot.H + p.axis.Shelf + 8 + 26*p.F}
	column.H = math.Max(column.H, p.lowest-column.Y)
	return column
}

// columnArea is what takes pointers when outcomes have no handles of their own.
func (p *places) columnArea() geom.Rect {
	return p.axis.Plot.Inset(0, -8, 0, -24)
}
