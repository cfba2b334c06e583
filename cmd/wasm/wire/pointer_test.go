package wire_test

import (
	"encoding/binary"
	"math"
	"testing"

	"iridescent/cmd/wasm/wire"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/scene"
)

func record(numbers ...float64) []byte {
	var b []byte
	for _, f := range numbers {
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(f))
	}
	return b
}

func TestAPointersRecordIsReadInThePagesOrder(t *testing.T) {
	got := wire.Pointer(record(3, 17, 1.5, 2.5, 2, 1, 0.25, 9.75))
	want := input.Pointer{Phase: input.Cancel, ID: 17, Device: input.Pen, At: geom.Point{X: 1.5, Y: 2.5}, Time: 9.75}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if wire.PointerSize != 64 {
		t.Errorf("a record has %d bytes, the page writes 64", wire.PointerSize)
	}
}

func TestReadingPointersAndWritingPlacesAllocatesNothing(t *testing.T) {
	b := record(1, 2, 3, 4, 0, 1, 0.5, 6)
	areas := make([]scene.Area, 128)
	buffer := make([]byte, 0, len(areas)*wire.PlaceSize)
	var p input.Pointer
	allocations := testing.AllocsPerRun(100, func() {
		p = wire.Pointer(b)
		buffer = wire.AppendPlaces(buffer[:0], areas)
	})
	if allocations != 0 || p.ID != 2 {
		t.Errorf("%v allocations, pointer %+v", allocations, p)
	}
}

func TestPlacesAreWrittenInThePagesOrder(t *testing.T) {
	got := wire.AppendPlaces(nil, []scene.Area{{X: 1, Y: 2, R: 3, W: 4, H: 5, Twin: -1}, {X: 6, Twin: 1}})
	want := record(1, 2, 3, 4, 5, -1, 6, 0, 0, 0, 0, 1)
	if string(got) != string(want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if len(got) != 2*wire.PlaceSize {
		t.Errorf("two records have %d bytes, want %d", len(got), 2*wire.PlaceSize)
	}
}
