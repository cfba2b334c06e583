package energy

import "iridescent/viz/scene"

// What an empty hash means.
var (
	firstLevels = []float64{0, 1, 2, 3, 4}
	firstQ      = []float64{1, 2, 4, 6, 7}
	firstLabels = []string{"ground", "first", "second", "third", "fourth"}
)

const (
	// ring is the energy of a ring of four spins in each of their 16 states: −1 for each pair of neighbours that are alike, +1 for each that is not.
	ring       = "-4,0*4,4,0*4,4,0*4,-4"
	ringLabels = "up,4,3,34,2,24,23,234,1,14,13,134,12,124,123,all" // the spins that are down

	// iodine is the lowest eight levels of the vibration of I₂, in meV: ωₑ = 214.50 cm⁻¹ and ωₑxₑ = 0.614 cm⁻¹ (K. P. Huber and G. Herzberg,
	// Constants of Diatomic Molecules, 1979), and 0.12398 meV for a cm⁻¹. hotIodine is their equilibrium at 600 K.
	iodine    = "0,26.44,52.73,78.87,104.9,130.7,156.4,181.9"
	hotIodine = ".4053,.243,.1462,.08815,.0533,.03235,.01968,.01202"
)

// Presets lists states. What is made up says so, what is not names its source.
func (s *Scene) Presets() []scene.Preset {
	names := func(q string) scene.Names { return scene.Names{P: "equilibrium", Q: q, Each: "look"} }
	return []scene.Preset{
		{Name: "ladder", Label: "A ladder of levels", Caption: "Made up: most is high up. Work of {freeEnergyGap} kT could be gained.",
			Telling: scene.Telling{Title: "What falls until all is at rest?", Story: "Five levels with equal steps, and most of q is high up. Press Relax: its free energy falls, and never rises. Made up.", Names: names("the molecule now")}},
		{Name: "atom", Label: "Two levels", State: "levels=0,1&q=1,0&labels=ground,excited", Caption: "All in the lowest level has no entropy: F(q) is {freeEnergyQ} kT, the least is {freeEnergyP} kT.",
			Telling: scene.Telling{Title: "Why is not everything in the lowest level?", Story: "Every atom is in its ground state. Is that the lowest free energy? Press Relax. Made up.", Names: names("the atoms now")}},
		{Name: "laser", Label: "Upside down", State: "levels=0,1&q=1,9&labels=ground,excited", Caption: "Of ten atoms nine are excited, as in a laser: {freeEnergyGap} kT an atom could be gained.",
			Telling: scene.Telling{Title: "What is hotter than endless heat?", Story: "Of ten atoms nine are excited, as in a laser. Only a temperature below 0 would have that in equilibrium. Made up.", Names: names("the pumped atoms")}},
		{Name: "rooms", Label: "Many rooms upstairs", State: "levels=0,1*7&q=1,0*7&labels=hall,1a,1b,1c,1d,1e,1f,1g", Caption: "One low state against seven high ones: the entropy wins, and {freeEnergyGap} kT are lost on the way.",
			Telling: scene.Telling{Title: "When is it fuller upstairs?", Story: "One low state, and seven with the same higher energy. Each of the seven has little, together they have most. Made up.", Names: names("the crowd now")}},
		{Name: "ring", Label: "A ring of four spins", State: "levels=" + ring + "&kt=2&q=1,0*15&labels=" + ringLabels, Caption: "All 16 states of four spins that like to agree. To know that none is down is worth {freeEnergyGap} kT.",
			Telling: scene.Telling{Title: "How long does a small magnet stay one?", Story: "An Ising ring of four spins: like neighbours have energy −1, others +1. A name tells which spins are down; at first none is.", Names: names("the magnet now")}},
		{Name: "bit", Label: "What a bit is worth", State: "levels=0,0&kt=25.85&q=1,0&labels=left,right&units=meV", Caption: "To know on which side of a box a particle is: {freeEnergyGap} meV of work at 300 K, kT·ln 2.",
			Telling: scene.Telling{Title: "How much work is in a bit?", Story: "A particle in a box at 300 K is known to be on the left. That is worth kT·ln 2 (Szilard 1929), and to forget it costs that (Landauer 1961).", Names: names("what is known")}},
		{Name: "quench", Label: "Hot iodine, cold room", State: "levels=" + iodine + "&kt=25.85&q=" + hotIodine + "&labels=v0,v1,v2,v3,v4,v5,v6,v7&units=meV", Caption: "Iodine vapour from 600 K in a room of 300 K: its vibration could give {freeEnergyGap} meV of work a molecule.",
			Telling: scene.Telling{Title: "How much work is in hot vapour?", Story: "The lowest eight levels of vibration of iodine (Huber and Herzberg 1979), filled at 600 K and brought into a room of 300 K.", Names: names("the hot vapour")}},
	}
}
