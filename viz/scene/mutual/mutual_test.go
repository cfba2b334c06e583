package mutual

import (
	"math"
	"strings"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
)

const hair = "joint=68,20,15,5;119,84,54,29;26,17,14,14;7,94,10,16&xlabels=black,brown,red,blond&ylabels=brown,blue,hazel,green"

const six = "joint=1,2,3,4,5,6;6,5,4,3,2,1;1,1,1,1,1,1;9,0,0,0,0,9;2,2,2,2,2,2;0,0,5,5,0,0"

func TestAllThatEverySceneKeeps(t *testing.T) {
	scenetest.Run(t, scenetest.Suite{
		Title: "Mutual information",
		Pictures: scenetest.Pictures{
			New:      func() scene.Scene { return New() },
			States:   []string{"", "sel=y2", "sel=x1&unit=nat", "cells=terms", "cells=excess&sel=x2", hair, hair + "&sel=y2&cells=terms", six, six + "&sel=x6&unit=ban", "joint=1,0;0,1", "joint=2,4;1,2", "joint=0,1;1,0;0,1&xlabels=-1,0,1&ylabels=0,1", "joint=1,0,0;0,0,0&sel=y3"},
			Extremes: []string{"joint=1e300,1e-300;1e-300,1e300", "joint=0,0;0,1", six + "&cells=excess"},
		},
		Goldens: []scenetest.Golden{
			{"wide", 960, 552, &theme.Light, ""}, {"wide-hair", 960, 552, &theme.Light, "preset=hair&sel=y2"}, {"wide-terms", 960, 552, &theme.Light, "preset=bend&cells=terms"}, {"wide-unsettling", 960, 552, &theme.Dark, "preset=unsettling"}, {"wide-projector", 960, 552, &theme.Projector, "preset=titanic&sel=x1"},
			{"wide-six", 1280, 688, &theme.Light, six + "&cells=excess"}, {"portrait", 390, 704, &theme.Light, ""}, {"portrait-dark", 390, 704, &theme.Dark, hair + "&sel=x2"}, {"tablet", 820, 1100, &theme.Light, hair}, {"embed", 640, 344, &theme.Light, ""}, {"embed-narrow", 320, 424, &theme.Light, hair},
		},
	})
}

// player plays with this scene.
type player struct {
	*scenetest.Player
	s *Scene
}

func newHand(t testing.TB, hash string) *player {
	t.Helper()
	s := New()
	return &player{scenetest.Open(t, s, hash, 960, 552), s}
}

func TestACellFollowsTheFingerAndTheOthersMakeRoom(t *testing.T) {
	for _, view := range []string{"joint", "terms", "excess"} {
		h := newHand(t, "cells="+view)
		at := h.At("c12")
		h.Down(scenetest.Finger, at)
		h.Move(scenetest.Finger, at.Add(0, -40))
		if got := h.At("c12"); math.Abs(got.Y-at.Y+40) > 1 || !(h.s.joint.P[1] > 0.1) || math.Abs(h.s.joint.P[0]/h.s.joint.P[2]-4) > 0.01 {
			t.Errorf("%s: the cell is at %g for %g, p = %v", view, got.Y, at.Y-40, h.s.joint.P)
		}
		h.Move(scenetest.Finger, at.Add(0, 300))
		h.Up(scenetest.Finger, at.Add(0, 300))
		if h.s.joint.P[1] != 0 {
			t.Errorf("%s: below the base line %g", view, h.s.joint.P[1])
		}
	}
}

func TestSeveralFingersAndKeys(t *testing.T) {
	h := newHand(t, "")
	a, b := h.At("c11"), h.At("c22")
	h.Down(scenetest.Finger, a)
	h.Down(scenetest.Finger+1, b)
	h.Move(scenetest.Finger, a.Add(0, 50))
	h.Move(scenetest.Finger+1, b.Add(0, 50))
	h.Up(scenetest.Finger, a.Add(0, 50))
	h.Up(scenetest.Finger+1, b.Add(0, 50))
	if p := h.s.joint.P; !(p[0] < 0.35) || !(p[3] < 0.35) {
		t.Errorf("p = %v", p)
	}
	h = newHand(t, "")
	h.Key("c11", "ArrowRight")
	if h.Key("c12", "ArrowUp"); h.s.Model.Cell != 1 || math.Abs(h.s.Model.Cells.Of[1]-0.11) > 1e-9 {
		t.Errorf("cell %d, %v", h.s.Model.Cell, h.s.Model.Cells.List())
	}
}

