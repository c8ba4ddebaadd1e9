package dev.jigo.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ends of programs: exit status and report, as gc has them but for stack frames, which Java code has none of. */
@Timeout(60)
class ProgramTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "return | 0 | ''",
                "exit | 7 | ''",
                "goexit | 2 | fatal error: no goroutines (main called runtime.Goexit) - deadlock!",
                "goexitThenDeadlock | 2 | fatal error: all goroutines are asleep - deadlock!;;"
                        + "goroutine 17 [chan receive]:;created by main.main in goroutine 1;\t/src/main.go:3",
                "panic | 2 | panic: boom;\tline;;goroutine 1 [running]:",
                "panicInt | 2 | panic: 7;;goroutine 17 [running]:;created by main.main in goroutine 1;\t/src/main.go:3",
                "repanic | 2 | panic: a [recovered, repanicked];;goroutine 1 [running]:",
                "panicTwice | 2 | panic: a [recovered];\tpanic: b;;goroutine 1 [running]:",
                "nil | 2 | panic: runtime error: invalid memory address or nil pointer dereference;"
                        + "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x0];;goroutine 1 [running]:",
                "unlock | 2 | fatal error: sync: unlock of unlocked mutex;;goroutine 1 [running]:",
                "runlock | 2 | fatal error: sync: RUnlock of unlocked RWMutex;;goroutine 1 [running]:",
                "overflow | 2 | runtime: goroutine stack exceeds 1000000000-byte limit;fatal error: stack overflow;;"
                        + "goroutine 1 [running]:",
                "hogAndTimer | 0 | main is back",
                "timerThenDeadlock | 2 | timer;fatal error: all goroutines are asleep - deadlock!;;"
                        + "goroutine 1 [select (no cases)]:",
                "pollThenDeadlock | 2 | polled;fatal error: all goroutines are asleep - deadlock!;;"
                        + "goroutine 1 [select (no cases)]:",
                "threadThenDeadlock | 2 | 20;fatal error: all goroutines are asleep - deadlock!;;"
                        + "goroutine 1 [chan receive]:",
                "java | 0 | 42" // all are asleep for a while, and that is no deadlock
            })
    void end(String program, int status, String output) throws IOException, InterruptedException {
        String expected = output.equals("''") ? "" : output.replace(";", "\n") + "\n";
        assertThat(run(program, status)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1 [sync.WaitGroup.Wait]",
        "17 [select (no cases)]",
        "18 [chan receive (nil chan)]",
        "19 [sync.Mutex.Lock]",
        "20 [select]"
    })
    void deadlockTellsWhatEachWaitsFor(String goroutine) throws IOException, InterruptedException {
        assertThat(run("deadlock", 2))
                .startsWith("fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [")
                .contains("goroutine " + goroutine + ":\n");
    }

    @Test
    void threadsAreLimited() throws IOException, InterruptedException {
        assertThat(run("threads", 2))
                .startsWith("runtime: program exceeds 5-thread limit\nfatal error: thread exhaustion\n");
    }

    private static String run(String program, int status) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java,
                "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ProgramCases.class.getName(),
                program);
        builder.environment().keySet().removeIf(name -> name.startsWith("GO") || name.startsWith("JAVA_TOOL"));
        Process process = builder.redirectErrorStream(true).start();
        CompletableFuture<Process> limit = process.onExit().orTimeout(30, TimeUnit.SECONDS);
        limit.whenComplete((_, late) -> process.destroyForcibly()); // reading ends then
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(status);
        return output;
    }
}
