//go:build unix

package main

import (
	"os"
	"os/signal"
	"syscall"
)

// stopSignals are those after which the server drains and ends. A program that was started to outlive its terminal, as
// by nohup, does not hear of the terminal's end.
func stopSignals() []os.Signal {
	signals := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) {
		signals = append(signals, syscall.SIGHUP)
	}
	return signals
}

// outliveReaders lets the server go on when whoever reads its output or its log goes away: what is written then is lost.
func outliveReaders() { signal.Ignore(syscall.SIGPIPE) }
