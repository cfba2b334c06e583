package viz

import (
	"iridescent/viz/scene"
	"iridescent/viz/scene/bet"
	"iridescent/viz/scene/code"
	"iridescent/viz/scene/compare"
	"iridescent/viz/scene/curiosity"
	"iridescent/viz/scene/curves"
	"iridescent/viz/scene/distance"
	"iridescent/viz/scene/energy"
	"iridescent/viz/scene/entropy"
	"iridescent/viz/scene/inference"
	"iridescent/viz/scene/mutual"
	"iridescent/viz/scene/surprise"
)

// scenes lists every scene in the order of the menu; the first is the one of an empty URL.
func scenes() []named {
	return []named{
		{"compare", "Two distributions", "What does a belief cost?", believing, "Drag the bars of p and q: what does it cost to believe the wrong one?", func() scene.Scene { return compare.New() }},
		{"curves", "Two curves", "How do two curves differ?", believing, "Drag the curves of p and q: divergences as areas, and tails that cost ∞.", func() scene.Scene { return curves.New() }},
		{"surprise", "Surprise", "What did it teach me?", "How much does a surprise teach?", "See a black swan: how unlikely was it, and how much did it teach?", func() scene.Scene { return surprise.New() }},
		{"inference", "Inference", "Which bell fits best?", "Which bell fits best?", "A normal q stands for a posterior with several hills: drag it, or let it descend, and see how far its bound stays below the evidence.", func() scene.Scene { return inference.New() }},
		{"code", "The wrong code", "How long is the message?", "How much longer is the message?", "Send p in a code that was made for q: how much longer is the message, and what has a classifier's loss to do with it?", func() scene.Scene { return code.New() }},
		{"entropy", "Uncertainty", "How open is it?", "How open is it?", "How uncertain is a coin, and how much does a coarse look hide? Lump states and take them apart.", func() scene.Scene { return entropy.New() }},
		{"mutual", "Mutual information", "What does X say of Y?", "What does Y tell of X?", "Drag the cells of a joint table: how much does one variable tell of the other?", func() scene.Scene { return mutual.New() }},
		{"distance", "Distances", "Is it a distance?", "Is it a distance?", "Drag p, q and r in a triangle: which divergence is a distance, and which lets a detour be shorter?", func() scene.Scene { return distance.New() }},
		{"energy", "Free energy", "What falls to rest?", "What falls until all is at rest?", "Drag levels, q and the temperature: how far is q from equilibrium, and how much work is in that?", func() scene.Scene { return energy.New() }},
		{"bet", "Disagreement and gain", "Does it pay to disagree?", "Does it pay to disagree?", "Bet by your own belief against a market that has another one: who earns, and how much should be staked?", func() scene.Scene { return bet.New() }},
		{"curiosity", "Curiosity", "Which coin teaches most?", "Which coin teaches most?", "Flip one of three coins: how much is it expected to teach, and how much does it? Policies play for heads, for knowledge, or at random.", func() scene.Scene { return curiosity.New() }},
	}
}

// believing is the question of a scene about a p and a q.
const believing = "What does it cost to believe {q}?"

// named is a scene by its name in the URL, with a title, what it asks in a few words for its tab, the question over a state that has
// none of its own, and one line for the overview.
type named struct {
	name, title, tab, question, caption string
	make                                func() scene.Scene
}

// Scenes lists every scene by its name in the URL, title, question and one line, in the order of the tabs.
func Scenes() []scene.Preset { return listOf(scenes()) }

func listOf(scenes []named) (list []scene.Preset) {
	for _, n := range scenes {
		list = append(list, scene.Preset{Name: n.name, Label: n.title, Caption: n.caption, Telling: scene.Telling{Title: n.tab}})
	}
	return list
}
