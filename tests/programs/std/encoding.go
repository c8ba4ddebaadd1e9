// Encodings, compression, archives, templates and structured logs.
package main

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/lzw"
	"compress/zlib"
	"encoding/ascii85"
	"encoding/asn1"
	"encoding/base32"
	"encoding/base64"
	"encoding/binary"
	"encoding/csv"
	"encoding/gob"
	"encoding/hex"
	"encoding/pem"
	"encoding/xml"
	"fmt"
	htmltemplate "html/template"
	"io"
	"io/ioutil"
	"log/slog"
	"os"
	"strings"
	"text/template"
)

type person struct {
	XMLName xml.Name `xml:"person"`
	ID      int      `xml:"id,attr"`
	Name    string   `xml:"name"`
	Emails  []string `xml:"contact>email"`
}

type shape interface{ Area() float64 }
type square struct{ Side float64 }

func (s square) Area() float64 { return s.Side * s.Side }

type header struct {
	Magic   [4]byte
	Version uint16
	Size    int32
}

func main() {
	out, err := xml.MarshalIndent(person{ID: 7, Name: "Ann <x>", Emails: []string{"a@b", "c@d"}}, "", " ")
	fmt.Println(string(out), err)
	var p person
	fmt.Println(xml.Unmarshal(out, &p), p.ID, p.Name, p.Emails)

	rows, err := csv.NewReader(strings.NewReader("a,\"b \"\"q\"\"\",c\n1,2,3\n")).ReadAll()
	fmt.Printf("%q %v\n", rows, err)
	w := csv.NewWriter(os.Stdout)
	w.Write([]string{"x y", "has,comma", `has"quote`})
	w.Flush()

	fmt.Println(hex.EncodeToString([]byte("hex")), base64.StdEncoding.EncodeToString([]byte("base64?>")), base64.RawURLEncoding.EncodeToString([]byte("base64?>")), base32.StdEncoding.EncodeToString([]byte("b32")))
	fmt.Print(hex.Dump([]byte("0123456789abcdefXYZ")))
	a85 := make([]byte, ascii85.MaxEncodedLen(5))
	fmt.Printf("%s\n", a85[:ascii85.Encode(a85, []byte("hello"))])

	var buf bytes.Buffer
	gob.Register(square{})
	enc := gob.NewEncoder(&buf)
	fmt.Println(enc.Encode(map[string]int{"one": 1}))
	var s shape = square{3}
	fmt.Println(enc.Encode(&s))
	dec := gob.NewDecoder(&buf)
	var m map[string]int
	var s2 shape
	fmt.Println(dec.Decode(&m), m, dec.Decode(&s2), s2.Area())

	buf.Reset()
	fmt.Println(binary.Write(&buf, binary.BigEndian, header{[4]byte{'J', 'G', 'O', '!'}, 2, -5}), buf.Bytes())
	var h header
	fmt.Println(binary.Read(&buf, binary.BigEndian, &h), h)

	block := pem.EncodeToMemory(&pem.Block{Type: "TEST", Headers: map[string]string{"K": "v"}, Bytes: []byte("pem data")})
	fmt.Print(string(block))
	b, rest := pem.Decode(block)
	fmt.Println(b.Type, string(b.Bytes), len(rest))
	der, err := asn1.Marshal(struct {
		A int
		B string
		C asn1.ObjectIdentifier
	}{5, "x", asn1.ObjectIdentifier{1, 2, 840}})
	fmt.Printf("%x %v\n", der, err)

	text := []byte(strings.Repeat("compress me, please. ", 200))
	for _, c := range []struct {
		name string
		w    func(io.Writer) io.WriteCloser
		r    func(io.Reader) io.Reader
	}{
		{"gzip", func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }, func(r io.Reader) io.Reader { z, _ := gzip.NewReader(r); return z }},
		{"zlib", func(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) }, func(r io.Reader) io.Reader { z, _ := zlib.NewReader(r); return z }},
		{"flate", func(w io.Writer) io.WriteCloser { z, _ := flate.NewWriter(w, 9); return z }, func(r io.Reader) io.Reader { return flate.NewReader(r) }},
		{"lzw", func(w io.Writer) io.WriteCloser { return lzw.NewWriter(w, lzw.LSB, 8) }, func(r io.Reader) io.Reader { return lzw.NewReader(r, lzw.LSB, 8) }},
	} {
		var z bytes.Buffer
		w := c.w(&z)
		w.Write(text)
		w.Close()
		n := z.Len()
		back, err := io.ReadAll(c.r(&z))
		fmt.Println(c.name, n, bytes.Equal(back, text), err)
	}

	var ar bytes.Buffer
	tw := tar.NewWriter(&ar)
	tw.WriteHeader(&tar.Header{Name: "f.txt", Mode: 0o644, Size: 5})
	tw.Write([]byte("hello"))
	tw.Close()
	tr := tar.NewReader(&ar)
	th, err := tr.Next()
	content, _ := io.ReadAll(tr)
	fmt.Println(th.Name, string(content), err)
	var zb bytes.Buffer
	zw := zip.NewWriter(&zb)
	f, _ := zw.Create("dir/g.txt")
	f.Write(text)
	zw.Close()
	zr, err := zip.NewReader(bytes.NewReader(zb.Bytes()), int64(zb.Len()))
	rc, _ := zr.File[0].Open()
	content, _ = ioutil.ReadAll(rc)
	fmt.Println(zr.File[0].Name, len(content), err)

	t := template.Must(template.New("t").Funcs(template.FuncMap{"up": strings.ToUpper}).Parse(`{{range $i, $e := .}}{{if $i}}, {{end}}{{$e | up | printf "%q"}}{{else}}none{{end}}{{"\n"}}`))
	fmt.Println(t.Execute(os.Stdout, []string{"a", "b"}))
	ht := htmltemplate.Must(htmltemplate.New("h").Parse(`<a href="/?q={{.}}" onclick="f({{.}})">{{.}}</a>` + "\n"))
	fmt.Println(ht.Execute(os.Stdout, `<x> & "y"`))

	log := slog.New(slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: func(g []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}))
	log.With("k", 1).WithGroup("g").Info("message", "v", []int{1}, slog.Group("in", "x", true))
	sc := bufio.NewScanner(strings.NewReader("some words here"))
	sc.Split(bufio.ScanWords)
	for sc.Scan() {
		fmt.Print(sc.Text(), ";")
	}
	fmt.Println()
}
