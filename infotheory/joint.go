package infotheory

import (
	"math"
	"strconv"
)

// Joint holds what a joint table of two variables says, in nats. X numbers the rows, Y the columns. Cells are stored
// row by row.
type Joint struct {
	Rows, Cols int
	P          []float64 // probabilities of the cells
	X, Y       []float64 // marginals: of the rows, of the columns

	EntropyX, EntropyY       float64 // H(X), H(Y)
	EntropyXY                float64 // H(X, Y)
	EntropyXGivenY           float64 // H(X|Y) = H(X, Y) − H(Y): what stays unknown of X
	EntropyYGivenX           float64 // H(Y|X) = H(X, Y) − H(X)
	MutualInformation        float64 // I(X; Y) = KL(p(x,y) ‖ p(x)p(y)) = H(X) − H(X|Y): what is learnt
	VariationOfInformation   float64 // H(X|Y) + H(Y|X), a metric between variables
	MutualInformationPerMost float64 // I(X; Y) / max(H(X), H(Y)); 0 if both are certain

	Terms  []float64 // each cell's p(x,y) log(p(x,y)/(p(x)p(y))), signed; they sum to I
	Excess []float64 // each cell's p log(p/m) − p + m with m = p(x)p(y), never negative; the same sum
	RowKL  []float64 // KL(p(y|x) ‖ p(y)) of each row x; their mean under X is I. 0 for an impossible row
	ColKL  []float64 // KL(p(x|y) ‖ p(x)) of each column y; their mean under Y is I
}

// TableError is a table whose cells do not fill its rows.
type TableError struct {
	Cells, Cols int
}

func (e *TableError) Error() string {
	return strconv.Itoa(e.Cells) + " cells in rows of " + strconv.Itoa(e.Cols)
}

// ValidateTable reports the first reason why weights are no joint table with the given number of columns:
// [*TableError] or what [Validate] says.
func ValidateTable(weights []float64, cols int) error {
	if cols < 1 || len(weights)%cols != 0 {
		return &TableError{Cells: len(weights), Cols: cols}
	}
	return Validate(weights)
}

// NewJoint reads a joint table of weights, row by row. The mutual information keeps its digits for variables that are
// nearly independent: the marginals are double-double sums, and each cell's p(x)p(y) − p(x,y) is formed from their
// exact product. It panics on invalid weights and if cols does not divide their number.
func NewJoint(weights []float64, cols int) Joint {
	must(ValidateTable(weights, cols))
	t := newTable(weights, cols)
	rows := len(weights) / cols
	j := Joint{Rows: rows, Cols: cols, P: make([]float64, len(weights)), X: t.marginal(t.rows), Y: t.marginal(t.cols),
		Terms: make([]float64, len(weights)), Excess: make([]float64, len(weights)),
		RowKL: make([]float64, rows), ColKL: make([]float64, cols)}
	j.EntropyX, j.EntropyY, j.EntropyXY = Entropy(j.X), Entropy(j.Y), Entropy(weights)
	j.conditionals(weights)
	j.cells(&t)
	if most := math.Max(j.EntropyX, j.EntropyY); most > 0 {
		j.MutualInformationPerMost = j.MutualInformation / most
	}
	return j
}

// conditionals computes the conditional entropies as means over rows and columns, none of whose terms is negative.
func (j *Joint) conditionals(weights []float64) {
	var givenX, givenY accumulator
	for r, share := range j.X {
		if row := weights[r*j.Cols : (r+1)*j.Cols]; Validate(row) == nil {
			givenX.add(share * Entropy(row))
		}
	}
	column := make([]float64, j.Rows)
	for c, share := range j.Y {
		for r := range column {
			column[r] = weights[r*j.Cols+c]
		}
		if Validate(column) == nil {
			givenY.add(share * Entropy(column))
		}
	}
	j.EntropyYGivenX, j.EntropyXGivenY = givenX.value(), givenY.value()
	j.VariationOfInformation = j.EntropyYGivenX + j.EntropyXGivenY
}

// cells computes what is learnt, cell by cell.
func (j *Joint) cells(t *table) {
	var all accumulator
	rows, cols := make([]accumulator, j.Rows), make([]accumulator, j.Cols)
	per := 1 / t.total.hi
	for i := range j.P {
		o := t.cell(i, j.Cols)
		signed, _ := o.signed()
		excess, _ := o.excess()
		j.P[i], j.Terms[i], j.Excess[i] = o.lower(o.p)/t.total.hi, signed*per, excess*per
		all.add(excess)
		rows[i/j.Cols].add(excess)
		cols[i%j.Cols].add(excess)
	}
	j.MutualInformation = all.value() * per
	for r := range rows {
		j.RowKL[r] = quotient(rows[r].value(), t.rows[r].hi)
	}
	for c := range cols {
		j.ColKL[c] = quotient(cols[c].value(), t.cols[c].hi)
	}
}

// quotient is x/y, and 0 for an empty row.
func quotient(x, y float64) float64 {
	if y == 0 {
		return 0
	}
	return x / y
}

// table is a joint table with double-double marginals, scaled to a total near 1.
type table struct {
	weights    []float64
	scale      power
	total      double
	rows, cols []double
}

func newTable(weights []float64, cols int) table {
	m := mustMass(weights)
	t := table{weights: weights, scale: m.scale, total: m.total}
	rows, columns := make([]accumulator, len(weights)/cols), make([]accumulator, cols)
	for i, x := range weights {
		rows[i/cols].add(m.scale.of(x))
		columns[i%cols].add(m.scale.of(x))
	}
	t.rows, t.cols = doubles(rows), doubles(columns)
	return t
}

func doubles(sums []accumulator) []double {
	list := make([]double, len(sums))
	for i := range sums {
		list[i] = sums[i].double()
	}
	return list
}

// marginal is a marginal distribution as probabilities.
func (t *table) marginal(sums []double) []float64 {
	list := make([]float64, len(sums))
	for i, s := range sums {
		list[i] = s.hi / t.total.hi
	}
	return list
}

// cell is the outcome of cell i: its weight, and that which independence would give it.
func (t *table) cell(i, cols int) outcome {
	row, col := t.rows[i/cols], t.cols[i%cols]
	p := t.scale.of(t.weights[i])
	product, e := twoProduct(row.hi, col.hi)
	actual, ea := twoProduct(p, t.total.hi)
	d := ((product - actual) + ((e - ea) + (row.hi*col.lo + row.lo*col.hi - p*t.total.lo))) / t.total.hi
	o := outcome{p: p, y: product / t.total.hi, d: d, unit: 1}
	switch {
	case row.hi == 0 || col.hi == 0:
		return outcome{unit: 1}
	case t.weights[i] == 0:
		o.ratio = math.Inf(1)
	case o.approach():
	default:
		o.ratio = lnWide(row.hi, 0) + lnWide(col.hi, 0) - lnWide(t.weights[i], t.scale.exponent) - lnWide(t.total.hi, 0)
	}
	return o
}
