package main

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// A contender is a server under test. Plain is true if it knows no codings,
// so that it is asked for the compressed file itself.
type contender struct {
	name    string
	base    string
	plain   bool
	command *exec.Cmd
}

// startAll starts ours first, then the others that are installed.
func startAll(dir, work string, targets []target) ([]*contender, error) {
	ours := filepath.Join(work, "serve")
	if out, err := exec.Command("go", "build", "-o", ours, "./cmd/serve").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go build: %w\n%s", err, out)
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	starts := []struct {
		name, program string
		plain         bool
		arguments     func(port int) []string
	}{
		{"serve", ours, false, func(port int) []string {
			return []string{"-dir", dir, "-log", "off", "-addr", local(port)}
		}},
		{"http.FileServer", self, true, func(port int) []string { return []string{"-reference", local(port), "-dir", dir} }},
		{"Caddy", "caddy", false, func(port int) []string {
			return []string{"run", "--adapter", "caddyfile", "--config", caddyfile(work, dir, port)}
		}},
		{"nginx", "nginx", false, func(port int) []string { return []string{"-p", work, "-c", nginxConf(work, dir, port, targets)} }},
	}
	var all []*contender
	for _, s := range starts {
		program, err := exec.LookPath(s.program)
		if err != nil {
			fmt.Printf("%s is not installed: it was left out\n", s.name)
			continue
		}
		port, err := freePort()
		if err != nil {
			return all, err
		}
		c := &contender{name: s.name, base: "http://" + local(port), plain: s.plain, command: exec.Command(program, s.arguments(port)...)}
		c.command.Env = append(os.Environ(), "HOME="+work)
		if err := c.start(); err != nil {
			fmt.Printf("%v: it was left out\n", err)
			continue
		}
		all = append(all, c)
	}
	if len(all) == 0 || all[0].name != "serve" {
		return all, errors.New("our own server did not start")
	}
	return all, nil
}

// start waits until the server answers.
func (c *contender) start() error {
	if err := c.command.Start(); err != nil {
		return err
	}
	for range 60 {
		if answer, err := http.Get(c.base + "/index.html"); err == nil {
			answer.Body.Close()
			return nil
		}
		time.Sleep(50 * time.Millisecond)
	}
	_ = c.command.Process.Kill()
	_ = c.command.Wait()
	return fmt.Errorf("%s does not answer", c.name)
}

func stopAll(servers []*contender) {
	for _, c := range servers {
		if c.command.ProcessState == nil {
			_ = c.command.Process.Signal(os.Interrupt)
			_ = c.command.Wait()
		}
	}
}

// address is where the server has the target.
func (c *contender) address(t target) string {
	if c.plain {
		return c.base + "/" + strings.Replace(t.file, "index.html", "page.html", 1)
	}
	return c.base + t.path
}

func local(port int) string { return fmt.Sprintf("127.0.0.1:%d", port) }

func freePort() (int, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port, nil
}

// serveReference is http.FileServer, with the page under a name that it does
// not redirect.
func serveReference(address, dir string) error {
	files := http.FileServer(http.Dir(dir))
	return http.ListenAndServe(address, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if ending, ok := strings.CutPrefix(r.URL.Path, "/page.html"); ok {
			r.URL.Path = "/" // FileServer sends index.html for it
			if ending != "" {
				r.URL.Path = "/index.html" + ending
			}
		}
		files.ServeHTTP(w, r)
	}))
}

func caddyfile(work, dir string, port int) string {
	return config(work, "Caddyfile", fmt.Sprintf(`{
	admin off
	auto_https off
	log {
		output discard
	}
}
http://%s {
	bind 127.0.0.1
	root * %s
	file_server {
		disable_canonical_uris
		precompressed br gzip
	}
}
`, local(port), dir))
}

// nginxConf hands out the brotli files by name, as Debian's nginx has no
// brotli of its own.
func nginxConf(work, dir string, port int, targets []target) string {
	return config(work, "nginx.conf", fmt.Sprintf(`daemon off;
worker_processes auto;
pid %s/nginx.pid;
error_log /dev/null;
events { worker_connections 1024; }
http {
	access_log off;
	sendfile on;
	tcp_nopush on;
	keepalive_requests 100000000;
	types { text/html html; application/wasm wasm; }
	map $http_accept_encoding $form { default ""; "br" ".br"; }
	map $http_accept_encoding $coding { default ""; "br" "br"; }
	server {
		listen %s;
		root %s;
		location = %s { default_type application/wasm; add_header Content-Encoding $coding; try_files $uri$form $uri; }
		location = /index.html { default_type text/html; add_header Content-Encoding $coding; try_files $uri$form $uri; }
	}
}
`, work, local(port), dir, targets[0].path))
}

func config(work, name, text string) string {
	path := filepath.Join(work, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		panic("bench: " + err.Error())
	}
	return path
}
