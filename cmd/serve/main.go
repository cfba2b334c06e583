// Serve is the file server of Iridescent, with the built site inside. It is
// meant for a laptop, a lecture room or an intranet.
//
//	serve [-addr 127.0.0.1:8080] [-lan] [-open] [-dir folder]
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"

	"iridescent/cmd/serve/site"
	"iridescent/web"
)

func main() {
	options, err := parse(os.Args[1:], os.Stderr)
	if errors.Is(err, flag.ErrHelp) {
		return
	}
	if err != nil {
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	if err := run(ctx, options, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "serve:", err)
		os.Exit(1)
	}
}

// options are the flags. addrGiven is true if -addr was on the command line.
type options struct {
	addr      string
	addrGiven bool
	lan       bool
	open      bool
	dir       string
}

// parse reads the command line and explains its mistakes on stderr.
func parse(args []string, stderr io.Writer) (options, error) {
	var o options
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&o.addr, "addr", "127.0.0.1:8080", "`host:port` to listen on; port 0 means any free one")
	flags.BoolVar(&o.lan, "lan", false, "let other machines in: listen on all interfaces and print their addresses")
	flags.BoolVar(&o.open, "open", false, "open the page in a browser, where there is a display")
	flags.StringVar(&o.dir, "dir", "", "serve this `folder` instead of the site inside the program")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if flags.NArg() > 0 {
		err := fmt.Errorf("unexpected argument %q", flags.Arg(0))
		fmt.Fprintln(stderr, "serve:", err)
		return o, err
	}
	flags.Visit(func(f *flag.Flag) { o.addrGiven = o.addrGiven || f.Name == "addr" })
	return o, nil
}

// run serves until the context ends, then lets the answers under way finish.
func run(ctx context.Context, o options, stdout, stderr io.Writer) error {
	handler, closeSite, err := content(o.dir, stderr)
	if err != nil {
		return err
	}
	defer closeSite()
	listener, err := listen(o)
	if err != nil {
		return err
	}
	addresses := announce(stdout, listener.Addr().(*net.TCPAddr), o.lan)
	if o.open {
		openBrowser(addresses[0], runtime.GOOS, os.Getenv)
	}
	return serve(ctx, listener, handler)
}

// content returns what to serve: a folder, the site inside, or the
// placeholder with a word on stderr.
func content(dir string, stderr io.Writer) (handler http.Handler, closeSite func() error, err error) {
	if dir != "" {
		root, err := os.OpenRoot(dir) // links cannot lead out of it
		if err != nil {
			return nil, nil, err
		}
		return site.Handler(root.FS()), root.Close, nil
	}
	files, built := web.Site()
	return choose(files, built, stderr), func() error { return nil }, nil
}

func choose(files fs.FS, built bool, stderr io.Writer) http.Handler {
	if built {
		return site.Handler(files)
	}
	fmt.Fprintln(stderr, "serve: the site is not built, so every answer is a page that says so; run: make run")
	return site.Unavailable(files)
}

// serve answers on the listener. Headers must come within 10 s; answers may
// take as long as they move (site.Patience).
func serve(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      site.Patience,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    32 << 10,
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if server.Shutdown(grace) != nil {
		return server.Close() // someone was still downloading
	}
	return nil
}
