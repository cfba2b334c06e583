package code

import (
	"math"
	"strings"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/scene/scenetest"
)

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

func (h *player) of(side, i int) float64 { return h.s.Model.Weights[side].Probabilities()[i] }

func TestAnUpperEdgeFollowsTheFingerAndAboveTheFrameIsNever(t *testing.T) {
	h := newHand(t, "")
	at := h.At("q1")
	h.Down(scenetest.Mouse, at)
	h.Move(scenetest.Mouse, at.Add(0, -40))
	if got := h.At("q1"); math.Abs(got.Y-(at.Y-40)) > 1 {
		t.Errorf("the edge is at %g, the finger at %g", got.Y, at.Y-40)
	}
	shorter := h.of(1, 1)
	if !(shorter < 0.25) {
		t.Errorf("q is %g", shorter)
	}
	h.Move(scenetest.Mouse, geom.Point{X: at.X, Y: h.s.areas.plot.Y - h.s.areas.shelf - 6})
	if h.of(1, 1) != 0 || !math.IsInf(h.s.measured.KullbackLeiblerPQ, 1) {
		t.Errorf("above the frame q is %g, KL %g", h.of(1, 1), h.s.measured.KullbackLeiblerPQ)
	}
	h.Move(scenetest.Mouse, geom.Point{X: at.X, Y: h.s.areas.plot.Bottom() + 500})
	if h.of(1, 1) != 1 {
		t.Errorf("below the base line q is %g", h.of(1, 1))
	}
	h.s.CancelGestures()
	if h.of(1, 1) != 0.25 {
		t.Errorf("taken back q is %g", h.of(1, 1))
	}
}

func TestASideEdgeFollowsTheFinger(t *testing.T) {
	for _, hash := range []string{"", "p=1,1,1,1&q=1*4", "p=2,5,1,3,1&q=1*5&lockp=2", "p=1,2,3&q=1,1,1"} {
		for i := range newHand(t, hash).s.Model.N() {
			h := newHand(t, hash)
			if h.s.Model.Weights[0].Locked[i] {
				continue
			}
			id := h.s.duo.Bars[0].ID(i)
			for _, by := range []float64{20, -35} {
				h := newHand(t, hash)
				at := h.At(id)
				h.Down(scenetest.Finger, at)
				h.Move(scenetest.Finger, at.Add(by, 0))
				if got := h.At(id); math.Abs(got.X-at.X-by) > 1.5 && h.of(0, i) > 0.002 {
					t.Errorf("%q: %s moved by %g, the finger by %g", hash, id, got.X-at.X, by)
				}
				h.Up(scenetest.Finger, at.Add(by, 0))
			}
		}
	}
}

func TestEachEdgeCanBecomeZeroAndComeBack(t *testing.T) {
	for i := range 4 {
		h := newHand(t, "")
		id := h.s.duo.Bars[0].ID(i)
		at := h.At(id)
		far := -3000.0
		if h.s.areas.side[i] {
			far = 3000
		}
		h.Down(scenetest.Mouse, at)
		h.Move(scenetest.Mouse, at.Add(far, 0))
		if h.of(0, i) != 0 {
			t.Errorf("%s is %g", id, h.of(0, i))
		}
		h.Move(scenetest.Mouse, at)
		h.Up(scenetest.Mouse, at)
		if want := newHand(t, "").of(0, i); math.Abs(h.of(0, i)-want) > 0.004 {
			t.Errorf("%s came back as %g, it was %g", id, h.of(0, i), want)
		}
	}
}

func TestSeveralFingersHoldSeveralEdges(t *testing.T) {
	h := newHand(t, "")
	p, q := h.At("p0"), h.At("q3")
	h.Down(scenetest.Finger, p)
	h.Down(scenetest.Finger+1, q)
	h.Move(scenetest.Finger, p.Add(-60, 0))
	h.Move(scenetest.Finger+1, q.Add(0, -60))
	if !(h.of(0, 0) < 0.45) || !(h.of(1, 3) < 0.4) {
		t.Errorf("p0 is %g, q3 is %g", h.of(0, 0), h.of(1, 3))
	}
}

func TestKeysChooseAndMoveInEveryView(t *testing.T) {
	for _, view := range []string{"areas", "tree", "tape", "evidence"} {
		h := newHand(t, "view="+view)
		h.Key("p0", "ArrowRight")
		if h.Key("p1", "ArrowUp"); h.s.Model.Selected != 1 || math.Abs(h.of(0, 1)-0.26) > 1e-9 {
			t.Errorf("%s: selected %d, p %g", view, h.s.Model.Selected, h.of(0, 1))
		}
		h.Key("q1", "Delete")
		if h.of(1, 1) != 0 {
			t.Errorf("%s: q is %g", view, h.of(1, 1))
		}
	}
}

