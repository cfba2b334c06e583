package driver

// touchStep is what one finger does in one tick, in places of the top frame's
// viewport.
type touchStep struct {
	Finger int     `json:"finger"`
	Kind   string  `json:"kind"`
	X      float64 `json:"x"`
	Y      float64 `json:"y"`
	MS     int     `json:"ms"`
}

// allTouch says whether every source is a finger.
func allTouch(sources []*Source) bool {
	for _, s := range sources {
		if !s.touch {
			return false
		}
	}
	return true
}

// touchTicks arranges the steps of the fingers by ticks.
func touchTicks(left, top float64, fingers []*Source) [][]touchStep {
	var ticks [][]touchStep
	for f, s := range fingers {
		for i, step := range s.steps {
			if i == len(ticks) {
				ticks = append(ticks, nil)
			}
			one := touchStep{Finger: f + 1, Kind: step["type"].(string)}
			if x, ok := step["x"].(float64); ok {
				one.X, one.Y = x+left, step["y"].(float64)+top
			}
			if ms, ok := step["duration"].(int); ok {
				one.MS = ms
			}
			ticks[i] = append(ticks[i], one)
		}
	}
	return ticks
}
