package viz

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"iridescent/viz/export"
)

// exported are one of each scene as it begins, and what is unusual.
var exported = []string{
	"scene=compare", "scene=compare&p=1,0&q=0,1&unit=nat&labels==1%2B1,%3C/math%3E", "scene=compare&p=1*64&q=1,2*63", "scene=compare&p=1,0&q=0,1&floor=0.01&unit=ban",
	"scene=curves", "scene=curves&bins=8", "scene=surprise&seen=w120,b1", "scene=surprise&mean=0&seen=w3,b1,w2", "scene=surprise&seen=",
	"scene=inference", "scene=inference&beta=0.5&unit=nat", "scene=inference&view=split&q2=1,2", "scene=inference&view=gradients", "scene=inference&view=gradients&objective=js&q=-2,.3&pull=width&estimator=baseline",
}

func TestEveryFormatOfEverySceneCanBeRead(t *testing.T) {
	for _, state := range exported {
		app := New()
		app.Update(Restore{Hash: "#v=1&" + state})
		readers := map[string]func(string) error{
			"csv": func(text string) error {
				r := csv.NewReader(strings.NewReader(text))
				r.FieldsPerRecord = -1
				_, err := r.ReadAll()
				return err
			},
			"json": func(text string) error {
				var v struct{ Readings map[string]any }
				err := json.Unmarshal([]byte(text), &v)
				if len(v.Readings) < 2 {
					t.Errorf("%s: %d readings", state, len(v.Readings))
				}
				return err
			},
			"latex":  func(text string) error { return nil },
			"mathml": func(text string) error { return readXML("<all>" + text + "</all>") },
		}
		for _, kind := range export.Kinds() {
			text := app.Export(kind)
			if err := readers[kind](text); err != nil || text == "" {
				t.Errorf("%s as %s: %v\n%s", state, kind, err, text)
			}
			if strings.Contains(text, "NaN") {
				t.Errorf("%s as %s has NaN:\n%s", state, kind, text)
			}
		}
		if text := app.Export("latex"); strings.Count(text, "{") != strings.Count(text, "}") {
			t.Errorf("%s: braces do not balance in\n%s", state, text)
		}
	}
}

func readXML(text string) error {
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		if _, err := d.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func TestLaTeXHasTheNumbersOfNow(t *testing.T) {
	app := New()
	app.Update(Restore{Hash: "#v=1&scene=compare&p=1,1&q=1,0"})
	text := app.Export("latex")
	for _, want := range []string{
		`\mathrm{KL}(p\|q)=\sum_i p_{i}\log_2 \frac{p_{i}}{q_{i}}=0.500\cdot \log_2 \frac{0.500}{1.000}+0.500\cdot \log_2 \frac{0.500}{0}=\infty ` + "\n",
		`H(p)=-\sum_i p_{i}\log_2 p_{i}=1.000\ \mathrm{bits}` + "\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
}
