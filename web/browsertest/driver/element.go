package driver

import "fmt"

// find returns the first element that matches the selector.
func (b *Browser) find(css string) (element, error) {
	var e element
	err := b.ask(cmdFind, params{"using": "css selector", "value": css}, &e)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", css, err)
	}
	return e, nil
}

// Find says whether an element of the current frame matches the selector.
func (b *Browser) Find(css string) (bool, error) {
	_, err := b.find(css)
	if Is(err, "no such element") {
		return false, nil
	}
	return err == nil, err
}

// Click scrolls the element into view and clicks its middle, as a hand would:
// it fails if something covers it.
func (b *Browser) Click(css string) error { return b.act(cmdElementClick, css, params{}) }

// Type focuses the element and types the text after what it holds. Special
// keys are written as the characters of Key.
func (b *Browser) Type(css, text string) error {
	return b.act(cmdElementType, css, params{"text": text})
}

// Clear empties a field.
func (b *Browser) Clear(css string) error { return b.act(cmdElementClear, css, params{}) }

// act carries out an element command on the first match.
func (b *Browser) act(c command, css string, p params) error {
	e, err := b.find(css)
	if err != nil {
		return err
	}
	p["id"] = e.id()
	if _, err := b.wire.send(c, p); err != nil {
		return fmt.Errorf("%s: %w", css, err)
	}
	return nil
}
