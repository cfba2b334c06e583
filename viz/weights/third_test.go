package weights

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// newTrio is a Duo with a third distribution, r, that says what it is told.
func newTrio() (d *Duo, r *Weights, said *[]string) {
	d, r, said = &Duo{Of: &Pair{}, Was: &Pair{}, First: &Example{P: []float64{3, 1}, Q: []float64{1, 1}, Labels: []string{"x", "y"}}, Noun: "outcome", Most: Most}, &Weights{}, &[]string{}
	d.Third = &Third{Name: "r", Of: r, Was: &Weights{}, First: []float64{2, 1}}
	d.Say = func(format string, a ...any) { *said = append(*said, fmt.Sprintf(format, a...)) }
	for side, name := range d.names() {
		d.Bars[side] = Bars{Name: name, Lockless: true, Of: d.weights(side), Selected: &d.Of.Selected, Say: d.Say, Value: func(i int) float64 { return d.weights(side).Probabilities()[i] }}
	}
	d.Load()
	return d, r, said
}

func TestAThirdDistributionHasItsKeyAndNoLocks(t *testing.T) {
	d, r, _ := newTrio()
	var keys []string
	for _, p := range d.Params() {
		keys = append(keys, p.Key)
	}
	if !slices.Equal(keys, []string{"p", "q", "r", "labels"}) || !slices.Equal(r.List(), []float64{2, 1}) || !d.Pristine() {
		t.Errorf("keys %q, r = %v", keys, r.List())
	}
	set := func(key, value string) string {
		if err := d.Params().Find(key).Set(value); err != nil {
			return err.Error()
		}
		return ""
	}
	none := func(string) bool { return false }
	if why := set("r", "1,2,3"); why != "r has 3 outcomes, p has 2." || !slices.Equal(r.List(), []float64{2, 1}) {
		t.Errorf("%q, r = %v", why, r.List())
	}
	d.Load()
	set("p", "5,3,2")
	if notes := fmt.Sprint(d.Reconcile(none)); notes != "[q is uniform over the 3 outcomes of p. r is uniform over the 3 outcomes of p.]" || r.N != 3 {
		t.Errorf("%s, r = %v", notes, r.List())
	}
	d.Load()
	set("p", "5,3,2")
	set("q", "1,1,1")
	if why := set("r", "1,x,3"); !strings.HasPrefix(why, `r: `) || !strings.HasSuffix(why, "r is uniform over the 3 outcomes of p.") {
		t.Errorf("%q", why)
	}
	if err := d.Do("lock-p", ""); err == nil || !strings.Contains(err.Error(), "no action") {
		t.Errorf("a lock: %v", err)
	}
}

func TestButtonsAndTheTableActOnAllThree(t *testing.T) {
	d, r, _ := newTrio()
	if err := d.Do("add", ""); err != nil || r.N != 3 || d.Of.N() != 3 {
		t.Errorf("%v: %d of r", err, r.N)
	}
	d.Of.Selected = 0
	if err := d.Do("zero-r", ""); err != nil || r.Of[0] != 0 || d.Of.Weights[0].Of[0] == 0 {
		t.Errorf("%v: r = %v", err, r.List())
	}
	d.Of.Selected = 2
	d.Do("remove", "")
	if r.N != 2 || d.Of.Selected != 1 {
		t.Errorf("%d of r, selected %d", r.N, d.Of.Selected)
	}
	if err := d.Do("values", d.Text()); err != nil || !slices.Equal(d.Of.Names(), []string{"x", "y"}) || r.Of[0] != 0 {
		t.Errorf("its own text %q: %v", d.Text(), err)
	}
	if err := d.Do("values", "\tr\tp\tq\nup\t1\t2\t3\ndown\t4\t5\t6"); err != nil || r.Of[1] != 4 || d.Of.Weights[0].Of[0] != 2 || d.Of.Weights[1].Of[1] != 6 || d.Of.Labels[0] != "up" {
		t.Errorf("%v: %v", err, d.Text())
	}
	for text, want := range map[string]string{
		"1,2\n3,4":                  "The table has 2 columns; one each is needed for p, q and r.",
		"1,0,1\n1,0,1":              "The table: q: all 2 weights are zero.",
		"a,p,q,z\nA,1,1,1\nB,1,1,1": "The table: no column is called r.",
		"1,1,1":                     "The table has 1 outcome; 2 to 64 are possible.",
	} {
		before := d.Text()
		if err := d.Do("values", text); err == nil || err.Error() != want || d.Text() != before {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

func TestATableOfDistributionsIsReadAsItIsCalled(t *testing.T) {
	names := []string{"p", "q", "r"}
	for text, want := range map[string]string{
		"1,2,3\n4,5,6": "[[1 4] [2 5] [3 6]] []", ",q,r,p\nx,1,2,3\ny,4,5,6": "[[3 6] [1 4] [2 5]] [x y]",
		",x,y\nr,1,2\np,3,4\nq,5,6": "[[3 4] [5 6] [1 2]] [x y]",
	} {
		lists, labels, err := ReadTable(text, names)
		if got := fmt.Sprint(lists, labels); err != nil || got != want {
			t.Errorf("%q: %s, %v", text, got, err)
		}
	}
}
