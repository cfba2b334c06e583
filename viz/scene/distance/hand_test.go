package distance

import (
	"math"
	"strings"
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/scene/scenetest"
)

// toward is a point of the triangle.
func (h *player) toward(a, b, c float64) geom.Point {
	return h.s.places.triangle.at(point{a, b, c})
}

func TestThreeHandsMoveThreePoints(t *testing.T) {
	h := newHand(t, "")
	to := [3]geom.Point{h.toward(0.5, 0.3, 0.2), h.toward(0.1, 0.2, 0.7), h.toward(0.4, 0.5, 0.1)}
	for k, id := range letters {
		h.Down(scenetest.Finger+k, h.At(id))
	}
	for k := range letters {
		h.Move(scenetest.Finger+k, to[k])
	}
	for k, id := range letters {
		if at := h.At(id); at.Distance(to[k]) > 0.5 {
			t.Errorf("%s is at %v, its finger at %v", id, at, to[k])
		}
		h.Up(scenetest.Finger+k, to[k])
	}
	for k, want := range [3]point{{0.5, 0.3, 0.2}, {0.1, 0.2, 0.7}, {0.4, 0.5, 0.1}} {
		for i, v := range h.s.Model.Points[k] {
			if math.Abs(v-want[i]) > 1e-9 {
				t.Errorf("%s is %v, want %v", letters[k], h.s.Model.Points[k], want)
			}
		}
	}
}

func TestEdgesAndCornersAreExactZeros(t *testing.T) {
	h := newHand(t, "")
	tri := &h.s.places.triangle
	drag := func(id string, to geom.Point) {
		from := h.At(id)
		h.Down(scenetest.Mouse, from)
		h.Move(scenetest.Mouse, from.Add(9, -9)) // it begins
		h.Move(scenetest.Mouse, to)
		h.Up(scenetest.Mouse, to)
	}
	q := &h.s.Model.Points[second]
	base := h.toward(0, 0.4, 0.6)
	if drag("q", base.Add(0, 7)); q[0] != handUnit {
		t.Errorf("7 px behind the edge: %v", *q)
	}
	if drag("q", base.Add(0, 8.5)); q[0] != 0 || math.Abs(q[1]-0.4) > 0.01 || math.Abs(q[1]+q[2]-1) > 1e-12 {
		t.Errorf("8.5 px behind the edge: %v", *q)
	}
	if !math.IsInf(h.s.measured.straight, 1) || !strings.Contains(h.s.Describe(h.Env), "holds sun impossible") {
		t.Errorf("the divergence is %g: %s", h.s.measured.straight, h.s.Describe(h.Env))
	}
	if at := h.At("q"); math.Abs(at.Y-tri.corners[1].Y) > 1e-9 {
		t.Errorf("q stands at %v, the edge is at %g", at, tri.corners[1].Y)
	}
	if drag("q", h.At("q").Add(40, 0)); q[0] != 0 || q[1] > 0.35 {
		t.Errorf("along the edge it is possible again: %v", *q)
	}
	if drag("q", h.At("q").Add(0, -20)); q[0] == 0 {
		t.Errorf("away from the edge: %v", *q)
	}
	if drag("q", tri.corners[2].Add(30, 30)); *q != (point{0, 0, 1}) {
		t.Errorf("beyond the corner: %v", *q)
	}
	if drag("q", tri.corners[0].Add(-20, -60)); *q != (point{1, 0, 0}) {
		t.Errorf("beyond the top: %v", *q)
	}
	if drag("q", h.toward(0.2, 0.2, 0.6)); q[0] == 0 || q[1] == 0 || q[2] == 0 {
		t.Errorf("back inside: %v", *q)
	}
}

func TestAHandLeavesNoCrumbs(t *testing.T) {
	h := newHand(t, "")
	at := h.At("r")
	h.Down(scenetest.Mouse, at)
	for k := range 4000 {
		angle := float64(k) * 0.7
		h.s.Grips.Named("r").Drag(at.Add(float64(k%331)*math.Cos(angle), float64(k%331)*math.Sin(angle)))
		r := h.s.Model.Points[middle]
		for _, v := range r {
			if v != 0 && v < handUnit*0.999 || v > 1 {
				t.Fatalf("a hand left %v", r)
			}
		}
		if sum := r[0] + r[1] + r[2]; math.Abs(sum-1) > 1e-12 {
			t.Fatalf("%v sums to %g", r, sum)
		}
	}
}

