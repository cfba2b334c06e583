package main

import (
	"strings"
	"testing"
)

func TestAReportOfAnotherVersionIsNamed(t *testing.T) {
	t.Parallel()
	for report, want := range map[string]string{
		"Browser: x\nVersions: 0123456789ab, viz 1\nTime: y": "",
		"Versions: ba9876543210":                             "the report is of version ba9876543210, the sources here make 0123456789ab",
		"panic: x":                                           "names no version",
	} {
		note := otherVersion(report, "0123456789ab")
		if want == "" && note != "" || !strings.Contains(note, want) {
			t.Errorf("%q: %q", report, note)
		}
	}
}
