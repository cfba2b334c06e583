package driver

import (
	"fmt"
	"strings"
)

// keys are the characters by which WebDriver names the keys without one.
var keys = map[string]string{
	"Backspace": "\ue003", "Tab": "\ue004", "Enter": "\ue007", "Shift": "\ue008", "Control": "\ue009",
	"Alt": "\ue00a", "Escape": "\ue00c", "Space": " ", "PageUp": "\ue00e", "PageDown": "\ue00f",
	"End": "\ue010", "Home": "\ue011", "ArrowLeft": "\ue012", "ArrowUp": "\ue013",
	"ArrowRight": "\ue014", "ArrowDown": "\ue015", "Delete": "\ue017", "F5": "\ue035",
}

// Key is the character that Type understands as the named key. Names are
// those of KeyboardEvent.key, with "Space"; one character stands for itself.
// It panics on another name.
func Key(name string) string {
	if k, ok := keys[name]; ok {
		return k
	}
	if len([]rune(name)) == 1 {
		return name
	}
	panic(fmt.Sprintf("driver: no key is called %q", name))
}

// Keys presses keys where the focus is, one chord after the other:
// "Tab", "Shift+ArrowUp", "Control+Shift+z". It panics on an unknown name.
func (b *Browser) Keys(chords ...string) error {
	source := Source{kind: "key", name: "keyboard"}
	for _, chord := range chords {
		names := strings.Split(chord, "+")
		for _, n := range names {
			source.steps = append(source.steps, params{"type": "keyDown", "value": Key(n)})
		}
		for i := len(names) - 1; i >= 0; i-- {
			source.steps = append(source.steps, params{"type": "keyUp", "value": Key(names[i])})
		}
	}
	b.acted = true
	_, err := b.wire.send(cmdActions, params{"actions": []params{source.json(0, 0)}})
	return err
}
