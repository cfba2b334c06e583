package curiosity

import "iridescent/viz/scene"

// What each policy flips first in the world of the first preset; a test plays it again.
const (
	curiousFlips = "3h,3t,3h,3t*2,3h*2,3t,3h,3t,2h,3h,2t*2,3h,2t,3h,2h,3h,2h,3h,2h,3h,2h"
	greedyFlips  = "2h,2t*3,2h*10,2t,2h*2,2t*2,2h*4,2t"
	randomFlips  = "2h,3h,2t,3t,3h,1h,3t,2t,3t,2t,1h,3h,1h,2h,3h,2h*2,3t,1h,3h,3t,1t,1h*2"
)

// Presets lists coins and what was flipped. What is made up says so.
func (s *Scene) Presets() []scene.Preset {
	names := scene.Names{P: "the belief now", Q: "the first belief", Each: "flip"}
	return []scene.Preset{
		{Name: "three", Label: "Three coins", State: "",
			Caption: "One known by heart, one known a little, one that nobody knows: {gain1}, {gain2} and {gain3} {unit} are expected of the next flip.",
			Telling: scene.Telling{Title: "Which coin would you flip next?", Story: "Made up: the first is known by heart, the second a little, and nobody knows the third.", Names: names}},
		{Name: "curious", Label: "Paid for knowledge", State: "policy=curious&flips=" + curiousFlips,
			Caption: "The curious policy flips where most is to be learnt: {realisedGain} {unit} from these flips.",
			Telling: scene.Telling{Title: "Where does curiosity look?", Story: "Each flip goes to the coin of which most is expected. The coin known by heart is left alone. Made up.", Names: names}},
		{Name: "greedy", Label: "Paid for heads", State: "policy=greedy&flips=" + greedyFlips,
			Caption: "The greedy policy flips the coin with the most heads to expect, and learns {realisedGain} {unit} of that one alone.",
			Telling: scene.Telling{Title: "What does a greedy player learn?", Story: "Each flip goes to the coin with the most heads to expect. Whether another one is better stays unknown. Made up.", Names: names}},
		{Name: "random", Label: "Left to chance", State: "policy=random&flips=" + randomFlips,
			Caption: "Chance flips each coin as often, also the one that has nothing to teach: {expectedGain} {unit} were expected.",
			Telling: scene.Telling{Title: "How much does chance waste?", Story: "Chance chooses the coin. Flips of the one known by heart teach nothing. Made up.", Names: names}},
		{Name: "noise", Label: "Doubt and noise", State: "coin1=50000000,50000000&coin2=999,1&coin3=2,8&truth=.5,.999,.3&policy=curious",
			Caption: "The first coin is the most open one, {entropy1} {unit}, and teaches nothing. The third is less open, and teaches {gain3}.",
			Telling: scene.Telling{Title: "Does curiosity stare at noise?", Story: "A fair coin known by heart, a coin that is nearly always heads, and one hardly known. Made up.", Names: names}},
		{Name: "sums", Label: "Gains do not add up", State: "coin1=1,3&coin2=1,3&coin3=1,3&truth=.25,.25,.25&flips=1h*2",
			Caption: "Twice heads teach {realisedGain} {unit} one by one, and {gainOverall} in one look. On average over all histories both are the same.",
			Telling: scene.Telling{Title: "Do lessons add up?", Story: "The same unlikely side, twice. On average over all histories the lessons add up; along this one they do not. Made up.", Names: names}},
		{Name: "unsure", Label: "Learnt, and less sure", State: "coin1=1,9&coin2=1,9&coin3=1,9&truth=.1,.1,.1&flips=1h",
			Caption: "Heads that nobody expected teach {realisedGain} {unit}, and the belief is wider than before.",
			Telling: scene.Telling{Title: "Can one learn something and be less sure?", Story: "Heads were not expected of this coin. It taught something, and the belief about it is wider than before. Made up.", Names: names}},
		{Name: "famous", Label: "Three famous coins", State: "coin1=2049,1993&coin2=5068,4934&coin3=12013,11989&truth=.5,.5,.5",
			Caption: "After all that Buffon, Kerrich and Pearson tossed, one more toss of theirs is expected to teach {gain1}, {gain2} and {gain3} {unit}.",
			Telling: scene.Telling{Title: "What would one more toss teach?", Story: "Buffon: 2,048 heads of 4,040. Kerrich: 5,067 of 10,000. Pearson: 12,012 of 24,000. Before, each share was as likely.", Names: names}},
	}
}
