package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"io"
	"math/big"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// writePair writes a certificate for 127.0.0.1 and its key.
func writePair(t *testing.T) (cert, key string) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &private.PublicKey, private)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	cert, key = filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	write(t, cert, string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})))
	write(t, key, string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: secret})))
	return cert, key
}

func TestWithACertificateTheSiteIsServedByHTTP2(t *testing.T) {
	cert, key := writePair(t)
	certificate, err := options{cert: cert, key: key}.certificate()
	if err != nil {
		t.Fatal(err)
	}
	s := newServer(page(t), options{log: "off"}, io.Discard)
	s.certificate = certificate
	base := start(t, s)
	client := &http.Client{Transport: &http.Transport{ForceAttemptHTTP2: true, TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}}
	defer client.CloseIdleConnections()
	answer, err := client.Get(base + "/large.bin")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	n, err := io.Copy(io.Discard, answer.Body)
	if err != nil || answer.ProtoMajor != 2 || n != 1<<20 || answer.ContentLength != n {
		t.Errorf("%v, %s, %d of %d bytes", err, answer.Proto, n, answer.ContentLength)
	}
	if got := answer.Header.Get("Content-Security-Policy"); !strings.Contains(got, "font-src 'self' "+base+";") {
		t.Error(got)
	}
}

func TestACertificateThatCannotBeReadIsNamed(t *testing.T) {
	cert, _ := writePair(t)
	_, other := writePair(t)
	for _, o := range []options{{cert: "no such file", key: other}, {cert: cert, key: other}} {
		if _, err := o.certificate(); err == nil || !strings.Contains(err.Error(), o.cert) {
			t.Errorf("%+v: %v", o, err)
		}
	}
}
