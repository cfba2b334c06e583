package viz

import (
	"reflect"
	"testing"

	"iridescent/viz/canvas/recorder"
	"iridescent/viz/input"
)

// seen records the picture as the screen shows it.
func (p *player) seen() []recorder.Call {
	p.app.Layout()
	var r recorder.Recorder
	p.app.Frame(&r)
	return r.Calls
}

// meant records the picture of the state.
func (p *player) meant() []recorder.Call {
	p.app.Layout()
	var r recorder.Recorder
	p.app.Draw(&r)
	return r.Calls
}

// frames lets a motion go on until it ends, with 16 frames in its time, and returns how many it took.
func (p *player) frames(each func()) (n int) {
	p.t.Helper()
	for ; p.app.motion.going; n++ {
		if n > 20 {
			p.t.Fatal("the motion does not end")
		}
		p.now += motionTime / 16
		alone := !p.app.animates()
		if e := p.send(Input{input.Tick{Time: p.now}}); len(e) > 0 && alone {
			p.t.Errorf("frame %d has effects %v", n, e)
		}
		each()
	}
	return n
}

// Every preset of every scene is moved to from the one before it: the state is there at once, and the picture ends as it is.
func TestThePictureMovesToAStateThatIsChosen(t *testing.T) {
	for _, n := range scenes() {
		p := newPlayer(t, "scene="+n.name)
		var names []string
		for _, preset := range p.app.Presets() {
			names = append(names, preset.Name)
		}
		for _, name := range append(names[1:], names[0]) {
			before := p.seen()
			p.do("preset", name)
			at := newPlayer(t, p.hash())
			if p.app.View().Description != at.app.View().Description || !reflect.DeepEqual(p.app.View().Readings, at.app.View().Readings) {
				t.Errorf("%s: the readings of %s are not there at once", n.name, name)
			}
			if !p.app.motion.going {
				t.Errorf("%s: nothing moves to %s", n.name, name)
			}
			first, meant := p.seen(), p.meant()
			if !p.app.motion.going {
				continue // both look alike
			}
			if a, b := shapes(first), shapes(before); a < b {
				t.Errorf("%s: the way to %s begins with %d shapes, before it there were %d", n.name, name, a, b)
			}
			still := !p.app.animates()
			count := p.frames(func() { p.seen() }) // the recorder panics on what is not finite
			if count < 16 || count > 18 {
				t.Errorf("%s: the way to %s has %d frames", n.name, name, count)
			}
			if still && !reflect.DeepEqual(meant, p.meant()) || !reflect.DeepEqual(p.seen(), p.meant()) {
				t.Errorf("%s: the way to %s does not end at the picture", n.name, name)
			}
		}
	}
}

// shapes counts the calls that paint no text.
func shapes(calls []recorder.Call) (n int) {
	for _, c := range calls {
		if c.Kind != recorder.Text {
			n++
		}
	}
	return n
}

func TestTheBarsOfAPresetMove(t *testing.T) {
	p := newPlayer(t, "p=1,3&q=3,1")
	bars := func(calls []recorder.Call) (tops []float64) {
		for _, c := range calls {
			if c.Kind == recorder.Circle && len(tops) < 4 {
				tops = append(tops, c.Points[0].Y)
			}
		}
		return tops
	}
	from := bars(p.seen())
	p.do("swap", "")
	to := bars(p.meant())
	if begin := bars(p.seen()); !reflect.DeepEqual(begin, from) {
		t.Errorf("the discs begin at %v, they were at %v", begin, from)
	}
	last := from
	p.frames(func() {
		now := bars(p.seen())
		for k := range now {
			if (now[k]-last[k])*(to[k]-from[k]) < 0 {
				t.Errorf("disc %d goes from %v to %v on the way from %v to %v", k, last[k], now[k], from[k], to[k])
			}
		}
		last = now
	})
	if !reflect.DeepEqual(last, to) {
		t.Errorf("the discs end at %v, not %v", last, to)
	}
}

