package weights

import (
	"slices"
	"strconv"
	"strings"

	"iridescent/viz/param"
)

// Pair is two distributions over the same outcomes, as a part of a model: a comparable value that shares no memory. Of all
// lists, what lies beyond the number of outcomes is zero.
type Pair struct {
	Weights  [2]Weights // of p and of q
	Labels   [Most]string
	Selected int // outcome, or −1; a change of it alone is no step of undo, but undo brings it back
}

// N is the number of outcomes.
func (m *Pair) N() int { return m.Weights[0].N }

// Names are the labels as a slice of the array.
func (m *Pair) Names() []string { return m.Labels[:m.N()] }

// set makes p and q these weights, and gives outcomes without a label a letter.
func (m *Pair) set(p, q Weights, labels []string) {
	var names [Most]string
	for i := range p.N {
		names[i] = letter(i)
		if i < len(labels) && labels[i] != "" {
			names[i] = labels[i]
		}
	}
	m.Weights, m.Labels = [2]Weights{p, q}, names
}

// letter names an outcome that has no label: A … Z, then A2 … Z2.
func letter(i int) string {
	s := string(rune('A' + i%26))
	if i >= 26 {
		s += strconv.Itoa(i/26 + 1)
	}
	return s
}

// Example is a pair of distributions with a name, as a preset has them.
type Example struct {
	P, Q   []float64
	Labels []string
}

// State is a link to the example: its part of a hash.
func (e *Example) State() string {
	return "p=" + Join(e.P) + "&q=" + Join(e.Q) + "&labels=" + param.JoinLabels(e.Labels)
}

// is reports whether weights and labels are those of the example.
func (m *Pair) is(e *Example) bool {
	return slices.Equal(m.Weights[0].List(), e.P) && slices.Equal(m.Weights[1].List(), e.Q) && slices.Equal(m.Names(), e.Labels)
}

// Join writes weights for a hash; four or more equal ones in a row become "1*4".
func Join(w []float64) string {
	var parts []string
	for i := 0; i < len(w); {
		j := i + 1
		for j < len(w) && w[j] == w[i] {
			j++
		}
		t := param.Shortest(w[i])
		if j-i >= 4 {
			parts = append(parts, t+"*"+strconv.Itoa(j-i))
		} else {
			for range j - i {
				parts = append(parts, t)
			}
		}
		i = j
	}
	return strings.Join(parts, ",")
}
