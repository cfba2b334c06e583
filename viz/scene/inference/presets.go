package inference

import "iridescent/viz/scene"

// Presets lists priors, likelihoods and a q to begin with. What is made up says so.
func (s *Scene) Presets() []scene.Preset {
	return []scene.Preset{
		{Name: "two-hills", Label: "Two hills", State: "",
			Caption: "Made up: the posterior has two hills and q only one. Which should it stand for?"},
		{Name: "mean-seeking", Label: "Mean-seeking", State: "q=-2,.5&objective=forward",
			Caption: "The same made-up hills. By KL(p*‖q) q must not miss either: the best q covers both and the gap between."},
		{Name: "one-hill", Label: "One hill", State: "prior=2&bumps=1.5:.9:1&q=-1,.6",
			Caption: "One made-up bump gives a normal posterior: q can match it, and the bound becomes the evidence."},
		{Name: "three-hills", Label: "Three hills", State: "prior=4&bumps=-3.5:.7:.5,0:.9:.4,3:.6:.7&q=1.6,.5",
			Caption: "Three made-up hills, and four places to come to rest: where the descent ends depends on where it starts."},
		{Name: "far-apart", Label: "Far apart", State: "prior=8&bumps=-8:.7:.8,8:.9:.8&q=3,3&objective=forward",
			Caption: "Made up: hills so far apart that no normal is near both. Mean-seeking puts its peak where nothing is."},
		{Name: "spike", Label: "Spike and slab", State: "bumps=-1:1:.1,1.5:.35:1.6&q=-.8,.5&objective=js",
			Caption: "Made up: a narrow spike on a wide slab. The height tempts, the mass is elsewhere."},
		{Name: "sharp-prior", Label: "Sharp prior", State: "prior=.5&bumps=2.5:.9:.6,-.5:.1:.5&q=2,.6",
			Caption: "Made up: a prior so narrow that the data hardly move it; the evidence is small."},
		{Name: "beta", Label: "β below 1", State: "prior=1.5&bumps=2.2:.9:.5&q=1.9,.45&beta=.25",
			Caption: "Made up: β = ¼ forgives distance from the prior. This objective is no bound, and may pass the evidence."},
	}
}
