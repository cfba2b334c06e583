package infotheory

import (
	"math"
	"strconv"
	"strings"
)

// Unit is a unit of information. The zero value is the nat, in which everything is computed.
type Unit uint8

// The units: of the natural logarithm, of the logarithm to base 2, and of the one to base 10.
const (
	Nat Unit = iota
	Bit
	Ban
)

// Units returns all units in the order of their constants.
func Units() []Unit { return []Unit{Nat, Bit, Ban} }

// UnitError is a text that names no unit.
type UnitError struct {
	Text string
}

func (e *UnitError) Error() string {
	return "unknown unit " + strconv.Quote(abridged(e.Text)) + " (known: nat, bit, ban)"
}

// ParseUnit reads a unit's name: nat, bit (or shannon), ban (or hartley, dit), singular or plural, in any case.
func ParseUnit(name string) (Unit, error) {
	switch strings.TrimSuffix(strings.ToLower(strings.TrimSpace(name)), "s") {
	case "nat":
		return Nat, nil
	case "bit", "shannon":
		return Bit, nil
	case "ban", "hartley", "dit":
		return Ban, nil
	}
	return Nat, &UnitError{Text: name}
}

// Nats returns the size of the unit in nats: 1, log 2 or log 10. It panics on an unknown unit.
func (u Unit) Nats() float64 {
	switch u {
	case Nat:
		return 1
	case Bit:
		return math.Ln2
	case Ban:
		return math.Ln10
	}
	panic("infotheory: unknown unit " + strconv.Itoa(int(u)))
}

// FromNats converts x nats to the unit by one division: 0 stays 0 and ∞ stays ∞.
func (u Unit) FromNats(x float64) float64 { return x / u.Nats() }

// ToNats converts x units to nats.
func (u Unit) ToNats(x float64) float64 { return x * u.Nats() }

// String returns the singular name, as it stands in URLs: "nat", "bit" or "ban".
func (u Unit) String() string {
	switch u {
	case Nat:
		return "nat"
	case Bit:
		return "bit"
	case Ban:
		return "ban"
	}
	return "unit " + strconv.Itoa(int(u))
}

// Plural returns the name that follows a reading: "nats", "bits" or "bans".
func (u Unit) Plural() string { return u.String() + "s" }

// abridged cuts a text that came from outside to a length that fits into a message.
func abridged(text string) string {
	const longest = 24
	runes := 0
	for i := range text {
		if runes == longest {
			return text[:i] + "…"
		}
		runes++
	}
	return text
}
