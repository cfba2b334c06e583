package curves

import (
	"math"

	"iridescent/viz/scene"
)

// preset is a named pair of densities. A caption has numbers as scene.Captions says; what is made up says so.
type preset struct {
	name, label, caption string
	model                Model
}

// presets lists the named pairs in the order of the menu; the first is the state of an empty URL.
func presets() []preset {
	pair := func(p, q Curve) Model { return Model{Of: [2]Curve{p, q}, Lambda: 0.5, KT: 1} }
	inf := math.Inf(1)
	cut := whole(normal, 0, 1)
	cut.Low, cut.High = -1, 2
	return []preset{
		{"normals", "Two normals", "A made-up pair: where p is high and q is low, the area is large.", pair(whole(normal, 0, 1), whole(normal, 1.5, 1.4))},
		{"widths", "Same mean, different width", "Too narrow a belief costs more (KL(p‖q)) than too wide a one (KL(q‖p)).", pair(whole(normal, 0, 2), whole(normal, 0, 1))},
		{"tails", "Heavy tail, light belief", "Student t with ν = 2 (p), taken for a normal (q): the far tail alone makes the surprise infinite.", pair(whole(studentsT, 0, 1, 2), whole(normal, 0, 1.3))},
		{"truncated", "A belief cut off", "q is exactly 0 outside −1 to 2, where p is not: there p is an infinite surprise to a believer of q.", pair(whole(normal, 0, 1), cut)},
		{"waiting", "Exponential and gamma", "Made up: waiting for one event (p), taken for waiting for three events (q). Both take the same time on average.", pair(whole(exponential, 0.5), whole(gamma, 3, 1.5))},
		{"beliefs", "Beta beliefs", "Made-up counts: beliefs after 20 of 100 (p) and after 2 of 10 (q). The same peak, other confidence.", pair(whole(beta, 21, 81), whole(beta, 3, 9))},
		{"mode-seeking", "Mode-seeking", "Made up: q sits on one of two bumps: cheap by KL(q‖p), expensive by KL(p‖q).", pair(whole(mixture, 0.5, -2, 0.6, 2, 0.6), whole(normal, 2, 0.6))},
		{"mean-seeking", "Mean-seeking", "The same bumps. q has the mean and the width of p: the least KL(p‖q) that a normal can have.", pair(whole(mixture, 0.5, -2, 0.6, 2, 0.6), whole(normal, 0, 2.088))},
		{"narrow", "Negative entropy", "So narrow that both entropies are below 0; the divergences do not mind.", pair(whole(normal, 0, 0.1), whole(normal, 0.1, 0.2))},
		{"uniforms", "One inside the other", "Believing the wide one (q) costs {klPQ} {unit}, believing the narrow one (p) costs {klQP}.", pair(whole(uniform, 1, 3), whole(uniform, 0, 4))},
		{"incomes", "Log-normal", "Made up: a long tail to the right (p), taken for a bell (q).", Model{Of: [2]Curve{whole(logNormal, 0, 0.6), {Family: normal, Arguments: arguments{1.2, 0.8}, Low: 0, High: inf}}, Lambda: 0.5, KT: 1}},
	}
}

// listed are the presets for the page, with captions that may have numbers to fill in.
func listed() []scene.Preset {
	var list []scene.Preset
	for _, p := range presets() {
		list = append(list, scene.Preset{Name: p.name, Label: p.label, Caption: p.caption})
	}
	return list
}

// findPreset returns the preset of that name, or nil.
func findPreset(name string) *preset {
	all := presets()
	for k := range all {
		if all[k].name == name {
			return &all[k]
		}
	}
	return nil
}
