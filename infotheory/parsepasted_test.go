package infotheory

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// pasted is a text with the readings of it that are right. Where a clear error is right too, it names one of the places.
type pasted struct {
	Kind, Text string
	Want       []struct {
		P, Q   []float64
		Labels []string
	}
	Error bool
	Where string // places, separated by |
}

// misread says what is wrong with a reading, or "".
func (c *pasted) misread(got Table, err error) string {
	if err != nil {
		if !c.Error {
			return "is refused: " + err.Error()
		}
		if c.Where != "" && !slices.ContainsFunc(strings.Split(c.Where, "|"), func(place string) bool { return strings.Contains(err.Error(), place) }) {
			return "the error does not name " + c.Where + ": " + err.Error()
		}
		return ""
	}
	for _, w := range c.Want {
		columns := [][]float64{w.P}
		if w.Q != nil {
			columns = append(columns, w.Q)
		}
		if reflect.DeepEqual(columns, got.Columns) && slices.Equal(w.Labels, got.Labels) {
			return ""
		}
	}
	return "is misread silently"
}

func TestWhatPeoplePasteIsNeverMisreadSilently(t *testing.T) {
	text, err := os.ReadFile("testdata/pasted.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []pasted
	if err := json.Unmarshal(text, &cases); err != nil {
		t.Fatal(err)
	}
	if len(cases) < 41 {
		t.Fatalf("%d cases", len(cases))
	}
	for _, c := range cases {
		got, err := ParseWeights(c.Text)
		if wrong := c.misread(got, err); wrong != "" {
			t.Errorf("%s: %q %s: %+v", c.Kind, c.Text, wrong, got)
		}
	}
}
