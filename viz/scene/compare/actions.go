package compare

import (
	"strings"

	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// floorOffered is the ε that "Avoid ∞" begins with.
const floorOffered = 0.01

// Do carries out one of the actions of the page.
func (s *Scene) Do(action, argument string, _ *scene.Env) error {
	switch action {
	case "swap":
		s.Model.Lambda = param.OtherShare(s.Model.Lambda)
		return s.duo.Do(action, argument)
	case "avoid":
		if strings.TrimSpace(argument) != "" {
			return s.Params().Find("floor").Set(argument)
		}
		s.Model.Floor = floorOffered
	case "unpaint":
		s.paint = paintOff
	case "unfloor":
		s.Model.Floor = 0
	default:
		return s.duo.Do(action, argument)
	}
	return nil
}
