package compare

import (
	"testing"

	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
)

// goldens are the pictures of the gallery: sizes, themes and states that a person should look at.
func goldens() []scenetest.Golden {
	const infinite = "p=34,26,17,11,8,4&q=10,15,25,28,22,0&sel=6"
	return []scenetest.Golden{
		{"wide", 960, 552, &theme.Light, "sel=1"},
		{"wide-dark", 960, 552, &theme.Dark, "sel=1"},
		{"wide-projector", 1280, 688, &theme.Projector, ""},
		{"wide-large", 1600, 900, &theme.Light, ""},
		{"wide-infinite", 960, 552, &theme.Light, infinite},
		{"wide-floor", 960, 552, &theme.Light, infinite + "&floor=.01"},
		{"wide-locked", 960, 552, &theme.Light, "lockp=2&lockq=2,5&sel=2"},
		{"wide-excess", 960, 552, &theme.Light, "terms=excess&unit=nat&lambda=.3&kt=4.2"},
		{"wide-black-swan", 960, 552, &theme.Light, "p=0,1&q=99,1&labels=white,black&axis=log&sel=2"},
		{"portrait", 390, 704, &theme.Light, "sel=1"},
		{"portrait-dark", 390, 704, &theme.Dark, ""},
		{"portrait-infinite", 390, 704, &theme.Light, infinite},
		{"portrait-64", 390, 704, &theme.Light, "p=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16*8,15,14,13,12,11,10,9,8,7,6,5,4,3,2,1*27&q=1*64&sel=20"},
		{"embed", 640, 344, &theme.Light, ""},
		{"embed-dark", 640, 344, &theme.Dark, "sel=3"},
		{"embed-floor", 640, 344, &theme.Light, "p=5,3,2&q=1,0,1&floor=.01"},
		{"embed-narrow", 320, 424, &theme.Light, ""},
	}
}

func openGolden(t testing.TB, g scenetest.Golden) *scenetest.Player {
	t.Helper()
	return scenetest.OpenGolden(t, New(), g)
}

func TestPicturesAreTheGoldenOnes(t *testing.T) {
	scenetest.Goldens(t, "Two distributions", goldens(), openGolden)
}
