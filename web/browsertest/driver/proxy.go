package driver

import (
	"bytes"
	_ "embed"
	"io"
	"net"
	"net/http"
	"net/http/httputil"
	"strconv"
	"strings"
	"sync"
)

// proxy forwards plain HTTP to this machine and refuses everything else. It
// keeps the address of every request, and puts a script at the head of every
// page that reports the page's errors: WebKitGTK has no other way to tell
// either while it is automated.
type proxy struct {
	server   *http.Server
	listener net.Listener
	forward  httputil.ReverseProxy
	mu       sync.Mutex
	seen     []string
	reports  []string
}

// observer hooks the console and the error events and posts what it hears to
// its own address.
//
//go:embed observer.js
var observer []byte

// observerPath is where pages find the observer, on their own host.
const observerPath = "/.observer.js"

// startProxy listens on a free port.
func startProxy() (*proxy, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	p := &proxy{listener: l}
	p.forward = httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) {
			r.Out.URL, r.Out.Host = r.In.URL, r.In.Host
			if strings.Contains(r.In.Header.Get("Accept"), "text/html") {
				r.Out.Header.Del("Accept-Encoding")
			}
		},
		ModifyResponse: addObserver,
		Transport:      &http.Transport{DisableCompression: true},
	}
	p.server = &http.Server{Handler: p}
	go func() { _ = p.server.Serve(l) }()
	return p, nil
}

// ServeHTTP lists the request and forwards it if it stays on this machine.
func (p *proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == observerPath {
		p.observe(w, r)
		return
	}
	address := r.URL.String()
	if r.Method == http.MethodConnect {
		address = "https://" + r.Host + "/"
	}
	p.mu.Lock()
	p.seen = append(p.seen, address)
	p.mu.Unlock()
	if r.Method == http.MethodConnect || !isLocal(r.URL.Hostname()) {
		http.Error(w, "no way out of this machine", http.StatusBadGateway)
		return
	}
	p.forward.ServeHTTP(w, r)
}

// observe hands out the observer and takes its reports.
func (p *proxy) observe(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", "*")
	w.Header().Set("Cross-Origin-Resource-Policy", "cross-origin")
	if r.Method == http.MethodGet {
		w.Header().Set("Content-Type", "text/javascript")
		_, _ = w.Write(observer)
		return
	}
	report, _ := io.ReadAll(io.LimitReader(r.Body, 1<<16))
	p.mu.Lock()
	defer p.mu.Unlock()
	p.reports = append(p.reports, string(report))
}

// addObserver puts the observer before the first element of a page.
func addObserver(r *http.Response) error {
	if !strings.HasPrefix(r.Header.Get("Content-Type"), "text/html") || r.Header.Get("Content-Encoding") != "" {
		return nil
	}
	page, err := io.ReadAll(r.Body)
	if err != nil {
		return err
	}
	_ = r.Body.Close()
	at := 0
	if bytes.HasPrefix(bytes.ToLower(page), []byte("<!doctype")) {
		at = bytes.IndexByte(page, '>') + 1
	}
	script := `<script src="` + observerPath + `"></script>`
	page = append(page[:at:at], append([]byte(script), page[at:]...)...)
	r.Body = io.NopCloser(bytes.NewReader(page))
	r.ContentLength = int64(len(page))
	r.Header.Set("Content-Length", strconv.Itoa(len(page)))
	return nil
}

// isLocal says whether the host is this machine.
func isLocal(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

func (p *proxy) address() string { return p.listener.Addr().String() }

func (p *proxy) close() { _ = p.server.Close() }

// requests returns the addresses since the last call.
func (p *proxy) requests() []string { return p.take(&p.seen) }

// errors returns the reports since the last call.
func (p *proxy) errors() []string { return p.take(&p.reports) }

func (p *proxy) take(list *[]string) []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	taken := *list
	*list = nil
	return taken
}
