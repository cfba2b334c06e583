package compare

import (
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
)

// places is where everything stands: written by Layout alone, read by drawing, hit testing and the page.
type places struct {
	area    geom.Rect
	panel   geom.Rect // background of the readings, empty if they stand on the plain one
	f       float64   // factor of type sizes
	line    float64   // factor of line widths
	axis    axis
	columns bool // outcomes are too close together for handles of their own
	pitch   float64
	bars    [2][]geom.Rect
	middles []mixturePlace
	handles []handlePlace
	ticks   []tick
	column  geom.Rect // behind the selected outcome
	terms   [2]termsPlace
	rows    []row
	keys    []keyPlace
	labels  []label
	asks    []ask
}

// handlePlace is a handle that can be taken.
type handlePlace struct {
	side  side
	index int
	at    geom.Point
	r     float64
	foot  geom.Point // of an enlarged handle: the top of its bar
	state handleState
}

// handleState is how a handle looks.
type handleState struct{ zero, locked, held, enlarged bool }

// mixturePlace is the mark of m over one outcome.
type mixturePlace struct{ from, to geom.Point }

// label is a line of text where it stands.
type label struct {
	at   geom.Point
	text string
	kind canvas.Text
}

// ask is a reading that can be asked about, where it stands.
type ask struct {
	id    string
	place geom.Rect
}

// reset empties p for a new layout, keeping its memory.
func (p *places) reset(area geom.Rect) {
	*p = places{
		area: area, axis: p.axis,
		bars:    [2][]geom.Rect{p.bars[0][:0], p.bars[1][:0]},
		middles: p.middles[:0], handles: p.handles[:0], ticks: p.ticks[:0], rows: p.rows[:0],
		keys: p.keys[:0], labels: p.labels[:0], asks: p.asks[:0],
		terms: [2]termsPlace{p.terms[0].emptied(), p.terms[1].emptied()},
	}
}

// write places a line of text.
func (p *places) write(at geom.Point, text string, kind canvas.Text) {
	p.labels = append(p.labels, label{at, text, kind})
}

// columnArea is what takes pointers when outcomes have no handles of their own.
func (p *places) columnArea() geom.Rect {
	return p.axis.plot.Inset(0, -8, 0, -24)
}
