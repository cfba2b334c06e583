package surprise

// arrival is the picture catching up with what was just seen: the belief moves on, and the columns that are new grow. It
// is not part of the model, and every number is at its end from the start.
type arrival struct {
	going    bool
	began    float64 // the time of the first Tick, 0 before it
	part     float64 // of the way, in [0, 1]: quick at first, then slower
	from, to belief  // with another belief than the latter it is over
	now      belief  // on the way, as shown
	known    int     // sightings that were there before
}

// arrivalTime is how long an arrival takes, in seconds.
const arrivalTime = 0.6

// Animating reports whether frames are needed.
func (s *Scene) Animating() bool { return s.arrival.going }

// Pause puts everything where it arrives.
func (s *Scene) Pause() { s.arrival.going = false }

// tick goes on to a time.
func (s *Scene) tick(time float64, still bool) {
	a := &s.arrival
	if a.began == 0 {
		a.began = time
	}
	left := 1 - (time-a.began)/arrivalTime
	a.part = 1 - left*left*left
	if still || left <= 0 {
		s.Pause()
	}
}

// arriving returns the belief on the way to the one that is held now.
func (s *Scene) arriving() belief {
	a, now := &s.arrival, s.measured.now
	if a.going && !now.point && !a.from.point {
		now.Alpha = a.from.Alpha + a.part*(now.Alpha-a.from.Alpha)
		now.Beta.Beta = a.from.Beta.Beta + a.part*(now.Beta.Beta-a.from.Beta.Beta)
	}
	return now
}

// growth is how much of its height a column has whose place in the history is k.
func (s *Scene) growth(k int) float64 {
	if s.arrival.going && k >= s.arrival.known {
		return s.arrival.part
	}
	return 1
}
