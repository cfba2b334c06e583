// Serve is the file server of Iridescent, with the built site inside. It is
// meant for a laptop, a lecture room or an intranet, and safe on the open
// internet.
//
//	serve [-addr 127.0.0.1:8080] [-lan] [-open] [-dir folder] [-dev]
//	      [-url https://example.org/] [-proxy networks] [-cert file -key file]
//	      [-frame-ancestors sources] [-log text|json|off] [-drain 1s]
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"os/signal"
	"runtime"
	"time"
)

func main() {
	options, err := parse(os.Args[1:], os.Stderr)
	if errors.Is(err, flag.ErrHelp) {
		return
	}
	if err != nil {
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), stopSignals()...)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	outliveReaders()
	stdout, stderr := newLines(os.Stdout), newLines(os.Stderr)
	err = run(ctx, options, stdout, stderr)
	if err != nil {
		fmt.Fprintln(stderr, "serve:", err)
	}
	patience := time.After(time.Second)
	stdout.close(patience)
	stderr.close(patience)
	if err != nil {
		os.Exit(1)
	}
}

// run serves until the context ends, then lets the answers under way finish.
func run(ctx context.Context, o options, stdout, stderr io.Writer) error {
	certificate, err := o.certificate()
	if err != nil {
		return err
	}
	listener, err := listen(o)
	if err != nil {
		return err
	}
	bound := listener.Addr().(*net.TCPAddr)
	o.base = publicBase(bound, o)
	handler, err := content(ctx, o, stderr)
	if err != nil {
		listener.Close()
		return err
	}
	addresses := announce(stdout, bound, o)
	if o.open {
		openBrowser(addresses[0], runtime.GOOS, os.Getenv)
	}
	s := newServer(handler, o, stderr)
	s.certificate = certificate
	return s.serve(ctx, listener)
}
