//go:build js

// Bare is the smallest picture Ebitengine draws, one rectangle. What our
// page weighs and how fast it starts is measured against it.
package main

import (
	"image"
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"
)

type game struct{}

func (game) Update() error { return nil }

func (game) Draw(screen *ebiten.Image) {
	rectangle := image.Rect(20, 20, 120, 80)
	screen.SubImage(rectangle).(*ebiten.Image).Fill(color.RGBA{0, 0x72, 0xb2, 0xff})
}

func (game) Layout(width, height int) (int, int) { return width, height }

func main() {
	if err := ebiten.RunGame(game{}); err != nil {
		panic(err)
	}
}
