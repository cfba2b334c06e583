package infotheory

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func TestCodesAgreeWithExactArithmetic(t *testing.T) {
	var cases []struct {
		ID       string
		P, Q     numbers
		Lengths  []*int `json:"shannon_lengths"`
		LengthsQ []*int `json:"shannon_lengths_q"`
		Expected struct {
			H       number `json:"H_bits"`
			Huffman number `json:"huffman_expected_bits"`
			Shannon number `json:"shannon_expected_bits"`
			Wrong   number `json:"wrong_code_expected_bits"`
			CE      number `json:"CE_bits"`
			KL      number `json:"KL_bits"`
			Kraft   number `json:"kraft_sum"`
			HBans   number `json:"H_bans"`
			KLBans  number `json:"KL_bans"`
		}
	}
	readVectors(t, "codes", &cases)
	tol := tolerance{rel: 1e-12}
	for _, c := range cases {
		e := &c.Expected
		forP, forQ := ShannonCode(c.P), ShannonCode(c.Q)
		mustHaveLengths(t, c.ID, forP, c.Lengths)
		mustHaveLengths(t, c.ID, forQ, c.LengthsQ)
		tol.check(t, c.ID+" Shannon", forP.ExpectedBits(c.P), e.Shannon.float64)
		tol.check(t, c.ID+" wrong code", forQ.ExpectedBits(c.P), e.Wrong.float64)
		tol.check(t, c.ID+" Huffman", HuffmanCode(c.P).ExpectedBits(c.P), e.Huffman.float64)
		tol.check(t, c.ID+" Kraft", forP.KraftSum(), e.Kraft.float64)
		tol.check(t, c.ID+" H", Bit.FromNats(Entropy(c.P)), e.H.float64)
		tol.check(t, c.ID+" CE", Bit.FromNats(CrossEntropy(c.P, c.Q)), e.CE.float64)
		tol.check(t, c.ID+" KL", Bit.FromNats(KullbackLeibler(c.P, c.Q)), e.KL.float64)
		tol.check(t, c.ID+" H in bans", Ban.FromNats(Entropy(c.P)), e.HBans.float64)
		tol.check(t, c.ID+" KL in bans", Ban.FromNats(KullbackLeibler(c.P, c.Q)), e.KLBans.float64)
		mustBePrefixFree(t, c.ID, HuffmanCode(c.P))
		mustBePrefixFree(t, c.ID, forP)
		if kraft := HuffmanCode(c.P).KraftSum(); kraft != 1 {
			t.Errorf("%s: the Huffman code's Kraft sum is %g", c.ID, kraft)
		}
	}
}

func mustHaveLengths(t *testing.T, id string, c Code, want []*int) {
	t.Helper()
	for i, length := range c.Lengths {
		if want[i] == nil && length != -1 || want[i] != nil && length != *want[i] {
			t.Errorf("%s: symbol %d has %d bits", id, i, length)
		}
	}
}

// mustBePrefixFree checks the words of a code against its lengths and each other.
func mustBePrefixFree(t *testing.T, id string, c Code) {
	t.Helper()
	words := c.Words()
	for i, word := range words {
		if len(word) != max(c.Lengths[i], 0) {
			t.Fatalf("%s: word %q of %d bits", id, word, c.Lengths[i])
		}
		for j, other := range words {
			if i != j && c.Lengths[i] >= 0 && c.Lengths[j] >= 0 && strings.HasPrefix(other, word) {
				t.Fatalf("%s: %q begins with %q", id, other, word)
			}
		}
	}
}

func TestCanonicalWordsAreInOrder(t *testing.T) {
	c := HuffmanCode([]float64{1, 8, 2, 4})
	if want := []string{"110", "0", "111", "10"}; !slices.Equal(c.Words(), want) {
		t.Errorf("%q, want %q", c.Words(), want)
	}
}

func TestTiesKeepTheLongestWordShort(t *testing.T) {
	// Lengths 1, 2, 3, 4, 4 would be as good on average.
	c := HuffmanCode([]float64{2, 2, 1, 1, 1})
	if longest := slices.Max(c.Lengths); longest != 3 {
		t.Errorf("longest word of %d bits: %v", longest, c.Lengths)
	}
}

func TestASingleSymbolNeedsNoBits(t *testing.T) {
	for _, c := range []Code{HuffmanCode([]float64{3}), ShannonCode([]float64{3})} {
		if c.Lengths[0] != 0 || c.Words()[0] != "" || c.KraftSum() != 1 || c.ExpectedBits([]float64{1}) != 0 {
			t.Errorf("%v", c)
		}
	}
}

func TestAShannonCodeHasNoWordForTheImpossible(t *testing.T) {
	c := ShannonCode([]float64{1, 0})
	if c.Lengths[1] != -1 || !math.IsInf(c.ExpectedBits([]float64{1, 1}), 1) {
		t.Errorf("%v", c)
	}
	if h := HuffmanCode([]float64{1, 0, 1}); math.IsInf(h.ExpectedBits([]float64{1, 1, 1}), 1) {
		t.Errorf("%v", h)
	}
}

func TestShannonLengthsAreExactAtPowersOfTwo(t *testing.T) {
	third := 1.0 / 3 // three of these sum to less than one
	for _, c := range []struct {
		p    []float64
		want []int
	}{
		{[]float64{0.5, 0.25, 0.25}, []int{1, 2, 2}},
		{[]float64{3, 3, 6, 12}, []int{3, 3, 2, 1}},
		{[]float64{third, third, third, 3 * third}, []int{3, 3, 3, 1}},
		{[]float64{1e300, 1e300}, []int{1, 1}},
		{[]float64{5e-324, 5e-324, 1e-323}, []int{2, 2, 1}},
		{[]float64{0.5 - 0x1p-54, 0.5}, []int{2, 1}},
		{[]float64{0.5, 0.5, 5e-324}, []int{2, 2, 1075}},
	} {
		if got := ShannonCode(c.p).Lengths; !slices.Equal(got, c.want) {
			t.Errorf("%v: %v, want %v", c.p, got, c.want)
		}
	}
}
