package distance

import "iridescent/viz/scene"

// firstPoints and firstLabels are those of the first preset.
var (
	firstPoints = [len(letters)]point{{80, 10, 10}, {5, 85, 10}, {30, 40, 30}}
	firstLabels = [Outcomes]string{"sun", "rain", "snow"}
)

// Presets lists three points each, with what is between them.
func (s *Scene) Presets() []scene.Preset {
	return []scene.Preset{
		{Name: "detour", Label: "A cheap detour", Caption: "Straight {dPQ} {unit}, by way of r {dPR} and {dRQ}: KL is no distance.",
			Telling: scene.Telling{Title: "Can a detour be shorter?", Story: "The sky, a bad forecast, and r between them. Made up. No distance allows a shorter detour; KL does.", Names: scene.Names{P: "what the sky did", Q: "the forecast", Each: "day"}}},
		{Name: "survivors", Label: "What is left of the distances", State: "p=42,1,57&q=1,42,57&r=18,18,64&labels=A,B,C&measure=rootjs", Caption: "Made up so that every divergence but the real distances fails the triangle test.",
			Telling: scene.Telling{Title: "Which of them are distances?", Story: "Three made-up points on which all fail but the real distances: total variation, and the roots of JSD, H² and Δ."}},
		{Name: "compromise", Label: "The cheapest compromise", State: "p=8,1,1&q=1,2,7&r=3,5,2&labels=A,B,C&measure=js", Caption: "Believing r costs {compromise} {unit} if p or q is true. Drag r to where it is least: {jsd}.",
			Telling: scene.Telling{Title: "Which belief is the best compromise?", Story: "Half the time p is true, half the time q. Drag r to where believing it costs least. Made up."}},
		{Name: "strangers", Label: "Strangers", State: "p=1,0,0&q=0,2,3&r=1,1,1&labels=A,B,C&measure=js&map=q", Caption: "p and q share no outcome. Move q along its edge: JSD stays {jsd} {unit}, and KL stays ∞.",
			Telling: scene.Telling{Title: "How far apart are strangers?", Story: "Nothing that p expects is possible for q. Slide q along its edge: JSD does not feel it. Made up."}},
		{Name: "printed", Label: "JSD as some print it", State: "p=90,2,8&q=2,90,8&r=40,40,20&labels=A,B,C&measure=rootrjs", Caption: "With the arguments of KL exchanged even its root fails. Drag p to an edge: it is infinite.",
			Telling: scene.Telling{Title: "What if JSD is written backwards?", Story: "½KL(m‖p) + ½KL(m‖q) is printed in some texts. It is infinite for strangers, and its root is no distance. Made up."}},
		{Name: "blocks", Label: "City blocks", State: "p=5,3,2&q=1,1,1&r=3,2,4&labels=A,B,C&measure=tv", Caption: "Total variation is a distance; its circles are hexagons.",
			Telling: scene.Telling{Title: "What do circles look like?", Story: "All x at one total variation from q are on a hexagon. Choose other measures and watch the lines. Made up."}},
		{Name: "edge", Label: "Ruled out", State: "p=5,3,2&q=6,0,4&r=3,3,2&labels=win,draw,loss", Caption: "The pundit rules a draw out, so KL(p‖q) is ∞, and no detour avoids that.",
			Telling: scene.Telling{Title: "What if q rules something out?", Story: "A team that draws, and a pundit who never says so. Made up. Drag q off its edge: the map comes back.", Names: scene.Names{P: "the team", Q: "the pundit", Each: "match"}}},
		{Name: "titanic", Label: "Survivors and the dead", State: "p=203,118,178&q=122,167,528&r=325,285,706&labels=first,second,third", Caption: "1,316 passengers of the Titanic by class (Dawson 1995): all of them, r, lie between survivors and dead.",
			Telling: scene.Telling{Title: "How far apart were survivors and the dead?", Story: "1,316 passengers of the Titanic by class (Dawson 1995). r is all of them, and lies on the way.", Names: scene.Names{P: "the survivors", Q: "the dead", Each: "passenger"}}},
		{Name: "dial", Label: "The α dial", State: "p=6,3,1&q=2,3,5&r=4,3,3&labels=A,B,C&measure=alpha", Caption: "One dial from KL(q‖p) by way of Hellinger to KL(p‖q) and χ².",
			Telling: scene.Telling{Title: "Are they all of one family?", Story: "Turn α: it stops at the members that have a name, and says how the family counts them. Made up."}},
	}
}
