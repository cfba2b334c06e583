package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
)

// allowance is how much more memory than the site's size the server may
// take, in bytes.
const allowance = 40e6

var peakLine = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)

// judgeMemory prints the most memory the server had under the load so far.
func judgeMemory(s *contender, dir string) error {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.command.Process.Pid))
	if err != nil {
		fmt.Println("there is no /proc: the memory was not measured")
		return nil
	}
	found := peakLine.FindSubmatch(status)
	if found == nil {
		fmt.Println("/proc does not tell the most memory taken: it was not measured")
		return nil
	}
	kilobytes, err := strconv.ParseFloat(string(found[1]), 64)
	if err != nil {
		return err
	}
	size, err := folderSize(dir)
	if err != nil {
		return err
	}
	peak := kilobytes * 1024
	fmt.Printf("resident memory at most %.1f MB, the site is %.1f MB: %.1f MB more\n", peak/1e6, size/1e6, (peak-size)/1e6)
	if peak > size+allowance {
		return fmt.Errorf("more than %.0f MB above the size of the site", allowance/1e6)
	}
	return nil
}

func folderSize(dir string) (size float64, err error) {
	err = filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		size += float64(info.Size())
		return err
	})
	return size, err
}
