package dev.jigo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.Chan;
import dev.jigo.Go;
import dev.jigo.Runtime;
import dev.jigo.WaitGroup;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A dump of goroutines of Java code: what they wait for, where, and who started them. */
@Timeout(60)
class DumpTest {
    private static void receive(Chan<Integer> c) {
        c.recv();
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void showsWhatAGoroutineWaitsForAndWhoStartedIt() {
        Chan<Integer> c = Chan.make();
        Chan<Thread> threads = Chan.make();
        WaitGroup group = new WaitGroup();
        group.add(2);
        Go.go(() -> {
            Go.go(() -> {
                threads.send(Thread.currentThread());
                receive(c);
                group.done();
            });
            threads.send(Thread.currentThread());
            receive(c);
            group.done();
        });
        awaitWaiting(threads.recv());
        awaitWaiting(threads.recv());
        Pattern started = Pattern.compile("""
                goroutine \\d+ \\[chan receive\\]:
                dev\\.jigo\\.Chan\\.recv\\(\\.\\.\\.\\)
                \tChan\\.java:\\d+
                dev\\.jigo\\.examples\\.DumpTest\\.receive\\(\\.\\.\\.\\)
                \tDumpTest\\.java:\\d+
                dev\\.jigo\\.examples\\.DumpTest\\.lambda\\$showsWhat.*\\(\\.\\.\\.\\)
                \tDumpTest\\.java:\\d+
                created by dev\\.jigo\\.Go\\.go in goroutine (\\d+)
                """);
        String dump = Runtime.dump();
        var found = started.matcher(dump);
        assertThat(found.find()).as(dump).isTrue();
        String creator = "goroutine " + found.group(1) + " [";
        assertThat(dump.lines().filter(line -> line.startsWith(creator))).hasSize(1);
        c.close();
        group.await();
    }

    @Test
    void showsWaitsThatAreTheJdks() {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        Chan<Thread> threads = Chan.make();
        WaitGroup group = new WaitGroup();
        group.go(() -> {
            threads.send(Thread.currentThread());
            lock.lock();
            lock.unlock();
        });
        Thread thread = threads.recv();
        while (!lock.hasQueuedThread(thread)) {
            Thread.onSpinWait();
        }
        awaitWaiting(thread);
        assertThat(Runtime.dump())
                .contains("[waiting in Java code]:\ndev.jigo.examples.DumpTest.lambda$showsWaitsThatAreTheJdks$");
        lock.unlock();
        group.await();
    }
}
