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
	j := Joint{Rows: len(t.rows), Cols: cols, P: make([]float64, len(weights)), X: t.marginal(t.rows), Y: t.marginal(t.cols),
		Terms: make([]float64, len(weights)), Excess: make([]float64, len(weights)),
		RowKL: make([]float64, len(t.rows)), ColKL: make([]float64, cols)}
	j.EntropyX, j.EntropyY, j.EntropyXY = Entropy(floatsOf(t.rows)), Entropy(floatsOf(t.cols)), Entropy(weights)
	j.conditionals(&t)
	j.cells(&t)
	if most := math.Max(j.EntropyX, j.EntropyY); most > 0 {
		j.MutualInformationPerMost = j.MutualInformation / most
	}
	return j
}

// conditionals computes the conditional entropies as means over rows and columns, none of whose terms is negative.
func (j *Joint) conditionals(t *table) {
	var givenX, givenY wideSum
	for r, row := range t.rows {
		if row.hi > 0 {
			givenX.add(row.hi*Entropy(t.weights[r*j.Cols:(r+1)*j.Cols]), row.exponent)
		}
	}
	column := make([]float64, j.Rows)
	for c, sum := range t.cols {
		for r := range column {
			column[r] = t.weights[r*j.Cols+c]
		}
		if sum.hi > 0 {
			givenY.add(sum.hi*Entropy(column), sum.exponent)
		}
	}
	j.EntropyYGivenX, j.EntropyXGivenY = givenX.over(t.total), givenY.over(t.total)
	j.VariationOfInformation = j.EntropyYGivenX + j.EntropyXGivenY
}

// cells computes what is learnt, cell by cell.
func (j *Joint) cells(t *table) {
	var all wideSum
	rows, cols := make([]wideSum, j.Rows), make([]wideSum, j.Cols)
	for i := range j.P {
		o := t.cell(i, j.Cols)
		signed, _ := o.signed()
		excess, _ := o.excessHere()
		j.P[i] = wideOf(t.weights[i]).over(t.total)
		j.Terms[i] = signed.over(t.total)
		j.Excess[i] = math.Ldexp(excess/t.total.hi, o.exponent-t.total.exponent)
		all.add(excess, o.exponent)
		rows[i/j.Cols].add(excess, o.exponent)
		cols[i%j.Cols].add(excess, o.exponent)
	}
	j.MutualInformation = all.over(t.total)
	for r, row := range t.rows {
		if row.hi > 0 {
			j.RowKL[r] = rows[r].over(row)
		}
	}
	for c, col := range t.cols {
		if col.hi > 0 {
			j.ColKL[c] = cols[c].over(col)
		}
	}
}

// table is a joint table with its exact marginals.
type table struct {
	weights      []float64
	whole        exactSum
	byRow, byCol []exactSum
	total        wide
	rows, cols   []wide
}

func newTable(weights []float64, cols int) table {
	t := table{weights: weights, whole: exactly(weights), byRow: make([]exactSum, len(weights)/cols), byCol: make([]exactSum, cols)}
	for i, x := range weights {
		t.byRow[i/cols].add(x)
		t.byCol[i%cols].add(x)
	}
	t.total, t.rows, t.cols = t.whole.wide(), widesOf(t.byRow), widesOf(t.byCol)
	return t
}

func widesOf(sums []exactSum) []wide {
	list := make([]wide, len(sums))
	for i := range sums {
		list[i] = sums[i].wide()
	}
	return list
}

// marginal is a marginal distribution as probabilities.
func (t *table) marginal(sums []wide) []float64 {
	list := make([]float64, len(sums))
	for i, s := range sums {
		list[i] = s.over(t.total)
	}
	return list
}

// cell is the outcome of cell i: its weight p, and that which independence would give it, row·col/total. What the row, the column and the
// table have besides p say how much these differ, also where p has nearly all:
//
//	row·col − p·total = (row − p)·(col − p) − p·(total − row − col + p)
func (t *table) cell(i, cols int) outcome {
	row, col, p := t.rows[i/cols], t.cols[i%cols], wideOf(t.weights[i])
	y := row.times(col)
	y.hi /= t.total.hi
	y.exponent -= t.total.exponent
	exponent := max(p.exponent, y.exponent)
	if p.hi == 0 || y.hi == 0 {
		return outcomeOf(p, y, 0, exponent)
	}
	var cell exactSum
	cell.add(t.weights[i])
	inRow, inCol := t.byRow[i/cols].less(&cell), t.byCol[i%cols].less(&cell)
	others := t.whole.less(&t.byRow[i/cols]).less(&inCol)
	d := difference(inRow.wide(), inCol.wide(), p, others.wide())
	return outcomeOf(p, y, math.Ldexp(d.hi/t.total.hi, d.exponent-t.total.exponent-exponent), exponent)
}
