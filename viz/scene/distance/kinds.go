package distance

import (
	"math"
	"slices"

	"iridescent/infotheory"
	"iridescent/viz/param"
)

// kind is how a divergence is written. Its mathematics is in infotheory.
type kind struct {
	key         string // of the catalogue
	sign        string // "KL"
	between     string // of the arguments
	reversed    bool   // the second argument stands first
	information bool   // it is in nats; others are numbers without a unit
	formula     string
	generator   string // of t = p/q
	infinite    string // when it is ∞
}

const (
	ofQ    = "∞ exactly when q rules out what p expects."
	ofP    = "∞ exactly when p rules out what q expects."
	ofBoth = "∞ when one rules out what the other expects."
	ofNone = "Never ∞. At most "
)

// kinds are all divergences in the order of the catalogue, and the family of α at the end.
var kinds = [...]kind{
	{"kl", "KL", "‖", false, true, "Σ pᵢ log(pᵢ/qᵢ)", "t·log t − t + 1", ofQ},
	{"rkl", "KL", "‖", true, true, "Σ qᵢ log(qᵢ/pᵢ)", "t − 1 − log t", ofP},
	{"jeffreys", "J", ",", false, true, "Σ (pᵢ − qᵢ) log(pᵢ/qᵢ)", "(t − 1)·log t", ofBoth},
	{"js", "JSD", ",", false, true, "½KL(p‖m) + ½KL(q‖m), m = ½p + ½q", "½[t·log t − (t + 1)·log((t + 1)/2)]", ofNone},
	{"tv", "TV", ",", false, false, "½ Σ |pᵢ − qᵢ|", "½|t − 1|", ofNone + "1."},
	{"hellinger", "H²", ",", false, false, "½ Σ (√pᵢ − √qᵢ)²", "½(√t − 1)²", ofNone + "1."},
	{"triangular", "Δ", ",", false, false, "Σ (pᵢ − qᵢ)²/(pᵢ + qᵢ)", "(t − 1)²/(t + 1)", ofNone + "2."},
	{"chi2", "χ²", "‖", false, false, "Σ (pᵢ − qᵢ)²/qᵢ", "(t − 1)²", ofQ},
	{"neyman", "χ²", "‖", true, false, "Σ (pᵢ − qᵢ)²/pᵢ", "(t − 1)²/t", ofP},
	{"rjs", "rJSD", ",", false, true, "½KL(m‖p) + ½KL(m‖q), m = ½p + ½q", "½(u·log(u/t) + u·log u), u = ½(t + 1)", ofBoth},
	{"alpha", "Dα", "‖", false, false, "Σ (pᵢ^α qᵢ^(1−α) − α·pᵢ − (1−α)·qᵢ)/(α(α − 1))", "(t^α − 1 − α(t − 1))/(α(α − 1))", "∞ when q rules out what p expects and α ≥ 1, or p what q expects and α ≤ 0."},
}

// ofAlpha and ofShannon are the places of two of them.
const (
	ofShannon = 3
	ofAlpha   = len(kinds) - 1
)

// catalogue are the divergences of kinds, but for the last one, which depends on α.
var catalogue = infotheory.FDivergences()

// rootPrefix is before the key of a divergence for its root.
const rootPrefix = "root"

// divergence is the chosen one.
func (m *Model) divergence() infotheory.FDivergence {
	if m.Kind == ofAlpha {
		return infotheory.AlphaDivergence(m.Alpha)
	}
	return catalogue[m.Kind]
}

// kind is how the chosen one is written.
func (m *Model) kind() *kind { return &kinds[m.Kind] }

// name writes the chosen divergence, or its root, of one point from another: "√JSD(p,r)".
func (m *Model) name(a, b string) string {
	k := m.kind()
	if k.reversed {
		a, b = b, a
	}
	text := k.sign + "(" + a + k.between + b + ")"
	if m.Root {
		text = "√" + text
	}
	return text
}

// sign is the name of the chosen divergence without its arguments, where the order of them is p and q: "√JSD", "KL(q‖p)".
func (m *Model) sign() string { return signOf(m.Kind, m.Root) }

func signOf(k int, root bool) string {
	m := Model{Kind: k, Root: root}
	text := kinds[k].sign
	switch {
	case kinds[k].reversed:
		return m.name("p", "q")
	case root:
		return "√" + text
	}
	return text
}

// short is the sign for little room.
func (k *kind) short() string {
	if k.reversed {
		return "r" + k.sign
	}
	return k.sign
}

// metric reports whether a divergence, or its root, is a metric. The root of a metric is one, too.
func metric(f *infotheory.FDivergence, root bool) bool {
	return f.Metric == infotheory.ItselfMetric || root && f.Metric == infotheory.RootMetric
}

// metric reports whether what is chosen is a distance.
func (m *Model) metric() bool {
	f := m.divergence()
	return metric(&f, m.Root)
}

// between is the chosen divergence of one point from another, in nats if it is information, or the root of that.
func (m *Model) between(f *infotheory.FDivergence, a, b int) float64 {
	v := f.Between(m.Points[a][:], m.Points[b][:])
	if m.Root {
		return math.Sqrt(v)
	}
	return v
}

// alphas are the members of the family that there are.
var alphas = param.Domain{Default: 0.5, Least: -10, Most: 10, Step: 0.05, Low: -2, High: 3}

// stop is a member of the α family that has a name, and how the family counts it.
type stop struct {
	alpha float64
	label string // "½χ²(p‖q)"
	kind  int
}

// stops are those of the dial.
var stops = [...]stop{{-1, "½χ²(q‖p)", 8}, {0, "KL(q‖p)", 1}, {0.5, "4H²(p,q)", 5}, {1, "KL(p‖q)", 0}, {2, "½χ²(p‖q)", 7}}

// stopAt returns the stop at α, or nil.
func stopAt(alpha float64) *stop {
	if k := slices.IndexFunc(stops[:], func(s stop) bool { return s.alpha == alpha }); k >= 0 {
		return &stops[k]
	}
	return nil
}

// alpha is the member of the family that the chosen divergence is, up to a factor; belongs is false if it is none.
func (m *Model) alpha() (alpha float64, belongs bool) {
	for _, s := range stops {
		if m.Kind == s.kind {
			return s.alpha, true
		}
	}
	return m.Alpha, m.Kind == ofAlpha
}
