package infotheory

import (
	"math"
	"strings"
	"testing"
)

func TestOneBitIsLogTwoNatsAndOneBanLogTen(t *testing.T) {
	for _, c := range []struct {
		unit Unit
		nats float64
	}{{Nat, 1}, {Bit, math.Ln2}, {Ban, math.Ln10}} {
		if got := c.unit.FromNats(c.nats); got != 1 {
			t.Errorf("%g nats are %g %s", c.nats, got, c.unit.Plural())
		}
		if got := c.unit.ToNats(1); got != c.nats {
			t.Errorf("1 %s is %g nats", c.unit, got)
		}
		if c.unit.FromNats(0) != 0 || !math.IsInf(c.unit.FromNats(math.Inf(1)), 1) {
			t.Errorf("%s changes 0 or ∞", c.unit)
		}
	}
}

func TestParseUnitReadsWhatStringWritesAndTheOtherNames(t *testing.T) {
	for _, u := range Units() {
		for _, name := range []string{u.String(), u.Plural(), " " + strings.ToUpper(u.String())} {
			if got, err := ParseUnit(name); got != u || err != nil {
				t.Errorf("%q: %v, %v", name, got, err)
			}
		}
	}
	for name, want := range map[string]Unit{"Shannon": Bit, "hartleys": Ban, "dit": Ban} {
		if got, err := ParseUnit(name); got != want || err != nil {
			t.Errorf("%q: %v, %v", name, got, err)
		}
	}
}

func TestParseUnitRefusesOtherTexts(t *testing.T) {
	for _, name := range []string{"", "s", "byte", "nats per second"} {
		if got, err := ParseUnit(name); err == nil {
			t.Errorf("%q is read as %v", name, got)
		}
	}
}

func TestAnUnknownUnitHasASizeOnlyInAPanic(t *testing.T) {
	if got := panicOf(func() { Unit(9).FromNats(1) }); got != "infotheory: unknown unit 9" {
		t.Errorf("panics with %v", got)
	}
}
