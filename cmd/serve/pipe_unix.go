//go:build unix

package main

import (
	"os/signal"
	"syscall"
)

// outliveReaders lets the server go on when whoever reads its output or its log goes away: what is written then is lost.
func outliveReaders() { signal.Ignore(syscall.SIGPIPE) }
