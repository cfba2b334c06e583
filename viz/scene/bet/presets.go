package bet

import (
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// example is three distributions with the names of their outcomes.
type example struct {
	weights.Example
	B []float64
}

// state is a link to the example.
func (e example) state() string { return e.State() + "&b=" + weights.Join(e.B) }

// of makes an example.
func of(p, q, b []float64, labels ...string) example {
	return example{weights.Example{P: p, Q: q, Labels: labels}, b}
}

// race is the first preset.
var race = of([]float64{50, 30, 20}, []float64{40, 35, 25}, []float64{55, 27, 18}, "Amber", "Blaze", "Comet")

// wolf are throws of the white die of R. Wolf, Vierteljahrsschrift der Naturforschenden Gesellschaft in Zürich (1882), as E. T. Jaynes,
// Concentration of Distributions at Entropy Maxima (1979), has them.
var wolf = []float64{3246, 3449, 2897, 2841, 3635, 3932}

// vowels are how often English letters are one of a, e, i, o, u or another one, in percent, after R. Lewand, Cryptological Mathematics
// (2000), p. 36; and how many pieces of type a printer had of them, in hundreds, as Morse is said to have counted them for his code.
var vowels, cases = []float64{8.167, 12.702, 6.966, 7.507, 2.758, 61.899}, []float64{80, 120, 80, 80, 34, 670}

// Presets lists bets. What is made up says so, what is not names its source.
func (s *Scene) Presets() []scene.Preset {
	coin := func(p, b float64) string {
		return of([]float64{p, 100 - p}, []float64{1, 1}, []float64{b, 100 - b}, "heads", "tails").state()
	}
	races := scene.Names{P: "the races", Q: "the market", Each: "race"}
	coins := scene.Names{P: "the coin", Q: "even odds", Each: "toss"}
	die := []string{"1", "2", "3", "4", "5", "6"}
	return []scene.Preset{
		{Name: "race", Label: "Nearer to the truth", Caption: "Made up: your belief is not right, but nearer to the truth than the market's. It earns {growth} {unit} a race.",
			Telling: scene.Telling{Title: "What does knowing better earn?", Story: "Three horses run again and again. The market's odds are wrong, and your belief is a little less wrong. Made up.", Names: races}},
		{Name: "overdone", Label: "More disagreement, and a loss", State: coin(60, 70), Caption: "Heads come 60 times in 100, the odds are even, and you believe in 70 %: the growth is {growth} {unit} a toss, though you disagree more than the truth does.",
			Telling: scene.Telling{Title: "Does it pay to disagree more?", Story: "A coin shows heads 60 times in 100, and the odds are even. You are right that heads come more often, and overdo it. Made up.", Names: coins}},
		{Name: "half", Label: "The same belief, half staked", State: coin(60, 70) + "&fraction=.5", Caption: "Who believes too much can stake less: with half of the wealth kept, the same belief earns {growthAtFraction} {unit} a toss.",
			Telling: scene.Telling{Title: "How much should be staked?", Story: "The same coin and the same belief in too many heads, with half of the wealth kept back. Made up.", Names: coins}},
		{Name: "agree", Label: "Agreeing with the market", State: of(race.P, race.Q, race.Q, race.Labels...).state(), Caption: "The market is {klPQ} {unit} from the truth, and who believes it as it is gains nothing and loses nothing.",
			Telling: scene.Telling{Title: "What does it earn to follow the market?", Story: "The odds are wrong, and you believe them. Each stake comes back as it was. Made up.", Names: races}},
		{Name: "ruin", Label: "Ruin", State: of([]float64{90, 9, 1}, []float64{80, 15, 5}, []float64{92, 8, 0}, "calm", "storm", "crash").state() + "&rounds=300", Caption: "Made up: all is staked, and nothing of it on a crash, which comes once in 100 days. The first one takes everything.",
			Telling: scene.Telling{Title: "What if it comes all the same?", Story: "You stake all you have every day and hold a crash impossible. It comes once in 100 days. Made up.", Names: scene.Names{P: "the days", Q: "the market", Each: "day"}}},
		{Name: "impossible", Label: "What the market rules out", State: of([]float64{60, 39, 1}, []float64{60, 40, 0}, []float64{59, 40, 1}, "red", "blue", "green").state(), Caption: "Made up: the market gives no chance to green, which comes once in 100 times. A little staked on it is worth ∞.",
			Telling: scene.Telling{Title: "What if the market holds it impossible?", Story: "The odds of what has no chance are infinite, and green comes once in 100 times. Made up.", Names: scene.Names{P: "the wheel", Q: "the market", Each: "turn"}}},
		{Name: "wolf", Label: "Wolf's die", State: of(wolf, []float64{1, 1, 1, 1, 1, 1}, []float64{16, 17, 15, 14, 18, 20}, die...).state() + "&rounds=500", Caption: "20,000 throws of one die (Wolf 1882) against the odds of a fair one: rough counts in percent earn {growth} {unit} a throw.",
			Telling: scene.Telling{Title: "What is a worn die worth to who has counted?", Story: "A die that was thrown 20,000 times (Wolf 1882), at the odds of a fair one. You know its shares to a percent.", Names: scene.Names{P: "Wolf's die", Q: "a fair die", Each: "throw"}}},
		{Name: "letters", Label: "Betting on letters", State: of(vowels, []float64{1, 1, 1, 1, 1, 21}, cases, "a", "e", "i", "o", "u", "others").state() + "&rounds=100", Caption: "The next letter of an English text (Lewand 2000), at equal odds for all 26, bet by a printer's type: {growth} {unit} a letter.",
			Telling: scene.Telling{Title: "What is it worth to know a language?", Story: "English letters (Lewand 2000) at equal odds for all 26. You bet as a printer's cases are filled, which Morse is said to have counted.", Names: scene.Names{P: "English text", Q: "equal letters", Each: "letter"}}},
	}
}
