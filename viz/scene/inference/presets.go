package inference

import "iridescent/viz/scene"

// Presets lists priors, likelihoods and a q to begin with. What is made up says so.
func (s *Scene) Presets() []scene.Preset {
	return []scene.Preset{
		{Name: "two-hills", Label: "Two hills", State: "",
			Caption: "Made up: the posterior has two hills and q only one. Which should it stand for?",
			Telling: scene.Telling{Title: "Which hill should one bell choose?", Story: "Made up: what the data say has two hills, and q is only one bell. Let it descend.", Names: scene.Names{P: "what the data say", Q: "one bell"}}},
		{Name: "mean-seeking", Label: "Mean-seeking", State: "q=-2,.5&objective=forward",
			Caption: "The same made-up hills. By KL(p*‖q) q must not miss either: the best q covers both and the gap between.",
			Telling: scene.Telling{Title: "What if the bell must miss nothing?", Story: "The same made-up hills. By KL(p*‖q) q must not miss either: the best q covers both and the gap between.", Names: scene.Names{P: "what the data say", Q: "one bell"}}},
		{Name: "one-hill", Label: "One hill", State: "prior=2&bumps=1.5:.9:1&q=-1,.6",
			Caption: "One made-up bump gives a normal posterior: q can match it, and the bound becomes the evidence.",
			Telling: scene.Telling{Title: "When is the bound exact?", Story: "One made-up hill makes a normal posterior: q can match it, and the bound becomes the evidence.", Names: scene.Names{P: "what the data say", Q: "one bell"}}},
		{Name: "three-hills", Label: "Three hills", State: "prior=4&bumps=-3.5:.7:.5,0:.9:.4,3:.6:.7&q=1.6,.5",
			Caption: "Three made-up hills, and four places to come to rest: where the descent ends depends on where it starts.",
			Telling: scene.Telling{Title: "Does it matter where one begins?", Story: "Three made-up hills, and four places to come to rest: where the descent ends depends on where it starts.", Names: scene.Names{P: "what the data say", Q: "one bell"}}},
		{Name: "far-apart", Label: "Far apart", State: "prior=8&bumps=-8:.7:.8,8:.9:.8&q=3,3&objective=forward",
			Caption: "Made up: hills so far apart that no normal is near both. Mean-seeking puts its peak where nothing is.",
			Telling: scene.Telling{Title: "Can the best bell stand where nothing is?", Story: "Made up: hills so far apart that no normal is near both. Mean-seeking puts its peak where nothing is.", Names: scene.Names{P: "what the data say", Q: "one bell"}}},
		{Name: "spike", Label: "Spike and slab", State: "bumps=-1:1:.1,1.5:.35:1.6&q=-.8,.5&objective=js",
			Caption: "Made up: a narrow spike on a wide slab. The height tempts, the mass is elsewhere.",
			Telling: scene.Telling{Title: "What tempts a bell, height or mass?", Story: "Made up: a narrow spike on a wide slab. The height tempts, the mass is elsewhere.", Names: scene.Names{P: "what the data say", Q: "one bell"}}},
		{Name: "sharp-prior", Label: "Sharp prior", State: "prior=.5&bumps=2.5:.9:.6,-.5:.1:.5&q=2,.6",
			Caption: "Made up: a prior so narrow that the data hardly move it; the evidence is small.",
			Telling: scene.Telling{Title: "Can data move a stubborn belief?", Story: "Made up: a prior so narrow that the data hardly move it; the evidence is small.", Names: scene.Names{P: "what the data say", Q: "one bell"}}},
		{Name: "beta", Label: "β below 1", State: "prior=1.5&bumps=2.2:.9:.5&q=1.9,.45&beta=.25",
			Caption: "Made up: β = ¼ forgives distance from the prior. This objective is no bound, and may pass the evidence.",
			Telling: scene.Telling{Title: "What if the prior counts for less?", Story: "Made up: β = ¼ forgives distance from the prior. This objective is no bound, and may pass the evidence.", Names: scene.Names{P: "what the data say", Q: "one bell"}}},
		{Name: "two-objectives", Label: "Two objectives", State: "q=0,.8&view=split",
			Caption: "One hand moves q for both: it costs {klQPosterior} {unit} by KL(q‖p*) and {klPosteriorQ} by KL(p*‖q). Let it descend, and it goes two ways.",
			Telling: scene.Telling{Title: "Can one bell please both?", Story: "The same made-up hills, twice. Drag either bell, and both move. Let them descend, and they part.", Names: scene.Names{P: "what the data say", Q: "one bell"}}},
		{Name: "each-best", Label: "Each its best", State: "view=split&q=1.8443,.8056&q2=.4953,1.9556",
			Caption: "Each bell is the best by its own measure: {klQPosterior} and {klPosteriorQ2} {unit}. By the other's measure they cost {klPosteriorQ} and {klQ2Posterior}.",
			Telling: scene.Telling{Title: "Best by which measure?", Story: "Each bell is the best by its own measure. By the other's, both are poor.", Names: scene.Names{P: "what the data say", Q: "one bell"}}},
		{Name: "draws", Label: "Gradients from draws", State: "prior=2&bumps=1.5:.9:1&q=-1.2,.6&view=gradients",
			Caption: "20 draws say where to go. By the score function they are off by {spreadScore} {unit}, with a baseline by {spreadBaseline}, reparametrised by {spreadPath}.",
			Telling: scene.Telling{Title: "How much do a few draws know?", Story: "Each draw pulls the bell. All ways to add up the pulls are right on average, and not equally steady.", Names: scene.Names{P: "what the data say", Q: "one bell"}}},
		{Name: "unseen-hill", Label: "Unseen hill", State: "q=-1.9,.5&objective=forward&view=gradients",
			Caption: "Draws from a narrow q never see the other hill: they say {estimateScore} {unit}, exact is {gradient}. Their weights p*/q have spread ∞.",
			Telling: scene.Telling{Title: "What do draws not see?", Story: "A narrow bell draws from its own hill only, and learns nothing of the other one.", Names: scene.Names{P: "what the data say", Q: "one bell"}}},
	}
}
