package energy

import (
	"math"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// unit is what energies are shown in. Information has units of its own: an energy is never in bits, but in kT·ln 2, which is what a bit costs.
//
// Levels and kT are numbers of one unit, which is not named for kT and bits, as only quotients count there. For meV and J it is 1 meV.
type unit int

const (
	inKT unit = iota
	inJoule
	inMeV
	inBits
)

// Exact by the definition of the SI (2019): the elementary charge in 10⁻²² C, which is a meV in J, and the Boltzmann constant in J/K.
const (
	joulePerMeV = 1.602176634e-22
	boltzmann   = 1.380649e-23
)

// unitKeys and unitNames are how units stand in a hash and behind a number.
var (
	unitKeys  = [...]string{inKT: "kT", inJoule: "J", inMeV: "meV", inBits: "bits"}
	unitNames = [...]string{inKT: "kT", inJoule: "J", inMeV: "meV", inBits: "kT ln 2"}
)

// unitsParam declares the unit of energies. Capitals do not count.
func (s *Scene) unitsParam() param.Param {
	options := []param.Option{{Value: unitKeys[inKT], Label: "kT"}, {Value: unitKeys[inJoule], Label: "J"}, {Value: unitKeys[inMeV], Label: "meV"}, {Value: unitKeys[inBits], Label: "bits (kT ln 2 each)"}}
	p := param.ChoiceOf("units", "Energies in", "The unit that energies are shown in. For J and meV the numbers of levels and kt are meV.", options,
		func() int { return int(s.look.units) }, func(k int) { s.look.units = unit(k) })
	set := p.Set
	p.Set = func(raw string) error {
		for _, key := range unitKeys {
			if strings.EqualFold(key, param.Unescape(raw)) {
				raw = key
			}
		}
		return set(raw)
	}
	return param.Look(p)
}

// per is how many of the shown unit the unit of the levels is.
func (s *Scene) per() float64 {
	switch s.look.units {
	case inJoule:
		return joulePerMeV
	case inMeV:
		return 1
	case inBits:
		return 1 / (s.Model.KT * math.Ln2)
	}
	return 1 / s.Model.KT
}

// unitName is what stands behind an energy.
func (s *Scene) unitName() string { return unitNames[s.look.units] }

// number writes an energy in the shown unit, without its name.
func (s *Scene) number(energy float64) string {
	x := energy * s.per()
	if size := math.Abs(x); x == 0 || size >= 1e-3 && size < 1e6 {
		return infotheory.Format(x)
	}
	ten := int(math.Floor(math.Log10(math.Abs(x)) + 1e-9))
	return infotheory.Format(x/math.Pow(10, float64(ten))) + "×" + scale.Power10(ten)
}

// shown is an axis of energies in the shown unit, and what its numbers are in: "kT", "10⁻²¹ J".
func (s *Scene) shown(a scale.Linear) (axis scale.Linear, unit string) {
	per, unit := s.per(), s.unitName()
	if ten := int(math.Floor(math.Log10(math.Max(math.Abs(a.Min), math.Abs(a.Max)) * per))); ten < -3 || ten > 4 {
		per, unit = per/math.Pow(10, float64(ten)), scale.Power10(ten)+" "+unit
	}
	return scale.Linear{Min: a.Min * per, Max: a.Max * per, From: a.From, To: a.To}, unit
}

// short writes an energy for a sentence.
func (s *Scene) short(energy float64) string {
	return mark.Brief(energy*s.per()) + " " + s.unitName()
}

// said writes an energy for a twin, with as many digits as tell the finest keys apart.
func (s *Scene) said(energy, step float64) string {
	x, step := energy*s.per(), step*s.per()
	ten := int(math.Floor(math.Log10(step))) + 2
	if ten > -6 && ten < 6 {
		return scene.Said(x, step) + " " + s.unitName()
	}
	unit := math.Pow(10, float64(ten))
	return scene.Said(x/unit, step/unit) + "×" + scale.Power10(ten) + " " + s.unitName()
}

// bath writes the temperature: kT as it was set, and in an absolute unit also in kelvin.
func (s *Scene) bath() string {
	kt := s.Model.KT
	switch s.look.units {
	case inJoule, inMeV:
		return mark.Trimmed(kt*s.per()) + " " + s.unitName() + ", " + mark.Trimmed(kelvin(kt)) + " K"
	}
	return mark.Trimmed(kt)
}

// kelvin is the temperature of a kT in meV, to four digits.
func kelvin(kt float64) float64 {
	t := kt * joulePerMeV / boltzmann
	unit := math.Pow(10, math.Floor(math.Log10(t))-3)
	return math.Round(t/unit) * unit
}
