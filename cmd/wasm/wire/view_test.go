package wire_test

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"iridescent/cmd/wasm/wire"
	"iridescent/viz"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// declared returns the fields of an interface of types.d.ts that are not optional.
func declared(t *testing.T, name string) []string {
	t.Helper()
	source, err := os.ReadFile("../../../web/page/js/types.d.ts")
	if err != nil {
		t.Fatal(err)
	}
	body := regexp.MustCompile(`(?s)export interface ` + name + ` \{(.*?)\n\}`).FindStringSubmatch(string(source))
	if body == nil {
		t.Fatalf("types.d.ts declares no %s", name)
	}
	var fields []string
	for _, f := range regexp.MustCompile(`(?m)^  (\w+):`).FindAllStringSubmatch(body[1], -1) {
		fields = append(fields, f[1])
	}
	slices.Sort(fields)
	return fields
}

func same(t *testing.T, name string, written any) {
	t.Helper()
	got := slices.Sorted(maps.Keys(written.(map[string]any)))
	if want := declared(t, name); !slices.Equal(got, want) {
		t.Errorf("%s has the fields\n%s, types.d.ts declares\n%s", name, strings.Join(got, " "), strings.Join(want, " "))
	}
}

func first(t *testing.T, list any) any {
	t.Helper()
	a := list.([]any)
	if len(a) == 0 {
		t.Fatal("the view of the first state has nothing to compare")
	}
	return a[0]
}

func TestTheViewHasTheFieldsThatThePageDeclares(t *testing.T) {
	app := viz.New()
	app.Update(viz.Restore{Hash: "#v=1&scene=compare&sel=1"})
	v := app.View()
	view := wire.View(&v)
	same(t, "View", view)
	same(t, "Control", first(t, view["controls"]))
	same(t, "Action", first(t, view["actions"]))
	same(t, "Preset", first(t, view["scenes"]))
	same(t, "Handle", first(t, view["handles"]))
	same(t, "Reading", first(t, view["readings"]))
	same(t, "Inspector", view["inspector"])
	table := app.Table()
	same(t, "Table", wire.Table(&table))
	same(t, "Explanation", wire.Explanation(&v.Readings[0]))
	same(t, "Parsed", wire.ParsedJoint("0 2\n3 4", ""))
	parsed := wire.Parsed("0 2\n3 4", "")
	same(t, "Parsed", parsed)
	same(t, "ParsedNote", first(t, parsed["notes"]))
	same(t, "ParsedQuestion", first(t, parsed["questions"]))
}

func TestWhatATextOfWeightsMeansIsToldWithoutApplyingIt(t *testing.T) {
	got := string(wire.AppendText(nil, wire.Parsed("rain 3, sun 5", "")["columns"]))
	if want := "[[3,5]]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if wire.Parsed("rain 3, sun 5", "")["error"] != "" || wire.Parsed("rain -3", "")["error"] == "" {
		t.Error("an error is told where there is none, or not told")
	}
	if got := wire.Parsed("1,5\n2,5", "comma=decimal")["text"]; got != "p\n1.5\n2.5\n" {
		t.Errorf("a choice of the reader gives %q", got)
	}
	if got := wire.Parsed("q(x) p(x)\n1 2\n3 4", "")["text"]; got != "p,q\n2,1\n4,3\n" {
		t.Errorf("q before p gives %q", got)
	}
}

func TestWhatAJointTableMeansIsTold(t *testing.T) {
	told := wire.ParsedJoint(",yes,no\nmen,1.234,5\nwomen,3,4", "point=decimal")
	got := string(wire.AppendText(nil, map[string]any{"columns": told["columns"], "labels": told["labels"], "names": told["names"], "text": told["text"], "error": told["error"]}))
	if want := `{"columns":[[1.234,3],[5,4]],"error":"","labels":["men","women"],"names":["yes","no"],"text":", yes, no\u000amen, 1.234, 5\u000awomen, 3, 4\u000a"}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if told := wire.ParsedJoint("1 2\n3", ""); told["error"] == "" || string(wire.AppendText(nil, told["columns"])) != "[]" {
		t.Errorf("rows of unequal length are %v", told)
	}
}

func TestAControlsValueIsToldAsTextOfTheURLAndInWords(t *testing.T) {
	lambda := &param.Param{Key: "lambda", Kind: param.Range}
	v := viz.View{View: scene.View{Controls: []scene.Control{{Param: lambda, Value: ".5", Shown: "λ = 0.50"}}}}
	got := first(t, wire.View(&v)["controls"]).(map[string]any)
	if got["value"] != ".5" || got["shown"] != "λ = 0.50" || got["kind"] != "range" {
		t.Errorf("got %v", got)
	}
}

func TestTheTableHoldsTheReadings(t *testing.T) {
	table := scene.Table{Readings: [][]string{{"KL(p‖q)", "∞", "bits"}}}
	got := string(wire.AppendText(nil, wire.Table(&table)["readings"]))
	if want := `[["KL(p‖q)","∞","bits"]]`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
