package infotheory

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// bigJoint is I and H(X|Y) of a table of cells that sum to 1.
func bigJoint(cells []*big.Float, cols int) (mutual, xGivenY, hX *big.Float, excess []*big.Float) {
	rows := len(cells) / cols
	x, y := make([]*big.Float, rows), make([]*big.Float, cols)
	for r := range x {
		x[r] = newBig(0)
	}
	for c := range y {
		y[c] = newBig(0)
	}
	for i, p := range cells {
		x[i/cols] = bigAdd(x[i/cols], p)
		y[i%cols] = bigAdd(y[i%cols], p)
	}
	mutual, xGivenY, hX = newBig(0), newBig(0), newBig(0)
	for i, p := range cells {
		m := bigMul(x[i/cols], y[i%cols])
		term := bigSub(m, p)
		if p.Sign() > 0 {
			signed := bigMul(p, bigLog(bigQuo(p, m)))
			mutual.Add(mutual, signed)
			term = bigAdd(term, signed)
			xGivenY.Sub(xGivenY, bigMul(p, bigLog(bigQuo(p, y[i%cols]))))
		}
		excess = append(excess, term)
	}
	for _, p := range x {
		if p.Sign() > 0 {
			hX.Sub(hX, bigMul(p, bigLog(p)))
		}
	}
	return mutual, xGivenY, hX, excess
}

func TestJointTablesOfAnyFloatsAgreeWith450Digits(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	for range extremes(300) {
		rows, cols := 1+r.IntN(3), 1+r.IntN(3)
		low, high := -322+600*r.Float64(), -322+629*r.Float64()
		weights := make([]float64, rows*cols)
		for i := range weights {
			weights[i] = randomWeight(r, math.Min(low, high), math.Max(low, high))
		}
		if Validate(weights) != nil {
			continue
		}
		cells, _ := bigWeights(weights, bigTotal(weights))
		mutual, xGivenY, hX, excess := bigJoint(cells, cols)
		j := NewJoint(weights, cols)
		agrees(t, "I", j.MutualInformation, mutual, 1e-12, weights, cols)
		agrees(t, "H(X|Y)", j.EntropyXGivenY, xGivenY, 1e-13, weights, cols)
		agrees(t, "H(X)", j.EntropyX, hX, 1e-13, weights, cols)
		for i, want := range excess {
			agrees(t, "p", j.P[i], cells[i], 1e-15, weights, cols)
			agrees(t, "excess", j.Excess[i], want, 1e-12, weights, cols)
		}
		mustHaveColumns(t, &j, weights, cols)
	}
}

// mustHaveColumns checks KL(p(x|y) ‖ p(x)) of each column.
func mustHaveColumns(t *testing.T, j *Joint, weights []float64, cols int) {
	t.Helper()
	x := make([]*big.Float, j.Rows)
	for r := range x {
		x[r] = bigQuo(bigTotal(weights[r*cols:(r+1)*cols]), bigTotal(weights))
	}
	for c := range cols {
		column := make([]float64, j.Rows)
		for r := range column {
			column[r] = weights[r*cols+c]
		}
		if Validate(column) != nil {
			continue
		}
		want := newBig(0)
		shares, logs := bigWeights(column, bigTotal(column))
		for r, ln := range logs {
			if ln != nil {
				want.Add(want, bigMul(shares[r], bigSub(ln, bigLog(x[r]))))
			}
		}
		agrees(t, "KL of a column", j.ColKL[c], want, 1e-12, weights, cols)
	}
}

// randomGroups are groups from 0 on for n outcomes.
func randomGroups(r *rand.Rand, n int) []int {
	groups := make([]int, n)
	for i := range groups {
		groups[i] = r.IntN(n)
	}
	return groups
}

func bigGroups(shares []*big.Float, groups []int) (sums, logs []*big.Float) {
	sums = make([]*big.Float, len(groups))
	for g := range sums {
		sums[g] = newBig(0)
	}
	for i, g := range groups {
		sums[g].Add(sums[g], shares[i])
	}
	for _, x := range sums {
		var ln *big.Float
		if x.Sign() > 0 {
			ln = bigLog(x)
		}
		logs = append(logs, ln)
	}
	return sums, logs
}

