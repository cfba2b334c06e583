package atlas

// shelves hand out places in rows of equal height, from the top down.
type shelves struct {
	top  int // where the next shelf begins
	list []shelf
}

type shelf struct{ y, height, used int }

// place finds room on the lowest shelf that is high enough without wasting much, or on a new one above the bottom.
func (s *shelves) place(w, h, bottom int) (x, y int, ok bool) {
	if w > Width {
		return 0, 0, false
	}
	best := -1
	for i := range s.list {
		t := &s.list[i]
		if t.height >= h && t.height <= h+h/4+2 && t.used+w <= Width && (best < 0 || t.height < s.list[best].height) {
			best = i
		}
	}
	if best < 0 {
		if s.top+h > bottom {
			return 0, 0, false
		}
		s.list = append(s.list, shelf{y: s.top, height: h})
		s.top += h
		best = len(s.list) - 1
	}
	t := &s.list[best]
	x, y = t.used, t.y
	t.used += w
	return x, y, true
}
