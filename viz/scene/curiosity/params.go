package curiosity

import (
	"strconv"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scale"
)

// Which numbers there are.
var (
	counts  = param.Domain{Least: 1e-6, Most: 1e8}        // α and β
	weights = param.Domain{Least: 0.01, Most: 1e8}        // α + β
	means   = param.Domain{Least: 0.0001, Most: 1 - 1e-4} // that a hand can set
	shares  = param.Domain{Most: 1}
	seeds   = param.Domain{Default: 1, Most: 999999999}
)

// firstCoins and firstTruth are those of the first preset: a coin that one knows by heart, one that one knows a little, one that nobody knows.
var (
	firstCoins = [Coins]string{"500,500", "9,1", "1,1"}
	firstTruth = ".5,.85,.7"
)

// Params declares the parameters in the order in which a hash is applied.
func (s *Scene) Params() param.Set {
	m := &s.Model
	var set param.Set
	for k := range Coins {
		key := coinKey(k)
		set = append(set, param.Text(key, "Coin "+key[len("coin"):], "The belief about a coin before any flip, α,β: α/(α+β) is the believed share of heads, α+β the number of flips that the belief is worth.", firstCoins[k],
			func() string { return shortest(s.Model.First[k].Alpha, s.Model.First[k].Beta) },
			func(text string) error {
				key := coinKey(k)
				list, err := counts.List(key, text, 2, 2)
				if err != nil {
					return err
				}
				b := infotheory.Beta{Alpha: list[0], Beta: list[1]}
				if w := weightOf(b); !weights.Has(w) {
					return param.Refuse("%s: α + β is %s, which is not %s.", key, param.Plain(w), weights.String())
				}
				s.Model.First[k] = b
				return nil
			}))
	}
	return append(set,
		param.Text("truth", "True shares", "The true share of heads of each coin, three numbers from 0 to 1.", firstTruth,
			func() string { return shortest(m.Truth[:]...) },
			func(text string) error {
				list, err := shares.List("truth", text, Coins, Coins)
				copy(m.Truth[:], list) // there is none if it was refused
				return err
			}),
		param.Choice("policy", "Policy", "Who chooses the next coin: your hand, chance, the one with the most heads to expect, or the one with the most to learn.", &m.Policy,
			param.Option{Value: "hand", Label: "by hand"}, param.Option{Value: "random", Label: "random"}, param.Option{Value: "greedy", Label: "greedy for heads"}, param.Option{Value: "curious", Label: "curious"}),
		param.Text("flips", "Flips", "What was flipped, in order: 1h,3t is heads of coin 1, then tails of coin 3; 3t*20 is twenty in a row; none is nothing.", none,
			func() string { return writeFlips(m.Flips) },
			func(text string) error {
				flips, err := readFlips(text)
				if err == nil {
					m.Flips = flips
				}
				return err
			}),
		param.Whole("seed", "Seed", "Which order the sides of the coins come in: a whole number.", &m.Seed, seeds),
	)
}

// coinKey names a coin as the address and the handle of its mean do, weightKey as that of its weight, coinName as sentences do.
func coinKey(k int) string   { return "coin" + strconv.Itoa(k+1) }
func weightKey(k int) string { return "weight" + strconv.Itoa(k+1) }
func coinName(k int) string  { return "coin " + strconv.Itoa(k+1) }

// shortest writes numbers as the address has them.
func shortest(numbers ...float64) string {
	text := ""
	for k, x := range numbers {
		if k > 0 {
			text += ","
		}
		text += param.Shortest(x)
	}
	return text
}

// beliefOf is the belief of a mean and a weight, in numbers that are short to write.
func beliefOf(mean, weight float64) infotheory.Beta {
	a := scale.Digits(mean*weight, 10)
	return infotheory.Beta{Alpha: counts.Clamp(a), Beta: counts.Clamp(scale.Digits(weight-a, 10))}
}

// weightOf is how many flips a belief is worth, without the digits that binary sums add.
func weightOf(b infotheory.Beta) float64 { return scale.Digits(b.Alpha+b.Beta, 12) }
