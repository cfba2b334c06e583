// Package reader listens to the built site as somebody who does not see it: with the screen reader Orca, in Firefox, by keys.
// What Orca says is read from its log. It needs a desktop without a screen, and patience, so it is no part of make test:
//
//	make test-reader
//
// testdata/transcript.txt holds what was heard when it was last recorded (go test ./web/browsertest/reader -update).
package reader
