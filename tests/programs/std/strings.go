package main

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
)

func main() {
	s := "  Hello, Wörld! 世界  "
	fmt.Println(strings.TrimSpace(s), strings.ToUpper(s), strings.ToLower(s), strings.Title("foo bar"), len(s))
	fmt.Println(strings.Fields(s), strings.Split("a,b,,c", ","), strings.SplitN("a,b,c", ",", 2), strings.SplitAfter("a,b", ","), strings.Join([]string{"x", "y"}, "--"))
	fmt.Println(strings.Contains(s, "Wör"), strings.ContainsAny(s, "xyz!"), strings.ContainsRune(s, '世'), strings.Count("cheese", "e"), strings.Count("abc", ""))
	fmt.Println(strings.Index(s, "W"), strings.Index(s, "zz"), strings.LastIndex("go gopher", "go"), strings.IndexByte(s, 'l'), strings.IndexRune(s, '界'), strings.IndexAny(s, "界世"), strings.IndexFunc(s, unicode.IsUpper))
	fmt.Println(strings.Replace("oink oink oink", "k", "ky", 2), strings.ReplaceAll("oink oink", "oink", "moo"), strings.Repeat("ab", 3))
	fmt.Println(strings.HasPrefix(s, "  H"), strings.HasSuffix(s, "  "), strings.Trim("xxhixx", "x"), strings.TrimLeft("xxhi", "x"), strings.TrimPrefix("prefix-a", "prefix-"), strings.TrimFunc("123abc456", unicode.IsDigit))
	fmt.Println(strings.EqualFold("Straße", "STRASSE"), strings.EqualFold("Go", "GO"), strings.Compare("a", "b"), strings.Map(func(r rune) rune {
		if r == 'a' {
			return -1
		}
		return r + 1
	}, "banana"))
	before, after, ok := strings.Cut("key=value=x", "=")
	fmt.Println(before, after, ok)
	r := strings.NewReplacer("<", "&lt;", ">", "&gt;", "a", "A")
	fmt.Println(r.Replace("<a>banana</a>"), strings.NewReplacer("aaa", "3", "aa", "2", "a", "1").Replace("aaaaaa"))
	var b strings.Builder
	for i := range 3 {
		fmt.Fprintf(&b, "%d-", i)
	}
	b.WriteByte('x')
	b.WriteRune('é')
	b.WriteString("end")
	fmt.Println(b.String(), b.Len())
	rd := strings.NewReader("reader text")
	buf := make([]byte, 6)
	n, _ := rd.Read(buf)
	fmt.Println(n, string(buf), rd.Len())
	for part := range strings.SplitSeq("p,q,r", ",") {
		fmt.Print(part, ";")
	}
	for l := range strings.Lines("one\ntwo\nthree") {
		fmt.Printf("%q ", l)
	}
	fmt.Println(strings.ToValidUTF8("a\xffb", "?"), strings.ToTitle("ǆ"), strings.FieldsFunc("a1b2c3", unicode.IsDigit))
	fmt.Println(strings.Index(strings.Repeat("a", 1000)+"b", "ab"), strings.Index(strings.Repeat("ab", 500)+"aab", "baab"), strings.LastIndexByte("abcabc", 'b'))

	bb := []byte("bytes here")
	fmt.Println(bytes.Contains(bb, []byte("es")), bytes.ToUpper(bb), bytes.Equal(bb, []byte("bytes here")), bytes.Fields(bb), bytes.Title([]byte("abc")))
	var buffer bytes.Buffer
	buffer.WriteString("hello ")
	buffer.Write([]byte("world"))
	line, err := buffer.ReadString(' ')
	fmt.Printf("%q %v %q\n", line, err, buffer.String())
	buffer.Truncate(2)
	buffer.WriteByte('!')
	fmt.Println(buffer.String(), buffer.Len(), bytes.TrimRight([]byte("abc  "), " "), bytes.IndexAny([]byte("golang"), "nl"))
	fmt.Println(bytes.Compare([]byte("a"), []byte("b")), bytes.Split([]byte("a b c"), []byte(" ")), bytes.Runes([]byte("é世")))
}