func TestLogitsAreDraggedAndADoubleTapMakesAClassTrue(t *testing.T) {
	h := newHand(t, "view=loss")
	at := h.At("z1")
	h.Down(scenetest.Mouse, at)
	h.Move(scenetest.Mouse, at.Add(0, -30))
	h.Up(scenetest.Mouse, at.Add(0, -30))
	if z := h.s.Model.Logits[1]; !(z > 0.5) || h.s.measured.softmax[1] < 0.18 {
		t.Errorf("the logit is %g, its class has %g", z, h.s.measured.softmax[1])
	}
	at = h.At("z2")
	h.Tap(scenetest.Mouse, at)
	h.Tap(scenetest.Mouse, at)
	if h.s.Model.Truth != 2 {
		t.Errorf("class %d is true", h.s.Model.Truth+1)
	}
}

func TestTheLossIsWhatLibrariesPrint(t *testing.T) {
	// torch.nn.functional.cross_entropy(tensor([2.2, 1.1, -0.6, 0.3]) / T, tensor(0), label_smoothing=s), worked out by hand
	for _, c := range []struct{ temperature, smoothing float64 }{{1, 0}, {2, 0}, {1, 0.1}, {0.5, 0.3}, {1, 1}} {
		h := newHand(t, "view=loss&logits=2.2,1.1,-.6,.3")
		h.s.Model.Temperature, h.s.Model.Smoothing = c.temperature, c.smoothing
		h.Layout()
		sum, mean := 0.0, 0.0
		z := []float64{2.2, 1.1, -0.6, 0.3}
		for _, x := range z {
			sum += math.Exp(x / c.temperature)
			mean += x / c.temperature / 4
		}
		want := math.Log(sum) - (1-c.smoothing)*2.2/c.temperature - c.smoothing*mean
		if got := h.s.measured.loss; math.Abs(got-want) > 1e-13 {
			t.Errorf("T = %g, s = %g: %.15g, want %.15g", c.temperature, c.smoothing, got, want)
		}
		if m := &h.s.measured; math.Abs(m.lossLeast+m.klTarget-m.loss) > 1e-15 {
			t.Errorf("%g + %g is not %g", m.lossLeast, m.klTarget, m.loss)
		}
	}
}

func TestWhatWasSentAddsUp(t *testing.T) {
	for _, hash := range []string{"view=tape", "view=tape&sent=1", letters + "&view=tape&sent=5000&seed=9"} {
		h := newHand(t, hash)
		n, m := h.s.Model.Sent, &h.s.measured
		sum, extra := 0.0, 0.0
		for _, i := range h.s.message(n) {
			sum += m.ratio(int(i))
			extra += float64(m.codes[1].Lengths[i] - m.codes[0].Lengths[i])
		}
		tape := h.s.sentTape()
		if math.Abs(tape.ideal-sum/float64(n)) > 1e-10 || math.Abs(tape.extra-infotheory.Bit.ToNats(extra/float64(n))) > 1e-12 {
			t.Errorf("%s: %g and %g, one by one %g and %g", hash, tape.ideal, tape.extra, sum/float64(n), infotheory.Bit.ToNats(extra/float64(n)))
		}
	}
}

func TestTheMeanExtraComesToKullbackLeibler(t *testing.T) {
	outside := 0
	for seed := range 200 {
		h := newHand(t, "view=tape&sent=2000")
		h.s.Model.Seed = seed
		tape, m := h.s.sentTape(), &h.s.measured
		if math.Abs(tape.ideal-m.KullbackLeiblerPQ) > 1.96*m.spread/math.Sqrt(2000) {
			outside++
		}
	}
	if outside < 2 || outside > 22 { // 10 are expected
		t.Errorf("of 200 messages %d end outside of the band for 95 in 100", outside)
	}
}

func TestAMessageGoesOnByItselfAndRestsAtItsGoal(t *testing.T) {
	h := newHand(t, "view=tape&sent=0")
	h.MustDo("send-200", "")
	frames := 0
	for ; h.s.Animating() && frames < 5000; frames++ {
		h.Now += 1.0 / 60
		if merge := h.Tick(); merge != "send" {
			t.Fatalf("the edit is called %q", merge)
		}
		if frames == 30 {
			h.MustDo("faster", "")
		}
	}
	if h.s.Model.Sent != 200 || frames < 60 || frames > 1000 {
		t.Errorf("%d symbols after %d frames", h.s.Model.Sent, frames)
	}
	if text := h.s.Status(); !strings.Contains(text, "200 symbols are sent") {
		t.Errorf("it says %q", text)
	}
}

