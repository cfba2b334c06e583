package scene

import "math"

// Pace says how much is due of what goes on by itself. It is not part of a model. The zero value rests.
type Pace struct {
	Going bool
	Fast  int // the speed is multiplied by this power of four

	timed bool    // a first Tick has told the time
	time  float64 // of the last Tick
	due   float64 // steps, of which the whole ones are taken
}

// fastest is the largest power of four of a speed; lateMost is the longest time between two frames that is made up for.
const (
	fastest  = 4
	lateMost = 0.1
)

// Start lets it go on from now.
func (p *Pace) Start() { *p = Pace{Going: true, Fast: p.Fast} }

// Rest stops it.
func (p *Pace) Rest() { *p = Pace{Fast: p.Fast} }

// Elapsed returns the seconds since it was asked last, 0 at first and at most lateMost.
func (p *Pace) Elapsed(time float64) (seconds float64) {
	if p.timed && time > p.time {
		seconds = math.Min(time-p.time, lateMost)
	}
	p.time, p.timed = time, true
	return seconds
}

// Steps returns how many whole steps are due at a time, of so many a second at the slowest speed.
func (p *Pace) Steps(time, aSecond float64) int {
	p.due += p.Elapsed(time) * aSecond * math.Pow(4, float64(p.Fast))
	whole := int(p.due)
	p.due -= float64(whole)
	return whole
}

// Change makes it faster or slower, as the actions of that name say. It reports false for another action.
func (p *Pace) Change(action string) bool {
	switch action {
	case "faster":
		p.Fast = min(p.Fast+1, fastest)
	case "slower":
		p.Fast = max(p.Fast-1, 0)
	default:
		return false
	}
	return true
}

// Speeds are those actions. Step says what is done so many times a second: "Send".
func (p *Pace) Speeds(step string) []Action {
	list := []Action{{Name: "faster", Label: "Faster", Help: step + " four times as many a second."}, {Name: "slower", Label: "Slower", Help: step + " a quarter as many a second."}}
	if p.Fast == fastest {
		list[0].Why = "This is the fastest."
	}
	if p.Fast == 0 {
		list[1].Why = "This is the slowest."
	}
	return list
}
