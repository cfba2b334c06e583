package infotheory

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
)

// errorRow is the largest relative error over a set of vectors, ours and gonum's.
type errorRow struct {
	quantity, set string
	ours, theirs  float64
	negative      bool // gonum's result is negative somewhere
	notANumber    bool // or NaN
	cases         int
}

func (r *errorRow) add(ours, theirs, want float64) {
	if math.IsInf(want, 0) || math.Abs(want) < 1e-290 || math.Abs(want) > 1e300 {
		return
	}
	r.cases++
	r.ours = math.Max(r.ours, math.Abs(ours-want)/math.Abs(want))
	r.negative = r.negative || theirs < 0
	if math.IsNaN(theirs) {
		r.notANumber = true
		return
	}
	r.theirs = math.Max(r.theirs, math.Abs(theirs-want)/math.Abs(want))
}

func (r *errorRow) String() string {
	note := ""
	if r.negative {
		note += ", negative"
	}
	if r.notANumber {
		note += ", NaN"
	}
	return fmt.Sprintf("| %s | %s | %d | %.0e | %.0e%s |", r.quantity, r.set, r.cases, r.ours, r.theirs, note)
}

// TestErrorsAgainstGonum prints, with -v, a table of relative errors on the reference vectors:
//
//	go test -run TestErrorsAgainstGonum -v ./infotheory
func TestErrorsAgainstGonum(t *testing.T) {
	rows := append(discreteErrors(t), normalErrors(t), betaErrors(t))
	rows = append(rows, mutualInformationErrors(t)...)
	lines := []string{"| quantity | vectors | cases | infotheory | gonum |", "|---|---|---|---|---|"}
	for _, r := range rows {
		lines = append(lines, r.String())
		if !(r.ours <= 1e-12) || r.cases == 0 {
			t.Errorf("%s, %s: %d cases with errors up to %g", r.quantity, r.set, r.cases, r.ours)
		}
		if r.ours > r.theirs && r.ours > 1e-13 {
			t.Errorf("%s, %s: %g, gonum %g", r.quantity, r.set, r.ours, r.theirs)
		}
	}
	if testing.Verbose() {
		fmt.Println(strings.Join(lines, "\n"))
	}
}

// errorSets group the discrete vectors.
var errorSets = []struct {
	name string
	has  func(tags []string) bool
}{
	{"far apart", func(tags []string) bool {
		return slices.Contains(tags, "dirichlet") || slices.Contains(tags, "uniform")
	}},
	{"within 1e-3 to 1e-5", func(tags []string) bool { return nearness(tags) < 1.5e-3 && nearness(tags) > 5e-6 }},
	{"within 1e-6 to 1e-8", func(tags []string) bool { return nearness(tags) < 1.5e-6 && nearness(tags) > 5e-9 }},
	{"within 1e-13 to 1e-15", func(tags []string) bool { return nearness(tags) < 1.5e-13 }},
	{"almost certain", func(tags []string) bool { return slices.Contains(tags, "almost_deterministic") }},
}

func discreteErrors(t *testing.T) []*errorRow {
	cases := discreteCases(t)
	var rows []*errorRow
	for _, m := range []struct {
		quantity, key string
		theirs        func(p, q []float64) float64
	}{
		{"H(p)", "H_p", func(p, _ []float64) float64 { return stat.Entropy(p) }},
		{"KL(p‖q)", "KL_pq", stat.KullbackLeibler},
		{"JSD(p, q)", "JSD", stat.JensenShannon},
		{"Hellinger", "hellinger", stat.Hellinger},
	} {
		for _, set := range errorSets {
			if m.key == "H_p" && strings.HasPrefix(set.name, "within") || m.key != "H_p" && set.name == "almost certain" {
				continue
			}
			row := &errorRow{quantity: m.quantity, set: set.name}
			for _, c := range cases {
				if set.has(c.Tags) {
					theirs := m.theirs(normalised(c.P), normalised(c.Q))
					row.add(measureOf(m.key)(c.P, c.Q), theirs, c.Norm[m.key].float64)
				}
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// normalised is what a caller of gonum does first.
func normalised(p []float64) []float64 {
	list := slices.Clone(p)
	floats.Scale(1/floats.SumCompensated(list), list)
	return list
}

func normalErrors(t *testing.T) *errorRow {
	var cases []struct {
		MuP      number `json:"mu_p"`
		SigmaP   number `json:"sigma_p"`
		MuQ      number `json:"mu_q"`
		SigmaQ   number `json:"sigma_q"`
		Expected map[string]number
	}
	readVectors(t, "gaussian", &cases)
	row := &errorRow{quantity: "KL of normals", set: "all"}
	for _, c := range cases {
		ours := Normal{c.MuP.float64, c.SigmaP.float64}.KullbackLeibler(Normal{c.MuQ.float64, c.SigmaQ.float64})
		theirs := distuv.KullbackLeibler{}.DistNormal(distuv.Normal{Mu: c.MuP.float64, Sigma: c.SigmaP.float64},
			distuv.Normal{Mu: c.MuQ.float64, Sigma: c.SigmaQ.float64})
		row.add(ours, theirs, c.Expected["KL_pq"].float64)
	}
	return row
}

func betaErrors(t *testing.T) *errorRow {
	var cases struct {
		Beta []struct {
			Alpha, Beta         number
			Successes, Failures float64
			Expected            bayesExpected
		} `json:"beta_bernoulli"`
	}
	readVectors(t, "bayes", &cases)
	row := &errorRow{quantity: "Bayesian surprise (Beta)", set: "all"}
	for _, c := range cases.Beta {
		prior := Beta{c.Alpha.float64, c.Beta.float64}
		posterior := prior.Update(c.Successes, c.Failures)
		theirs := distuv.KullbackLeibler{}.DistBeta(distuv.Beta{Alpha: posterior.Alpha, Beta: posterior.Beta},
			distuv.Beta{Alpha: prior.Alpha, Beta: prior.Beta})
		row.add(prior.Surprise(c.Successes, c.Failures), theirs, c.Expected.Surprise.float64)
	}
	return row
}

func mutualInformationErrors(t *testing.T) []*errorRow {
	var cases []struct {
		Tags     []string
		Cols     int
		Table    []numbers
		Expected map[string]number
	}
	readVectors(t, "joint", &cases)
	far, near := &errorRow{quantity: "I(X; Y)", set: "far from independent"}, &errorRow{quantity: "I(X; Y)", set: "nearly independent"}
	for _, c := range cases {
		var weights []float64
		for _, line := range c.Table {
			weights = append(weights, line...)
		}
		want := c.Expected["I"].float64
		j := NewJoint(weights, c.Cols)
		theirs := stat.Entropy(j.X) + stat.Entropy(j.Y) - stat.Entropy(j.P)
		row := far
		if want < 1e-3 {
			row = near
		}
		row.add(j.MutualInformation, theirs, want)
	}
	return []*errorRow{far, near}
}
