package main

import "os/exec"

// openBrowser shows the address in a browser, where it can. It never fails:
// the address is printed anyway.
func openBrowser(address, goos string, getenv func(string) string) {
	command := opener(goos, getenv)
	if command == nil {
		return
	}
	started := exec.Command(command[0], append(command[1:], address)...)
	if started.Start() == nil {
		go func() { _ = started.Wait() }()
	}
}

// opener returns the command that opens an address on the system, nil where
// there is no display to open it on.
func opener(goos string, getenv func(string) string) []string {
	switch {
	case goos == "darwin":
		return []string{"open"}
	case goos == "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler"}
	case getenv("DISPLAY") != "" || getenv("WAYLAND_DISPLAY") != "":
		return []string{"xdg-open"}
	}
	return nil
}
