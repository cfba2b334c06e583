package driver

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// inOwnGroup makes the program the head of a process group that dies with us.
func inOwnGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}

// killGroup ends the program and everything in its group.
func killGroup(cmd *exec.Cmd) { _ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }

// ticks is how many times a second the kernel counts processor time in /proc, on all machines that Go runs on.
const ticks = 100

// groupTime adds up the processor time of the programs in a group that have not ended: fields 14 and 15 of /proc/PID/stat, see
// proc(5).
func groupTime(cmd *exec.Cmd) (time.Duration, error) {
	stats, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil {
		return 0, err
	}
	sum := 0
	for _, stat := range stats {
		text, err := os.ReadFile(stat)
		if err != nil {
			continue // it has ended
		}
		_, rest, _ := strings.Cut(string(text), ") ") // after the name of the program
		fields := strings.Fields(rest)
		if len(fields) < 13 || fields[2] != strconv.Itoa(cmd.Process.Pid) {
			continue
		}
		for _, field := range fields[11:13] {
			n, err := strconv.Atoi(field)
			if err != nil {
				return 0, fmt.Errorf("driver: %s: %w", stat, err)
			}
			sum += n
		}
	}
	return time.Duration(sum) * time.Second / ticks, nil
}
