package pictures

import (
	"strings"
	"testing"
)

func TestAShelfDropsWhatWasNotAskedForLongest(t *testing.T) {
	s := newShelf(20*(overhead+12), func(v string) int { return len(v) })
	for _, key := range strings.Split("abcdefghijklmnopqrst", "") {
		s.put(key, strings.Repeat(key, 10))
	}
	if v, ok := s.get("a"); !ok || v != "aaaaaaaaaa" {
		t.Error("the first one is gone too early")
	}
	s.put("new", "new")
	if _, ok := s.get("b"); ok {
		t.Error("the second one is still there")
	}
	if _, ok := s.get("a"); !ok {
		t.Error("one that was asked for is gone")
	}
	if s.bytes > s.most || len(s.items) != 20 {
		t.Errorf("%d bytes of %d items", s.bytes, len(s.items))
	}
}

func TestAShelfRefusesWhatWouldFillIt(t *testing.T) {
	s := newShelf(10*overhead, func(v string) int { return len(v) })
	s.put("small", "")
	s.put("large", strings.Repeat("a", 2*overhead))
	if _, ok := s.get("large"); ok {
		t.Error("it is there")
	}
	if _, ok := s.get("small"); !ok {
		t.Error("the other one is gone")
	}
}
