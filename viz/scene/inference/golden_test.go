package inference

import (
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
)

// goldens are the pictures that a person should look at.
func goldens() []scenetest.Golden {
	return []scenetest.Golden{
		{"wide", 960, 552, &theme.Light, "preset=two-hills"},
		{"wide-dark", 960, 552, &theme.Dark, "preset=two-hills&q=-.1,.3&steps=60"},
		{"wide-projector", 1280, 688, &theme.Projector, "preset=two-hills"},
		{"wide-large", 1600, 900, &theme.Light, "preset=three-hills&unit=nat&steps=40"},
		{"wide-descent", 960, 552, &theme.Light, "preset=three-hills&steps=80"},
		{"wide-forward", 960, 552, &theme.Light, "preset=mean-seeking&steps=60"},
		{"wide-js", 960, 552, &theme.Light, "preset=spike"},
		{"wide-beta", 960, 552, &theme.Light, "preset=beta"},
		{"wide-tight", 960, 552, &theme.Light, "preset=one-hill&steps=200"},
		{"wide-far", 960, 552, &theme.Light, "preset=far-apart"},
		{"wide-split", 960, 552, &theme.Light, "view=split"},
		{"wide-split-apart", 960, 552, &theme.Light, "preset=two-hills&view=split&steps=80"},
		{"wide-gradients", 960, 552, &theme.Light, "preset=two-hills&view=gradients"},
		{"wide-gradients-forward", 960, 552, &theme.Dark, "view=gradients&objective=forward&q=-1,.7&estimator=baseline"},
		{"portrait-split", 390, 704, &theme.Light, "view=split&steps=80"},
		{"portrait-gradients", 390, 704, &theme.Light, "view=gradients"},
		{"embed-split", 640, 344, &theme.Light, "view=split"},
		{"embed-gradients", 640, 344, &theme.Light, "view=gradients&pull=width"},
		{"portrait", 390, 704, &theme.Light, "preset=two-hills"},
		{"portrait-dark", 390, 704, &theme.Dark, "preset=three-hills&steps=30"},
		{"embed", 640, 344, &theme.Light, "preset=two-hills"},
		{"embed-landscape", 640, 344, &theme.Dark, "preset=three-hills&view=landscape&steps=60"},
		{"embed-narrow", 320, 424, &theme.Light, "preset=two-hills"},
	}
}
