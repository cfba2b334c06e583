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

// cases are how many pieces of type a printer had of each letter, in hundreds, which Morse is said to have counted for his code: the
// figures of the Oxford dictionaries' page on the frequency of letters.
var cases = []float64{80, 16, 30, 44, 120, 25, 17, 64, 80, 4, 8, 40, 30, 80, 80, 17, 5, 62, 80, 90, 34, 12, 20, 4, 20, 2}

// state is the address of a pair with more behind it.
func state(p, q []float64, labels []string, more string) string {
	e := weights.Example{P: p, Q: q, Labels: labels}
	return e.State() + more
}

// Presets lists messages with the codes they are sent in.
func (s *Scene) Presets() []scene.Preset {
	dice := []string{"1", "2", "3", "4", "5", "6"}
	fair := []float64{1, 1, 1, 1, 1, 1}
	var alphabet []string
	for i := range english {
		alphabet = append(alphabet, string(rune('a'+i)))
	}
	return []scene.Preset{
		{Name: "telegraph", Label: "Weather by telegraph", Caption: "Made up: every second day is sunny (p), and the code book took sun for storm (q). {klPQ} {unit} of each word are wasted."},
		{Name: "morse", Label: "Morse's count", State: state(english, cases, alphabet, ""),
			Caption: "English letters (p, Lewand 2000) in a code made for the type in a printer's cases, which Morse is said to have counted (q): {klPQ} {unit} a letter too long."},
		{Name: "malaria", Label: "Genome of malaria", State: state([]float64{40.3, 9.7, 9.7, 40.3}, []float64{1, 1, 1, 1}, []string{"A", "C", "G", "T"}, "&view=tree"),
			Caption: "Plasmodium falciparum: 80.6 % of its bases are A or T (Gardner 2002), taken as half and half. A word of equal length for each (q) wastes {klPQ} {unit} a base."},
		{Name: "smoke", Label: "A smoke detector", State: state([]float64{99, 1}, []float64{99, 1}, []string{"nothing", "smoke"}, "&view=tree"),
			Caption: "Made up: nothing wrong, 99 times in 100. Its entropy is {hP} {unit}, but a word has at least one bit: the right code wastes most of it."},
		{Name: "left-out", Label: "No word for storms", State: state([]float64{8, 4, 2, 2}, []float64{4, 3, 1, 0}, telegraph.Labels, ""),
			Caption: "Made up: the code book says that storms never come (q), and they come 12.5 % of the time (p). The first cannot be sent."},
		{Name: "message", Label: "Two hundred letters", State: state(english, cases, alphabet, "&view=tape"),
			Caption: "English letters on two tapes: the wrong code wins now and then, and loses {klPQ} {unit} a letter in the long run."},
		{Name: "dice", Label: "Wolf's dice", State: state([]float64{3246, 3449, 2897, 2841, 3635, 3932}, fair, dice, "&view=evidence&sent=2000"),
			Caption: "20,000 throws of one die (p, Wolf 1882) against a fair one (q): each throw gives {klPQ} {unit} of evidence."},
		{Name: "classifier", Label: "A classifier's loss", State: "view=loss&logits=2.2,1.1,-.6,.3&true=1",
			Caption: "Made-up logits of four classes; the first is true. The loss is {loss} {unit}, all of it KL: a certain target has no entropy."},
		{Name: "overconfident", Label: "Sure, and wrong", State: "view=loss&logits=6,1,0&true=2",
			Caption: "Made-up logits that are sure of the first class, and the second is true: the loss is {loss} {unit}."},
		{Name: "smoothing", Label: "Label smoothing", State: "view=loss&logits=5,0,0,0,0&smoothing=.1",
			Caption: "With label smoothing of 0.1 the loss stops at {lossLeast} {unit}, the entropy of the target, and never reaches 0."},
	}
}