func TestKeysStepTowardsCorners(t *testing.T) {
	h := newHand(t, "p=2,1,1")
	p := &h.s.Model.Points[first]
	if h.Key("p", "ArrowUp"); math.Abs(p[0]-0.51) > 1e-12 || math.Abs(p[1]-p[2]) > 1e-12 {
		t.Errorf("a step towards the first corner: %v", *p)
	}
	if h.Key("p3", "ArrowDown"); math.Abs(p[2]-0.235) > 1e-12 || math.Abs(p[0]/p[1]-0.51/0.245) > 1e-3 {
		t.Errorf("a step away from the third one: %v", *p)
	}
	if h.Key("p2", "Home"); p[1] != 0 {
		t.Errorf("Home: %v", *p)
	}
	if h.Key("p2", "ArrowUp"); math.Abs(p[1]-0.01) > 1e-12 {
		t.Errorf("back: %v", *p)
	}
	if h.Key("p", "End"); *p != (point{1, 0, 0}) {
		t.Errorf("End: %v", *p)
	}
	if h.Key("p", "ArrowDown"); *p != (point{0.99, 0.005, 0.005}) {
		t.Errorf("from a corner the others share equally: %v", *p)
	}
	if h.ShiftKey("p", "ArrowDown"); math.Abs(p[0]-0.989) > 1e-12 {
		t.Errorf("with Shift: %v", *p)
	}
}

func TestTheDialStopsAtMembersThatHaveAName(t *testing.T) {
	h := newHand(t, "measure=alpha&alpha=.3")
	axisAt := func(alpha float64) geom.Point {
		h.Set("alpha", ".3")
		one, two := h.At("alpha"), alpha-0.3
		h.Set("alpha", "1")
		per := (h.At("alpha").X - one.X) / 0.7
		h.Set("alpha", ".3")
		return one.Add(two*per, 0)
	}
	for _, at := range stops {
		to := axisAt(at.alpha)
		h.Set("alpha", ".3")
		h.Down(scenetest.Mouse, h.At("alpha"))
		h.Move(scenetest.Mouse, to.Add(5, 3))
		h.Up(scenetest.Mouse, to.Add(5, 3))
		if h.s.Model.Alpha != at.alpha || !strings.Contains(h.s.Describe(h.Env), at.label) {
			t.Errorf("%s: α = %g; %s", at.label, h.s.Model.Alpha, h.s.Describe(h.Env))
		}
		w := newHand(t, "measure="+kinds[at.kind].key)
		factor := map[float64]float64{-1: 0.5, 0: 1, 0.5: 4, 1: 1, 2: 0.5}[at.alpha]
		if got, want := h.s.measured.straight, factor*w.s.measured.straight; math.Abs(got-want) > 1e-12*want {
			t.Errorf("%s: %g, want %g", at.label, got, want)
		}
		if alpha, belongs := w.s.Model.alpha(); alpha != at.alpha || !belongs {
			t.Errorf("%s stands at α = %g", kinds[at.kind].key, alpha)
		}
	}
	h.Set("alpha", ".3")
	to := axisAt(0.25)
	h.Down(scenetest.Mouse, h.At("alpha"))
	h.Move(scenetest.Mouse, to)
	if math.Abs(h.s.Model.Alpha-0.25) > 0.01 {
		t.Errorf("between stops α = %g", h.s.Model.Alpha)
	}
	h = newHand(t, "measure=js")
	if h.Key("alpha", "ArrowUp"); h.s.Model.Kind != ofAlpha || math.Abs(h.s.Model.Alpha-0.55) > 1e-12 {
		t.Errorf("a key on the dial: %d, %g", h.s.Model.Kind, h.s.Model.Alpha)
	}
}

func TestAPressOnTheBoardChooses(t *testing.T) {
	h := newHand(t, "")
	for k := range kinds {
		for _, root := range []bool{false, true} {
			id := "choose " + kinds[k].key
			if root {
				id = "choose root" + kinds[k].key
			}
			g := h.s.Named(id)
			h.Tap(scenetest.Mouse, g.Area.Center())
			if h.s.Model.Kind != k || h.s.Model.Root != root {
				t.Errorf("%s leads to %s", id, h.s.Model.name("p", "q"))
			}
		}
	}
}

