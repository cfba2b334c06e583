package pictures

import (
	"container/list"
	"sync"
)

// shelf keeps values by their keys in a bounded number of bytes. What was not asked for longest goes first.
type shelf[V any] struct {
	most int
	size func(V) int

	mu    sync.Mutex
	bytes int
	items map[string]*list.Element // of kept[V]
	order list.List                // the last used first
}

type kept[V any] struct {
	key   string
	value V
	bytes int
}

// overhead is about what an entry takes beside its key and its value: two headers, a list element, a place in a map.
const overhead = 512

func newShelf[V any](most int, size func(V) int) *shelf[V] {
	return &shelf[V]{most: most, size: size, items: map[string]*list.Element{}}
}

func (s *shelf[V]) get(key string) (value V, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	e, ok := s.items[key]
	if !ok {
		return value, false
	}
	s.order.MoveToFront(e)
	return e.Value.(kept[V]).value, true
}

// put keeps a value that is not larger than an eighth of the shelf.
func (s *shelf[V]) put(key string, value V) {
	k := kept[V]{key, value, s.size(value) + 2*len(key) + overhead}
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, there := s.items[key]; there || k.bytes > s.most/8 {
		return
	}
	s.items[key] = s.order.PushFront(k)
	for s.bytes += k.bytes; s.bytes > s.most; {
		last := s.order.Remove(s.order.Back()).(kept[V])
		delete(s.items, last.key)
		s.bytes -= last.bytes
	}
}
