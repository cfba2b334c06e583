package param

import "strings"

// NewChoice declares a parameter of named options.
func NewChoice(key, label, help string, options []Option, get func() int, set func(int)) Param {
	return Param{
		Key: key, Label: label, Help: help, Kind: Choice, Options: options, Default: options[0].Value,
		Get: func() string { return options[get()].Value },
		Set: func(raw string) error {
			var names []string
			for k, o := range options {
				if o.Value == Unescape(raw) {
					set(k)
					return nil
				}
				names = append(names, o.Value)
			}
			return Refuse("%s: %q is none of %s.", key, Clip(Unescape(raw)), strings.Join(names, ", "))
		},
	}
}
