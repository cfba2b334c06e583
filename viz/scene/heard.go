package scene

import "strings"

// signs are what screen readers pass over, or call by other names, and what is said instead. What stands in brackets comes after "of"; a
// remark in brackets, as in "pull (score function)", is no argument.
var signs = strings.NewReplacer(" − ", " minus ", " + ", " plus ", " (", " by ",
	"½", "half ", "√", "root of ", "Σ", "sum of ", "−", "minus ", "⟨", "mean of ", "‖", " from ", "|", " given ", ";", " and ", ",", " and ",
	"(", " of ", "[", " of ", ")", "", "]", "", "⟩", "")

// Heard writes the name of a number for those who hear it: "KL(p‖q)" is "KL of p from q", "H(X|Y)" is "H of X given Y". A screen reader
// passes over most signs, and without them "H(X|Y)" and "H(X,Y)" would be the same.
func Heard(name string) string {
	return strings.Join(strings.Fields(signs.Replace(name)), " ")
}

// HeardBothWays is what twins say of both divergences, behind the value.
func HeardBothWays(pq, qp string) string {
	return ", " + Heard("KL(p‖q)") + " " + pq + ", of q from p " + qp
}
