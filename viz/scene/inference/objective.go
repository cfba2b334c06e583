package inference

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
