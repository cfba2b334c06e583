package curiosity

import "iridescent/viz/scene"

// Presets lists coins. What is made up says so.
func (s *Scene) Presets() []scene.Preset {
	names := scene.Names{P: "the belief now", Q: "the first belief", Each: "flip"}
	return []scene.Preset{
		{Name: "three", Label: "Three coins", State: "",
			Caption: "One known by heart, one known a little, one that nobody knows: {gain1}, {gain2} and {gain3} {unit} are expected of the next flip.",
			Telling: scene.Telling{Title: "Which coin would you flip next?", Story: "Made up: the first is known by heart, the second a little, and nobody knows the third.", Names: names}},
	}
}
