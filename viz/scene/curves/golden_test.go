package curves

import (
	"testing"

	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
)

// goldens are the pictures of the gallery: sizes, themes and states that a person should look at.
func goldens() []scenetest.Golden {
	const (
		tails = "p=t(0,1,2)&q=normal(0,1.3)"
		cut   = "q=normal(0,1)&p=normal(0,1)&cutq=-1,2"
	)
	return []scenetest.Golden{
		{"wide", 960, 552, &theme.Light, ""},
		{"wide-dark", 960, 552, &theme.Dark, ""},
		{"wide-projector", 1280, 688, &theme.Projector, ""},
		{"wide-large", 1600, 900, &theme.Light, "p=mix(.5,-2,.6,2,.6)&q=normal(0,2.088)"},
		{"wide-tails", 960, 552, &theme.Light, tails},
		{"wide-cut", 960, 552, &theme.Light, cut},
		{"wide-bins", 960, 552, &theme.Light, "bins=10"},
		{"wide-bins-dark", 960, 552, &theme.Dark, "bins=16&p=mix(.5,-2,.6,2,.6)&q=normal(2,.6)"},
		{"wide-excess", 960, 552, &theme.Light, "terms=excess&unit=nat&lambda=.3&kt=4.2&p=gamma(3,1.5)&q=exponential(.5)"},
		{"wide-negative", 960, 552, &theme.Light, "p=normal(0,.1)&q=normal(.1,.2)"},
		{"wide-unbounded", 960, 552, &theme.Light, "p=beta(.5,.5)&q=beta(2,5)"},
		{"wide-both", 960, 552, &theme.Light, "p=uniform(0,2)&q=uniform(1,4)"},
		{"wide-lognormal", 960, 552, &theme.Light, "p=lognormal(0,.6)&q=normal(1.2,.8)&cutq=0,inf"},
		{"wide-spike", 960, 552, &theme.Light, "p=normal(0,.001)&q=laplace(0,3)"},
		{"wide-mixture", 960, 552, &theme.Light, "p=mix(.4,-2,.6,2,1)&q=normal(.5,2)&focus=p-weight"},
		{"portrait", 390, 704, &theme.Light, ""},
		{"portrait-dark", 390, 704, &theme.Dark, "bins=8"},
		{"portrait-cut", 390, 704, &theme.Light, cut},
		{"embed", 640, 344, &theme.Light, ""},
		{"embed-dark", 640, 344, &theme.Dark, tails},
		{"embed-bins", 640, 344, &theme.Light, "bins=8"},
		{"embed-narrow", 320, 424, &theme.Light, ""},
	}
}

func openGolden(t testing.TB, g scenetest.Golden) *scenetest.Player {
	t.Helper()
	s := New()
	p := scenetest.OpenGolden(t, s, g)
	s.Last = p.Env.Focus
	p.Layout()
	return p
}

func TestPicturesAreTheGoldenOnes(t *testing.T) {
	scenetest.Goldens(t, "Two curves", goldens(), openGolden)
}
