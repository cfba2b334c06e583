package web

import (
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/poster"
)

var (
	guideHeading = regexp.MustCompile(`(?m)^#+ .*$`)
	guideState   = regexp.MustCompile(`\]\(\.\./(#\S*)\)(?:\s|$)`)
	guideNumber  = regexp.MustCompile(`([−-]?\d+\.\d{2,}) (bits?|nats?|kT)\b`)
)

// Numbers of the guide that are of no figure beside them, with what they are.
var ownNumbers = map[string]float64{
	"−1.76 bits":  0.9566 - 2.7157,                                                                                                                               // complexity minus misfit, as the slip has it
	"0.0035 bits": infotheory.KullbackLeibler([]float64{6, 4}, []float64{7, 3})/math.Ln2 - infotheory.KullbackLeibler([]float64{6, 4}, []float64{5, 5})/math.Ln2, // a loss
	"5.22 bits":   learnt("1"),
	"0.07 bits":   learnt("1000"),
	"1.44 bits":   1 / math.Ln2,
	"0.01 bits":   0.01, // an example of a size
}

// learnt is what a black swan teaches a belief that one in a hundred is black.
func learnt(worth string) float64 {
	for _, r := range poster.New("#scene=surprise&mean=.01&weight="+worth+"&seen=b1", 640, 400, poster.Look{}).View().Readings {
		if r.ID == "bayesianSurprise" {
			return r.Nats / math.Ln2
		}
	}
	return math.NaN()
}

func TestNumbersOfTheGuideAreThoseOfItsFigures(t *testing.T) {
	pages, err := filepath.Glob("guide/*.md")
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	for _, name := range pages {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		parts := guideHeading.Split(string(text), -1)
		if filepath.Base(name) == "questions.md" {
			parts = strings.Split(string(text), "\n\n")
		}
		for _, part := range parts {
			states := guideState.FindAllStringSubmatch(part, -1)
			if len(states) == 0 {
				continue
			}
			for _, number := range guideNumber.FindAllStringSubmatch(part, -1) {
				checked++
				if !among(number[1], number[2], states) && !isOwn(number[0], number[1]) {
					t.Errorf("%s: %s is no reading of %s", name, number[0], states[0][1])
				}
			}
		}
	}
	if checked < 20 {
		t.Errorf("only %d numbers were checked", checked)
	}
}

// among reports whether a number, as far as it is written out, is a reading of one of the states.
func among(number, unit string, states [][]string) bool {
	for _, state := range states {
		for _, r := range poster.New(state[1], 640, 400, poster.Look{}).View().Readings {
			value := r.Nats
			if strings.HasPrefix(unit, "bit") {
				value /= math.Ln2
			}
			if rounds(value, number) {
				return true
			}
		}
	}
	return false
}

func isOwn(phrase, number string) bool {
	if !strings.HasSuffix(phrase, "s") {
		phrase += "s"
	}
	value, ok := ownNumbers[phrase]
	return ok && rounds(value, number)
}

func rounds(value float64, number string) bool {
	number = strings.Replace(number, "−", "-", 1)
	_, decimals, _ := strings.Cut(number, ".")
	return strconv.FormatFloat(value, 'f', len(decimals), 64) == number
}