func TestAMessageCanBePausedSkippedAndStepped(t *testing.T) {
	h := newHand(t, "view=tape&sent=0")
	h.MustDo("send-200", "")
	for range 90 {
		h.Now += 1.0 / 60
		h.Tick()
	}
	h.MustDo("pause", "")
	if n := h.s.Model.Sent; h.s.Animating() || n < 10 || n > 20 {
		t.Errorf("paused at %d", n)
	}
	before := h.s.Model.Sent
	h.MustDo("send-1", "")
	if h.s.Model.Sent != before+1 {
		t.Errorf("one more is %d", h.s.Model.Sent)
	}
	h.MustDo("send-10000", "")
	h.MustDo("skip", "")
	if h.s.Model.Sent != MaxSent || h.s.Animating() {
		t.Errorf("skipped to %d", h.s.Model.Sent)
	}
	if err := h.Do("send-1", ""); err == nil || !strings.Contains(err.Error(), "10,000") {
		t.Errorf("one more than all: %v", err)
	}
	h.Env.Still = true
	h.MustDo("clear", "")
	h.MustDo("send-200", "")
	if h.s.Model.Sent != 200 || h.s.Animating() {
		t.Errorf("without motion: %d, animating %v", h.s.Model.Sent, h.s.Animating())
	}
}

func TestAHandStopsTheMessage(t *testing.T) {
	h := newHand(t, "view=tape&sent=0")
	h.MustDo("send-200", "")
	h.Down(scenetest.Mouse, h.At("p0"))
	if h.s.Animating() {
		t.Error("it goes on under the hand")
	}
}

func TestWrongValuesAreRefusedWithKeyAndPlace(t *testing.T) {
	for hash, want := range map[string]string{
		"sent=1e9": "sent: 1e9 is not a whole number from 0 to 10000.", "sent=-1": "sent: -1 is not a whole number from 0 to 10000.", "sent=1.5": "sent: 1.5 is not a whole number from 0 to 10000.",
		"temperature=0": "temperature: 0 is not between 0.001 and 1000.", "smoothing=2": "smoothing: 2 is not between 0 and 1.",
		"logits=1,x": `logits: "x" at place 2 is not a number.`, "logits=1": "logits: 1 number; 2 to 10 are possible.", "logits=1,inf": `logits: "inf" at place 2 is not a number.`, "logits=1,NaN,2": `logits: "NaN" at place 2 is not a number.`,
		"logits=1,2,3,4,5,6,7,8,9,10,11": "logits: 11 numbers; 2 to 10 are possible.", "logits=1,1e7": "logits: 1e7 at place 2 is not between −1000000 and 1000000.", "logits=,": `logits: "" at place 1 is not a number.`,
		"true=4": `true: "4" is no class from 1 to 3.`, "true=0": `true: "0" is no class from 1 to 3.`, "true=a": `true: "a" is no class from 1 to 3.`,
		"p=1*27": "p has 27 symbols; 2 to 26 are possible.", "p=1": "p has 1 symbol; 2 to 26 are possible.", "lockp=9": `lockp: "9" is no symbol from 1 to 4.`, "view=sky": `view: "sky" is none of areas, tree, tape, evidence, loss.`,
		"seed=-1": "seed: -1 is not a whole number from 0 to 999999999.",
	} {
		h := newHand(t, "")
		before := h.s.Model
		key, raw, _ := strings.Cut(hash, "=")
		err := h.s.Params().Find(key).Set(raw)
		if got := ""; err == nil || !strings.HasPrefix(err.Error(), strings.TrimSuffix(want, ".")) {
			if err != nil {
				got = err.Error()
			}
			t.Errorf("%s: %q, want %q", hash, got, want)
		}
		if h.s.Model != before {
			t.Errorf("%s has changed something", hash)
		}
	}
}

func TestFewerLogitsThanTheTrueClassSaySo(t *testing.T) {
	h := newHand(t, "logits=1,2,3,4&true=4")
	h.Set("logits", "1,2")
	notes := h.s.Reconcile(func(key string) bool { return key == "logits" })
	if len(notes) != 1 || notes[0].Error() != "true: there is no class 4 of 2; class 1 is taken." || h.s.Model.Truth != 0 {
		t.Errorf("%v, class %d", notes, h.s.Model.Truth+1)
	}
}

func TestAssistiveTechnologySetsLogits(t *testing.T) {
	h := newHand(t, "view=loss")
	h.Send(input.Assign{Handle: "z0", Value: 3.5})
	if h.s.Model.Logits[0] != 3.5 {
		t.Errorf("it is %g", h.s.Model.Logits[0])
	}
}
