package scenetest

import (
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/scene"
)

// Suite is what a scene gives to be tested in all that every scene keeps.
type Suite struct {
	Pictures
	Title   string
	Goldens []Golden
	Apart   func(area geom.Rect) float64 // how far handles keep from each other; nil: they may not stand on one another
}

// Run tests it: the goldens; in all states, sizes and themes texts that stay on the canvas, keep clear of each other and have
// all their glyphs; handles on the canvas and apart; pictures that are finite, also in odd sizes, and drawn without allocating;
// and states that go through the address unchanged. The laws of package viz hold besides, once the scene is in its list.
func Run(t *testing.T, s Suite) {
	if s.Apart == nil {
		s.Apart = func(geom.Rect) float64 { return 1 }
	}
	t.Run("goldens", func(t *testing.T) {
		Goldens(t, s.Title, s.Goldens, func(t testing.TB, g Golden) *Player { return OpenGolden(t, s.New(), g) })
	})
	t.Run("texts", func(t *testing.T) { s.Each(t, TextsStayOnTheCanvas, TextsAreCovered, TextsKeepClear(3, Ink)) })
	t.Run("view", func(t *testing.T) {
		s.ViewIsCovered(t, "", func(texts []string, _ *Player, _ *scene.View) []string { return texts })
	})
	t.Run("handles", func(t *testing.T) { s.HandlesStayOnTheCanvas(t, s.All(), s.Apart) })
	t.Run("finite", func(t *testing.T) { s.DrawFinitely(t, s.All()) })
	t.Run("allocations", func(t *testing.T) { s.DrawAllocatesNothing(t, s.States) })
	t.Run("address", func(t *testing.T) {
		for _, hash := range s.All() {
			p := Open(t, s.New(), hash, 960, 552)
			q := Open(t, s.New(), p.Hash(), 960, 552)
			if p.Hash() != q.Hash() || !scene.Same(p.Scene, p.Scene.Snapshot(), q.Scene.Snapshot()) {
				t.Errorf("%s comes back as %s", p.Hash(), q.Hash())
			}
		}
	})
}
