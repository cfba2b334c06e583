//go:build js

package main

import "iridescent/cmd/wasm/wire"

// qr returns the QR code of a text as QR in types.d.ts, or nil if the text is too long.
func qr(text string) any {
	path, size := wire.QR(text)
	if path == "" {
		return nil
	}
	return map[string]any{"path": path, "size": size}
}
