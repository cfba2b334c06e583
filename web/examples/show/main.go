// Command show serves the example pages, with figures of a site that runs:
//
//	go run ./cmd/serve &
//	go run ./web/examples/show -site http://127.0.0.1:8080/
package main

import (
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"

	"iridescent/web/examples"
)

func main() {
	site := flag.String("site", "http://127.0.0.1:8080/", "`address` of the site whose figures are shown, with a final slash")
	addr := flag.String("addr", "127.0.0.1:8081", "where to listen")
	reveal := flag.String("reveal", "web/check/node_modules/reveal.js/dist", "`folder` of reveal.js for the slides (npm ci in web/check)")
	flag.Parse()
	if err := show(*addr, *site, *reveal); err != nil {
		fmt.Fprintln(os.Stderr, "show:", err)
		os.Exit(1)
	}
}

// show serves until the program ends.
func show(addr, site, reveal string) error {
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	pages := http.NewServeMux()
	pages.Handle("/reveal/", http.StripPrefix("/reveal/", http.FileServer(http.Dir(reveal))))
	pages.Handle("/", examples.Handler(site))
	base := "http://" + listener.Addr().String() + "/"
	for _, folder := range []string{"", "sandboxed/", "coep/", "strict/", "noscript/"} {
		fmt.Println(base + folder)
	}
	return http.Serve(listener, pages)
}
