package curves

import "iridescent/viz/scene"

// Presets lists pairs of densities. What is made up says so.
func (s *Scene) Presets() []scene.Preset {
	return []scene.Preset{
		{Name: "normals", Label: "Two normals", State: "",
			Caption: "A made-up pair: where p is high and q is low, the area is large.",
			Telling: scene.Telling{Story: "A made-up pair of bell curves: where p is high and q is low, the cost is large.", Names: scene.Names{P: "what is measured", Q: "the model", Each: "measurement"}}},
		{Name: "widths", Label: "Same mean, different width", State: "p=normal(0,2)&q=normal(0,1)",
			Caption: "Too narrow a belief costs more (KL(p‖q)) than too wide a one (KL(q‖p)).",
			Telling: scene.Telling{Title: "Is it worse to be too sure, or not sure enough?", Story: "Same mean, different width: too narrow a belief costs more (KL(p‖q)) than too wide a one (KL(q‖p)).", Names: scene.Names{P: "a wide world", Q: "a narrow belief"}}},
		{Name: "tails", Label: "Heavy tail, light belief", State: "p=t(0,1,2)&q=normal(0,1.3)",
			Caption: "Student t with ν = 2 (p), taken for a normal (q): the far tail alone makes the surprise infinite.",
			Telling: scene.Telling{Title: "Can rare extremes alone cost ∞?", Story: "Student t with ν = 2, taken for a normal: the far tail alone makes the surprise infinite.", Names: scene.Names{P: "a heavy tail", Q: "a light tail", Each: "draw"}}},
		{Name: "truncated", Label: "A belief cut off", State: "q=normal(0,1)&cutq=-1,2",
			Caption: "q is exactly 0 outside −1 to 2, where p is not: there p is an infinite surprise to a believer of q.",
			Telling: scene.Telling{Title: "What does it cost to rule something out?", Story: "The belief is cut off: it is exactly 0 outside −1 to 2, where p is not.", Names: scene.Names{P: "what happens", Q: "the belief that is cut off", Each: "draw"}}},
		{Name: "waiting", Label: "Exponential and gamma", State: "p=exponential(.5)&q=gamma(3,1.5)",
			Caption: "Made up: waiting for one event (p), taken for waiting for three events (q). Both take the same time on average.",
			Telling: scene.Telling{Story: "Made up: waiting for one event, taken for waiting for three events. Both take the same time on average.", Names: scene.Names{P: "waiting for one event", Q: "waiting for three events", Each: "wait"}}},
		{Name: "beliefs", Label: "Beta beliefs", State: "p=beta(21,81)&q=beta(3,9)",
			Caption: "Made-up counts: beliefs after 20 of 100 (p) and after 2 of 10 (q). The same peak, other confidence.",
			Telling: scene.Telling{Title: "What does more data change?", Story: "Made-up counts: beliefs after 20 of 100 and after 2 of 10. The same peak, other confidence.", Names: scene.Names{P: "the belief after much data", Q: "the belief after little data"}}},
		{Name: "mode-seeking", Label: "Mode-seeking", State: "p=mix(.5,-2,.6,2,.6)&q=normal(2,.6)",
			Caption: "Made up: q sits on one of two bumps: cheap by KL(q‖p), expensive by KL(p‖q).",
			Telling: scene.Telling{Title: "What if a belief sees only one of two hills?", Story: "Made up: q sits on one of two hills of p. That is cheap by KL(q‖p), expensive by KL(p‖q).", Names: scene.Names{P: "two hills", Q: "a single hill"}}},
		{Name: "mean-seeking", Label: "Mean-seeking", State: "p=mix(.5,-2,.6,2,.6)&q=normal(0,2.088)",
			Caption: "The same bumps. q has the mean and the width of p: the least KL(p‖q) that a normal can have.",
			Telling: scene.Telling{Title: "Can one bell stand for two?", Story: "The same made-up hills. q has the mean and the width of p: the least KL(p‖q) that a normal can have.", Names: scene.Names{P: "two hills", Q: "one bell for both"}}},
		{Name: "narrow", Label: "Negative entropy", State: "p=normal(0,.1)&q=normal(.1,.2)",
			Caption: "So narrow that both entropies are below 0; the divergences do not mind.",
			Telling: scene.Telling{Title: "Can an entropy be negative?", Story: "A made-up pair, so narrow that both entropies are below 0. The divergences do not mind.", Names: scene.Names{P: "a narrow bell", Q: "a bell beside it"}}},
		{Name: "uniforms", Label: "One inside the other", State: "p=uniform(1,3)&q=uniform(0,4)",
			Caption: "Believing the wide one (q) costs {klPQ} {unit}, believing the narrow one (p) costs {klQP}.",
			Telling: scene.Telling{Title: "What if one range lies inside the other?", Story: "Made up: all that the narrow range has is possible in the wide one, but not the other way round.", Names: scene.Names{P: "the narrow range", Q: "the wide range", Each: "draw"}}},
		{Name: "incomes", Label: "Log-normal", State: "p=lognormal(0,.6)&q=normal(1.2,.8)&cutq=0,inf",
			Caption: "Made up: a long tail to the right (p), taken for a bell (q).",
			Telling: scene.Telling{Title: "Can a bell stand for incomes?", Story: "Made up: a long tail to the right, taken for a bell that is cut off at 0.", Names: scene.Names{P: "incomes", Q: "a bell", Each: "income"}}},
	}
}
