package inference

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/mark"
)

// ground is the map of the objective over (μ, log σ): a coarse one at once, a fine one piece by piece.
type ground struct {
	key    groundKey
	coarse *infotheory.Landscape
	fine   *infotheory.Landscape // nil until it is begun

	field mark.Field // of heights, smooth enough to be drawn
	least float64    // the divergence that heights are measured from
	high  float64    // height that most are below

	drawn  drawnKey
	levels []float64       // in the reader's unit above the least
	below  [][]mark.Ribbon // each level
}

// drawnKey is what the levels follow from.
type drawnKey struct {
	from          *infotheory.Landscape
	least         float64
	columns, rows int
	unit          infotheory.Unit
}

// groundKey is what a map follows from. q is not in it.
type groundKey struct {
	given
	objective
	spread
}

const (
	coarseColumns, coarseRows = 20, 12
	fineColumns, fineRows     = 64, 48
	pointsATick               = 300000  // of x, visited by the fine map
	pointsAtOnce              = 8000000 // by the first one
)

// survey makes a coarse map if the last one is of something else. The very first one is fine at once.
func (g *ground) survey(w *measured) {
	key := groundKey{w.given, w.objective, w.spread}
	if g.coarse != nil && g.key == key {
		return
	}
	first := g.coarse == nil
	g.key = key
	g.coarse = w.landscape(coarseColumns, coarseRows)
	g.fine = w.landscape(fineColumns, fineRows)
	if first {
		g.fine.Advance(pointsAtOnce)
	}
	if !g.fine.Done() {
		g.coarse.Advance(math.MaxInt)
	}
}

func (g *ground) unfinished() bool { return g.fine != nil && !g.fine.Done() }

// refine goes on with the fine map.
func (g *ground) refine(points int) { g.fine.Advance(points) }

// landscape begins a map of the objective.
func (w *measured) landscape(columns, rows int) *infotheory.Landscape {
	mus := linspace(w.spread.low, w.spread.high, columns)
	logs := linspace(math.Log(w.spread.narrow), math.Log(w.spread.wide), rows)
	switch w.objective {
	case reverse:
		return w.sketch.ReverseLandscape(mus, logs)
	case forward:
		return w.inference.Posterior.ForwardLandscape(mus, logs)
	default:
		return w.sketch.JensenShannonLandscape(mus, logs)
	}
}

// linspace returns n numbers from one to another, both included.
func linspace(from, to float64, n int) []float64 {
	list := make([]float64, n)
	for k := range list {
		t := float64(k) / float64(n-1)
		list[k] = from*(1-t) + to*t
	}
	return list
}

// best is the finer of the maps that is complete.
func (g *ground) best() (l *infotheory.Landscape, columns, rows int) {
	if g.fine.Done() {
		return g.fine, fineColumns, fineRows
	}
	return g.coarse, coarseColumns, coarseRows
}

// hollows are the places of the map that are lower than all around, the edges left out, and the lowest of all.
func (g *ground) hollows() []infotheory.Normal {
	l, columns, rows := g.best()
	spot := func(k int) infotheory.Normal {
		return infotheory.Normal{Mu: l.Mus[k%columns], Sigma: math.Exp(l.LogSigmas[k/columns])}
	}
	lowest := 0
	var list []infotheory.Normal
	for k, v := range l.Values {
		if v < l.Values[lowest] {
			lowest = k
		}
		if c, r := k%columns, k/columns; c == 0 || r == 0 || c == columns-1 || r == rows-1 {
			continue
		}
		low := true
		for _, o := range [...]int{k - columns - 1, k - columns, k - columns + 1, k - 1, k + 1, k + columns - 1, k + columns, k + columns + 1} {
			low = low && v <= l.Values[o]
		}
		if low && len(list) < 2*MaxBumps {
			list = append(list, spot(k))
		}
	}
	return append(list, spot(lowest))
}

// bend is the height in nats below which the scale of heights is linear.
const bend = 0.25

// heightOf turns a divergence into a height that is even enough to draw splines through.
func (g *ground) heightOf(nats float64) float64 {
	return math.Log1p(math.Max(nats-g.least, 0) / bend)
}

// model draws the levels of the best map, unless they are drawn, on a field so many points wide and high.
func (g *ground) model(least float64, columns, rows int, u infotheory.Unit) {
	l, c, r := g.best()
	key := drawnKey{l, least, columns, rows, u}
	if g.drawn == key {
		return
	}
	g.drawn, g.least = key, least
	for _, v := range l.Values {
		g.least = math.Min(g.least, v)
	}
	raw := mark.Field{Columns: c, Rows: r, Values: make([]float64, len(l.Values))}
	for k, v := range l.Values {
		raw.Values[k] = g.heightOf(math.Min(v, 1e9))
	}
	raw.Resample(&g.field, columns, rows)
	g.high = quantile(raw.Values, 0.93)
	g.levels, g.below = levels(bend*math.Expm1(g.high), u), g.below[:0]
	for _, level := range g.levels {
		g.below = append(g.below, g.field.Below(g.heightOf(g.least+u.ToNats(level))))
	}
}

// quantile is the value that such a share of the list is below.
func quantile(values []float64, share float64) float64 {
	var counts [64]int
	top := 0.0
	for _, v := range values {
		top = math.Max(top, v)
	}
	if !(top > 0) {
		return 0
	}
	for _, v := range values {
		counts[min(int(v/top*64), 63)]++
	}
	sum := 0
	for k, n := range counts {
		if sum += n; float64(sum) >= share*float64(len(values)) {
			return top * float64(k+1) / 64
		}
	}
	return top
}