func TestGroupsOfAnyFloatsAgreeWith450Digits(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	for range extremes(300) {
		p, q := extremePair(r)
		groups := randomGroups(r, len(p))
		fine := newBigPair(p, q)
		var coarse bigPair
		coarse.p, coarse.lnP = bigGroups(fine.p, groups)
		coarse.q, coarse.lnQ = bigGroups(fine.q, groups)
		kl := CoarseKullbackLeibler(p, q, groups)
		agrees(t, "fine", kl.Fine, fine.kl(), 1e-13, p, q, groups)
		agrees(t, "coarse", kl.Coarse, coarse.kl(), 1e-13, p, q, groups)
		if c := coarse.kl(); !c.IsInf() {
			within := bigInf()
			if f := fine.kl(); !f.IsInf() {
				within = bigSub(f, c)
			}
			agrees(t, "within", kl.Within, within, 1e-13, p, q, groups)
		}
		h := CoarseEntropy(p, groups)
		agrees(t, "coarse H", h.Coarse, coarse.entropy(), 1e-13, p, groups)
		agrees(t, "H within", h.Within, bigSub(fine.entropy(), coarse.entropy()), 1e-13, p, groups)
		for g, x := range Coarsen(p, groups) {
			agrees(t, "group", x, coarse.p[g], 1e-15, p, groups)
		}
	}
}

func TestOneGroupIsNoDifferenceAtAll(t *testing.T) {
	r := rand.New(rand.NewPCG(25, 26))
	for range 2000 {
		p, q := extremePair(r)
		one := make([]int, len(p))
		kl, h := CoarseKullbackLeibler(p, q, one), CoarseEntropy(p, one)
		if kl.Coarse != 0 || h.Coarse != 0 || JensenShannon(Coarsen(p, one), Coarsen(q, one)) != 0 {
			t.Fatalf("%v, %v: coarse KL %g, H %g", p, q, kl.Coarse, h.Coarse)
		}
	}
}

func TestGroupsOfTheSameMassesDoNotDifferAtAll(t *testing.T) {
	r := rand.New(rand.NewPCG(27, 28))
	for range 2000 {
		n := 4 + r.IntN(30)
		p, groups := make([]float64, n), make([]int, n)
		for i := range p {
			p[i], groups[i] = r.ExpFloat64()*math.Pow(10, -20*r.Float64()), r.IntN(3)
		}
		scale := math.Ldexp(1, r.IntN(60)-30)
		// The same weights within each group in another order, on another scale.
		same := append([]float64(nil), p...)
		r.Shuffle(n, func(i, j int) {
			if groups[i] == groups[j] {
				same[i], same[j] = same[j], same[i]
			}
		})
		for i := range same {
			same[i] *= scale
		}
		kl := CoarseKullbackLeibler(p, same, groups)
		if js := JensenShannon(Coarsen(p, groups), Coarsen(same, groups)); kl.Coarse != 0 || js != 0 {
			t.Fatalf("%v, %v, groups %v: coarse KL %g, JSD %g", p, same, groups, kl.Coarse, js)
		}
	}
}

// realFloat is a number of either sign and any size.
func realFloat(r *rand.Rand, low, high float64) float64 {
	return math.Copysign(randomWeight(r, low, high), r.Float64()-0.5)
}

func TestEquilibriaOfAnyFloatsAgreeWith450Digits(t *testing.T) {
	r := rand.New(rand.NewPCG(41, 42))
	for range extremes(400) {
		n := 1 + r.IntN(4)
		energies, q := make([]float64, n), make([]float64, n)
		low := -320 + 620*r.Float64()
		high := math.Min(low+300*r.Float64()*r.Float64(), 307.9)
		if r.IntN(3) == 0 { // sums and differences leave the range of floats
			low, high = 300+7*r.Float64(), 307.9
		}
		kt := math.Pow(10, math.Max(-320, math.Min(308.2, high+10*r.NormFloat64())))
		for i := range energies {
			energies[i], q[i] = realFloat(r, low, high), randomWeight(r, -300, 300)
		}
		if Validate(q) != nil || !(kt > 0) {
			continue
		}
		mustBeGibbs(t, energies, q, kt)
	}
}

