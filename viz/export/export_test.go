package export

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/scene"
)

// subject has one outcome of that label and one reading.
func subject(label string, r scene.Reading) *Subject {
	return &Subject{
		State: "#v=1&scene=compare", Scene: "compare", Unit: infotheory.Bit,
		View: &scene.View{Title: "Title", Description: label, Readings: []scene.Reading{r, {ID: "terms-pq", Name: "terms"}}},
		Data: scene.Data{Label: "outcome", Columns: []scene.Column{{Key: "p", Name: "p"}, {Key: "termPQ", Name: "term", Information: true}},
			Records: []scene.Record{{Label: label, Values: []float64{0.1, math.Ln2}}, {Label: "b", Values: []float64{math.NaN(), math.Inf(1)}}}},
	}
}

var kl = scene.Reading{ID: "kl-pq", Name: "KL(p‖q)", Nats: math.Ln2, Value: "1.000", Unit: "bits",
	Formula: "KL(p‖q) = Σ pᵢ log(pᵢ/qᵢ)", Numbers: "1·log(1/0.5) = 1.000 bits"}

func TestCSVHoldsExactNumbersInTheReadersUnit(t *testing.T) {
	const want = "outcome,p,term (bits)\r\na,0.1,1\r\nb,,inf\r\n\r\nname,value,unit\r\nKL(p‖q),1,bits\r\n"
	if got := subject("a", kl).Write("csv"); got != want {
		t.Errorf("%q\nwant\n%q", got, want)
	}
}

func TestReadingsOfOtherUnitsStayInThem(t *testing.T) {
	for _, c := range []struct {
		unit string
		nats float64
		want string
	}{{"√bit", math.Sqrt(math.Ln2), "1,√bit"}, {"units of energy", 0.25, "0.25,units of energy"}, {"bits", math.Inf(-1), "-inf,bits"}} {
		got := subject("a", scene.Reading{Name: "r", Nats: c.nats, Unit: c.unit}).Write("csv")
		if !strings.HasSuffix(got, "r,"+c.want+"\r\n") {
			t.Errorf("%s: %q", c.unit, got)
		}
	}
}

func TestNoLabelIsAFormulaOfASpreadsheet(t *testing.T) {
	for label, want := range map[string]string{
		"=1+1": "'=1+1", "@SUM(A1)": "'@SUM(A1)", "+cmd|' /C calc'!A0": "'+cmd|' /C calc'!A0", "-2+3": "'-2+3", " =1": "' =1", "＝1+1": "'＝1+1",
		"-1": "-1", "+0.5": "+0.5", "a=b": "a=b", `say "x", y`: `say "x", y`, "雨": "雨", "semi;colon": "semi;colon",
	} {
		r := csv.NewReader(strings.NewReader(subject(label, kl).Write("csv")))
		r.FieldsPerRecord = -1
		rows, err := r.ReadAll()
		if err != nil || rows[1][0] != want {
			t.Errorf("%q is read as %q, %v", label, rows[1][0], err)
		}
	}
}

func TestJSONHoldsExactNats(t *testing.T) {
	const label = "</script>\"\\\u2028\x01雨"
	var got struct {
		State, Scene, Title, Description, Unit string
		Outcomes                               []map[string]any
		Readings                               map[string]any
	}
	text := subject(label, kl).Write("json")
	if err := json.Unmarshal([]byte(text), &got); err != nil || strings.Contains(text, "<") {
		t.Fatalf("%v in\n%s", err, text)
	}
	if got.State != "#v=1&scene=compare" || got.Unit != "nat" || got.Description != label || got.Outcomes[0]["label"] != label {
		t.Errorf("%+v", got)
	}
	if a, b := got.Outcomes[0], got.Outcomes[1]; a["p"] != 0.1 || a["termPQ"] != math.Ln2 || b["p"] != nil || b["termPQ"] != "Infinity" {
		t.Errorf("%v, %v", a, b)
	}
	if len(got.Readings) != 1 || got.Readings["klPQ"] != math.Ln2 {
		t.Errorf("%v", got.Readings)
	}
}

func TestALineTellsNameFormulaNumbersAndValue(t *testing.T) {
	reading := func(name, formula, numbers, value, unit string) scene.Reading {
		return scene.Reading{Name: name, Formula: formula, Numbers: numbers, Value: value, Unit: unit}
	}
	for _, c := range []struct {
		name string
		r    scene.Reading
		want string
	}{
		{"a sum", kl, "KL(p‖q) = Σ pᵢ log(pᵢ/qᵢ) = 1·log(1/0.5) = 1.000 bits"},
		{"infinity has no unit", reading("D", "D = x", "0.5·log(0.5/0) = ∞ bits", "∞", "bits"), "D = x = 0.5·log(0.5/0) = ∞"},
		{"a formula of a shorter name", reading("JSD(p,q)", "JSD = (1−λ) KL(p‖m) + λ KL(q‖m), m = p", "1·2 = 2 bits; at most 3", "2", "bits"),
			"JSD(p,q) = (1−λ) KL(p‖m) + λ KL(q‖m) = 1·2 = 2 bits, m = p"},
		{"numbers that are told are left out", reading("H(p)", "H(p) = −Σ pᵢ log pᵢ", "2 bits, of at most 3", "2", "bits"), "H(p) = −Σ pᵢ log pᵢ = 2 bits"},
		{"numbers of another value too", reading("rest", "−log q", "6 = 4 + 2 bits", "2", "bits"), "rest = −log q = 2 bits"},
		{"a formula without a name", reading("surprisal", "−log q(x)", "−log 0.5 = 1 bits", "1", "bits"), "surprisal = −log q(x) = −log 0.5 = 1 bits"},
		{"a formula that is the name", reading("√JSD", "√JSD(p,q)", "√4 = 2", "2", "√bit"), "√JSD(p,q) = √4 = 2 √bit"},
		{"a formula of something else", reading("H(m)", "m = p", "", "2", "bits"), "H(m) = 2 bits, m = p"},
		{"a bound is no value", reading("KL, binned", "P ≤ p", "1 ≤ 2 bits", "1", "bits"), "KL, binned = 1 bits, P ≤ p"},
	} {
		if got := line(&c.r); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestAFormulaThatHoldsInNatsOnlyIsWrittenInNats(t *testing.T) {
	r := scene.Reading{ID: "complexity", Name: "KL", Nats: math.Ln2, Value: "1.000", Unit: "bits", Formula: "KL = log(s/σ)", Numbers: "1.000"}
	if got, want := subject("a", r).Write("latex"), `\mathrm{KL}=\ln \frac{s}{\sigma }=0.693\ \mathrm{nats}`+"\n"; got != want {
		t.Error(got)
	}
}

func TestAnUnknownFormatIsNothing(t *testing.T) {
	if got := subject("a", kl).Write("pdf"); got != "" {
		t.Error(got)
	}
}
