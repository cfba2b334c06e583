package mark

import (
	"math"

	"iridescent/viz/geom"
)

// Field is a function on a grid: Columns values for each of Rows.
type Field struct {
	Columns, Rows int
	Values        []float64
}

// Resample fills dst, whose numbers of columns and rows are given, with f on a grid of another fineness over the same area,
// by cubics through the values.
func (f *Field) Resample(dst *Field, columns, rows int) {
	*dst = Field{columns, rows, dst.Values[:0]}
	across := make([]float64, 0, columns*f.Rows)
	for r := range f.Rows {
		line := f.Values[r*f.Columns : (r+1)*f.Columns]
		for c := range columns {
			across = append(across, cubic(line, 1, f.Columns, spread(c, columns, f.Columns)))
		}
	}
	for r := range rows {
		at := spread(r, rows, f.Rows)
		for c := range columns {
			dst.Values = append(dst.Values, cubic(across[c:], columns, f.Rows, at))
		}
	}
}

// spread is where the k-th of n points stands among m.
func spread(k, n, m int) float64 { return float64(k) * float64(m-1) / math.Max(float64(n-1), 1) }

// cubic is the Catmull-Rom spline through n values that stand so far apart in the list.
func cubic(values []float64, apart, n int, at float64) float64 {
	k := min(int(at), max(n-2, 0))
	t := at - float64(k)
	v := func(i int) float64 { return values[min(max(i, 0), n-1)*apart] }
	a, b, c, d := v(k-1), v(k), v(k+1), v(k+2)
	return b + 0.5*t*(c-a+t*(2*a-5*b+4*c-d+t*(3*(b-c)+d-a)))
}

// Ribbon is a piece of the region where a field is below a level, between two polylines of equally many points that run
// from row to row.
type Ribbon struct{ Left, Right []geom.Point }

// span is where a row of a field is below a level, in columns.
type span struct {
	from, to float64
	least    int // the column of the least value
}

// Below returns the region where the field is below the level as ribbons, in units of columns and rows. They neither
// overlap nor leave gaps: where the region forks, the ribbon ends and one for each leg begins.
func (f *Field) Below(level float64) []Ribbon {
	w := weaver{field: f, level: level}
	for r := range f.Rows {
		w.row(r)
	}
	for k := range w.active {
		w.finish(k)
	}
	return w.done
}

// weaver follows the spans of a field from row to row.
type weaver struct {
	field  *Field
	level  float64
	spans  []span // of the last row
	active []Ribbon
	done   []Ribbon
}

// spansOf finds the spans of a row.
func (w *weaver) spansOf(r int) []span {
	line := w.field.Values[r*w.field.Columns : (r+1)*w.field.Columns]
	var list []span
	for c, v := range line {
		below, before := v < w.level, c > 0 && line[c-1] < w.level
		switch {
		case below && !before:
			from := float64(c)
			if c > 0 {
				from -= w.cross(v, line[c-1])
			}
			list = append(list, span{from, float64(c), c})
		case !below && before:
			list[len(list)-1].to += w.cross(line[c-1], v)
		}
		if below {
			last := &list[len(list)-1]
			last.to = float64(c)
			if v < line[last.least] {
				last.least = c
			}
		}
	}
	return list
}

// cross is how far from a value below the level towards one that is not the level lies.
func (w *weaver) cross(below, above float64) float64 {
	return math.Min(math.Max((w.level-below)/(above-below), 0), 1)
}

func (s span) meets(o span) bool { return s.from <= o.to && o.from <= s.to }

// row takes in the next row: what goes on, what ends, forks, joins and begins.
func (w *weaver) row(r int) {
	next := w.spansOf(r)
	ribbons := make([]Ribbon, len(next))
	begun := make([]bool, len(next))
	for k := 0; k < len(w.spans); {
		// A group of old and new spans that meet: from k to k2, and from j to j2.
		j := 0
		for j < len(next) && next[j].to < w.spans[k].from {
			j++
		}
		k2, j2 := k+1, j
		for grown := true; grown; {
			grown = false
			for j2 < len(next) && next[j2].from <= w.spans[k2-1].to {
				j2, grown = j2+1, true
			}
			for j2 > j && k2 < len(w.spans) && w.spans[k2].meets(next[j2-1]) {
				k2, grown = k2+1, true
			}
		}
		w.group(r, k, k2, next[j:j2], ribbons[j:j2])
		for ; j < j2; j++ {
			begun[j] = true
		}
		k = k2
	}
	for j, s := range next {
		if !begun[j] {
			w.tip(&ribbons[j], s, r, r-1)
			ribbons[j].add(s.from, s.to, float64(r))
		}
	}
	w.spans, w.active = next, ribbons
}

