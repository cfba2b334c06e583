package infotheory

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestNormalDistributionsAgreeWithHighPrecision(t *testing.T) {
	var cases []struct {
		ID       string
		Tags     []string
		MuP      number `json:"mu_p"`
		SigmaP   number `json:"sigma_p"`
		MuQ      number `json:"mu_q"`
		SigmaQ   number `json:"sigma_q"`
		Expected map[string]number
	}
	readVectors(t, "gaussian", &cases)
	for _, c := range cases {
		p, q := Normal{c.MuP.float64, c.SigmaP.float64}, Normal{c.MuQ.float64, c.SigmaQ.float64}
		r := CompareDensities(p, q)
		near := nearness(c.Tags)
		for _, x := range []struct {
			key string
			got float64
			tol tolerance
		}{
			{"KL_pq", r.KullbackLeiblerPQ.Value, tolerance{rel: 1e-14}},
			{"KL_qp", r.KullbackLeiblerQP.Value, tolerance{rel: 1e-14}},
			{"H_p", r.EntropyP, tolerance{rel: 2e-16, abs: 1e-14}},
			{"H_q", r.EntropyQ, tolerance{rel: 2e-16, abs: 1e-14}},
			{"CE_pq", r.CrossEntropyPQ, tolerance{rel: 1e-13, abs: 1e-14}},
			{"JSD", r.JensenShannon.Value, tolerance{rel: 1e-12 + 1e-15/near}},
			{"bhattacharyya", p.Bhattacharyya(q), tolerance{rel: 1e-13}},
			{"hellinger", p.Hellinger(q), tolerance{rel: 1e-13}},
			{"renyi_0.5_pq", p.Renyi(q, 0.5), tolerance{rel: 1e-13}},
			{"renyi_2_pq", p.Renyi(q, 2), tolerance{rel: 1e-13}},
		} {
			if want := c.Expected[x.key]; want.given {
				x.tol.check(t, c.ID+" "+x.key+strings.Join(c.Tags, " "), x.got, want.float64)
			}
		}
		if !(r.KullbackLeiblerPQ.Value >= 0 && r.JensenShannon.Value >= 0) {
			t.Errorf("%s: %+v", c.ID, r)
		}
		if same := CompareDensities(p, p); same.KullbackLeiblerPQ.Value != 0 || same.JensenShannon.Value != 0 {
			t.Errorf("%s: differs from itself by %+v", c.ID, same)
		}
	}
}

// nearness is the ε of a tag "eps=1e-7", or 1.
func nearness(tags []string) float64 {
	i := slices.IndexFunc(tags, func(tag string) bool { return strings.HasPrefix(tag, "eps=") })
	if i < 0 {
		return 1
	}
	eps, _ := strconv.ParseFloat(tags[i][4:], 64)
	return eps
}

type mixtureParameters struct{ W, Mu, Sigma numbers }

func (m mixtureParameters) density() NormalMixture {
	mixture := NormalMixture{Weights: m.W}
	for k := range m.Mu {
		mixture.Parts = append(mixture.Parts, Normal{m.Mu[k], m.Sigma[k]})
	}
	return mixture
}

func TestNormalMixturesAgreeWithHighPrecision(t *testing.T) {
	var cases []struct {
		ID       string
		Tags     []string
		P, Q     mixtureParameters
		Expected map[string]number
	}
	readVectors(t, "mixture", &cases)
	for _, c := range cases {
		p, q := c.P.density(), c.Q.density()
		r := CompareDensities(p, q)
		matched := CompareDensities(p, p.MomentMatch())
		tol := tolerance{rel: 1e-12, abs: 1e-14}
		if nearness(c.Tags) < 1 {
			tol = tolerance{rel: 1e-8}
		}
		for key, got := range map[string]float64{
			"KL_pq": r.KullbackLeiblerPQ.Value, "KL_qp": r.KullbackLeiblerQP.Value, "JSD": r.JensenShannon.Value,
			"H_p": r.EntropyP, "H_q": r.EntropyQ, "CE_pq": r.CrossEntropyPQ,
			"mean_p": p.Mean(), "sd_p": p.StandardDeviation(), "forward_KL_min": matched.KullbackLeiblerPQ.Value,
		} {
			tol.check(t, c.ID+" "+key, got, c.Expected[key].float64)
		}
		for _, e := range []struct {
			Estimate
			want float64
		}{
			{r.KullbackLeiblerPQ, c.Expected["KL_pq"].float64}, {r.KullbackLeiblerQP, c.Expected["KL_qp"].float64},
			{r.JensenShannon, c.Expected["JSD"].float64},
		} {
			if off := math.Abs(e.Value - e.want); off > e.Error {
				t.Errorf("%s: off by %g, estimated %g", c.ID, off, e.Error)
			}
		}
	}
}
