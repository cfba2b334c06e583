package infotheory

import "math"

// Capacity is the most information that a channel carries, and the input that does it.
type Capacity struct {
	Nats  float64   // max I(X;Y) over the distributions of X
	Input []float64 // the distribution of X that reaches it
	Error float64   // Nats is at most that much too small
}

// capacitySteps is how many steps are taken at most; capacityError is when they end.
const (
	capacitySteps = 400
	capacityError = 1e-12
)

// ChannelCapacity returns the capacity of the channel that a joint table's rows are, in nats: row x of the table, normalised, is
// p(y|x). A row without weight is an input whose answer is not known; it is left out. It takes steps of Blahut and Arimoto
//
//	c(x) = KL(p(y|x) ‖ p(y)),  p(x) ← p(x)·e^c(x)/Σ p(x)·e^c(x)
//
// between whose bounds log Σ p(x)·e^c(x) ≤ C ≤ max c(x) the capacity lies. It panics as [NewJoint] does.
//
// Blahut, Computation of Channel Capacity and Rate-Distortion Functions, IEEE Trans. Inf. Theory 18 (1972); Arimoto, in the same
// volume.
func ChannelCapacity(weights []float64, cols int) Capacity {
	must(ValidateTable(weights, cols))
	n := len(weights) / cols
	rows := make([][]float64, n)
	input, known := make([]float64, n), 0.0
	for x := range rows {
		if row := weights[x*cols : (x+1)*cols]; Validate(row) == nil {
			m := mustMass(row)
			for _, w := range row {
				rows[x] = append(rows[x], m.share(w))
			}
			input[x] = 1
			known++
		}
	}
	for x := range input {
		input[x] /= known
	}
	out, cost := make([]float64, cols), make([]float64, n)
	c := Capacity{Input: input}
	for range capacitySteps {
		clear(out)
		for x, row := range rows {
			for y, share := range row {
				out[y] += input[x] * share
			}
		}
		var sum float64
		most := 0.0
		for x, row := range rows {
			if row == nil {
				continue
			}
			cost[x] = 0
			for y, share := range row {
				if share > 0 && out[y] > 0 { // out is 0 where what comes to y is below the least float
					cost[x] += share * (math.Log(share) - math.Log(out[y]))
				}
			}
			most = math.Max(most, cost[x])
			sum += input[x] * math.Exp(cost[x])
		}
		c.Nats = math.Max(math.Log(sum), 0)
		if c.Error = math.Max(most-c.Nats, 0); c.Error < capacityError {
			break
		}
		for x := range input {
			input[x] *= math.Exp(cost[x]) / sum
		}
	}
	return c
}
