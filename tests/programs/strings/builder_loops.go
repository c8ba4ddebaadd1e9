package main

import (
	"fmt"
	"strings"
)

func reverse(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func main() {
	var sb strings.Builder
	for i := range 5 {
		fmt.Fprintf(&sb, "%d-", i)
	}
	fmt.Println(sb.String(), sb.Len())
	fmt.Println(reverse("héllo 世界"))
	fmt.Println(strings.Fields("  a b  c "), strings.Split("a,b,c", ","), strings.Repeat("ab", 3))
	fmt.Println(strings.Map(func(r rune) rune {
		if r == 'a' {
			return -1
		}
		return r + 1
	}, "banana"), strings.ToUpper("straße"), strings.Title("go on"))
	fmt.Println(strings.Contains("seafood", "foo"), strings.Index("chicken", "ken"), strings.LastIndex("go gopher", "go"))
	for part := range strings.SplitSeq("x-y-z", "-") {
		fmt.Print(part, ";")
	}
	fmt.Println()
	fmt.Printf("%q %x %s|%10s|%-10s|%v %c %U\n", "q\n", "hex", []byte("b"), "right", "left", []string{"a"}, '世', '世')
	r := strings.NewReplacer("a", "1", "b", "2")
	fmt.Println(r.Replace("abc"), strings.EqualFold("Go", "GO"), strings.TrimFunc("123abc456", func(r rune) bool { return r < 'a' }))
}
