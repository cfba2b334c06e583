package curves

import "math"

// preset is a named pair of densities.
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
		{"normals", "Two normals", "The textbook pair: where p is and q is not, the area is large.", pair(whole(normal, 0, 1), whole(normal, 1.5, 1.4))},
		{"widths", "Same mean, different width", "Too narrow a belief costs more than too wide a one.", pair(whole(normal, 0, 2), whole(normal, 0, 1))},
		{"tails", "Heavy tail, light belief", "Student t with ν = 2 against a normal: the far tail alone makes the surprise infinite.", pair(whole(studentsT, 0, 1, 2), whole(normal, 0, 1.3))},
		{"truncated", "A belief cut off", "q gives exactly 0 outside −1 to 2: there the surprise of p is infinite.", pair(whole(normal, 0, 1), cut)},
		{"waiting", "Exponential and gamma", "Waiting for one event, taken for waiting for three.", pair(whole(exponential, 0.5), whole(gamma, 3, 1.5))},
		{"beliefs", "Beta beliefs", "After 20 of 100 (p), and after 2 of 10 (q): the same peak, other confidence.", pair(whole(beta, 21, 81), whole(beta, 3, 9))},
		{"mode-seeking", "Mode-seeking", "q sits on one of two bumps: cheap by KL(q‖p), dear by KL(p‖q).", pair(whole(mixture, 0.5, -2, 0.6, 2, 0.6), whole(normal, 2, 0.6))},
		{"mean-seeking", "Mean-seeking", "q covers both bumps with mean and width of p: the least KL(p‖q) a normal can have.", pair(whole(mixture, 0.5, -2, 0.6, 2, 0.6), whole(normal, 0, 2.088))},
		{"narrow", "Negative entropy", "So narrow that its entropy is below 0; the divergences do not mind.", pair(whole(normal, 0, 0.1), whole(normal, 0.1, 0.2))},
		{"uniforms", "One inside the other", "What the wide one allows and the narrow one forbids costs ∞ one way, 1 bit the other.", pair(whole(uniform, 1, 3), whole(uniform, 0, 4))},
		{"incomes", "Log-normal", "A long tail to the right, taken for a bell.", Model{Of: [2]Curve{whole(logNormal, 0, 0.6), {Family: normal, Arguments: arguments{1.2, 0.8}, Low: 0, High: inf}}, Lambda: 0.5, KT: 1}},
	}
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
