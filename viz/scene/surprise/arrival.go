package surprise

// arrival is the picture catching up with what was just seen: the belief moves on, and the columns that are new grow. It
// is not part of the model, and every number is at its end from the start.
type arrival struct {
	going bool
	timed bool    // a first Tick has told the time
	time  float64 // of the last Tick
	part  float64 // of the way, in [0, 1]
	from  belief
	known int   // sightings that were there before
	to    Model // with another one it is over
}

// arrivalTime is how long an arrival takes, in seconds.
const arrivalTime = 0.6

// Animating reports whether frames are needed.
func (s *Scene) Animating() bool { return s.arrival.going }

// Pause puts everything where it arrives.
func (s *Scene) Pause() { s.arrival = arrival{} }

// arrive starts from a belief and a number of sightings, if the model has become another one since.
func (s *Scene) arrive(from belief, known int, was Model, still bool) {
	s.Pause()
	if still || s.Model == was {
		return
	}
	s.arrival = arrival{going: true, from: from, known: known, to: s.Model}
}

// tick goes on to a time.
func (s *Scene) tick(time float64, still bool) {
	a := &s.arrival
	if a.timed && time > a.time {
		a.part += (time - a.time) / arrivalTime
	}
	a.time, a.timed = time, true
	if still || a.part >= 1 {
		s.Pause()
	}
}

// settle ends an arrival at a model that is not there any more.
func (s *Scene) settle() {
	if s.arrival.going && s.arrival.to != s.Model {
		s.Pause()
	}
}

// eased is the part of the way that is seen: quick at first, then slower.
func (a *arrival) eased() float64 {
	if !a.going {
		return 1
	}
	left := 1 - a.part
	return 1 - left*left*left
}

// belief is that on the way to one.
func (a *arrival) belief(to belief) belief {
	if !a.going || a.from.point || to.point {
		return to
	}
	part := a.eased()
	to.Alpha = a.from.Alpha + part*(to.Alpha-a.from.Alpha)
	to.Beta.Beta = a.from.Beta.Beta + part*(to.Beta.Beta-a.from.Beta.Beta)
	return to
}

// growth is how much of its height a column has whose place in the history is k.
func (a *arrival) growth(k int) float64 {
	if k < a.known {
		return 1
	}
	return a.eased()
}
