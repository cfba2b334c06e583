package code

import (
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// telegraph is the first preset. Its numbers are powers of ½, so that words can have their ideal lengths.
var telegraph = weights.Example{P: []float64{8, 4, 2, 2}, Q: []float64{2, 4, 2, 8}, Labels: []string{"Sun", "Cloud", "Rain", "Storm"}}

// english are the frequencies of letters in running text, in percent: R. Lewand, Cryptological Mathematics (2000), p. 36.
var english = []float64{8.167, 1.492, 2.782, 4.253, 12.702, 2.228, 2.015, 6.094, 6.966, 0.153, 0.772, 4.025, 2.406,
	6.749, 7.507, 1.929, 0.095, 5.987, 6.327, 9.056, 2.758, 0.978, 2.360, 0.150, 1.974, 0.074}

// cases are how many pieces of type a printer had of each letter, in hundreds, as Morse is said to have counted them for his code. The
// figures are those of the Oxford dictionaries' page "Which letters in the alphabet are used most often?".
var cases = []float64{80, 16, 30, 44, 120, 25, 17, 64, 80, 4, 8, 40, 30, 80, 80, 17, 5, 62, 80, 90, 34, 12, 20, 4, 20, 2}

// wolf are throws of the white die of R. Wolf, Vierteljahrsschrift der Naturforschenden Gesellschaft in Zürich (1882), as E. T. Jaynes,
// Concentration of Distributions at Entropy Maxima (1979), has them.
var wolf = []float64{3246, 3449, 2897, 2841, 3635, 3932}

// plasmodium are the bases of the genome of Plasmodium falciparum in percent, 80.6 of which are A or T: M. J. Gardner et al., Nature 419
// (2002), p. 498. Both strands have the same bases together, so A is as frequent as T.
var plasmodium = []float64{40.3, 9.7, 9.7, 40.3}

// Presets lists messages with the codes they are sent in, and classifiers. What is made up says so, what is not names its source.
func (s *Scene) Presets() []scene.Preset {
	var alphabet []string
	for i := range english {
		alphabet = append(alphabet, string(rune('a'+i)))
	}
	state := func(p, q []float64, labels ...string) string {
		return (&weights.Example{P: p, Q: q, Labels: labels}).State()
	}
	code := scene.Names{P: "what the sky did", Q: "the book's guess", Each: "day"}
	letters := scene.Names{P: "English text", Q: "Morse's count", Each: "letter"}
	classes := scene.Names{P: "the target", Q: "the classifier", Each: "picture"}
	return []scene.Preset{
		{Name: "telegraph", Label: "Weather by telegraph", Caption: "Made up: every second day is sunny, and the code book took sun for storm. {klPQ} {unit} of each word are wasted.",
			Telling: scene.Telling{Title: "How much longer is a telegram in the wrong code?", Story: "A station wires one word a day. Every second day is sunny, and the code book took sun for storm. Made up.", Names: code}},
		{Name: "morse", Label: "Morse's count", State: state(english, cases, alphabet...), Caption: "English letters (p, Lewand 2000) in a code made for the type in a printer's cases (q): {klPQ} {unit} a letter too long.",
			Telling: scene.Telling{Title: "How good was Morse's guess?", Story: "For his code Morse is said to have counted a printer's type. English letters as Lewand 2000 counted them.", Names: letters}},
		{Name: "malaria", Label: "Genome of malaria", State: state(plasmodium, []float64{1, 1, 1, 1}, "A", "C", "G", "T") + "&view=tree", Caption: "Its bases are A or T, 80.6 % of the time (Gardner 2002). Words of equal length waste {klPQ} {unit} a base.",
			Telling: scene.Telling{Title: "Are words of equal length too long?", Story: "In the genome of the malaria parasite 80.6 % of the bases are A or T (Gardner 2002). Four equal words ignore that.", Names: scene.Names{P: "the genome", Q: "equal words", Each: "base"}}},
		{Name: "smoke", Label: "A smoke detector", State: state([]float64{99, 1}, []float64{99, 1}, "nothing", "smoke") + "&view=tree", Caption: "Made up: nothing wrong, 99 times in 100. Its entropy is {hP} {unit}, but no word is shorter than one digit.",
			Telling: scene.Telling{Title: "Why does even the right code waste something?", Story: "A detector reports once a minute, and 99 times in 100 nothing is wrong. No word is shorter than one digit. Made up.", Names: scene.Names{P: "what happens", Q: "what the book knows", Each: "report"}}},
		{Name: "left-out", Label: "No word for storms", State: state([]float64{8, 4, 2, 2}, []float64{4, 3, 1, 0}, telegraph.Labels...), Caption: "Made up: the code book says that storms never come. The first cannot be sent.",
			Telling: scene.Telling{Title: "What if the code has no word for it?", Story: "The code book says that storms never come, and one day in eight is stormy. Made up.", Names: code}},
		{Name: "message", Label: "A thousand letters", State: state(english, cases, alphabet...) + "&view=tape&sent=1000", Caption: "English letters on two tapes: the wrong code wins now and then, and loses {klPQ} {unit} a letter in the long run.",
			Telling: scene.Telling{Title: "Can the wrong code win?", Story: "A thousand English letters (Lewand 2000), in a code made for a printer's type: now and then it is the shorter one.", Names: letters}},
		{Name: "dice", Label: "Wolf's die", State: state(wolf, []float64{1, 1, 1, 1, 1, 1}, "1", "2", "3", "4", "5", "6") + "&view=evidence&sent=2000", Caption: "20,000 throws of one die (p, Wolf 1882) against a fair one (q): each throw gives {klPQ} {unit} of evidence.",
			Telling: scene.Telling{Title: "After how many throws is a die known to be loaded?", Story: "A die that was thrown 20,000 times (Wolf 1882). Let it race against a fair one.", Names: scene.Names{P: "Wolf's die", Q: "a fair die", Each: "throw"}}},
		{Name: "classifier", Label: "A classifier's loss", State: "view=loss&logits=2.2,1.1,-.6,.3", Caption: "Made-up logits of four classes; the first is true. The loss is {loss} {unit}, all of it KL: a certain target has no entropy.",
			Telling: scene.Telling{Title: "What is a classifier's loss made of?", Story: "A classifier gives four classes a logit each, and the first is true. Made-up numbers.", Names: classes}},
		{Name: "overconfident", Label: "Sure, and wrong", State: "view=loss&logits=6,1,0&true=2", Caption: "Made-up logits that are sure of the first class, and the second is true: the loss is {loss} {unit}.",
			Telling: scene.Telling{Title: "What does it cost to be sure and wrong?", Story: "A classifier is sure of the first class, and the second is true. Made-up numbers.", Names: classes}},
		{Name: "smoothing", Label: "Label smoothing", State: "view=loss&logits=5,0,0,0,0&smoothing=.1", Caption: "With label smoothing of 0.1 the loss stops at {lossLeast} {unit}, the entropy of the target, and never reaches 0.",
			Telling: scene.Telling{Title: "Why does the loss not reach 0?", Story: "Label smoothing gives each class a little of the target, and so the target an entropy. Made-up numbers.", Names: classes}},
	}
}
