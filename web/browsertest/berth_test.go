package browsertest

import (
	"slices"
	"testing"
)

func TestAnEngineIsTakenInTheSameOrderWhoeverComesFirst(t *testing.T) {
	for _, comes := range [][]int{{1, 2, 3, 4}, {4, 3, 2, 1}, {2, 4, 1, 3}} {
		b, order, all := &berth{usable: true}, make(chan int), []int{}
		b.expect(5)
		for _, place := range comes {
			go func() {
				b.take(place, map[bool]string{true: "odd", false: "even"}[place%2 == 1])
				order <- place
			}()
		}
		b.expect(-1) // one is left out
		for range comes {
			place := <-order
			all = append(all, place)
			b.left = map[bool]string{true: "odd", false: "even"}[place%2 == 1]
			b.leave()
		}
		if want := []int{1, 3, 2, 4}; !slices.Equal(all, want) {
			t.Errorf("come as %v, they had it in the order %v, not %v", comes, all, want)
		}
	}
}
