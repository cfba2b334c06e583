// Package reader listens to the built site as somebody who does not see it: with the screen reader Orca, in Firefox, by keys.
// What Orca says is read from its log. It needs a desktop without a screen, and patience, so it is no part of make test:
//
//	make test-reader
//
// With -update it keeps what was heard in testdata/transcript.txt. Nothing is kept yet: the long test does not run through everywhere.
package reader
