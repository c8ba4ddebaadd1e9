package main

import (
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"regexp"
	"strings"
	"text/tabwriter"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

func main() {
	re := regexp.MustCompile(`(?P<user>[\w.]+)@(?P<host>[a-z]+)\.(com|org)`)
	s := "mail bob.x@example.com and amy@site.org now"
	fmt.Println(re.MatchString(s), re.FindString(s), re.FindStringIndex(s), re.FindStringSubmatch(s), re.FindAllString(s, -1), re.NumSubexp(), re.SubexpNames())
	fmt.Println(re.ReplaceAllString(s, "<$user at ${host}>"), re.ReplaceAllStringFunc(s, strings.ToUpper), re.FindAllStringSubmatchIndex(s, -1))
	fmt.Println(regexp.MustCompile(`a+b*?(c|d){2,3}`).FindAllString("aabccd abdddd acd", -1), regexp.MustCompile(`\s+`).Split("a b   c", -1), regexp.QuoteMeta("a.b*c"))
	fmt.Println(regexp.MustCompile(`(?i)^h(.)llo\b`).FindStringSubmatch("HELLO world"), regexp.MustCompile(`(?m)^\d+$`).FindAllString("1\n22\nx", -1), regexp.MustCompile(`[^\x00-\x7F]+`).FindString("abc héé"), regexp.MustCompile(`\p{Greek}+`).FindString("abc αβγ"))
	for _, bad := range []string{`(`, `a**`, `[z-a]`, `\8`, `(?P<n>a)(?P<n>b)`, `x{1001}`} {
		_, err := regexp.Compile(bad)
		fmt.Println(err)
	}
	fmt.Println(strings.Repeat("a", 30)+"!", regexp.MustCompile(`(a*)*b`).MatchString(strings.Repeat("a", 3000)))

	w := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', tabwriter.AlignRight|tabwriter.Debug)
	fmt.Fprintln(w, "name\tqty\tprice")
	fmt.Fprintln(w, "apple\t5\t1.25")
	fmt.Fprintln(w, "watermelon\t12\t10")
	w.Flush()

	fl := flag.NewFlagSet("prog", flag.ContinueOnError)
	fl.SetOutput(os.Stdout)
	n := fl.Int("n", 5, "number of `things`")
	v := fl.Bool("v", false, "verbose")
	name := fl.String("name", "x", "the name")
	d := fl.Duration("d", 0, "how long")
	fmt.Println(fl.Parse([]string{"-n=7", "-v", "--name", "bob", "-d", "1m", "rest", "-x"}), *n, *v, *name, *d, fl.Args(), fl.NArg())
	fmt.Println(fl.Parse([]string{"-n", "abc"}))
	fmt.Println(fl.Parse([]string{"-zzz"}))
	fmt.Println(errors.Is(fl.Parse([]string{"-h"}), flag.ErrHelp))

	l := log.New(os.Stdout, "pre: ", log.Lmsgprefix|log.Lshortfile)
	l.Println("message", 1)
	l.Printf("n=%d", 2)
	l.SetFlags(0)
	l.SetPrefix("[x] ")
	l.Output(1, "out")
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		l.Panicf("bad %s", "thing")
	}()

	fmt.Println(unicode.IsLetter('é'), unicode.IsDigit('५'), unicode.IsSpace('\u00a0'), unicode.IsUpper('Ω'), unicode.ToLower('Ω') == 'ω', unicode.In('世', unicode.Han), unicode.IsPunct('!'), unicode.SimpleFold('K') == 'k', unicode.Is(unicode.Cyrillic, 'Ж'))
	fmt.Println(utf8.RuneCountInString("héllo世"), utf8.ValidString("a\xff"), utf8.RuneLen('世'), utf8.AppendRune(nil, '世'), utf16.Encode([]rune("a😀")))
	r, size := utf8.DecodeRuneInString("世x")
	fmt.Println(string(r), size, utf8.FullRune([]byte{0xe4}), utf8.RuneError)

	e1 := errors.New("base")
	e2 := fmt.Errorf("mid: %w", e1)
	e3 := errors.Join(e2, errors.New("other"))
	fmt.Println(errors.Is(e3, e1), errors.Unwrap(e2) == e1, e3, errors.Unwrap(e3))
}
