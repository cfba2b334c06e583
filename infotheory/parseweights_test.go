package infotheory

import (
	"reflect"
	"testing"
)

var tablesThatPeopleType = []struct {
	text    string
	labels  []string
	columns [][]float64
	names   []string
}{
	{"3, 5, 2", nil, [][]float64{{3, 5, 2}}, nil},
	{"3,5,2", nil, [][]float64{{3, 5, 2}}, nil},
	{"0.2 0.3 0.5", nil, [][]float64{{0.2, 0.3, 0.5}}, nil},
	{"  0.2   0.3\t0.5\n", nil, [][]float64{{0.2, 0.3, 0.5}}, nil},
	{"3;5;2", nil, [][]float64{{3, 5, 2}}, nil},
	{"3\t5\t2", nil, [][]float64{{3, 5, 2}}, nil},
	{"3\n5\n2\n", nil, [][]float64{{3, 5, 2}}, nil},
	{"3\r\n5\r\n2", nil, [][]float64{{3, 5, 2}}, nil},
	{"3,\n5,\n2,", nil, [][]float64{{3, 5, 2}}, nil},
	{"3, 5, 2,", nil, [][]float64{{3, 5, 2}}, nil},
	{"[0.2, 0.3, 0.5]", nil, [][]float64{{0.2, 0.3, 0.5}}, nil},
	{"(1 2)", nil, [][]float64{{1, 2}}, nil},
	{"0.2,0.3 0.5", nil, [][]float64{{0.2, 0.3, 0.5}}, nil},
	{"1, 2, 3,\n4, 5, 6", nil, [][]float64{{1, 2, 3, 4, 5, 6}}, nil},
	{"1 2 3\n4 5 6", nil, [][]float64{{1, 2, 3}, {4, 5, 6}}, nil},
	{"20% 30% 50%", nil, [][]float64{{0.2, 0.3, 0.5}}, nil},
	{"20 %, 30 %, 50 %", nil, [][]float64{{0.2, 0.3, 0.5}}, nil},
	{"20 % 30 % 50 %", nil, [][]float64{{0.2, 0.3, 0.5}}, nil},
	{"0,2; 0,3; 0,5", nil, [][]float64{{0.2, 0.3, 0.5}}, nil},
	{"0,2 0,3 0,5", nil, [][]float64{{0.2, 0.3, 0.5}}, nil},
	{"1,5 2,5", nil, [][]float64{{1.5, 2.5}}, nil},
	{"0,2\n0,3\n0,5", nil, [][]float64{{0.2, 0.3, 0.5}}, nil},
	{"1,2\n3,4", nil, [][]float64{{1, 3}, {2, 4}}, nil},
	{"0,2\t0,3\t0,5", nil, [][]float64{{0.2, 0.3, 0.5}}, nil},
	{"0,5", nil, [][]float64{{0, 5}}, nil},
	{"1/4 3/4", nil, [][]float64{{0.25, 0.75}}, nil},
	{"1 / 4, 3 / 4", nil, [][]float64{{0.25, 0.75}}, nil},
	{"1*4", nil, [][]float64{{1, 1, 1, 1}}, nil},
	{"1*3, 0.5*2, 7", nil, [][]float64{{1, 1, 1, 0.5, 0.5, 7}}, nil},
	{"1×2, 3 × 2", nil, [][]float64{{1, 1, 3, 3}}, nil},
	{"1e300, 5e-324", nil, [][]float64{{1e300, 5e-324}}, nil},
	{"-0, 1", nil, [][]float64{{0, 1}}, nil},
	{"rain,3\nsun,5", []string{"rain", "sun"}, [][]float64{{3, 5}}, nil},
	{"rain\t3\nsun\t5", []string{"rain", "sun"}, [][]float64{{3, 5}}, nil},
	{"rain;0,3\nsun;0,7", []string{"rain", "sun"}, [][]float64{{0.3, 0.7}}, nil},
	{"rain 3\nsun 5", []string{"rain", "sun"}, [][]float64{{3, 5}}, nil},
	{"light rain 3 1\nsun 5 2", []string{"light rain", "sun"}, [][]float64{{3, 5}, {1, 2}}, nil},
	{"rain 3, sun 5", []string{"rain", "sun"}, [][]float64{{3, 5}}, nil},
	{"rain: 3, sun: 5", []string{"rain", "sun"}, [][]float64{{3, 5}}, nil},
	{"rain=3\nsun=5", []string{"rain", "sun"}, [][]float64{{3, 5}}, nil},
	{"weather,count\nrain,3\nsun,5", []string{"rain", "sun"}, [][]float64{{3, 5}}, []string{"count"}},
	{"p\n0.2\n0.8", nil, [][]float64{{0.2, 0.8}}, []string{"p"}},
	{"p,q\n0.2,0.1\n0.8,0.9", nil, [][]float64{{0.2, 0.8}, {0.1, 0.9}}, []string{"p", "q"}},
	{"p q\n0.2 0.1\n0.8 0.9", nil, [][]float64{{0.2, 0.8}, {0.1, 0.9}}, []string{"p", "q"}},
	{"p,q\nrain,0.2,0.1\nsun,0.8,0.9", []string{"rain", "sun"}, [][]float64{{0.2, 0.8}, {0.1, 0.9}}, []string{"p", "q"}},
	{"i,p,q\n1,0.2,0.1\n2,0.8,0.9", []string{"1", "2"}, [][]float64{{0.2, 0.8}, {0.1, 0.9}}, []string{"p", "q"}},
	{"0.2,0.1\n0.8,0.9\n", nil, [][]float64{{0.2, 0.8}, {0.1, 0.9}}, nil},
	{"\"a, \"\"b\"\"\",3\n\"c\nd\",5", []string{`a, "b"`, "c\nd"}, [][]float64{{3, 5}}, nil},
	{"\"light rain\" 3\n\"sun\" 5", []string{"light rain", "sun"}, [][]float64{{3, 5}}, nil},
	{"\"3\" \"5\"", nil, [][]float64{{3, 5}}, nil},
	{"\"3\",\"5\"", nil, [][]float64{{3, 5}}, nil},
	{"\uFEFFrain,3\r\nsun,5\r\n\r\n", []string{"rain", "sun"}, [][]float64{{3, 5}}, nil},
	{"a,1\nb,2\n3,4", []string{"a", "b", "3"}, [][]float64{{1, 2, 4}}, nil},
	{"<script>,1\n&amp;,2", []string{"<script>", "&amp;"}, [][]float64{{1, 2}}, nil},
}

