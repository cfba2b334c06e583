package inference

import "iridescent/infotheory"

// preset is a named state.
type preset struct {
	name, label, caption string
	prior                float64
	bumps                []Bump
	q                    infotheory.Normal
	objective            objective
	beta                 float64
}

func presets() []preset {
	return []preset{
		{"two-hills", "Two hills", "Made up: the posterior has two hills and q only one. Which should it stand for?", 3,
			[]Bump{{-2, 0.6, 0.6}, {2, 0.8, 0.8}}, infotheory.Normal{Mu: 0.4, Sigma: 1}, reverse, 1},
		{"mean-seeking", "Mean-seeking", "The same made-up hills. By KL(p*‖q) q must not miss either: the best q covers both and the gap between.", 3,
			[]Bump{{-2, 0.6, 0.6}, {2, 0.8, 0.8}}, infotheory.Normal{Mu: -2, Sigma: 0.5}, forward, 1},
		{"one-hill", "One hill", "One made-up bump gives a normal posterior: q can match it, and the bound becomes the evidence.", 2,
			[]Bump{{1.5, 0.9, 1}}, infotheory.Normal{Mu: -1, Sigma: 0.6}, reverse, 1},
		{"three-hills", "Three hills", "Three made-up hills, and four places to come to rest: where the descent ends depends on where it starts.", 4,
			[]Bump{{-3.5, 0.7, 0.5}, {0, 0.9, 0.4}, {3, 0.6, 0.7}}, infotheory.Normal{Mu: 1.6, Sigma: 0.5}, reverse, 1},
		{"far-apart", "Far apart", "Made up: hills so far apart that no normal is near both. Mean-seeking puts its peak where nothing is.", 8,
			[]Bump{{-8, 0.7, 0.8}, {8, 0.9, 0.8}}, infotheory.Normal{Mu: 3, Sigma: 3}, forward, 1},
		{"spike", "Spike and slab", "Made up: a narrow spike on a wide slab. The height tempts, the mass is elsewhere.", 3,
			[]Bump{{-1, 1, 0.1}, {1.5, 0.35, 1.6}}, infotheory.Normal{Mu: -0.8, Sigma: 0.5}, jensenShannon, 1},
		{"sharp-prior", "Sharp prior", "Made up: a prior so narrow that the data hardly move it; the evidence is small.", 0.5,
			[]Bump{{2.5, 0.9, 0.6}, {-0.5, 0.1, 0.5}}, infotheory.Normal{Mu: 2, Sigma: 0.6}, reverse, 1},
		{"beta", "β below 1", "Made up: β = ¼ forgives distance from the prior. This objective is no bound, and may pass the evidence.", 1.5,
			[]Bump{{2.2, 0.9, 0.5}}, infotheory.Normal{Mu: 1.9, Sigma: 0.45}, reverse, 0.25},
	}
}
