// Package infotheory measures distributions: entropies, divergences and what follows from them.
//
// Conventions, the same for every function:
//
//   - A distribution over n outcomes is a slice of n weights: finite, not negative, not all zero. They need not
//     sum to one. The measures are those of p/Σp and q/Σq with exact sums, whatever the floats add up to.
//     Weights may span all floats: no product or quotient of theirs leaves that range on the way to a result within it.
//     [LogWeights] are the same by their logarithms.
//   - p comes first, q second: KullbackLeibler(p, q) is the divergence of p from q, where p is what happens and
//     q is what was believed.
//   - Results are in nats. [Unit] converts at the edge.
//   - 0·log 0 = 0. A positive p over a zero q costs +Inf, which is a value and not an error. −0 counts as 0.
//   - Invalid weights are the caller's mistake and panic with the prefix "infotheory: ". [Validate] and
//     [ParseWeights] report the same mistakes as errors with a position, for weights that people typed.
//   - Nothing is clamped. Every divergence is a sum of terms that are not negative by construction, so it is never
//     negative, and it is exactly 0 for identical weights.
package infotheory
