package viz

import "iridescent/viz/input"

// What comes later comes as a Tick: the end of a mark, a goal that has held long enough, a step of what plays by itself.

// wakeIn asks for a Tick after a number of seconds, unless one is wanted sooner. The page knows one time only, the last it was told:
// who still waits asks again after each Tick.
func (a *App) wakeIn(seconds float64) {
	if seconds > 0 && (a.wake == 0 || seconds < a.wake) {
		a.wake = seconds
	}
}

// timeOf is when a message came that can change numbers.
func timeOf(m Msg) (time float64, ok bool) {
	switch m := m.(type) {
	case Restore:
		return m.Time, true
	case Set:
		return m.Time, true
	case Follow:
		return m.Time, true
	case Do:
		return m.Time, true
	case Input:
		return input.TimeOf(m.Event), true
	}
	return 0, false
}
