package param

import "strings"

// Unread is a value that was refused, with the keys of what belongs to it and is left out too. It is an error that names both.
type Unread struct {
	why  error
	keys []string
}

// NotRead returns the error of a value that was refused.
func NotRead(why error) *Unread { return &Unread{why: why} }

// LeaveOut notes the key of what is left out too.
func (u *Unread) LeaveOut(key string) { u.keys = append(u.keys, key) }

// Error says why, and what else is left out: "… q, labels and sel belong to it and are left out too."
func (u *Unread) Error() string {
	switch n := len(u.keys); n {
	case 0:
		return u.why.Error()
	case 1:
		return u.why.Error() + " " + u.keys[0] + " belongs to it and is left out too."
	default:
		return u.why.Error() + " " + strings.Join(u.keys[:n-1], ", ") + " and " + u.keys[n-1] + " belong to it and are left out too."
	}
}