func TestButtonsDoWhatTheySay(t *testing.T) {
	h := newHand(t, "")
	h.MustDo("mixture", "")
	if h.s.measured.fromMixture != 0 || math.Abs(h.s.measured.compromise-h.s.measured.jsd) > 1e-15 {
		t.Errorf("r on m: KL(m‖r) = %g, the compromise %g, JSD %g", h.s.measured.fromMixture, h.s.measured.compromise, h.s.measured.jsd)
	}
	if err := h.Do("mixture", ""); err == nil {
		t.Error("r goes to m twice")
	}
	p := h.s.Model.Points
	h.MustDo("swap", "")
	if h.s.Model.Points != [3]point{p[1], p[0], p[2]} {
		t.Errorf("swapped: %v", h.s.Model.Points)
	}
	for _, measure := range []string{"kl", "js", "chi2", "rootjeffreys"} {
		h := newHand(t, "measure="+measure)
		if before := h.s.measured.detour(); h.Do("cheapest", "") == nil && !(h.s.measured.detour() < before) {
			t.Errorf("%s: the cheapest detour is %g, before %g", measure, h.s.measured.detour(), before)
		}
		least := h.s.measured.detour()
		for a := 0.05; a < 1; a += 0.1 {
			for b := 0.05; a+b < 1; b += 0.1 {
				h.s.Model.Points[middle] = point{a, b, 1 - a - b}
				if h.s.measure(); h.s.measured.detour() < least*(1-1e-3) {
					t.Errorf("%s: by way of %v it is %g, cheapest is %g", measure, h.s.Model.Points[middle], h.s.measured.detour(), least)
				}
			}
		}
	}
	h = newHand(t, "measure=rootjs")
	h.MustDo("cheapest", "")
	if slack, _ := h.s.measured.slack(); slack < -1e-12 {
		t.Errorf("√JSD has a detour that is shorter by %g", -slack)
	}
	for _, text := range []string{",p,q,r\nsun,3,1,2\nrain,2,4,1\nfog,1,5,1", ",r,q,p\nsun,2,1,3\nrain,1,4,2\nfog,1,5,1", ",sun,rain,fog\np,3,2,1\nq,1,4,5\nr,2,1,1"} {
		if err := h.Do("values", text); err != nil || h.s.Model.Points != [3]point{{3, 2, 1}, {1, 4, 5}, {2, 1, 1}} || h.s.Model.Labels[2] != "fog" {
			t.Errorf("values: %v, %+v", err, h.s.Model)
		}
		if again := h.s.text(); again != ", p, q, r\nsun, 3, 1, 2\nrain, 2, 4, 1\nfog, 1, 5, 1\n" {
			t.Errorf("the text is %q", again)
		}
	}
	for text, want := range map[string]string{",p,q,r\na,1,2,3\nb,1,1,1": "The table has 2 outcomes; 3 are needed.", "1,x,3": "The table: ", "1,2\n3,4\n5,6": "The table has 2 columns; one each is needed for p, q and r.",
		",p,q,s\na,1,1,1\nb,1,1,1\nc,1,1,1": "The table: no column is called r.", ",p,q,r\na,1,0,1\nb,1,0,1\nc,1,0,1": "The table: q: "} {
		before := h.s.Model
		if err := h.Do("values", text); err == nil || !strings.HasPrefix(err.Error(), want) || h.s.Model != before {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestWrongValuesAreRefusedWithKeyAndPlace(t *testing.T) {
	for hash, want := range map[string]string{
		"p=1,2": "p has 2 outcomes; 3 are needed.", "p=1,2,3,4": "p has 4 outcomes; 3 are needed.", "q=1,x,2": "q: ", "r=1,-1,2": "r: ", "p=0,0,0": "p: ", "r=1*64": "r has more than 6 outcomes; 3 are needed.", "q=": "q: ",
		"measure=hellingr": `measure: "hellingr" is none of kl, rkl, `, "alpha=11": "alpha: 11 is not between −10 and 10.", "alpha=x": `alpha: "x" is not a number.`, "map=r": `map: "r" is none of p, q, none.`,
	} {
		h := newHand(t, "")
		before := h.s.Model
		key, raw, _ := strings.Cut(hash, "=")
		err := h.s.Params().Find(key).Set(raw)
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %q", hash, err, want)
		}
		if h.s.Model != before {
			t.Errorf("%s has changed something", hash)
		}
	}
}