func TestParseWeightsReadsWhatPeopleType(t *testing.T) {
	for _, c := range tablesThatPeopleType {
		got, err := ParseWeights(c.text)
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
			continue
		}
		if want := (Table{Labels: c.labels, Columns: c.columns, Names: c.names}); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: got %+v, want %+v", c.text, got, want)
		}
	}
}

var textsThatAreNoWeights = []struct{ text, message string }{
	{"", "no weights"},
	{" \n\t ", "no weights"},
	{"[]", "no weights"},
	{",", "no weights"},
	{"3, 5, abc", `value 3: "abc" is not a number`},
	{"abc", `value 1: "abc" is not a number`},
	{"1, , 2", "value 2: a number is missing"},
	{"3\nabc\n5", `line 2, value 2: "abc" is not a number`},
	{"0.1 -0.2", "value 2: negative weight -0.2"},
	{"0.1 −0.2", "value 2: negative weight -0.2"},
	{"-1/2, 3", "value 1: negative weight -0.5"},
	{"1, nan", "value 2: NaN"},
	{"1, inf", "value 2: infinite weight +Inf"},
	{"1, -Infinity", "value 2: infinite weight -Inf"},
	{"1e400, 1", "value 1: 1e400 is too large"},
	{"1, 1e-400", "value 2: 1e-400 is too small"},
	{"1/0, 1", `value 1: "1/0" is not a number`},
	{"1e300/1e-300, 1", "value 1: 1e300/1e-300 is too large"},
	{"1*0", `value 1: "1*0" is not a number`},
	{"1*x", `value 1: "1*x" is not a number`},
	{"1*5000", "value 1: more than 4096 values"},
	{"1*99999999999999999999", "value 1: more than 4096 values"},
	{"2, 1*4096", "value 2: more than 4096 values"},
	{"0, 0, 0", "all 3 weights are zero"},
	{"0", "the only weight is zero"},
	{"a,0,1\nb,0,1", "column 2: all 2 weights are zero"},
	{"p,q\n1,0\n2,0", "column 2: all 2 weights are zero"},
	{"rain,3\nsun,abc", `line 2, column 2: "abc" is not a number`},
	{"rain,3,1\nsun,5,-0.2", "line 2, column 3: negative weight -0.2"},
	{"rain,3\nsun", "line 2: 1 cell where 2 were expected"},
	{"a,1,2,3\nb,1,2,3", "line 1, column 4: 3 columns of values, at most 2"},
	{"rain,3\n\n\"x\ny\",oops", `line 4, column 2: "oops" is not a number`},
	{"rain,1*3\nsun,2", `line 1, column 2: "1*3" is not a number`},
	{"1, abcdefghijklmnopqrstuvwxyz", `value 2: "abcdefghijklmnopqrstuvwx…" is not a number`},
}

func TestParseWeightsNamesWhatIsWrongAndWhere(t *testing.T) {
	for _, c := range textsThatAreNoWeights {
		got, err := ParseWeights(c.text)
		if err == nil {
			t.Errorf("%q: understood as %v, want %s", c.text, got, c.message)
			continue
		}
		if err.Error() != c.message {
			t.Errorf("%q: %s, want %s", c.text, err, c.message)
		}
	}
}

func TestPlainTextUnderstandsTypographers(t *testing.T) {
	table, err := ParseWeights("\uFEFF0.5\u202F\u20090.25\r1\u00A00")
	if err != nil || !reflect.DeepEqual(table.Columns, [][]float64{{0.5, 1}, {0.25, 0}}) {
		t.Errorf("%v, %v", table, err)
	}
}

func TestLongTextsAndUnknownUnitsAreNamedInTheirErrors(t *testing.T) {
	_, err := ParseWeights(string(make([]byte, MaxText+1)))
	if err == nil || err.Error() != "text of 262145 bytes, at most 262144" {
		t.Error(err)
	}
	_, err = ParseUnit("furlong")
	if err == nil || err.Error() != `unknown unit "furlong" (known: nat, bit, ban)` {
		t.Error(err)
	}
}
