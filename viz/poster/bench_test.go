package poster

import (
	"fmt"
	"strings"
	"testing"
)

// heavy are states that take long, for a server that draws whatever it is asked for.
var heavy = map[string]string{
	"compare":      "",
	"64":           "#p=1*64&q=2,1*63&labels=" + strings.TrimSuffix(strings.Repeat("some long label,", 64), ","),
	"infinite":     "#p=1,0,3&q=0,1,2",
	"curves":       "#scene=curves&p=mix(0.5,-2,0.6,2,0.6)&q=mix(0.3,-5,0.01,5,0.02)",
	"cut":          "#scene=curves&p=mix(0.5,-2,0.6,2,0.6)&q=t(0,1,0.5)&cutp=-1,2&cutq=-1000,inf",
	"surprise":     "#scene=surprise&weight=1&seen=" + strings.TrimSuffix(strings.Repeat("w1,b1,", 600), ","),
	"ten-thousand": "#scene=surprise&weight=1&seen=w9999,b1",
	"inference":    "#scene=inference&bumps=-6:1:0.01,-2:1:0.02,2:1:0.05,6:1:0.1&q=0,0.01&objective=js&view=landscape",
	"both":         "#scene=inference&bumps=-6:1:0.5,-2:1:0.5,2:1:0.5,6:1:0.5&q=0,1&objective=forward&view=both",
}

func BenchmarkPosters(b *testing.B) {
	for name, hash := range heavy {
		for _, size := range [][2]float64{{WideWidth, WideHeight}, {1920, 1200}} {
			b.Run(fmt.Sprintf("%s/%.0f/svg", name, size[0]), func(b *testing.B) {
				n := 0
				for b.Loop() {
					n = len(New(hash, size[0], size[1], Look{}).SVG())
				}
				b.ReportMetric(float64(n), "bytes")
			})
		}
	}
}