func TestANameSelectsItsLine(t *testing.T) {
	h := newHand(t, hair)
	tap := func(x, y float64) { h.Tap(scenetest.Mouse, geom.Point{X: x, Y: y}) }
	t.Run("a column", func(t *testing.T) {
		tap(h.s.table.cells.X+1.5*h.s.table.w, h.s.table.cells.Y-8)
		if h.s.Model.Line != 2 || math.Abs(h.s.klSelected()-h.s.joint.ColKL[1]) > 0 {
			t.Errorf("line %d", h.s.Model.Line)
		}
		tap(h.s.table.cells.X+1.5*h.s.table.w, h.s.table.cells.Y-8)
		if h.s.Model.Line != 0 {
			t.Errorf("a second tap leaves line %d", h.s.Model.Line)
		}
	})
	t.Run("a row", func(t *testing.T) {
		tap(20, h.s.table.cells.Y+2.5*h.s.table.h)
		if h.s.Model.Line != -3 || h.s.klSelected() != h.s.joint.RowKL[2] {
			t.Errorf("line %d", h.s.Model.Line)
		}
	})
}

func TestTheFourFormsAreOneNumber(t *testing.T) {
	for _, hash := range []string{"", hair, six, "joint=0,1;1,0;0,1", "joint=1,0,0;0,0,0"} {
		h := newHand(t, hash)
		j := &h.s.joint
		var cells, columns, rows float64
		for _, x := range j.Terms {
			cells += x
		}
		for c, x := range j.ColKL {
			columns += x * j.Y[c]
		}
		for r, x := range j.RowKL {
			rows += x * j.X[r]
		}
		for name, x := range map[string]float64{"cells": cells, "columns": columns, "rows": rows, "X": j.EntropyX - j.EntropyXGivenY, "Y": j.EntropyY - j.EntropyYGivenX} {
			if math.Abs(x-j.MutualInformation) > 1e-12 {
				t.Errorf("%s: %s give %g, I is %g", hash, name, x, j.MutualInformation)
			}
		}
		if h.s.capacity.Nats < j.MutualInformation-1e-9 {
			t.Errorf("%s: a capacity of %g, I is %g", hash, h.s.capacity.Nats, j.MutualInformation)
		}
	}
}

func TestTheFlipProbabilityIsThatOfTheChannel(t *testing.T) {
	h := newHand(t, "flip=.11")
	want := math.Ln2 - infotheory.Entropy([]float64{0.11, 0.89})
	if math.Abs(h.s.joint.MutualInformation-want) > 1e-12 || math.Abs(h.s.capacity.Nats-want) > 1e-9 {
		t.Errorf("I = %.12g, capacity %.12g, want %.12g", h.s.joint.MutualInformation, h.s.capacity.Nats, want)
	}
	h = newHand(t, "joint=6,2;1,1&flip=.5")
	if x := h.s.joint.X; math.Abs(x[0]-0.8) > 1e-12 || h.s.joint.MutualInformation > 1e-15 {
		t.Errorf("the input is %v, I = %g", x, h.s.joint.MutualInformation)
	}
	h = newHand(t, hair)
	if err := h.s.Params().Find("flip").Set(".1"); err == nil || !strings.HasPrefix(err.Error(), "flip: only a table of 2 rows") {
		t.Errorf("4 by 4: %v", err)
	}
}

func TestButtonsKeepWhatTheySay(t *testing.T) {
	h := newHand(t, hair)
	x := append([]float64{}, h.s.joint.X...)
	h.MustDo("independent", "")
	if h.s.joint.MutualInformation > 1e-14 || math.Abs(h.s.joint.X[1]-x[1]) > 1e-12 {
		t.Errorf("I = %g, p(x) = %v", h.s.joint.MutualInformation, h.s.joint.X)
	}
	h = newHand(t, hair+"&sel=y2")
	mi := h.s.joint.MutualInformation
	h.MustDo("transpose", "")
	if h.s.Model.X[1] != "blue" || h.s.Model.Line != -2 || math.Abs(h.s.joint.MutualInformation-mi) > 1e-14 {
		t.Errorf("%q, line %d, I = %g", h.s.Model.X, h.s.Model.Line, h.s.joint.MutualInformation)
	}
	h = newHand(t, "joint=5,0;2,3")
	h.MustDo("best", "")
	if math.Abs(h.s.joint.MutualInformation-h.s.capacity.Nats) > 1e-8 {
		t.Errorf("the best input carries %g of %g", h.s.joint.MutualInformation, h.s.capacity.Nats)
	}
	for _, action := range []string{"add-row", "add-column"} {
		before := h.s.joint.MutualInformation
		h.MustDo(action, "")
		h.s.measure()
		if h.s.joint.MutualInformation != before {
			t.Errorf("%s: I = %g, it was %g", action, h.s.joint.MutualInformation, before)
		}
	}
	h.MustDo("remove-row", "")
	h.MustDo("remove-column", "")
	if h.s.Model.Rows != 2 || h.s.Model.Cols != 2 {
		t.Errorf("%d by %d", h.s.Model.Rows, h.s.Model.Cols)
	}
	if err := h.Do("remove-row", ""); err == nil {
		t.Error("one row is left")
	}
}