// What ends a motion, and what has none.
func TestWhatMovesAtOnce(t *testing.T) {
	for _, c := range []struct {
		name  string
		moves bool
		do    func(p *player)
	}{
		{"a preset", true, func(p *player) { p.do("preset", "die") }},
		{"undo", true, func(p *player) { p.do("preset", "die"); p.app.motion.going = false; p.seen(); p.do("undo", "") }},
		{"an address", true, func(p *player) { p.send(Restore{Hash: "p=1,2,3"}) }},
		{"a choice", true, func(p *player) { p.set("axis=log") }},
		{"weights that are typed", true, func(p *player) { p.do("values", "p:3,1,5,2,2,9") }},
		{"a focus after it", true, func(p *player) { p.do("preset", "die"); p.send(Surroundings{Theme: "light", Focus: "p0"}) }},
		{"a slider", false, func(p *player) { p.set("lambda=.3") }},
		{"a page around this one", false, func(p *player) { p.send(Follow{Hash: "p=1,2,3"}) }},
		{"another program's state", false, func(p *player) { p.send(Restore{Hash: "p=1,2,3", History: "\n"}) }},
		{"reduced motion", false, func(p *player) { p.send(Surroundings{Theme: "light", Still: true}); p.seen(); p.do("preset", "die") }},
		{"a talk, which has its own", false, func(p *player) { p.send(Surroundings{Theme: "light", Talk: true}); p.seen(); p.do("preset", "die") }},
		{"a press", false, func(p *player) { p.do("preset", "die"); p.pointer(1, input.Down, p.app.size.Center()) }},
		{"a key", false, func(p *player) { p.do("preset", "die"); p.key("p0", "ArrowUp") }},
		{"another size", false, func(p *player) { p.do("preset", "die"); p.send(Resize{700, 500}) }},
		{"another theme", false, func(p *player) { p.do("preset", "die"); p.send(Surroundings{Theme: "dark"}) }},
		{"what nobody has seen", false, func(p *player) { p.app.stale = true; p.do("preset", "die") }},
		{"what changes nothing", false, func(p *player) { p.do("preset", "weather") }},
		{"what is refused", false, func(p *player) { p.do("preset", "none") }},
	} {
		p := newPlayer(t, "scene=compare")
		p.do("preset", "weather")
		p.app.motion.going = false
		p.seen()
		c.do(p)
		p.seen()
		if p.app.Animating() != c.moves {
			t.Errorf("%s: the picture moves %v", c.name, !c.moves)
		}
		if !c.moves && !reflect.DeepEqual(p.seen(), p.meant()) {
			t.Errorf("%s: the picture is not that of the state", c.name)
		}
	}
}

// A state that is chosen on the way to another one is moved to from where the picture is.
func TestAMotionGoesOnFromWhereItIs(t *testing.T) {
	p := newPlayer(t, "p=1,3&q=3,1")
	p.seen()
	p.do("swap", "")
	for range 4 {
		p.seen()
		p.now += motionTime / 8
		p.send(Input{input.Tick{Time: p.now}})
	}
	on := p.seen()
	p.do("swap", "")
	if again := p.seen(); !reflect.DeepEqual(on[0], again[0]) || len(again) < len(on) {
		t.Error("the picture jumps")
	}
	p.frames(func() {})
	if !reflect.DeepEqual(p.seen(), p.meant()) {
		t.Error("it ends elsewhere")
	}
}

func TestAFrameOnTheWayAllocatesNothing(t *testing.T) {
	for _, n := range scenes() {
		p := newPlayer(t, "scene="+n.name)
		p.seen()
		p.do("preset", p.app.Presets()[1].Name)
		p.seen()
		if allocated := testing.AllocsPerRun(5, func() { p.app.Frame(recorder.Discard{}) }); allocated > 0 {
			t.Errorf("%s: %v", n.name, allocated)
		}
	}
}
