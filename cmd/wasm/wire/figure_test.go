package wire

import (
	"slices"
	"testing"

	"iridescent/viz"
)

func TestTheReadingsOfAFigureAreThoseOfItsPicture(t *testing.T) {
	for _, s := range viz.Scenes() {
		scene := s.Name
		app := viz.New()
		app.Update(viz.Restore{Hash: "scene=" + scene})
		app.Update(viz.Resize{Width: 640, Height: 400})
		v := app.View()
		figure := Figure(&v, app.Whole(), "<svg/>")
		if figure["title"] != v.Title || figure["description"] != v.Description || figure["svg"] != "<svg/>" || figure["whole"] != app.Whole() {
			t.Errorf("%s: %v", scene, figure)
		}
		readings := figure["readings"].([]any)
		if len(readings) < 3 {
			t.Errorf("%s: the readings are %v", scene, readings)
		}
		t.Log(scene, readings)
		for _, r := range readings {
			if slices.Contains(r.([]any)[:2], any("")) {
				t.Errorf("%s: a reading without a name or a value: %v", scene, r)
			}
		}
	}
}
