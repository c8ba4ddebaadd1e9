package dev.jigo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that know nothing of signals get some: run by the command, and as an executable jar. */
@Timeout(180)
class SignalsTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int RESEND_MILLIS = 200;

    private static final String PROGRAM = """
            package main

            import (
            	"fmt"
            	"runtime"
            	"sync"
            	"time"
            )

            func receive(c chan int) {
            	<-c
            }

            func main() {
            	time.AfterFunc(time.Hour, func() {}) // or this is a deadlock
            	var mu sync.Mutex
            	mu.Lock()
            	go receive(make(chan int))
            	go func() {
            		runtime.LockOSThread()
            		select {}
            	}()
            	for runtime.NumGoroutine() < 3 {
            		runtime.Gosched()
            	}
            	runtime.Gosched()
            	fmt.Println("ready")
            	mu.Lock()
            }
            """;

    @TempDir
    private Path folder;

    private List<String> command() throws IOException {
        Files.writeString(folder.resolve("p.go"), PROGRAM);
        return List.of(Checkout.jigo(), "run", "p.go");
    }

    private List<String> jar() throws IOException, InterruptedException {
        command();
        Execution built = Execution.of(folder, LIMIT, List.of(Checkout.jigo(), "build", "-o", "p.jar", "p.go"));
        assertThat(built.status()).as(built.summary()).isZero();
        return List.of(java("java"), "-jar", "p.jar");
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    /** A program that has printed its line. */
    private Process ready(List<String> command, Path err, String... javaOptions) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
        if (javaOptions.length > 0) {
            builder.environment().put("JIGO_JAVA_OPTS", String.join(" ", javaOptions));
        }
        Process process = builder.start();
        // Never closed: the JVM prints a dump of its own there while SIGQUIT is not yet taken over.
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).isEqualTo("ready");
        return process;
    }

    private static void send(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private String dump(List<String> command) throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        Process process = ready(command, err);
        // A program takes SIGQUIT over some time after its start, and nothing tells when.
        do {
            send(process, "QUIT");
        } while (!process.waitFor(RESEND_MILLIS, TimeUnit.MILLISECONDS));
        assertThat(process.exitValue()).isEqualTo(2);
        return Files.readString(err);
    }

    private String expectedDump() {
        return """
                SIGQUIT: quit
                PC=0x0 m=0 sigcode=0

                goroutine 1 [sync.Mutex.Lock]:
                main.main()
                	FILE:28

                goroutine 17 [chan receive]:
                main.receive(...)
                	FILE:11
                created by main.main in goroutine 1
                	FILE:18

                goroutine 18 [select (no cases), locked to thread]:
                main.main.func2()
                	FILE:21
                created by main.main in goroutine 1
                	FILE:19
                """.replace("FILE", folder.resolve("p.go").toString());
    }

    @Test
    void quitDumpsAllGoroutinesAndEnds() throws Exception {
        assertThat(dump(command())).isEqualTo(expectedDump());
    }

    @Test
    void quitDumpsAllGoroutinesOfAJar() throws Exception {
        assertThat(dump(jar())).isEqualTo(expectedDump());
    }

    /** Starts the rest of its arguments, and kills it with a signal as soon as the JVM does not catch that any more. */
    private static final String PARENT = """
            package main

            import (
            	"bufio"
            	"fmt"
            	"os"
            	"os/exec"
            	"strings"
            	"syscall"
            )

            func catches(pid, signal int) bool {
            	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
            	_, mask, _ := strings.Cut(string(status), "SigCgt:")
            	var bits uint64
            	fmt.Sscanf(strings.TrimSpace(mask), "%x", &bits)
            	return bits>>(signal-1)&1 != 0
            }

            func main() {
            	var signal int
            	fmt.Sscan(os.Args[1], &signal)
            	child := exec.Command(os.Args[2], os.Args[3:]...)
            	out, _ := child.StdoutPipe()
            	child.Start()
            	bufio.NewReader(out).ReadString('\\n')
            	for catches(child.Process.Pid, signal) {
            	}
            	child.Process.Signal(syscall.Signal(signal))
            	child.Wait()
            	fmt.Println(child.ProcessState)
            }
            """;

    /** Of the signal itself, where the JVM would exit with a status; a Go program tells them apart. */
    @ParameterizedTest
    @CsvSource({"1, hangup", "2, interrupt", "15, terminated"})
    void programsDieOfDeadlySignals(int signal, String name) throws Exception {
        Files.writeString(folder.resolve("parent.go"), PARENT);
        List<String> words = new ArrayList<>(List.of(Checkout.jigo(), "run", "parent.go", Integer.toString(signal)));
        words.addAll(command());
        Execution ran = Execution.of(folder, LIMIT, words);
        assertThat(ran.out()).as(ran.summary()).isEqualTo("signal: " + name + "\n");
    }

    /** Flight Recorder writes when the JVM ends, so here a signal lets it end. */
    @Test
    void recordingsAreWrittenWhenASignalEndsTheProgram() throws Exception {
        Path recording = folder.resolve("run.jfr");
        Path settings =
                Path.of(Checkout.jigo()).getParent().resolveSibling("lib").resolve("jigo.jfc");
        Process process = ready(
                command(),
                folder.resolve("err"),
                "-XX:StartFlightRecording:settings=" + settings + ",filename=" + recording);
        send(process, "TERM"); // INT may be ignored here, as in commands that a shell runs in the background
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(RecordingFile.readAllEvents(recording))
                .extracting(e -> e.getEventType().getName())
                .contains("dev.jigo.GoroutineCreate", "dev.jigo.GoroutineStart", "dev.jigo.ProcStart");
    }

    /** Tools attach by SIGQUIT: that must not end the program. */
    @Test
    void toolsOfTheJdkCanAttach() throws Exception {
        Process process = ready(command(), folder.resolve("err"));
        try {
            for (int i = 0; i < 2; i++) {
                Execution tool =
                        Execution.of(folder, LIMIT, List.of(java("jcmd"), Long.toString(process.pid()), "VM.version"));
                assertThat(tool.out()).as(tool.summary()).contains("JDK 25");
            }
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }
}
