//go:build js

package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"syscall/js"

	"iridescent/cmd/wasm/wire"
	"iridescent/viz"
	"iridescent/viz/scene"
)

// page is the program's end of the line to window.iridescent.page, called Port in types.d.ts.
type page struct {
	app     *viz.App
	port    js.Value
	extent  js.Value // width, height, ratio
	take    js.Value // function
	queue   js.Value // Uint8Array
	clock   js.Value // performance
	records [wire.PointerCapacity * wire.PointerSize]byte

	areas  []scene.Area
	places []byte
	room   js.Value // Uint8Array

	answers []byte
	changed string // cause of the last change that the page has not been told of

	preparing bool
}

func newPage(app *viz.App) *page {
	port := js.Global().Get("iridescent").Get("page")
	return &page{app: app, port: port, extent: port.Get("extent"), take: port.Get("take"), queue: port.Get("queue"), clock: js.Global().Get("performance")}
}

// size returns that of the picture in CSS pixels, and how many pixels each has.
func (p *page) size() (width, height, scale float64) {
	return p.extent.Get("width").Float(), p.extent.Get("height").Float(), p.extent.Get("ratio").Float()
}

// connect offers the program to the page, which restores the state at once.
func (p *page) connect() {
	p.port.Call("connect", map[string]any{
		"version": runtime.Version(),
		"message": p.answer("a message", func(v js.Value) any { return p.message(v) }),
		"view":    p.answer("the view", func(js.Value) any { return p.view() }),
		"table":   p.answer("the table", func(js.Value) any { return p.table() }),
		"presets": p.answer("the presets", func(js.Value) any { return p.text(wire.Presets(p.app.Presets())) }),
		"explain": p.answer("an explanation", func(v js.Value) any { return p.explain(v.String()) }),
		"parse":   p.answer("parsing", p.parse),
		"svg":     p.answer("the SVG", func(v js.Value) any { return p.svg(v.String()) }),
		"png":     p.answer("the PNG", func(v js.Value) any { return p.png(v) }),
		"export":  p.answer("the numbers", func(v js.Value) any { return p.app.Export(v.String()) }),
		"picture": p.answer("a picture", func(v js.Value) any { return p.picture(v.String()) }),
		"figure":  p.answer("a figure", func(v js.Value) any { return p.figure(v) }),
		"check":   p.answer("a check", func(v js.Value) any { return p.check(v) }),
		"qr":      p.answer("a QR code", func(v js.Value) any { return qr(v.String()) }),
		"handles": p.answer("the handles", func(js.Value) any { return p.text(wire.Grips(p.app.Handles())) }),
		"words":   p.answer("the places of the texts", func(js.Value) any { return p.text(wire.Places(p.app.Words())) }),
		"fonts":   p.answer("the fonts", func(js.Value) any { return fonts() }),
		"hash":    p.answer("the state", func(js.Value) any { return p.app.Hash() }),
		"history": p.answer("the history", func(js.Value) any { return p.app.History() }),
	})
}

// answer makes a function for the page. A panic in it is told to the page, which ends the program and keeps the state.
func (p *page) answer(what string, f func(argument js.Value) any) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) (result any) {
		defer func() {
			if fault := recover(); fault != nil {
				p.effect("panic", map[string]any{"what": fmt.Sprint("asked for ", what, ": ", fault), "output": string(debug.Stack())})
			}
		}()
		argument := js.Undefined()
		if len(args) > 0 {
			argument = args[0]
		}
		return f(argument)
	})
}

// view returns the view as JSON.
func (p *page) view() any {
	v := p.app.View()
	return p.text(wire.View(&v))
}

// table returns all numbers as JSON.
func (p *page) table() any {
	t := p.app.Table()
	return p.text(wire.Table(&t))
}

// explain returns what a reading means as JSON; null if there is no such reading.
func (p *page) explain(id string) any {
	r, found := p.app.Explain(id)
	if !found {
		return "null"
	}
	return p.text(wire.Explanation(&r))
}

// parse returns what a text of weights, or of a joint table, was understood as.
func (p *page) parse(wish js.Value) any {
	text, choices := wish.Get("text").String(), wish.Get("choices").String()
	if wish.Get("joint").Truthy() {
		return p.text(wire.ParsedJoint(text, choices))
	}
	return p.text(wire.Parsed(text, choices))
}

// check returns what an answer to an exercise is worth.
func (p *page) check(wish js.Value) any {
	return p.text(wire.Verdict(p.app.Check(wish.Get("task").String(), wish.Get("answer").String())))
}

// text writes values as JSON, in a buffer that is used again.
func (p *page) text(values any) any {
	p.answers = wire.AppendText(p.answers[:0], values)
	return string(p.answers)
}
