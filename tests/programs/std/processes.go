// Processes: pipes, exit statuses, environment, directory, signals and errors of starting.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

func main() {
	out, err := exec.Command("echo", "hello", "world").Output()
	fmt.Printf("%q %v\n", out, err)

	cmd := exec.Command("cat")
	cmd.Stdin = strings.NewReader("through a pipe\n")
	out, err = cmd.CombinedOutput()
	fmt.Printf("%q %v\n", out, err)

	err = exec.Command("sh", "-c", "exit 3").Run()
	var exit *exec.ExitError
	fmt.Println(err, errors.As(err, &exit), exit.ExitCode(), exit.Success())

	_, err = exec.Command("sh", "-c", "echo bad >&2; exit 1").Output()
	errors.As(err, &exit)
	fmt.Printf("%v %q\n", err, exit.Stderr)

	err = exec.Command("no-such-command-here").Run()
	fmt.Println(err, errors.Is(err, exec.ErrNotFound))
	err = exec.Command("/no/such/command").Run()
	fmt.Println(err, errors.Is(err, os.ErrNotExist))

	cmd = exec.Command("sh", "-c", `echo "$A-$B"; pwd`)
	cmd.Env = []string{"A=1", "B=two"}
	cmd.Dir = "/"
	out, err = cmd.Output()
	fmt.Printf("%q %v\n", out, err)
	cmd = exec.Command("pwd")
	cmd.Dir = "/no/such/dir"
	fmt.Println(cmd.Run())

	cmd = exec.Command("tr", "a-z", "A-Z")
	stdin, _ := cmd.StdinPipe()
	stdout, _ := cmd.StdoutPipe()
	fmt.Println(cmd.Start())
	go func() {
		for i := range 3 {
			fmt.Fprintln(stdin, "line", i)
		}
		stdin.Close()
	}()
	all, err := io.ReadAll(stdout)
	fmt.Printf("%q %v %v\n", all, err, cmd.Wait())

	cmd = exec.Command("sleep", "60")
	cmd.Start()
	cmd.Process.Signal(syscall.SIGTERM)
	err = cmd.Wait()
	errors.As(err, &exit)
	fmt.Println(err, exit.Sys().(syscall.WaitStatus).Signal())

	ctx, cancel := context.WithCancel(context.Background())
	cmd = exec.CommandContext(ctx, "sleep", "60")
	fmt.Println(cmd.Start())
	cancel()
	fmt.Println(cmd.Wait(), ctx.Err())

	a, b := exec.Command("printf", "c\\na\\nb\\n"), exec.Command("sort")
	b.Stdin, _ = a.StdoutPipe()
	var sorted bytes.Buffer
	b.Stdout = &sorted
	b.Start()
	fmt.Println(a.Run(), b.Wait(), strings.Fields(sorted.String()))

	r, w, _ := os.Pipe()
	cmd = exec.Command("sh", "-c", "echo extra >&3")
	cmd.ExtraFiles = []*os.File{w}
	fmt.Println(cmd.Run())
	w.Close()
	extra, _ := io.ReadAll(r)
	fmt.Printf("%q\n", extra)
	_, err = exec.LookPath("sh")
	fmt.Println(err)
}
