//go:build !unix

package main

import (
	"os"
	"syscall"
)

// stopSignals are those after which the server drains and ends.
func stopSignals() []os.Signal { return []os.Signal{os.Interrupt, syscall.SIGTERM} }

// outliveReaders has nothing to do where a write to nobody is no signal.
func outliveReaders() {}
