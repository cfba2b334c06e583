package viz_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"iridescent/viz"
	"iridescent/viz/canvas/recorder"
)

// rooms are what the page leaves for a picture: of windows, tablets, phones upright and on their side.
var rooms = [][2]float64{{1280, 576}, {820, 980}, {844, 292}, {740, 262}, {640, 300}, {390, 540}, {320, 204}, {3840, 1700}}

func pictureOf(a *viz.App, hash string, width, height, text float64) *recorder.Recorder {
	a.Update(viz.Surroundings{Theme: "light", Text: text, Page: true, Still: true})
	a.Update(viz.Resize{Width: width, Height: height})
	a.Update(viz.Restore{Hash: hash})
	r := &recorder.Recorder{}
	a.Layout()
	a.Draw(r)
	return r
}

// TestLargeText: a picture for a reader who wants large text is that of an area so many times smaller, so many times as large, as far as
// that leaves 320 by 180. So it says what small windows say, in words that are as large as asked. Labels that give way to each other by
// pixels may be others.
func TestLargeText(t *testing.T) {
	for _, sc := range viz.New().View().Scenes {
		hash := "#scene=" + sc.Name
		for _, room := range rooms {
			for _, text := range []float64{0.5, 1, 2, 4} {
				screen := math.Max(math.Min(room[0]/1920, room[1]/856), 1)
				by := math.Max(screen, math.Min(screen*text, math.Min(room[0]/320, room[1]/180)))
				name := fmt.Sprintf("%s, %g × %g, text %g", sc.Name, room[0], room[1], text)
				large, small := viz.New(), viz.New()
				sizes := sizesOf(pictureOf(large, hash, room[0], room[1], text))
				usual := sizesOf(pictureOf(small, hash, room[0]/by, room[1]/by, 0))
				for words, size := range usual {
					if got, ok := sizes[words]; ok && math.Abs(got-by*size) > 0.01*got {
						t.Errorf("%s: %q is %.1f high, want %.1f", name, words, got, by*size)
					}
				}
				if a, b := asked(large), asked(small); !slices.Equal(a, b) {
					t.Errorf("%s: it has the readings %q, want %q", name, a, b)
				}
			}
		}
	}
}

func sizesOf(r *recorder.Recorder) map[string]float64 {
	sizes := map[string]float64{}
	for _, c := range r.Of(recorder.Text) {
		sizes[c.Text] = c.Style.Size
	}
	return sizes
}

// asked are the readings that the picture has.
func asked(a *viz.App) (ids []string) {
	for _, r := range a.View().Readings {
		if r.Place.W > 0 {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

func wordsOf(r *recorder.Recorder) (words []string) {
	for _, c := range r.Of(recorder.Text) {
		words = append(words, c.Text)
	}
	return words
}

// TestLowRoomsHaveTerms: on a phone on its side, and where a window is zoomed to 200 %, the two scenes whose terms add up to a
// divergence have a row of them, unless the reader leaves terms out.
func TestLowRoomsHaveTerms(t *testing.T) {
	for _, scene := range []string{"compare", "curves"} {
		for _, room := range [][2]float64{{844, 292}, {740, 262}, {640, 302}, {640, 262}, {390, 540}} {
			words := wordsOf(pictureOf(viz.New(), "#scene="+scene, room[0], room[1], 0))
			if !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, "KL(p‖q): ") || strings.HasPrefix(w, "KL(p‖q), ") }) {
				t.Errorf("%s, %g × %g: no row of terms: %q", scene, room[0], room[1], words)
			}
		}
	}
}
