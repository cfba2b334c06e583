//go:build !linux

package driver

import (
	"errors"
	"os/exec"
	"time"
)

// inOwnGroup does nothing where no engine can be started (see Missing).
func inOwnGroup(*exec.Cmd) {}

// killGroup ends the program alone.
func killGroup(cmd *exec.Cmd) { _ = cmd.Process.Kill() }

// groupTime is not known where no engine can be started.
func groupTime(*exec.Cmd) (time.Duration, error) {
	return 0, errors.New("driver: processor time is known on Linux only")
}
