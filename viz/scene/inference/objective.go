package inference

import "strings"

// objective is what q is to make small.
type objective int

// The objectives.
const (
	reverse objective = iota
	forward
	jensenShannon
)

// names of the objectives, as in the URL, in words, and as divergences.
var (
	objectiveKeys  = [...]string{"reverse", "forward", "js"}
	objectiveWords = [...]string{"mode-seeking", "mean-seeking", "in between"}
	objectiveTerms = [...]string{"KL(q‖p*)", "KL(p*‖q)", "JSD(q,p*)"}
)

func (o objective) term() string { return objectiveTerms[o] }

// reading is the id of the objective's reading of q, reading2 that of the second q.
func (o objective) reading() string  { return [...]string{"klQPosterior", "klPosteriorQ", "jsd"}[o] }
func (o objective) reading2() string { return [...]string{"klQ2Posterior", "klPosteriorQ2", "jsd2"}[o] }

// other is the objective of the second q: the other direction.
func (o objective) other() objective {
	if o == forward {
		return reverse
	}
	return forward
}

// term2 is the objective as a divergence of the second q.
func (o objective) term2() string { return strings.Replace(o.term(), "q", "q₂", 1) }