// group carries on the ribbons k … k2 into the new spans that they meet.
func (w *weaver) group(r, k, k2 int, next []span, ribbons []Ribbon) {
	switch {
	case len(next) == 0:
		for ; k < k2; k++ {
			w.tip(&w.active[k], w.spans[k], r-1, r)
			w.finish(k)
		}
	case len(next) == 1 && k2 == k+1:
		ribbons[0] = w.active[k]
		ribbons[0].add(next[0].from, next[0].to, float64(r))
	case k2 == k+1: // a fork: up to where the gap begins as one, from there as legs
		y, mid := w.apex(next, r, r-1)
		whole := w.spans[k].towards(span{from: next[0].from, to: next[len(next)-1].to}, y-float64(r-1))
		w.active[k].add(whole.from, whole.to, y)
		w.finish(k)
		for j, part := range whole.share(mid) {
			ribbons[j].add(part.from, part.to, y)
			ribbons[j].add(next[j].from, next[j].to, float64(r))
		}
	case len(next) == 1: // a join
		legs := w.spans[k:k2]
		y, mid := w.apex(legs, r-1, r)
		whole := span{from: legs[0].from, to: legs[len(legs)-1].to}.towards(next[0], y-float64(r-1))
		for j, part := range whole.share(mid) {
			w.active[k+j].add(part.from, part.to, y)
			w.finish(k + j)
		}
		ribbons[0].add(whole.from, whole.to, y)
		ribbons[0].add(next[0].from, next[0].to, float64(r))
	default: // too coarse to tell
		for ; k < k2; k++ {
			w.finish(k)
		}
		for j, s := range next {
			ribbons[j].add(s.from, s.to, float64(r))
		}
	}
}

// apex returns where the gaps between legs in one row end towards another: the row, and the columns.
func (w *weaver) apex(legs []span, row, other int) (y float64, columns []float64) {
	f := w.field
	y = float64(row)
	for k := 1; k < len(legs); k++ {
		from, to := int(math.Ceil(legs[k-1].to)), int(math.Floor(legs[k].from))
		most := min(from, f.Columns-1)
		for c := from; c <= to; c++ {
			if f.Values[row*f.Columns+c] > f.Values[row*f.Columns+most] {
				most = c
			}
		}
		above, below := f.Values[row*f.Columns+most], f.Values[other*f.Columns+most]
		if below < w.level && above >= w.level && len(legs) == 2 {
			y = float64(other) + float64(row-other)*w.cross(below, above)
		}
		columns = append(columns, float64(most))
	}
	return y, columns
}

// towards is the span a share of the way to another.
func (s span) towards(o span, t float64) span {
	return span{from: s.from + (o.from-s.from)*t, to: s.to + (o.to-s.to)*t}
}

// share cuts a span at columns.
func (s span) share(columns []float64) []span {
	parts := make([]span, 0, len(columns)+1)
	from := s.from
	for _, c := range columns {
		to := math.Min(math.Max(c, from), s.to)
		parts = append(parts, span{from: from, to: to})
		from = to
	}
	return append(parts, span{from: from, to: s.to})
}

// tip closes a ribbon between a row and one where it is no more, at the point where its least column crosses the level.
func (w *weaver) tip(b *Ribbon, s span, row, beyond int) {
	if beyond < 0 || beyond >= w.field.Rows {
		return
	}
	below, above := w.field.Values[row*w.field.Columns+s.least], w.field.Values[beyond*w.field.Columns+s.least]
	y := float64(row) + float64(beyond-row)*w.cross(below, above)
	p := geom.Point{X: float64(s.least), Y: y}
	b.Left, b.Right = append(b.Left, p), append(b.Right, p)
}

func (b *Ribbon) add(from, to, y float64) {
	b.Left = append(b.Left, geom.Point{X: from, Y: y})
	b.Right = append(b.Right, geom.Point{X: to, Y: y})
}

// finish puts an active ribbon aside.
func (w *weaver) finish(k int) {
	if len(w.active[k].Left) > 1 {
		w.done = append(w.done, w.active[k])
	}
}
