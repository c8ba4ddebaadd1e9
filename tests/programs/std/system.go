package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sort"
	"strings"
)

func main() {
	dir, err := os.MkdirTemp("", "jigo-test")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	short := func(err error) string {
		if err == nil {
			return "<nil>"
		}
		return strings.ReplaceAll(err.Error(), dir, "DIR")
	}
	name := filepath.Join(dir, "a.txt")
	fmt.Println(short(os.WriteFile(name, []byte("line 1\nline 2\n\nlast"), 0o640)))
	b, err := os.ReadFile(name)
	fmt.Printf("%q %v\n", b, err)
	info, err := os.Stat(name)
	fmt.Println(info.Name(), info.Size(), info.Mode(), info.IsDir(), err)
	_, err = os.Stat(filepath.Join(dir, "none"))
	fmt.Println(short(err), os.IsNotExist(err), errors.Is(err, fs.ErrNotExist))
	var pe *fs.PathError
	fmt.Println(errors.As(err, &pe), pe.Op, pe.Err)
	_, err = os.Open(dir + "/no/such")
	fmt.Println(short(err))
	fmt.Println(short(os.Mkdir(dir, 0o755)), short(os.MkdirAll(dir+"/x/y/z", 0o755)), short(os.Remove(dir+"/x")))
	f, err := os.OpenFile(name, os.O_RDWR|os.O_APPEND, 0)
	fmt.Println(err)
	n, err := f.WriteString(" appended\n")
	fmt.Println(n, err)
	off, err := f.Seek(5, io.SeekStart)
	buf := make([]byte, 8)
	n, err = f.Read(buf)
	fmt.Printf("%d %d %q %v\n", off, n, buf[:n], err)
	n, err = f.ReadAt(buf, 100)
	fmt.Println(n, err)
	fmt.Println(short(f.Truncate(10)), short(f.Sync()), short(f.Close()), short(f.Close()))
	_, err = f.Write([]byte("x"))
	fmt.Println(short(err))
	f, _ = os.Open(name)
	_, err = f.Write([]byte("x"))
	fmt.Println(short(err))
	f.Close()
	fmt.Println(short(os.Rename(name, dir+"/b.txt")), short(os.Symlink("b.txt", dir+"/link")), short(os.Chmod(dir+"/b.txt", 0o600)))
	target, err := os.Readlink(dir + "/link")
	fmt.Println(target, err)
	entries, err := os.ReadDir(dir)
	for _, e := range entries {
		fmt.Print(e.Name(), " ", e.IsDir(), " ", e.Type(), "; ")
	}
	fmt.Println(err)
	filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		fmt.Print(strings.TrimPrefix(p, dir), "|")
		return err
	})
	fmt.Println()
	matches, err := filepath.Glob(dir + "/*.txt")
	fmt.Println(len(matches), err)
	fmt.Println(fs.ValidPath("a/b"), path.Join("a", "../b", "c"), path.Base("/x/y.go"), path.Ext("y.tar.gz"), path.Dir("/a/b"), path.Clean("a//b/./c/.."), path.IsAbs("/a"))
	rel, err := filepath.Rel("/a/b", "/a/c/d")
	ok, _ := path.Match("*.g?", "x.go")
	d, base := filepath.Split("/p/q.txt")
	fmt.Println(rel, err, ok, d, base, filepath.ToSlash("a/b"))

	sc := bufio.NewScanner(strings.NewReader("one two\nthree\n\nfour"))
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	sc = bufio.NewScanner(strings.NewReader("alpha beta  gamma"))
	sc.Split(bufio.ScanWords)
	for sc.Scan() {
		fmt.Print(sc.Text(), ",")
	}
	fmt.Println()
	rd := bufio.NewReader(strings.NewReader("abc\ndef"))
	line, err := rd.ReadString('\n')
	peek, _ := rd.Peek(2)
	rest, _ := io.ReadAll(rd)
	fmt.Printf("%q %v %q %q\n", line, err, peek, rest)
	w := bufio.NewWriter(os.Stdout)
	fmt.Fprintf(w, "buffered %d\n", w.Buffered())
	w.Flush()
	pr, pw := io.Pipe()
	go func() { fmt.Fprint(pw, "through a pipe"); pw.Close() }()
	data, err := io.ReadAll(pr)
	fmt.Println(string(data), err)
	var sb strings.Builder
	nn, err := io.Copy(&sb, io.LimitReader(strings.NewReader("limited text"), 7))
	fmt.Println(nn, err, sb.String())
	mr := io.MultiReader(strings.NewReader("a"), strings.NewReader("b"))
	tee := io.TeeReader(mr, &sb)
	io.ReadAll(tee)
	fmt.Println(sb.String(), io.EOF, io.ErrUnexpectedEOF)
	_, err = io.ReadFull(strings.NewReader("ab"), make([]byte, 3))
	fmt.Println(err)
	sec := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	data, _ = io.ReadAll(sec)
	fmt.Println(string(data))

	os.Setenv("JIGO_TEST", "value")
	v, ok := os.LookupEnv("JIGO_TEST")
	_, ok2 := os.LookupEnv("JIGO_NONE")
	fmt.Println(v, ok, ok2, os.ExpandEnv("$JIGO_TEST-${JIGO_TEST}"), os.Getenv("JIGO_NONE") == "")
	os.Unsetenv("JIGO_TEST")
	env := os.Environ()
	sort.Strings(env)
	fmt.Println(len(os.Args), len(env) > 0)
	wd, err := os.Getwd()
	fmt.Println(wd != "", err, short(os.Chdir(dir)))
	wd2, _ := os.Getwd()
	fmt.Println(filepath.Base(wd2) == filepath.Base(dir))
	r, wr, err := os.Pipe()
	wr.WriteString("pipe")
	wr.Close()
	data, err = io.ReadAll(r)
	fmt.Println(string(data), err)
	host, err := os.Hostname()
	fmt.Println(host != "", err, os.Getpid() > 0, os.PathSeparator, os.DevNull, os.TempDir() != "")
	fsys := os.DirFS(dir)
	text, err := fs.ReadFile(fsys, "b.txt")
	fmt.Printf("%q %v\n", text, err)
	defer fmt.Println("not printed")
	os.RemoveAll(dir)
	os.Exit(3)
}
