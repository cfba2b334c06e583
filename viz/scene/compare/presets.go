package compare

import (
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// preset is a named pair of distributions. A caption has numbers as scene.Preset says; what is made up says so, what is not
// names its source.
type preset struct {
	name, label, caption string
	telling              scene.Telling
	labels               []string
	p, q                 []float64
	logAxis              bool
}

// presets lists the named pairs in the order of the menu; the first is the state of an empty URL.
func presets() []preset {
	return []preset{
		{
			name: "weather", label: "Weather forecast", caption: "Made up: what the sky did on 100 days (p), and what a gloomy forecast gave it (q).",
			telling: scene.Telling{Story: "What the sky did on 100 days, and what a gloomy forecast had promised. Made-up numbers.", Names: scene.Names{P: "what the sky did", Q: "the forecast", Each: "day"}},
			labels:  []string{"Sun", "Cloud", "Rain", "Storm", "Fog", "Snow"},
			p:       []float64{34, 26, 17, 11, 8, 4},
			q:       []float64{7, 12, 22, 27, 20, 12},
		},
		{
			name: "black-swan", label: "Black swan", caption: "It is black (p); the book gave that 1 % (q): {kl-pq} {unit}.",
			telling: scene.Telling{Title: "What does one black swan cost?", Story: "It is black. A book about swans gave that a chance of 1 %.", Names: scene.Names{P: "the swan that came", Q: "the book", Each: "swan"}},
			labels:  []string{"white", "black"},
			p:       []float64{0, 1}, q: []float64{99, 1}, logAxis: true,
		},
		{
			name: "coin", label: "Fair coin, certain coin", caption: "It always shows heads (p), you thought it fair (q): {kl-pq} {unit} a toss. Sure of heads, and it is fair: infinite surprise.",
			telling: scene.Telling{Title: "What does it cost to think a coin fair?", Story: "It always shows heads, and you thought it fair. Swap p and q: you were sure of heads, and it is fair.", Names: scene.Names{P: "a coin that always shows heads", Q: "a fair coin", Each: "toss"}},
			labels:  []string{"heads", "tails"},
			p:       []float64{1, 0}, q: []float64{1, 1},
		},
		{
			name: "die", label: "Loaded die", caption: "A made-up die that likes sixes (p), taken for a fair one (q).",
			telling: scene.Telling{Story: "A die that likes sixes, taken for a fair one. Made-up numbers.", Names: scene.Names{P: "the loaded die", Q: "a fair die", Each: "throw"}},
			labels:  []string{"1", "2", "3", "4", "5", "6"},
			p:       []float64{1, 1, 1, 1, 1, 5}, q: []float64{1, 1, 1, 1, 1, 1},
		},
		letters(),
		{
			name: "near", label: "Nearly equal", caption: "Made up, a hair apart: both directions nearly agree, and the divergence is tiny but never negative.",
			telling: scene.Telling{Title: "How small can a divergence be?", Story: "Made up, a hair apart: both directions nearly agree, and the cost is tiny but never negative.", Names: scene.Names{P: "equal chances", Q: "a near miss"}},
			labels:  []string{"A", "B", "C", "D"},
			p:       []float64{0.25, 0.25, 0.25, 0.25}, q: []float64{0.2502, 0.2499, 0.2501, 0.2498},
		},
		{
			name: "disjoint", label: "Disjoint", caption: "Made up, with nothing in common: both divergences are infinite, the Jensen-Shannon one is at its ceiling.",
			telling: scene.Telling{Title: "What if two beliefs share nothing?", Story: "Made up: each rules out all that the other expects. Only the Jensen-Shannon divergence stays finite.", Names: scene.Names{P: "the left side", Q: "the right side"}},
			labels:  []string{"A", "B", "C", "D", "E", "F"},
			p:       []float64{2, 3, 1, 0, 0, 0}, q: []float64{0, 0, 0, 1, 3, 2},
		},
		{
			name: "mode-seeking", label: "Mode-seeking pair", caption: "Made up: q sits on one of two hills of p: cheap by KL(q‖p), expensive by KL(p‖q).",
			telling: scene.Telling{Title: "What if a belief sees only one of two hills?", Story: "Made up: q sits on one of two hills of p. That is cheap by KL(q‖p), expensive by KL(p‖q).", Names: scene.Names{P: "two hills", Q: "a single hill"}},
			labels:  []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
			p:       []float64{1, 6, 14, 6, 1, 0.3, 0.3, 1, 6, 14, 6, 1},
			q:       []float64{2, 12, 28, 12, 2, 0.3, 0.1, 0.05, 0.05, 0.05, 0.05, 0.05},
		},
	}
}

// letters has the frequencies of letters in running text, in percent. English: R. Lewand, Cryptological Mathematics
// (2000), p. 36. German (ä, ö, ü, ß written ae, oe, ue, ss): A. Beutelspacher, Kryptologie (7th ed. 2005), p. 10.
func letters() preset {
	p := preset{
		name: "letters", label: "Letters of two languages", caption: "English (p, Lewand 2000) read as if it were German (q, Beutelspacher 2005).",
		telling: scene.Telling{Title: "What does it cost to read English as German?", Story: "How often each letter comes in English (Lewand 2000) and in German (Beutelspacher 2005).", Names: scene.Names{P: "English", Q: "German", Each: "letter"}},
		p: []float64{8.167, 1.492, 2.782, 4.253, 12.702, 2.228, 2.015, 6.094, 6.966, 0.153, 0.772, 4.025, 2.406,
			6.749, 7.507, 1.929, 0.095, 5.987, 6.327, 9.056, 2.758, 0.978, 2.360, 0.150, 1.974, 0.074},
		q: []float64{6.51, 1.89, 3.06, 5.08, 17.40, 1.66, 3.01, 4.76, 7.55, 0.27, 1.21, 3.44, 2.53,
			9.78, 2.51, 0.79, 0.02, 7.00, 7.27, 6.15, 4.35, 0.67, 1.89, 0.03, 0.04, 1.13},
	}
	for i := range p.p {
		p.labels = append(p.labels, string(rune('a'+i)))
	}
	return p
}

// Presets lists the named pairs with the links to them.
func (s *Scene) Presets() []scene.Preset {
	var list []scene.Preset
	for k, p := range presets() {
		state := ""
		if k > 0 {
			state = (&weights.Example{P: p.p, Q: p.q, Labels: p.labels}).State()
		}
		if p.logAxis {
			state += "&axis=log"
		}
		list = append(list, scene.Preset{Name: p.name, Label: p.label, Caption: p.caption, State: state, Telling: p.telling})
	}
	return list
}
