//go:build !linux

package driver

import "os/exec"

// inOwnGroup does nothing where no engine can be started (see Missing).
func inOwnGroup(*exec.Cmd) {}

// killGroup ends the program alone.
func killGroup(cmd *exec.Cmd) { _ = cmd.Process.Kill() }
