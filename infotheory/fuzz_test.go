package infotheory

import (
	"encoding/binary"
	"errors"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// weightsFrom makes two slices of weights of bytes: the first halves of 16-byte groups are p, the others q.
func weightsFrom(data []byte) (p, q []float64) {
	for ; len(data) >= 16; data = data[16:] {
		p = append(p, math.Float64frombits(binary.LittleEndian.Uint64(data)))
		q = append(q, math.Float64frombits(binary.LittleEndian.Uint64(data[8:])))
	}
	return p, q
}

func bytesOf(pq ...float64) []byte {
	var data []byte
	for _, x := range pq {
		data = binary.LittleEndian.AppendUint64(data, math.Float64bits(x))
	}
	return data
}

// seedsOfPairs are hard cases: p and q in turn.
func seedsOfPairs() [][]byte {
	return [][]byte{
		bytesOf(0.5, 0.25, 0.5, 0.75),
		bytesOf(1, 0, 0, 1),
		bytesOf(1e300, 5e-324, 5e-324, 1e300),
		bytesOf(math.MaxFloat64, math.MaxFloat64, math.MaxFloat64, 1),
		bytesOf(5e-324, 1e-323, 5e-324, 5e-324),
		bytesOf(0x1p-960, 0x1p-961, 1, 1),
		bytesOf(1, 1+0x1p-52, 1, 1, 1, 1-0x1p-53),
		bytesOf(1, 3, 1, 3+0x1p-51),
		bytesOf(1e300, 1e300, 1e-300, 1.1e-300, 7e-310, 2e-310),
		bytesOf(math.Copysign(0, -1), 1, 1, 0),
		bytesOf(1, math.NaN()),
		bytesOf(1, -1),
	}
}

func FuzzComparison(f *testing.F) {
	for _, seed := range seedsOfPairs() {
		f.Add(seed, 0.5)
		f.Add(seed, 0.3)
	}
	f.Fuzz(func(t *testing.T, data []byte, lambda float64) {
		p, q := weightsFrom(data)
		if ValidatePair(p, q) != nil || !(lambda >= 0 && lambda <= 1) {
			if panicOf(func() { new(Comparison).Compute(p, q, lambda) }) == nil {
				t.Fatal("invalid input passes")
			}
			return
		}
		var c, same Comparison
		c.Compute(p, q, lambda)
		mustBePlausible(t, &c)
		same.Compute(p, p, lambda)
		if same.KullbackLeiblerPQ != 0 || same.KullbackLeiblerQP != 0 || same.JensenShannon != 0 {
			t.Errorf("p differs from itself: %+v", same)
		}
		supported := true
		for i := range p {
			supported = supported && (p[i] == 0 || q[i] > 0)
		}
		if math.IsInf(c.KullbackLeiblerPQ, 1) == supported {
			t.Errorf("KL = %g, supported %t", c.KullbackLeiblerPQ, supported)
		}
		if x := KullbackLeibler(p, q); !(tolerance{rel: 1e-13, abs: 1e-300}).accepts(c.KullbackLeiblerPQ, x) {
			t.Errorf("Compare %g, KullbackLeibler %g", c.KullbackLeiblerPQ, x)
		}
	})
}

// mustBePlausible checks what holds for all readings of any two distributions.
func mustBePlausible(t *testing.T, c *Comparison) {
	t.Helper()
	for name, x := range map[string]float64{
		"H(p)": c.EntropyP, "H(q)": c.EntropyQ, "H(m)": c.EntropyM, "H(p,q)": c.CrossEntropyPQ, "H(q,p)": c.CrossEntropyQP,
		"KL(p‖q)": c.KullbackLeiblerPQ, "KL(q‖p)": c.KullbackLeiblerQP, "JSD": c.JensenShannon,
	} {
		if !(x >= 0) {
			t.Errorf("%s = %g", name, x)
		}
	}
	if !(c.JensenShannon <= c.JensenShannonMax*(1+1e-15)) {
		t.Errorf("JSD = %g above %g", c.JensenShannon, c.JensenShannonMax)
	}
	// Logarithms of weights as large as 2¹⁰⁰ leave an entropy fourteen digits.
	if limit := math.Log(float64(len(c.P))) * (1 + 2e-14); c.EntropyP > limit || c.EntropyQ > limit {
		t.Errorf("entropies %g, %g above %g", c.EntropyP, c.EntropyQ, limit)
	}
	for _, terms := range [][]float64{c.P, c.Q, c.M, c.ExcessPQ, c.ExcessQP} {
		if i := slices.IndexFunc(terms, func(x float64) bool { return !(x >= 0) }); i >= 0 {
			t.Errorf("%g at %d", terms[i], i)
		}
	}
	for _, terms := range [][]float64{c.TermsPQ, c.TermsQP} {
		if slices.ContainsFunc(terms, math.IsNaN) {
			t.Error("a term is not a number")
		}
	}
}

func FuzzParseWeights(f *testing.F) {
	for _, c := range tablesThatPeopleType {
		f.Add(c.text)
	}
	for _, c := range textsThatAreNoWeights {
		f.Add(c.text)
	}
	for _, c := range kindsOfTexts {
		f.Add(c.text)
	}
	f.Add("\"")
	f.Add("\"\"\"\n;\t,")
	f.Add(strings.Repeat("1,", 5000))
	f.Fuzz(func(t *testing.T, text string) {
		const limit = 100
		table, err := ParseWeightsUpTo(text, limit)
		if err != nil {
			if err.Error() == "" || len(err.Error()) > 400 {
				t.Errorf("message %q", err.Error())
			}
			return
		}
		for _, column := range table.Columns {
			if err := Validate(column); err != nil || len(column) > limit || len(column) != len(table.Columns[0]) {
				t.Errorf("%d of %d values: %v", len(column), len(table.Columns[0]), err)
			}
		}
		if table.Labels != nil && len(table.Labels) != len(table.Columns[0]) {
			t.Errorf("%d labels for %d values", len(table.Labels), len(table.Columns[0]))
		}
		if table.Names != nil && len(table.Names) != len(table.Columns) || len(table.Columns) > 2 {
			t.Errorf("%d names for %d columns", len(table.Names), len(table.Columns))
		}
		again, err := ParseWeightsUpTo(table.Text(), limit)
		for i, label := range table.Labels {
			table.Labels[i] = strings.ReplaceAll(label, "\n", " ")
		}
		if err != nil || !reflect.DeepEqual(again.Columns, table.Columns) || !reflect.DeepEqual(again.Labels, table.Labels) {
			t.Errorf("%q writes %q, which reads as %+v, %v", text, table.Text(), again, err)
		}
		if spoilt := spoiled(table); spoilt != "" {
			if got, err := ParseWeightsUpTo(spoilt, limit); err == nil {
				t.Errorf("%q is read as %+v", spoilt, got)
			}
		}
		for _, q := range readingOf(text).Questions {
			for _, a := range q.Answers {
				if _, err := ReadWeights(text, Choices{{q.Key, a.Value}}); err != nil && (err.Error() == "" || len(err.Error()) > 400) {
					t.Errorf("message %q", err.Error())
				}
			}
		}
	})
}

func readingOf(text string) Reading {
	r, _ := ReadWeights(text, nil)
	return r
}

// spoiled is the text of a table in which one value, which its weights choose, is none.
func spoiled(t Table) string {
	lines := strings.Split(strings.TrimSuffix(t.Text(), "\n"), "\n")
	n := len(t.Columns[0])
	at := int(math.Float64bits(t.Columns[0][0]) >> 13 % uint64(n))
	row := len(lines) - n + at
	value := strings.LastIndexByte(lines[row], ',') + 1
	lines[row] = lines[row][:value] + spoilers[int(math.Float64bits(t.Columns[0][n-1])>>17)%len(spoilers)]
	if lines[row] == "" {
		return "" // an empty line
	}
	return strings.Join(lines, "\n")
}

func FuzzFormat(f *testing.F) {
	for _, x := range []float64{0, 1, -1, 0.001, 0.00099999999, 999999.9995, 1e300, 5e-324} {
		f.Add(x, 3)
	}
	f.Fuzz(func(t *testing.T, x float64, n int) {
		if n < 0 || n > 17 {
			return
		}
		text := FormatDecimals(x, n)
		if x != 0 && strings.Trim(text, "−0.") == "" || strings.HasPrefix(text, "-") {
			t.Errorf("%g with %d decimals: %q", x, n, text)
		}
	})
}

func TestAMillionCharactersAreRefusedAtOnce(t *testing.T) {
	var long *TextError
	if _, err := ParseWeights(strings.Repeat("1,", 500_000)); !errors.As(err, &long) {
		t.Errorf("%v", err)
	}
	var count *CountError
	if _, err := ParseWeights(strings.Repeat("1 ", MaxText/2)); !errors.As(err, &count) {
		t.Errorf("%v", err)
	}
	for _, piece := range []string{"9", "% ", "a", "\"", "\"a\" ", "a b 1\n", "1e1,", "-", "1/", "[", "[1,", "{\"a\":", "c(", "((1),"} {
		if _, err := ParseWeights(strings.Repeat(piece, MaxText/len(piece))); err == nil {
			t.Errorf("a quarter of a million of %q passes", piece)
		}
	}
}
