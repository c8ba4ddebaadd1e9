package dev.jigo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each program prints what its Go counterpart printed, and docs/go-to-java.md shows the two as they are. */
@Timeout(30)
class ExamplesTest {
    static final String PROGRAMS = """
        hello, Hello
        pingpong, PingPong
        pipeline, Pipeline
        fanin, FanIn
        fanout, FanOut
        workerpool, WorkerPool
        semaphore, Semaphore
        ratelimiter, RateLimiter
        bursts, Bursts
        timeout, Timeout
        nonblocking, NonBlocking
        ticker, Ticks
        timer, Timers
        quit, Quit
        nilchannels, NilChannels
        queue, Queue
        actor, Actor
        future, Promise
        firstof, FirstOf
        sieve, Sieve
        daisychain, DaisyChain
        ring, Ring
        cancellation, Cancellation
        deadline, Deadline
        values, Values
        errgroup, ErrGroup
        pubsub, PubSub
        counter, Counter
        cache, Cache
        buffer, Buffer
        once, OnlyOnce
        pool, Pooled
        philosophers, Philosophers
        barrier, Barrier
        defers, Defers
        recovery, Recovery
        runtime, Looking
        """;

    @ParameterizedTest
    @CsvSource(textBlock = PROGRAMS)
    void printsWhatGoPrints(String go, String java) throws IOException, ReflectiveOperationException {
        Class<?> program = Class.forName("dev.jigo.examples." + java);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            program.getDeclaredMethod("main").invoke(null);
        } finally {
            System.setOut(before);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(resource(go + ".out"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = PROGRAMS)
    void documentationShowsBoth(String go, String java) throws IOException {
        Path root = root();
        String doc = Files.readString(root.resolve("docs/go-to-java.md"));
        String goText = resource(go + ".go");
        assertThat(doc).contains(goText.substring(goText.indexOf("\n\n", goText.indexOf("import")) + 2));
        String source = Files.readString(root.resolve("runtime/src/test/java/dev/jigo/examples/" + java + ".java"));
        String members = source.substring(source.indexOf("{\n") + 2, source.lastIndexOf('}'));
        assertThat(doc).contains(members.indent(-4));
    }

    /** The project's folder, from that of the module or from itself. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docs/go-to-java.md")) ? here : here.getParent();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ExamplesTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
