// One small use of many packages: images, mail, Go's own syntax, RPC, TLS, profiles and more.
package main

import (
	"bytes"
	"container/heap"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/mlkem"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"database/sql"
	"embed"
	"encoding/json"
	"expvar"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"go/types"
	"html"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"
	"index/suffixarray"
	"io"
	"log"
	"math/big"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/http/httputil"
	"net/mail"
	"net/netip"
	"net/rpc"
	"net/textproto"
	"net/url"
	"os"
	"reflect"
	"regexp"
	"runtime"
	"runtime/metrics"
	"runtime/pprof"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"
	"testing/quick"
	"text/scanner"
	"text/template/parse"
	"time"
	_ "time/tzdata"
	"unique"
	"weak"
)

var _ embed.FS

type intHeap []int

func (h intHeap) Len() int           { return len(h) }
func (h intHeap) Less(i, j int) bool { return h[i] < h[j] }
func (h intHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *intHeap) Push(x any)        { *h = append(*h, x.(int)) }
func (h *intHeap) Pop() any          { o := *h; x := o[len(o)-1]; *h = o[:len(o)-1]; return x }

type Arith int

func (*Arith) Mul(a *[2]int, r *int) error { *r = a[0] * a[1]; return nil }

func area(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	fmt.Print(name, ": ")
	f()
}

func picture() *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, 33, 17))
	for y := range 17 {
		for x := range 33 {
			m.Set(x, y, color.NRGBA{uint8(x * 7), uint8(y * 13), uint8(x * y), uint8(255 - x)})
		}
	}
	return m
}

