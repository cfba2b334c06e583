package curves

import "iridescent/viz/scene"

// Presets lists pairs of densities. What is made up says so.
func (s *Scene) Presets() []scene.Preset {
	return []scene.Preset{
		{Name: "normals", Label: "Two normals", State: "",
			Caption: "A made-up pair: where p is high and q is low, the area is large."},
		{Name: "widths", Label: "Same mean, different width", State: "p=normal(0,2)&q=normal(0,1)",
			Caption: "Too narrow a belief costs more (KL(p‖q)) than too wide a one (KL(q‖p))."},
		{Name: "tails", Label: "Heavy tail, light belief", State: "p=t(0,1,2)&q=normal(0,1.3)",
			Caption: "Student t with ν = 2 (p), taken for a normal (q): the far tail alone makes the surprise infinite."},
		{Name: "truncated", Label: "A belief cut off", State: "q=normal(0,1)&cutq=-1,2",
			Caption: "q is exactly 0 outside −1 to 2, where p is not: there p is an infinite surprise to a believer of q."},
		{Name: "waiting", Label: "Exponential and gamma", State: "p=exponential(.5)&q=gamma(3,1.5)",
			Caption: "Made up: waiting for one event (p), taken for waiting for three events (q). Both take the same time on average."},
		{Name: "beliefs", Label: "Beta beliefs", State: "p=beta(21,81)&q=beta(3,9)",
			Caption: "Made-up counts: beliefs after 20 of 100 (p) and after 2 of 10 (q). The same peak, other confidence."},
		{Name: "mode-seeking", Label: "Mode-seeking", State: "p=mix(.5,-2,.6,2,.6)&q=normal(2,.6)",
			Caption: "Made up: q sits on one of two bumps: cheap by KL(q‖p), expensive by KL(p‖q)."},
		{Name: "mean-seeking", Label: "Mean-seeking", State: "p=mix(.5,-2,.6,2,.6)&q=normal(0,2.088)",
			Caption: "The same bumps. q has the mean and the width of p: the least KL(p‖q) that a normal can have."},
		{Name: "narrow", Label: "Negative entropy", State: "p=normal(0,.1)&q=normal(.1,.2)",
			Caption: "So narrow that both entropies are below 0; the divergences do not mind."},
		{Name: "uniforms", Label: "One inside the other", State: "p=uniform(1,3)&q=uniform(0,4)",
			Caption: "Believing the wide one (q) costs {klPQ} {unit}, believing the narrow one (p) costs {klQP}."},
		{Name: "incomes", Label: "Log-normal", State: "p=lognormal(0,.6)&q=normal(1.2,.8)&cutq=0,inf",
			Caption: "Made up: a long tail to the right (p), taken for a bell (q)."},
	}
}
