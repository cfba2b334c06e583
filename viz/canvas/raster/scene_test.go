package raster_test

import (
	"bytes"
	"testing"

	"iridescent/viz"
	"iridescent/viz/canvas/raster"
)

func TestEverySceneIsPaintedOverTheWholePictureAndTwiceTheSame(t *testing.T) {
	app := viz.New()
	for _, n := range app.View().Scenes {
		var twice [2]*raster.Canvas
		for i := range twice {
			twice[i] = raster.New(400, 240, 2, nil)
			app.Picture(n.Name, 400, 240, twice[i])
		}
		img := twice[0].Image()
		if !bytes.Equal(img.Pix, twice[1].Image().Pix) {
			t.Errorf("%s: the pixels differ from one time to the next", n.Name)
		}
		if !img.Opaque() {
			t.Errorf("%s: not everything is covered", n.Name)
		}
	}
}

func BenchmarkPicture(b *testing.B) {
	app := viz.New()
	app.Update(viz.Resize{Width: 640, Height: 400})
	app.Layout()
	for b.Loop() {
		app.Draw(raster.New(640, 400, 2, nil))
	}
}