func main() {
	area("heap", func() { h := &intHeap{3, 1, 2}; heap.Init(h); heap.Push(h, 0); fmt.Println(heap.Pop(h), heap.Pop(h)) })
	area("png", func() {
		var b bytes.Buffer
		fmt.Print(png.Encode(&b, picture()), " ", b.Len())
		m, err := png.Decode(&b)
		fmt.Println(m.At(5, 5), err)
		r := image.NewRGBA(m.Bounds())
		draw.Draw(r, r.Bounds(), m, image.Point{}, draw.Src)
		b.Reset()
		fmt.Println(png.Encode(&b, r), b.Len(), r.At(7, 7))
	})
	area("jpeg", func() {
		var b bytes.Buffer
		fmt.Print(jpeg.Encode(&b, picture(), nil), " ", b.Len())
		m, err := jpeg.Decode(&b)
		fmt.Println(m.Bounds(), m.At(3, 3), err)
	})
	area("gif", func() {
		var b bytes.Buffer
		fmt.Print(gif.Encode(&b, picture(), nil), " ", b.Len())
		m, err := gif.Decode(&b)
		fmt.Println(m.Bounds(), m.At(3, 3), err)
	})
	area("go", func() {
		src := "package p\nfunc  f(x int)   int { return x+ 1 }\nvar s = f(2)"
		out, err := format.Source([]byte(src))
		fmt.Printf("%q %v\n", out, err)
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, "p.go", src, 0)
		pkg, err := (&types.Config{}).Check("p", fset, []*ast.File{f}, nil)
		fmt.Println(pkg.Scope().Names(), err, pkg.Scope().Lookup("s"))
	})
	area("html", func() { fmt.Println(html.EscapeString("<a&b>"), html.UnescapeString("&eacute;&lt;")) })
	area("suffix", func() { fmt.Println(len(suffixarray.New([]byte("banana")).Lookup([]byte("an"), -1))) })
	area("mime", func() {
		fmt.Println(mime.ParseMediaType(`text/html; charset="utf-8"`))
		fmt.Println(mime.QEncoding.Encode("utf-8", "héllo"), mime.TypeByExtension(".html"))
		var b bytes.Buffer
		w := multipart.NewWriter(&b)
		w.SetBoundary("xyz")
		w.WriteField("k", "v")
		w.Close()
		f, err := multipart.NewReader(&b, "xyz").ReadForm(1000)
		fmt.Println(f.Value, err)
		q := quotedprintable.NewWriter(&b)
		q.Write([]byte("a=é"))
		q.Close()
		fmt.Println(b.String())
	})
	area("mail", func() { fmt.Println(mail.ParseAddress("Bob <bob@x.org>")) })
	area("netip", func() {
		p := netip.MustParsePrefix("10.1.0.0/16")
		fmt.Println(p.Contains(netip.MustParseAddr("10.1.2.3")), p.Masked())
	})
	area("url", func() {
		u, err := url.Parse("https://u:p@h:8/p/a?q=1&r=a%20b#f")
		fmt.Println(u.Host, u.Query(), u.Fragment, u.User, err)
	})
	area("textproto", func() { fmt.Println(textproto.CanonicalMIMEHeaderKey("content-type")) })
	area("rpc", func() {
		s := rpc.NewServer()
		s.Register(new(Arith))
		a, b := net.Pipe()
		go s.ServeConn(a)
		c := rpc.NewClient(b)
		var r int
		fmt.Println(c.Call("Arith.Mul", &[2]int{6, 7}, &r), r)
	})
	area("lookup", func() {
		a, err := net.LookupHost("localhost")
		fmt.Println(len(a) > 0, err)
		_, err = net.LookupPort("tcp", "http")
		fmt.Println(err)
		ifs, err := net.Interfaces()
		fmt.Println(len(ifs) > 0, err)
		addrs, err := net.InterfaceAddrs()
		fmt.Println(len(addrs) > 0, err)
	})
	area("expvar", func() { i := expvar.NewInt("n"); i.Add(3); fmt.Println(i) })
	area("scanner", func() {
		var s scanner.Scanner
		s.Init(strings.NewReader("x := 3.14 // c"))
		for t := s.Scan(); t != scanner.EOF; t = s.Scan() {
			fmt.Print(s.TokenText(), "|")
		}
		fmt.Println()
	})
	area("parse", func() { t, err := parse.Parse("n", "{{.X}}", "", ""); fmt.Println(t["n"].Root, err) })
	area("sql", func() { _, err := sql.Open("none", ""); fmt.Println(err) })
	area("regexp", func() { fmt.Println(regexp.MustCompile(`(\w+)@(\w+)`).ReplaceAllString("a@b c@d", "$2.$1")) })
	area("fstest", func() { fmt.Println(fstest.TestFS(fstest.MapFS{"a/b": {Data: []byte("x")}}, "a/b")) })
	area("iotest", func() { _, err := io.ReadAll(iotest.ErrReader(io.ErrNoProgress)); fmt.Println(err) })
	area("quick", func() { fmt.Println(quick.Check(func(a, b int) bool { return a+b == b+a }, nil)) })
	area("bench", func() { fmt.Println(testing.AllocsPerRun(10, func() {}), testing.Verbose == nil) })
	area("tz", func() { l, err := time.LoadLocation("Europe/Berlin"); fmt.Println(time.Unix(0, 0).In(l), err) })
	area("unique", func() { fmt.Println(unique.Make("a") == unique.Make("a")) })
	area("weak", func() { p := new(int); w := weak.Make(p); fmt.Println(w.Value() == p); runtime.KeepAlive(p) })
	area("metrics", func() {
		s := []metrics.Sample{{Name: "/sched/goroutines:goroutines"}, {Name: "/no:x"}}
		metrics.Read(s)
		fmt.Println(s[0].Value.Uint64() > 0, s[1].Value.Kind() == metrics.KindBad)
	})
	area("pprof", func() {
		var b bytes.Buffer
		fmt.Print(pprof.StartCPUProfile(&b), " ")
		for t := time.Now(); time.Since(t) < 150*time.Millisecond; {
		}
		pprof.StopCPUProfile()
		fmt.Println(b.Len() > 100, pprof.Lookup("goroutine").Count() > 0)
		b.Reset()
		fmt.Println(pprof.Lookup("goroutine").WriteTo(&b, 1), strings.Contains(b.String(), "main.main"), pprof.Lookup("heap").WriteTo(io.Discard, 0))
		pprof.Do(context.Background(), pprof.Labels("k", "v"), func(ctx context.Context) { fmt.Println(pprof.Label(ctx, "k")) })
	})
	area("funcname", func() {
		fmt.Println(runtime.FuncForPC(reflect.ValueOf(area).Pointer()).Name(), runtime.FuncForPC(reflect.ValueOf(strings.ToUpper).Pointer()).Name())
	})
	area("mlkem", func() {
		k, _ := mlkem.GenerateKey768()
		s, c := k.EncapsulationKey().Encapsulate()
		s2, err := k.Decapsulate(c)
		fmt.Println(bytes.Equal(s, s2), err)
	})
	area("tls", func() {
		srv := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, r.TLS != nil, r.Proto) }))
		defer srv.Close()
		res, err := srv.Client().Get(srv.URL)
		if err != nil {
			fmt.Println(err)
			return
		}
		b, _ := io.ReadAll(res.Body)
		fmt.Println(string(b), res.TLS.Version == tls.VersionTLS13)
		srv2 := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, r.Proto) }))
		srv2.EnableHTTP2 = true
		srv2.StartTLS()
		defer srv2.Close()
		res, err = srv2.Client().Get(srv2.URL)
		b, _ = io.ReadAll(res.Body)
		fmt.Println(string(b), err)
	})
	area("x509", func() {
		k, _ := ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
		t := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "me"}, NotAfter: time.Now().Add(time.Hour), IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign}
		der, err := x509.CreateCertificate(rand.Reader, t, t, &k.PublicKey, k)
		c, err2 := x509.ParseCertificate(der)
		fmt.Println(err, err2, c.Subject, c.CheckSignatureFrom(c))
	})
	area("proxy", func() {
		back := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			http.SetCookie(w, &http.Cookie{Name: "c", Value: "1"})
			io.WriteString(w, "back")
		}))
		defer back.Close()
		u, _ := url.Parse(back.URL)
		front := httptest.NewServer(httputil.NewSingleHostReverseProxy(u))
		defer front.Close()
		jar, _ := cookiejar.New(nil)
		c := &http.Client{Jar: jar}
		res, err := c.Get(front.URL)
		b, _ := io.ReadAll(res.Body)
		fu, _ := url.Parse(front.URL)
		fmt.Println(string(b), err, jar.Cookies(fu))
	})
	area("json", func() { var v any; fmt.Println(json.Unmarshal([]byte(`{"a":[1,"x",null]}`), &v), v) })
	area("log", func() { log.New(os.Stdout, "p ", log.Lmsgprefix).Print("hi") })
	area("udpmsg", func() {
		a, _ := net.ListenUDP("udp", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)})
		b, _ := net.ListenUDP("udp", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)})
		n, _, err := a.WriteMsgUDPAddrPort([]byte("msg"), nil, b.LocalAddr().(*net.UDPAddr).AddrPort())
		buf := make([]byte, 10)
		m, _, _, from, err2 := b.ReadMsgUDPAddrPort(buf, nil)
		fmt.Println(n, err, string(buf[:m]), from == a.LocalAddr().(*net.UDPAddr).AddrPort(), err2)
		ls, err := net.Listen("tcp", "[::1]:0")
		if err == nil {
			ls.Close()
		}
		bufs := net.Buffers{[]byte("a"), []byte("b")}
		p, q := net.Pipe()
		go func() { bufs.WriteTo(p); p.Close() }()
		all, _ := io.ReadAll(q)
		fmt.Println(string(all))
	})
}
