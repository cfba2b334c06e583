package driver

// webkitWatch reads what the proxy collects.
type webkitWatch struct{ proxy *proxy }

func (w *webkitWatch) start() error { return nil }

func (w *webkitWatch) errors() ([]string, error) { return w.proxy.errors(), nil }

func (w *webkitWatch) requests() ([]string, error) { return onlyNetwork(w.proxy.requests()), nil }
