//go:build js

package main

import (
	"syscall/js"

	"iridescent/cmd/wasm/wire"
)

// message carries out a message of the page and returns nil, or says what is wrong with it.
func (p *page) message(v js.Value) any {
	m, err := wire.Message(func(name string) any { return plain(v.Get(name)) })
	if err != nil {
		return err.Error()
	}
	p.update(m)
	p.tellChange()
	return nil
}

// plain returns a text, number or truth value of JS, and nil for anything else.
func plain(v js.Value) any {
	switch v.Type() {
	case js.TypeString:
		return v.String()
	case js.TypeNumber:
		return v.Float()
	case js.TypeBoolean:
		return v.Bool()
	}
	return nil
}
