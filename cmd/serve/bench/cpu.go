package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// ticks is how many of the units in /proc are in a second, on every Linux.
const ticks = 100

// cpuTime returns the seconds of processor time that a process and its
// children took, 0 where there is no /proc.
func cpuTime(pid int) float64 {
	var sum float64
	files, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			continue
		}
		// The name, in brackets, may hold anything; fields count from after it.
		fields := strings.Fields(string(text[strings.LastIndexByte(string(text), ')')+1:]))
		if len(fields) < 13 || filepath.Dir(file) != fmt.Sprintf("/proc/%d", pid) && fields[1] != strconv.Itoa(pid) {
			continue
		}
		for _, field := range fields[11:13] {
			t, _ := strconv.ParseFloat(field, 64)
			sum += t / ticks
		}
	}
	return sum
}
