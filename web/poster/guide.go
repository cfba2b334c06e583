package main

import (
	"encoding/json"
	"fmt"
	"io"

	"iridescent/viz"
	"iridescent/viz/export"
	"iridescent/viz/poster"
)

// wanted is what pages of the guide ask for: pictures of states, states that they link to, and formulas.
type wanted struct {
	Figures  []string `json:"figures"`
	States   []string `json:"states"`
	Formulas []string `json:"formulas"`
}

// drawn is the answer, in the same order.
type drawn struct {
	Figures  []figure `json:"figures"`
	Formulas []string `json:"formulas"` // MathML
}

// figure is a state as pages show it without the program.
type figure struct {
	State    string `json:"state"` // whole, so that a later default changes nothing
	Title    string `json:"title"`
	Sentence string `json:"sentence"`
	Wide     string `json:"wide"` // SVG
	Tall     string `json:"tall"`
	Exercise string `json:"exercise"` // the id of one of the guide, or ""
	Hint     string `json:"hint"`     // to it
}

// illustrate draws what is wanted. A state that is not understood is an error.
func illustrate(out io.Writer, in io.Reader) error {
	var w wanted
	if err := json.NewDecoder(in).Decode(&w); err != nil {
		return err
	}
	answer := drawn{}
	for _, state := range w.Figures {
		wide := poster.New(state, poster.WideWidth, poster.WideHeight, poster.Look{Head: viz.HeadWhole})
		if notices := wide.Notices(); len(notices) > 0 {
			return fmt.Errorf("%s: %s", state, notices[0])
		}
		v := wide.View()
		tall := poster.New(state, poster.TallWidth, poster.TallHeight, poster.Look{Head: viz.HeadWhole})
		f := figure{State: wide.Whole(), Title: v.Title, Sentence: v.Description, Wide: string(wide.SVG()), Tall: string(tall.SVG())}
		if v.Task != nil {
			f.Exercise, f.Hint = v.Task.ID, v.Task.Hint
		}
		answer.Figures = append(answer.Figures, f)
	}
	for _, state := range w.States {
		if notices := poster.New(state, poster.WideWidth, poster.WideHeight, poster.Look{}).Notices(); len(notices) > 0 {
			return fmt.Errorf("%s: %s", state, notices[0])
		}
	}
	for _, formula := range w.Formulas {
		answer.Formulas = append(answer.Formulas, export.MathML(formula))
	}
	return json.NewEncoder(out).Encode(answer)
}