func TestAPastedTableIsRead(t *testing.T) {
	for text, want := range map[string]string{
		"4,1\n1,4": "&joint=4,1;1,4&xlabels=x1,x2&ylabels=y1,y2",
		"\tbrown\tblue\nblack\t68\t20\nred\t26\t17\n": "&joint=68,20;26,17&xlabels=black,red&ylabels=brown,blue",
		"hair,brown,blue\r\nblack,68,20\r\nred,26,17": "&joint=68,20;26,17&xlabels=black,red&ylabels=brown,blue",
		"1 2 3\n4 5 6": "&joint=1,2,3;4,5,6",
		"a;1;2\nb;3;4": "&joint=1,2;3,4&xlabels=a,b",
	} {
		h := newHand(t, hair)
		if err := h.Do("values", text); err != nil || !strings.HasPrefix(h.Hash(), strings.SplitN(want, "&xlabels=x1", 2)[0]) {
			t.Errorf("%q: %v, %s, want %s", text, err, h.Hash(), want)
		}
	}
	h := newHand(t, hair)
	if err := h.Do("values", h.s.Model.text()); err != nil || h.Hash() != newHand(t, hair).Hash() {
		t.Errorf("its own text: %v, %s", err, h.Hash())
	}
	for text, want := range map[string]string{
		"": "The table: ", "1,2\n3": "The table: line 2: 1 cell where 2 were expected.", "1,2\n3,x": `The table: line 2, column 2: "x" is not a number.`, "1,-2\n3,4": "The table: line 1, column 2: negative",
		"1,2": "The table has 1 row; 2 to 6 are possible.", "0, 0\n0, 0": "The table: ", "1\n2": "The table has 1 column; 2 to 6 are possible.",
		"a\t1.234\t5\nb\t3\t4": `The table: line 1, column 2: "1.234" may mean 1234 or 1.234.`,
	} {
		h := newHand(t, hair)
		before := h.s.Model
		if err := h.Do("values", text); err == nil || !strings.HasPrefix(err.Error(), want) || h.s.Model != before {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

func TestWrongValuesAreRefusedWithKeyAndPlace(t *testing.T) {
	for hash, want := range map[string]string{
		"joint=1,2;3": "joint: row 2 has 1 cell, row 1 has 2.", "joint=": "joint: the table is empty.", "joint=1,2": "joint has 1 row; 2 to 6 are possible.", "joint=1;2": "joint has 1 column; 2 to 6 are possible.",
		"joint=1,x;2,3": `joint: "x" in row 1, column 2 is not a number.`, "joint=1,-1;2,3": "joint: -1 in row 1, column 2 is not a weight of 0 or more.", "joint=0,0;0,0": "joint: ", "joint=1,1;1,1;1,1;1,1;1,1;1,1;1,1": "joint has more than 6 rows; 2 to 6 are possible.",
		"joint=1,1,1,1,1,1,1;1,1,1,1,1,1,1": "joint has 7 columns; 2 to 6 are possible.", "joint=1,inf;1,1": "joint: inf in row 1, column 2 is not a weight of 0 or more.", "flip=2": "flip: 2 is not between 0 and 1.",
		"sel=y3": `sel: "y3" is no column y1 to y2 and no row x1 to x2.`, "sel=z1": `sel: "z1"`, "sel=y": `sel: "y"`, "cells=x": `cells: "x" is none of joint, terms, excess.`,
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

func TestEveryNumberInWordsIsOneOfTheState(t *testing.T) {
	w := scenetest.Words{
		States: []string{"", hair + "&sel=x2", "joint=0,1;1,0;0,1&xlabels=-1,0,1&ylabels=0,1", "joint=1,0;0,1", "joint=1,2;3,1&xlabels=0,1&ylabels=0,1"},
		Open: func(t testing.TB, hash string) scenetest.Teller {
			h := newHand(t, hash)
			own := func() map[string]float64 {
				h.s.measure()
				r, _ := h.s.correlation()
				return map[string]float64{"#zero": 0, "#one": 1, "#minus one": -1, "#five": 5, "#students": 592, "#people": 2201, "#correlation": r, "#two": 2}
			}
			amounts := func() map[string]float64 {
				all := map[string]float64{"nothing": 0}
				if given := h.s.given(); given != nil {
					all["stays unknown"] = infotheory.Entropy(given)
				}
				return all
			}
			return scenetest.Teller{Player: h.Player, Own: own, Amounts: amounts, More: func() []string { return []string{h.s.describeShort(h.Env)} },
				Plain: func() string { return watching(h.s.joint.MutualInformation).Odds() }}
		},
	}
	w.AreTrue(t)
}
