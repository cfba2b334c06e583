package entropy

import (
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// sixteen are the states of the first example.
var sixteen = weights.Example{P: []float64{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, Labels: []string{"A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P"}}

// firstGroups are those of the first example: three states apart, thirteen lumped.
func firstGroups() (g [MaxStates]uint8) {
	for i := range sixteen.P {
		g[i] = uint8(min(i+1, 4))
	}
	return g
}

// english and german are the frequencies of letters in running text, in percent: R. Lewand, Cryptological Mathematics (2000), p. 36, and
// A. Beutelspacher, Kryptologie (7th ed. 2005), p. 10 (ä, ö, ü, ß written ae, oe, ue, ss).
const (
	english = "8.167,1.492,2.782,4.253,12.702,2.228,2.015,6.094,6.966,.153,.772,4.025,2.406,6.749,7.507,1.929,.095,5.987,6.327,9.056,2.758,.978,2.36,.15,1.974,.074"
	german  = "6.51,1.89,3.06,5.08,17.4,1.66,3.01,4.76,7.55,.27,1.21,3.44,2.53,9.78,2.51,.79,.02,7,7.27,6.15,4.35,.67,1.89,.03,.04,1.13"
	letters = "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z"
	vowels  = "1,2,2,2,1,2,2,2,1,2,2,2,2,2,1,2,2,2,2,2,1,2,2,2,2,2"
)

// Presets lists coins, states and ice. What is made up says so, what is not names its source.
func (s *Scene) Presets() []scene.Preset {
	toss := scene.Names{Each: "toss"}
	return []scene.Preset{
		{Name: "fair", Label: "A fair coin", Caption: "Nothing with two sides is harder to foresee: {h} {unit} a toss.",
			Telling: scene.Telling{Title: "How open is a toss?", Story: "Drag the bias of a coin: how much does a toss tell, on average?", Names: toss}},
		{Name: "loaded", Label: "A loaded coin", State: "theta=.9", Caption: "Heads nine times in ten: {h} {unit} a toss.",
			Telling: scene.Telling{Title: "How open is a loaded coin?", Story: "Made up: heads come nine times in ten. The rare side surprises a lot, but seldom.", Names: toss}},
		{Name: "sixteen", Label: "Three told apart", State: "view=grain", Caption: "Sixteen equal states, thirteen of them lumped: of {hFine} {unit} only {hCoarse} are left.",
			Telling: scene.Telling{Title: "What does a coarse look hide?", Story: "Sixteen equal states. Three are told apart, and thirteen look alike. Made up.", Names: scene.Names{P: "the states", Each: "look"}}},
		{Name: "quarters", Label: "Four by four", State: "view=grain&groups=1*4,2*4,3*4,4*4", Caption: "The same states in four equal groups: {hCoarse} {unit} are left, and {hWithin} are hidden.",
			Telling: scene.Telling{Title: "Which four groups tell most?", Story: "Sixteen equal states in four equal groups: no other four groups keep as much. Made up.", Names: scene.Names{P: "the states", Each: "look"}}},
		{Name: "vowels", Label: "Vowels and consonants", State: "view=grain&p=" + english + "&q=" + german + "&labels=" + letters + "&groups=" + vowels, Caption: "English letters (p, Lewand 2000) against German ones (q, Beutelspacher 2005): as vowels and consonants they differ by {klCoarse} {unit} of {klFine}.",
			Telling: scene.Telling{Title: "Can you tell languages by their vowels alone?", Story: "English letters (Lewand 2000) against German ones (Beutelspacher 2005), lumped into vowels and consonants.", Names: scene.Names{P: "English text", Q: "German text", Each: "letter"}}},
		{Name: "wolf", Label: "A die, odd or even", State: "view=grain&p=3246,3449,2897,2841,3635,3932&q=1*6&labels=1,2,3,4,5,6&groups=1,2,1,2,1,2", Caption: "20,000 throws of a die (Wolf 1882) against a fair one: odd and even show {klCoarse} {unit} of {klFine}.",
			Telling: scene.Telling{Title: "Is the die fair if you only see odd or even?", Story: "A die that was thrown 20,000 times (Wolf 1882) against a fair one, lumped into odd and even.", Names: scene.Names{P: "Wolf's die", Q: "a fair die", Each: "throw"}}},
		{Name: "blind", Label: "A grain that sees nothing", State: "view=grain&p=4,1,1,4&q=1,4,4,1&labels=N,E,S,W&groups=1,1,2,2", Caption: "Made up: states that differ a lot, lumped so that no difference is left: {klCoarse} of {klFine} {unit}.",
			Telling: scene.Telling{Title: "Can lumping hide every difference?", Story: "Two winds that differ a lot, lumped so that no difference is left. Made up.", Names: scene.Names{P: "the wind today", Q: "the wind of last year", Each: "hour"}}},
		{Name: "lumped-zero", Label: "Lumping cures ∞", State: "view=grain&p=2,3,3,2&q=4,0,3,3&labels=A,B,C,D&groups=1,1,2,3", Caption: "Made up: q rules out B, and lumped with A that is not seen: {klCoarse} {unit} in place of ∞.",
			Telling: scene.Telling{Title: "Can a coarse look cure infinity?", Story: "The belief rules out B, which comes. Lumped with A nobody sees it. Made up.", Names: scene.Names{P: "what comes", Q: "the belief", Each: "time"}}},
		{Name: "ice", Label: "A gram of ice", State: "view=ice", Caption: "Melting gives each molecule {hMolecule} {unit}: 16 billion terabytes a gram.",
			Telling: scene.Telling{Title: "How much does melting ice forget?", Story: "A gram of ice takes 334 J to melt at 273.15 K. In units of k·log 2 that is an entropy in bits.", Names: scene.Names{Each: "molecule"}}},
	}
}
