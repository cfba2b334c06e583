package surprise

import (
	"testing"

	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
)

const (
	long  = "mean=.5&weight=2&seen=w200,b1,w90,b2,w30,b1,w3"
	ruled = "mean=0&seen=w6,b1,w2"
)

// goldens are the pictures of the gallery: sizes, themes and states that a person should look at.
func goldens() []scenetest.Golden {
	return []scenetest.Golden{
		{"wide", 960, 552, &theme.Light, ""},
		{"wide-dark", 960, 552, &theme.Dark, "seen=w12,b1,w3"},
		{"wide-projector", 1280, 688, &theme.Projector, ""},
		{"wide-large", 1600, 900, &theme.Light, long},
		{"wide-worth-1", 960, 552, &theme.Light, "weight=1"},
		{"wide-worth-1000", 960, 552, &theme.Light, "weight=1000"},
		{"wide-nothing", 960, 552, &theme.Light, "seen=none"},
		{"wide-certain", 960, 552, &theme.Light, "mean=0&seen=w6,b1"},
		{"wide-lost", 960, 552, &theme.Dark, ruled},
		{"wide-noise", 960, 552, &theme.Light, "axis=linear&mean=.5&weight=inf&truth=.5&labels=tails,heads,flip&seen=" + flips},
		{"wide-coin", 960, 552, &theme.Light, "axis=linear&mean=.5&weight=2&truth=.5&labels=tails,heads,flip&seen=" + flips},
		{"wide-history", 960, 552, &theme.Light, "mean=.5&weight=2&seen=w200,b1"},
		{"wide-long", 960, 552, &theme.Light, long},
		{"wide-two-blacks", 960, 552, &theme.Light, "mean=.25&weight=4&seen=b2&truth=.25&unit=nat&axis=linear"},
		{"portrait", 390, 704, &theme.Light, "seen=w5,b1"},
		{"portrait-dark", 390, 704, &theme.Dark, long},
		{"portrait-certain", 390, 704, &theme.Light, ruled},
		{"embed", 640, 344, &theme.Light, ""},
		{"embed-dark", 640, 344, &theme.Dark, "seen=none"},
		{"embed-labels", 640, 344, &theme.Light, "labels=an+aeroplane+that+arrives+in+time+today,an+aeroplane+that+is+an+hour+late+today,aeroplane&seen=w2,b1"},
		{"portrait-labels", 390, 704, &theme.Light, "labels=an+aeroplane+that+arrives+in+time+today,an+aeroplane+that+is+an+hour+late+today,aeroplane&seen=w2,b1"},
		{"embed-narrow", 320, 424, &theme.Light, ""},
	}
}

func openGolden(t testing.TB, g scenetest.Golden) *scenetest.Player {
	t.Helper()
	return scenetest.OpenGolden(t, New(), g)
}

func TestPicturesAreTheGoldenOnes(t *testing.T) {
	scenetest.Goldens(t, "Surprise", goldens(), openGolden)
}

func TestTextsOfGoldensDoNotOverlap(t *testing.T) {
	scenetest.EachGolden(t, goldens(), openGolden, scenetest.TextsKeepClear(2, inked))
}

// inked returns the ink of a text, of large numbers nothing below the base line.
func inked(c recorder.Call) geom.Rect {
	if c.Text != "∞" && c.Style.Size > 40 {
		c.Bounds.H *= 0.75
	}
	return scenetest.Ink(c)
}
