// Package reader listens to the built site as somebody who does not see it: with the screen reader Orca, in Firefox, by keys.
// What Orca says is read from its log. It needs a desktop without a screen, and patience, so it is no part of make test:
//
//	make test-reader
//
// What was heard is kept in testdata, task by task, and has to be heard again: go test with -update writes it anew.
package reader