// mustBeGibbs compares an equilibrium with the oracle. Probabilities have the digits that their exponents leave them.
func mustBeGibbs(t *testing.T, energies, q []float64, kt float64) {
	t.Helper()
	var x []*big.Float // −E/T
	top := new(big.Float).SetInf(true)
	for _, e := range energies {
		x = append(x, bigSub(newBig(0), bigQuo(newBig(e), newBig(kt))))
		if x[len(x)-1].Cmp(top) > 0 {
			top = x[len(x)-1]
		}
	}
	z := newBig(0)
	for _, y := range x {
		if d := bigSub(y, top); d.Cmp(newBig(-1e6)) > 0 {
			z.Add(z, bigExp(d))
		}
	}
	rest := bigLog(z)
	g := NewGibbs(energies, kt)
	of := g.Of(q)
	free := bigSub(newBig(0), bigMul(newBig(kt), bigAdd(top, rest)))
	size := new(big.Float).Abs(free)
	for _, e := range energies {
		if abs := newBig(math.Abs(e)); abs.Cmp(size) > 0 && bigSub(top, bigQuo(newBig(-e), newBig(kt))).Cmp(newBig(800)) < 0 {
			size = abs
		}
	}
	close := func(name string, got float64, want, size *big.Float) {
		t.Helper()
		w, _ := want.Float64()
		if math.IsInf(w, 0) || math.IsInf(got, 0) || math.IsNaN(got) {
			agrees(t, name, got, want, 1e-13, energies, kt, q)
			return
		}
		off, _ := bigQuo(new(big.Float).Abs(bigSub(newBig(got), want)), size).Float64()
		last, _ := bigQuo(newBig(64*5e-324), size).Float64()
		if !(off <= 1e-13+last) {
			t.Errorf("%s = %.17g, want %.17g (%.2g of its size): E %v, T %g, q %v", name, got, w, off, energies, kt, q)
		}
	}
	if size.Sign() == 0 {
		return
	}
	close("F", g.FreeEnergy, free, size)
	shares, logs := bigWeights(q, bigTotal(q))
	energy, entropy, kl := newBig(0), newBig(0), newBig(0)
	largest := newBig(0)
	for i, share := range shares {
		if share.Sign() == 0 {
			continue
		}
		part := bigMul(share, newBig(energies[i]))
		energy.Add(energy, part)
		if abs := new(big.Float).Abs(part); abs.Cmp(largest) > 0 {
			largest = abs
		}
		entropy.Sub(entropy, bigMul(share, logs[i]))
		kl.Add(kl, bigMul(share, bigAdd(bigSub(logs[i], x[i]), bigAdd(top, rest))))
	}
	if abs := new(big.Float).Abs(newBig(g.ground)); abs.Cmp(largest) > 0 {
		largest = abs
	}
	if largest.Sign() > 0 {
		close("U(q)", of.Energy, energy, largest)
	}
	scale := bigAdd(newBig(1), kl)
	close("KL(q‖P)", of.KullbackLeibler, kl, scale)
	close("gap", of.Gap, bigMul(newBig(kt), kl), bigMul(newBig(kt), scale))
}

func TestGrowthOfAnyFloatsAgreesWith450Digits(t *testing.T) {
	r := rand.New(rand.NewPCG(43, 44))
	for range extremes(300) {
		p, q := extremePair(r)
		belief := make([]float64, len(p))
		for i := range belief {
			belief[i] = randomWeight(r, -300, 300)
			if r.IntN(2) == 0 {
				belief[i] = q[i]
			}
		}
		if Validate(belief) != nil {
			continue
		}
		fraction := []float64{0, 1e-300, 0.25, r.Float64(), 1 - 0x1p-53, 1}[r.IntN(6)]
		ps, _ := bigWeights(p, bigTotal(p))
		qs, _ := bigWeights(q, bigTotal(q))
		bs, _ := bigWeights(belief, bigTotal(belief))
		want, size := newBig(0), newBig(0)
		lost, won := false, false
		for i := range p {
			if p[i] == 0 || fraction == 0 {
				continue
			}
			keep := bigSub(newBig(1), newBig(fraction))
			switch {
			case belief[i] == 0 && fraction == 1:
				lost = true
				continue
			case belief[i] > 0 && q[i] == 0:
				won = true
				continue
			case belief[i] > 0:
				keep = bigAdd(keep, bigMul(newBig(fraction), bigQuo(bs[i], qs[i])))
			}
			term := bigMul(ps[i], bigLog(keep))
			want.Add(want, term)
			size.Add(size, new(big.Float).Abs(term))
		}
		got := FractionalGrowth(p, belief, q, fraction)
		switch {
		case lost && won:
			if !math.IsNaN(got) {
				t.Errorf("all is lost and all is won: %g", got)
			}
		case lost || won:
			if !math.IsInf(got, map[bool]int{true: 1, false: -1}[won]) {
				t.Errorf("W = %g: %v %v %v %g", got, p, belief, q, fraction)
			}
		default:
			off, _ := new(big.Float).Abs(bigSub(newBig(got), want)).Float64()
			// Masses of the same largest weight differ by less than two floats can tell.
			if s, _ := size.Float64(); !(off <= 1e-13*s+1e-31) {
				w, _ := want.Float64()
				t.Errorf("W = %.17g, want %.17g: %v %v %v %g", got, w, p, belief, q, fraction)
			}
		}
	}
}
