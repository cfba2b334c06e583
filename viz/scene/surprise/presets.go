package surprise

import "iridescent/viz/scene"

// flips are those of a coin, made up, in the presets of noise.
const flips = "b1,w2,b1,w1,b3,w1,b1,w2,b2,w1"

// Presets lists beliefs and what was seen. What is made up says so.
func (s *Scene) Presets() []scene.Preset {
	return []scene.Preset{
		{Name: "black-swan", Label: "Black swan", State: "",
			Caption: "One in a hundred, said a belief worth 100 swans. It is black: {surprisal} {unit}, of which {bayesianSurprise} teach.",
			Telling: scene.Telling{Title: "How much does one black swan teach?", Story: "One in a hundred, said a belief worth 100 swans. Then one is black.", Names: scene.Names{P: "the belief now", Q: "the first belief", Each: "swan"}}},
		{Name: "worth-1", Label: "Worth 1 swan", State: "weight=1",
			Caption: "The same {surprisal} {unit} teach {bayesianSurprise} when the belief is worth one swan: little noise, much to learn.",
			Telling: scene.Telling{Title: "How much does one black swan teach?", Story: "The same black swan, and a belief worth one swan: little of the surprise is chance, much is new.", Names: scene.Names{P: "the belief now", Q: "the first belief", Each: "swan"}}},
		{Name: "worth-10", Label: "Worth 10 swans", State: "weight=10",
			Caption: "The same {surprisal} {unit} teach {bayesianSurprise} when the belief is worth ten swans.",
			Telling: scene.Telling{Title: "How much does one black swan teach?", Story: "The same black swan, and a belief worth ten swans.", Names: scene.Names{P: "the belief now", Q: "the first belief", Each: "swan"}}},
		{Name: "worth-1000", Label: "Worth 1000 swans", State: "weight=1000",
			Caption: "The same {surprisal} {unit} teach {bayesianSurprise} when the belief is worth a thousand swans.",
			Telling: scene.Telling{Title: "How much does one black swan teach?", Story: "The same black swan, and a belief worth a thousand swans: it hardly moves.", Names: scene.Names{P: "the belief now", Q: "the first belief", Each: "swan"}}},
		{Name: "certain", Label: "Certain there are none", State: "mean=0&seen=w6,b1",
			Caption: "A share believed to be exactly 0, and then a black swan: nothing can be learnt from the impossible.",
			Telling: scene.Telling{Title: "What if you were certain?", Story: "The share of black swans was believed to be exactly 0, and then one is black.", Names: scene.Names{P: "the belief now", Q: "the first belief", Each: "swan"}}},
		{Name: "noise", Label: "A coin known to be fair", State: "mean=.5&weight=inf&seen=" + flips + "&truth=.5&axis=linear&labels=tails,heads,flip",
			Caption: "Why noise is boring: every one of these made-up flips has a surprisal of {surprisal} {unit}, and none teaches anything.",
			Telling: scene.Telling{Title: "Why is noise boring?", Story: "Made-up flips of a coin that is known to be fair: each is a surprise, and none teaches anything.", Names: scene.Names{P: "the belief now", Q: "the first belief", Each: "flip"}}},
		{Name: "coin", Label: "A coin nobody knows", State: "mean=.5&weight=2&seen=" + flips + "&truth=.5&axis=linear&labels=tails,heads,flip",
			Caption: "The same made-up flips, when every bias was as likely as another: now they teach, even the last one {bayesianSurprise} {unit}.",
			Telling: scene.Telling{Title: "When does a coin teach?", Story: "The same made-up flips, of a coin that nobody knows: now they teach.", Names: scene.Names{P: "the belief now", Q: "the first belief", Each: "flip"}}},
		{Name: "history", Label: "All history white, then black", State: "mean=.5&weight=2&seen=w200,b1",
			Caption: "Made up: two hundred white swans, taken to heart one by one, and then a black one.",
			Telling: scene.Telling{Title: "What does a long history of white do?", Story: "Made up: two hundred white swans, taken to heart one by one, and then a black one.", Names: scene.Names{P: "the belief now", Q: "the first belief", Each: "swan"}}},
		{Name: "two-blacks", Label: "Gains do not add up", State: "mean=.25&weight=4&seen=b2&truth=.25&axis=linear",
			Caption: "Two black swans teach {totalGain} {unit} one by one, and {gainOverall} in one look. On average over all histories both are the same.",
			Telling: scene.Telling{Title: "Do lessons add up?", Story: "Made up: two black swans, one by one or in one look. On average over all histories both teach the same.", Names: scene.Names{P: "the belief now", Q: "the first belief", Each: "swan"}}},
		{Name: "nothing", Label: "Nothing seen yet", State: "seen=none",
			Caption: "A belief before its first swan: what would a white one teach, and what a black one?",
			Telling: scene.Telling{Title: "What would the next swan teach?", Story: "A belief before its first swan: what would a white one teach, and what a black one?", Names: scene.Names{P: "the belief now", Q: "the first belief", Each: "swan"}}},
	}
}
