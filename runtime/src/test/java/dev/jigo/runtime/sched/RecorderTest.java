package dev.jigo.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.Go;
import dev.jigo.WaitGroup;
import dev.jigo.runtime.Closure;
import dev.jigo.runtime.chans.Chan;
import dev.jigo.runtime.sync.Mutex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a recording of the flight recorder tells about goroutines, and what it costs not to record. */
@Timeout(60)
class RecorderTest {
    private static final List<String> EVENTS = List.of(
            "GoroutineCreate",
            "GoroutineStart",
            "GoroutineBlock",
            "GoroutineUnblock",
            "GoroutineEnd",
            "ProcStart",
            "ProcStop",
            "SystemCall",
            "MutexContention");

    @TempDir
    private Path folder;

    /** The events of Jigo while {@code body} ran, in the order of time: a recording has them thread by thread. */
    private List<RecordedEvent> record(Runnable body) throws IOException {
        Path file = folder.resolve("recording.jfr");
        try (Recording recording = new Recording()) {
            for (String event : EVENTS) {
                recording.enable("dev.jigo." + event).withoutThreshold();
            }
            recording.start();
            body.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(e -> e.getEventType().getName().startsWith("dev.jigo."))
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .toList();
    }

    private static Predicate<RecordedEvent> of(String type) {
        return e -> e.getEventType().getName().equals("dev.jigo." + type);
    }

    private static Predicate<RecordedEvent> by(long goroutine) {
        return e -> e.getLong("goroutine") == goroutine;
    }

    /** The event of this kind of the goroutine, which has exactly one. */
    private static RecordedEvent only(List<RecordedEvent> events, String type, long goroutine) {
        List<RecordedEvent> found =
                events.stream().filter(of(type)).filter(by(goroutine)).toList();
        assertThat(found).as(type).hasSize(1);
        return found.getFirst();
    }

    private static void onAnM(RecordedEvent e) {
        assertThat(e.getInt("m")).isNotNegative();
        assertThat(e.getInt("p")).isBetween(0, Processors.allp.length - 1);
        assertThat(e.getThread().getJavaName()).isEqualTo("m" + e.getInt("m"));
    }

    private static boolean hasFrame(RecordedEvent e, String method) {
        return e.getStackTrace().getFrames().stream()
                .anyMatch(f -> f.getMethod().getName().startsWith(method));
    }

    /** Runs it as a goroutine; returns its number when it has told so. */
    private static long start(Chan ids, Runnable body) {
        Sched.go(
                Closure.of(() -> {
                    Chan.sendJ(ids, Sched.getg().goid);
                    body.run();
                }),
                "main.main\t/src/main.go:3");
        return Chan.recvJ(ids);
    }

    private static void awaitWaiting(long goroutine) {
        while (AllGs.snapshot().stream().noneMatch(g -> g.goid == goroutine && g.status() == G.WAITING)) {
            Thread.onSpinWait();
        }
    }

    private static void awaitEnd(long goroutine) {
        while (AllGs.snapshot().stream().anyMatch(g -> g.goid == goroutine)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aGoroutineIsCreatedBlocksIsUnblockedAndEnds() throws IOException {
        Chan c = new Chan(0, true);
        long[] ids = new long[2];
        List<RecordedEvent> events = record(() -> {
            Chan told = new Chan(1, true);
            ids[0] = start(told, () -> Chan.recvJ(c));
            awaitWaiting(ids[0]);
            ids[1] = start(told, () -> Chan.sendJ(c, 1));
            awaitEnd(ids[0]);
            awaitEnd(ids[1]);
        });
        RecordedEvent created = events.stream()
                .filter(of("GoroutineCreate"))
                .filter(e -> e.getLong("created") == ids[0])
                .findFirst()
                .orElseThrow();
        assertThat(created.getString("function")).isEqualTo("main.main /src/main.go:3");
        assertThat(hasFrame(created, "start")).isTrue();

        RecordedEvent blocked = only(events, "GoroutineBlock", ids[0]);
        onAnM(blocked);
        assertThat(blocked.getString("reason")).isEqualTo("chan receive");
        assertThat(blocked.getDuration()).isPositive();
        assertThat(hasFrame(blocked, "lambda$aGoroutineIsCreated"))
                .as(blocked.toString())
                .isTrue();

        RecordedEvent unblocked = events.stream()
                .filter(of("GoroutineUnblock"))
                .filter(e -> e.getLong("unblocked") == ids[0])
                .findFirst()
                .orElseThrow();
        onAnM(unblocked);
        assertThat(unblocked.getLong("goroutine")).isEqualTo(ids[1]);

        List<RecordedEvent> starts =
                events.stream().filter(of("GoroutineStart")).filter(by(ids[0])).toList();
        assertThat(starts).as("first, and after the wait").hasSize(2).allSatisfy(RecorderTest::onAnM);
        onAnM(only(events, "GoroutineEnd", ids[0]));
        assertThat(unblocked.getStartTime())
                .isBetween(blocked.getStartTime(), starts.getLast().getStartTime());
    }

    @Test
    void psStartAndStop() throws IOException {
        List<RecordedEvent> events = record(() -> awaitEnd(start(new Chan(1, true), Sched::gosched)));
        assertThat(events).anyMatch(of("ProcStart"));
        while (events.stream().noneMatch(of("ProcStop"))) {
            // The P stops some time after the goroutine's end.
            events = record(() -> awaitEnd(start(new Chan(1, true), Sched::gosched)));
        }
        for (RecordedEvent e : events) {
            if (of("ProcStart").or(of("ProcStop")).test(e)) {
                assertThat(e.getInt("m")).isNotNegative();
                assertThat(e.getInt("p")).isBetween(0, Processors.allp.length - 1);
            }
        }
    }

    @Test
    void systemCallsTellWhetherTheirPWasTaken() throws IOException {
        long[] ids = new long[1];
        List<RecordedEvent> events = record(() -> {
            ids[0] = start(new Chan(1, true), () -> {
                Syscall.entersyscallblock();
                Syscall.exitsyscall();
            });
            awaitEnd(ids[0]);
        });
        RecordedEvent call = only(events, "SystemCall", ids[0]);
        assertThat(call.getBoolean("retaken")).isTrue();
        assertThat(call.getInt("m")).isNotNegative();
        assertThat(hasFrame(call, "lambda$systemCalls")).isTrue();
    }

    @Test
    void contentionTellsOfStarvation() throws IOException {
        Mutex mutex = new Mutex();
        mutex.Lock();
        long[] ids = new long[1];
        List<RecordedEvent> events = record(() -> {
            ids[0] = start(new Chan(1, true), () -> {
                mutex.Lock();
                mutex.Unlock();
            });
            awaitWaiting(ids[0]);
            long until = System.nanoTime() + 2_000_000; // twice what makes a waiter starve
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            mutex.Unlock();
            awaitEnd(ids[0]);
        });
        RecordedEvent contention = only(events, "MutexContention", ids[0]);
        onAnM(contention);
        assertThat(contention.getBoolean("starving")).isTrue();
        assertThat(contention.getDuration()).isGreaterThanOrEqualTo(Duration.ofMillis(2));
        assertThat(hasFrame(contention, "lambda$contention")).isTrue();
        assertThat(only(events, "GoroutineBlock", ids[0]).getString("reason")).isEqualTo("sync.Mutex.Lock");
    }

    @Test
    void goroutinesOfJavaCodeAreRecordedToo() throws IOException {
        long[] ids = new long[1];
        List<RecordedEvent> events = record(() -> {
            dev.jigo.Chan<Integer> c = dev.jigo.Chan.make();
            dev.jigo.Chan<Long> id = dev.jigo.Chan.make(1);
            WaitGroup group = new WaitGroup();
            group.add(1);
            Go.go(() -> {
                id.send(Sched.getg().goid);
                c.recv();
                group.done();
            });
            ids[0] = id.recv();
            awaitWaiting(ids[0]);
            c.send(1);
            group.await();
            awaitEnd(ids[0]);
        });
        assertThat(only(events, "GoroutineBlock", ids[0]).getString("reason")).isEqualTo("chan receive");
        onlyCreated(events, ids[0]);
        only(events, "GoroutineEnd", ids[0]);
    }

    private static void onlyCreated(List<RecordedEvent> events, long goroutine) {
        List<RecordedEvent> created = events.stream()
                .filter(of("GoroutineCreate"))
                .filter(e -> e.getLong("created") == goroutine)
                .toList();
        assertThat(created).hasSize(1).allMatch(e -> hasFrame(e, "go"));
    }

    /** A goroutine that keeps its P until another has run what it started. */
    @Test
    void thievesTellFromWhom() {
        int before = Sched.gomaxprocs(2);
        List<RecordedEvent> stolen = java.util.Collections.synchronizedList(new ArrayList<>());
        try (RecordingStream stream = new RecordingStream()) {
            stream.enable("dev.jigo.Steal");
            stream.onEvent("dev.jigo.Steal", stolen::add);
            stream.setReuse(false);
            stream.startAsync();
            while (stolen.isEmpty()) {
                AtomicBoolean ran = new AtomicBoolean();
                awaitEnd(start(new Chan(1, true), () -> {
                    for (int i = 0; i < 4; i++) {
                        Sched.go(Closure.of(() -> ran.set(true)));
                    }
                    while (!ran.get()) {
                        Thread.onSpinWait();
                    }
                }));
            }
        } finally {
            Sched.gomaxprocs(before);
        }
        RecordedEvent steal = stolen.getFirst();
        assertThat(steal.getInt("count")).isPositive();
        assertThat(steal.getInt("victim")).isNotEqualTo(steal.getInt("p")).isBetween(0, 1);
        assertThat(steal.getInt("m")).isNotNegative();
    }

    /** Without a recording no event class is loaded; in an image without jdk.jfr programs run all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"java.base,jdk.unsupported,jdk.jfr", "java.base,jdk.unsupported", "java.base"})
    void eventsAreNotLoadedWhileNothingIsRecorded(String modules) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules=" + modules,
                        "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load:file=" + folder.resolve("classes"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProgramCases.class.getName(),
                        "hogAndTimer")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(output).isEqualTo("main is back\n");
        String loaded = java.nio.file.Files.readString(folder.resolve("classes"));
        assertThat(loaded)
                .contains("dev.jigo.runtime.sched.Recorder ")
                .doesNotContain("dev.jigo.runtime.events.SchedulerEvent")
                .doesNotContain("dev.jigo.runtime.events.FlightEvents");
    }
}
