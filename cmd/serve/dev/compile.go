package dev

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// compile builds the site in out. The error is what the build printed, which
// names files and lines.
func compile(ctx context.Context, root, out string) error {
	build := exec.CommandContext(ctx, "go", "run", "-C", filepath.Join(root, "web", "tools"), "./build", "-out", out, "-offline", "never")
	printed, err := build.CombinedOutput()
	if err == nil {
		return nil
	}
	if text := strings.TrimSpace(string(printed)); text != "" {
		return errors.New(text)
	}
	return err
}

// findRoot returns the folder of the module iridescent, which is the folder
// or one above it.
func findRoot(folder string) (string, error) {
	start, err := filepath.Abs(folder)
	if err != nil {
		return "", err
	}
	for dir := start; ; dir = filepath.Dir(dir) {
		text, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err == nil && bytes.HasPrefix(text, []byte("module iridescent\n")) {
			return dir, nil
		}
		if dir == filepath.Dir(dir) {
			return "", fmt.Errorf("-dev needs the sources of iridescent, and %s is not in them", start)
		}
	}
}
