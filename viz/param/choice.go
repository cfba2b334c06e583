package param

import "strings"

// Choice declares a parameter of named options; v is the index of the one chosen. The first is the default.
func Choice[T ~int](key, label, help string, v *T, options ...Option) Param {
	return ChoiceOf(key, label, help, options, func() int { return int(*v) }, func(k int) { *v = T(k) })
}

// Switch declares a parameter of two options; the first is the default, and stands for false.
func Switch(key, label, help string, v *bool, off, on Option) Param {
	return ChoiceOf(key, label, help, []Option{off, on}, func() int {
		if *v {
			return 1
		}
		return 0
	}, func(k int) { *v = k == 1 })
}

// ChoiceOf declares a parameter of named options that is more than an index kept somewhere. The first is the default.
func ChoiceOf(key, label, help string, options []Option, get func() int, set func(int)) Param {
	return Param{
		Key: key, Label: label, Help: help, Kind: Menu, Options: options, Default: options[0].Value,
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
