package param

import (
	"slices"
	"strings"
	"testing"
)

func TestAListOfNumbersIsReadOrRefusedWithItsPlace(t *testing.T) {
	d := Domain{Least: -10, Most: 10}
	for text, want := range map[string][]float64{
		"1,2": {1, 2}, " 1 , -2.5": {1, -2.5}, "−3,0*2": {-3, 0, 0}, "-0,1e0": {0, 1}, "1 * 3": {1, 1, 1},
	} {
		if got, err := d.List("e", text, 2, 4); err != nil || !slices.Equal(got, want) {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
	for text, want := range map[string]string{
		"": `e: "" at place 1 is not a number.`, "1": "e: 1 number; 2 to 4 are possible.", "1,2,3,4,5": "e: 5 numbers; 2 to 4 are possible.", "1,x": `e: "x" at place 2 is not a number.`,
		"1,2,": `e: "" at place 3 is not a number.`, "inf,1": `e: "inf" at place 1 is not a number.`, "1,nan": `e: "nan" at place 2 is not a number.`, "1,11": "e: 11 at place 2 is not between −10 and 10.",
		"1*5": "e has more than 4 numbers; 2 to 4 are possible.", "0,1*999999999": "e has more than 4 numbers; 2 to 4 are possible.", "1*0": `e: "1*0" at place 1 is not a number.`, "1*x": `e: "1*x" at place 1 is not a number.`,
		"1,1e-400": "e: 1e-400 at place 2 is not between −10 and 10.", "1*2*3": `e: "1*2*3" at place 1 is not a number.`,
	} {
		if got, err := d.List("e", text, 2, 4); err == nil || err.Error() != want {
			t.Errorf("%q: %v, %v, want %s", text, got, err, want)
		}
	}
}

func FuzzAListOfNumbersHoldsItsLimits(f *testing.F) {
	f.Add("1,2*3")
	f.Fuzz(func(t *testing.T, text string) {
		d := Domain{Least: -1, Most: 1}
		list, err := d.List("e", text, 2, 16)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "e") || !strings.HasSuffix(err.Error(), ".") {
				t.Errorf("%q: %v", text, err)
			}
			return
		}
		if len(list) < 2 || len(list) > 16 || slices.ContainsFunc(list, func(x float64) bool { return !d.Has(x) }) {
			t.Errorf("%q: %v", text, list)
		}
	})
}
