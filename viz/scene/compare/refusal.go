package compare

import "fmt"

// refusal is a sentence that tells the reader why something was not done.
type refusal string

// Error returns the sentence.
func (r refusal) Error() string { return string(r) }

func refuse(format string, a ...any) error { return refusal(fmt.Sprintf(format, a...)) }
