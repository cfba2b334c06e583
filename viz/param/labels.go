package param

import "strings"

// JoinLabels writes names for a hash, with commas between them; those within a name are escaped.
func JoinLabels(labels []string) string {
	parts := make([]string, len(labels))
	for i, l := range labels {
		parts[i] = Escape(l)
	}
	return strings.Join(parts, ",")
}

// SplitLabels is the inverse of JoinLabels, with every name clean. It splits at commas that are not escaped. If that gives one
// name where n > 1 are wanted, someone escaped the commas between the names too, and they split as well. Of more than most names
// the last one is all that is left.
func SplitLabels(raw string, n, most int) []string {
	parts := strings.SplitN(raw, ",", most+1)
	if len(parts) == 1 && n > 1 {
		parts = strings.SplitN(Unescape(raw), ",", most+1)
	}
	for i, l := range parts {
		parts[i] = CleanLabel(Unescape(l))
	}
	return parts
}
