package surprise

import "iridescent/viz/scene"

// flips are those of a coin, made up, in the presets of noise.
const flips = "b1,w2,b1,w1,b3,w1,b1,w2,b2,w1"

// Presets lists beliefs and what was seen. What is made up says so.
func (s *Scene) Presets() []scene.Preset {
	return []scene.Preset{
		{Name: "black-swan", Label: "Black swan", State: "",
			Caption: "One in a hundred, said a belief worth 100 swans. It is black: {surprisal} {unit}, of which {bayesianSurprise} teach."},
		{Name: "worth-1", Label: "Worth 1 swan", State: "weight=1",
			Caption: "The same {surprisal} {unit} teach {bayesianSurprise} when the belief is worth one swan: little noise, much to learn."},
		{Name: "worth-10", Label: "Worth 10 swans", State: "weight=10",
			Caption: "The same {surprisal} {unit} teach {bayesianSurprise} when the belief is worth ten swans."},
		{Name: "worth-1000", Label: "Worth 1000 swans", State: "weight=1000",
			Caption: "The same {surprisal} {unit} teach {bayesianSurprise} when the belief is worth a thousand swans."},
		{Name: "certain", Label: "Certain there are none", State: "mean=0&seen=w6,b1",
			Caption: "A share believed to be exactly 0, and then a black swan: nothing can be learnt from the impossible."},
		{Name: "noise", Label: "A coin known to be fair", State: "mean=.5&weight=inf&seen=" + flips + "&truth=.5&axis=linear&labels=tails,heads,flip",
			Caption: "Why noise is boring: every one of these made-up flips has a surprisal of {surprisal} {unit}, and none teaches anything."},
		{Name: "coin", Label: "A coin nobody knows", State: "mean=.5&weight=2&seen=" + flips + "&truth=.5&axis=linear&labels=tails,heads,flip",
			Caption: "The same made-up flips, when every bias was as likely as another: now they teach, even the last one {bayesianSurprise} {unit}."},
		{Name: "history", Label: "All history white, then black", State: "mean=.5&weight=2&seen=w200,b1",
			Caption: "Made up: two hundred white swans, taken to heart one by one, and then a black one."},
		{Name: "two-blacks", Label: "Gains do not add up", State: "mean=.25&weight=4&seen=b2&truth=.25&axis=linear",
			Caption: "Two black swans teach {totalGain} {unit} one by one, and {gainOverall} in one look. On average over all histories both are the same."},
		{Name: "nothing", Label: "Nothing seen yet", State: "seen=none",
			Caption: "A belief before its first swan: what would a white one teach, and what a black one?"},
	}
}
