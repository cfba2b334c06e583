package wire_test

import (
	"testing"

	"iridescent/cmd/wasm/wire"
	"iridescent/viz"
)

// BenchmarkView times what the page is told after each step of a drag, as text.
func BenchmarkView(b *testing.B) {
	for name, hash := range map[string]string{"compare": "", "letters": "scene=compare&p=1*26&q=1*25,2", "64": "p=1*64&q=1*63,2", "curves": "scene=curves", "surprise": "scene=surprise&seen=w200,b1", "inference": "scene=inference"} {
		b.Run(name, func(b *testing.B) {
			app := viz.New()
			app.Update(viz.Restore{Hash: hash})
			app.View()
			var text []byte
			b.ReportAllocs()
			for b.Loop() {
				v := app.View()
				text = wire.AppendText(text[:0], wire.View(&v))
			}
			b.ReportMetric(float64(len(text)), "bytes")
		})
	}
}
