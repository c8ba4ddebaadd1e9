// Sockets: TCP, UDP and Unix with deadlines; HTTP client and server.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"time"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Println(err)
		return
	}
	go func() {
		for {
			c, err := ln.Accept()
			if err != nil {
				return
			}
			go func() {
				defer c.Close()
				s := bufio.NewScanner(c)
				for s.Scan() {
					fmt.Fprintf(c, "echo %s\n", s.Text())
				}
			}()
		}
	}()
	c, err := net.Dial("tcp", ln.Addr().String())
	fmt.Println(err)
	fmt.Fprintln(c, "one")
	r := bufio.NewReader(c)
	line, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	c.SetReadDeadline(time.Now().Add(20 * time.Millisecond))
	_, err = r.ReadString('\n')
	var ne net.Error
	fmt.Println(errors.As(err, &ne) && ne.Timeout(), errors.Is(err, os.ErrDeadlineExceeded))
	c.Close()
	ln.Close()
	_, err = net.DialTimeout("tcp", ln.Addr().String(), time.Second)
	fmt.Println(strings.Contains(err.Error(), "connection refused"))

	pc, _ := net.ListenPacket("udp", "127.0.0.1:0")
	u, _ := net.Dial("udp", pc.LocalAddr().String())
	u.Write([]byte("datagram"))
	buf := make([]byte, 100)
	n, from, err := pc.ReadFrom(buf)
	fmt.Printf("%q %v %v\n", buf[:n], from.String() == u.LocalAddr().String(), err)

	dir, _ := os.MkdirTemp("", "sock")
	defer os.RemoveAll(dir)
	ul, err := net.Listen("unix", dir+"/s")
	fmt.Println(err)
	go func() { c, _ := ul.Accept(); io.WriteString(c, "unix"); c.Close() }()
	uc, err := net.Dial("unix", dir+"/s")
	all, _ := io.ReadAll(uc)
	fmt.Printf("%q %v\n", all, err)

	mux := http.NewServeMux()
	mux.HandleFunc("GET /hello/{name}", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Test", "yes")
		fmt.Fprintf(w, "hello %s %s", r.PathValue("name"), r.URL.Query().Get("q"))
	})
	mux.HandleFunc("POST /up", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		w.WriteHeader(http.StatusCreated)
		fmt.Fprintf(w, "%d bytes", len(b))
	})
	srv := httptest.NewServer(mux)
	defer srv.Close()
	res, err := http.Get(srv.URL + "/hello/go?q=1")
	if err != nil {
		fmt.Println(err)
		return
	}
	b, _ := io.ReadAll(res.Body)
	res.Body.Close()
	fmt.Println(res.StatusCode, res.Proto, res.Header.Get("X-Test"), string(b))
	res, err = http.Post(srv.URL+"/up", "text/plain", strings.NewReader(strings.Repeat("x", 100000)))
	b, _ = io.ReadAll(res.Body)
	fmt.Println(res.Status, string(b), err)
	res, _ = http.Get(srv.URL + "/none")
	b, _ = io.ReadAll(res.Body)
	fmt.Printf("%d %q\n", res.StatusCode, b)
	var wg sync.WaitGroup
	var mu sync.Mutex
	ok := 0
	for range 20 {
		wg.Go(func() {
			res, err := http.Get(srv.URL + "/hello/x")
			if err == nil {
				io.Copy(io.Discard, res.Body)
				res.Body.Close()
				mu.Lock()
				ok++
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(ok)
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Millisecond)
	defer cancel()
	slow := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() }))
	defer slow.Close()
	req, _ := http.NewRequestWithContext(ctx, "GET", slow.URL, nil)
	_, err = http.DefaultClient.Do(req)
	fmt.Println(errors.Is(err, context.DeadlineExceeded))
}
