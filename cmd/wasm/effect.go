//go:build js

package main

import "iridescent/viz"

// update passes one message on and carries out its effects.
func (p *page) update(m viz.Msg) { p.carryOut(p.app.Update(m)) }

// carryOutAll carries out effects that no message of the page has caused.
func (p *page) carryOutAll(effects []viz.Effect) {
	p.carryOut(effects)
	p.tellChange()
}

// carryOut hands effects to the page. A change is kept until tellChange: many pointers in one frame make one change.
func (p *page) carryOut(effects []viz.Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case viz.Changed:
			if p.changed == "" || e.Cause != "tick" { // what the reader does counts more than what goes on by itself
				p.changed = e.Cause
			}
		case viz.Announce:
			p.effect("announce", e.Text)
		case viz.Wake:
			p.effect("wake", e.Seconds)
		case viz.Goal:
			p.effect("goal", map[string]any{"id": e.ID, "met": e.Met})
		case viz.PushURL:
			p.url(e.Hash, true)
		case viz.ReplaceURL:
			p.url(e.Hash, false)
		}
	}
}

// tellChange tells the page that the view has changed, if it has, and where the places are now.
func (p *page) tellChange() {
	if p.changed == "" {
		return
	}
	p.place()
	p.effect("changed", p.changed)
	p.changed = ""
}

func (p *page) url(hash string, push bool) {
	p.effect("url", map[string]any{"hash": hash, "push": push})
}

func (p *page) effect(name string, argument any) { p.port.Call("effect", name, argument) }
