package dev.jigo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jigo.runtime.sched.Sched;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Goroutines of Java code: what of the JDK is safe in them, and what the scheduler shows. */
@Timeout(60)
class GoroutineTest {
    @Test
    void runOnTheirSchedulerIfTheJvmAllows() {
        Chan<String> carrier = Chan.make();
        Go.go(() -> carrier.send(Thread.currentThread().toString()));
        boolean own = Sched.schedulesVirtualThreads();
        assertThat(carrier.recv()).matches(own ? ".*@m\\d+" : ".*@ForkJoinPool.*");
    }

    @Test
    void nullIsNoFunction() {
        assertThatThrownBy(() -> Go.go(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void threadLocalsStayWithTheirGoroutine() {
        ThreadLocal<Integer> local = new ThreadLocal<>();
        ConcurrentHashMap<Integer, Integer> wrong = new ConcurrentHashMap<>();
        WaitGroup group = new WaitGroup();
        for (int i = 0; i < 20; i++) {
            int id = i;
            group.go(() -> {
                local.set(id);
                for (int k = 0; k < 200; k++) {
                    Runtime.gosched();
                    if (local.get() != id) {
                        wrong.put(id, local.get());
                    }
                }
            });
        }
        group.await();
        assertThat(wrong).isEmpty();
    }

    @Test
    void locksOfTheJdkMayBeHeldAcrossWaits() {
        ReentrantLock lock = new ReentrantLock();
        Object monitor = new Object();
        int[] counts = new int[2];
        Chan<Boolean> c = Chan.make();
        WaitGroup group = new WaitGroup();
        for (int i = 0; i < 8; i++) {
            boolean sends = i % 2 == 0;
            group.go(() -> {
                for (int k = 0; k < 100; k++) {
                    lock.lock();
                    try {
                        int before = counts[0];
                        Runtime.gosched();
                        counts[0] = before + 1;
                    } finally {
                        lock.unlock();
                    }
                    synchronized (monitor) {
                        int before = counts[1];
                        Runtime.gosched();
                        counts[1] = before + 1;
                    }
                    if (sends) {
                        c.send(true);
                    } else {
                        c.recv();
                    }
                }
            });
        }
        group.await();
        assertThat(counts).containsExactly(800, 800);
    }

    @Test
    void scopedValuesReachTheirGoroutine() {
        ScopedValue<String> user = ScopedValue.newInstance();
        Chan<String> out = Chan.make();
        Go.go(() -> ScopedValue.where(user, "gopher").run(() -> {
            Runtime.gosched();
            out.send(user.get());
        }));
        assertThat(out.recv()).isEqualTo("gopher");
    }

    @Test
    void blockingInputAndOutputWork() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Chan<Integer> got = Chan.make();
            Go.go(() -> {
                try (Socket s = server.accept()) {
                    got.send(s.getInputStream().read());
                }
            });
            Go.go(() -> {
                try (Socket s = new Socket(server.getInetAddress(), server.getLocalPort())) {
                    s.getOutputStream().write(42);
                    s.getOutputStream().flush();
                    s.getInputStream().read();
                }
            });
            assertThat(got.recv()).isEqualTo(42);
        }
    }

    /**
     * Virtual threads inherit the scheduler of the one that starts them; those a goroutine starts belong to the JDK.
     */
    @Test
    void virtualThreadsOfGoroutinesAreTheJdks() {
        Chan<String> carrier = Chan.make();
        Chan<Integer> c = Chan.make();
        Go.go(() -> {
            Thread t = Thread.ofVirtual().start(() -> {
                Thread.yield();
                c.send(5);
                carrier.send(Thread.currentThread().toString());
            });
            t.join();
            c.close();
        });
        assertThat(c.recv()).isEqualTo(5);
        assertThat(carrier.recv()).contains("@ForkJoinPool");
        assertThat(c.recvOk().closed()).isTrue();
    }

    @Test
    void countAndDumpShowGoroutines() {
        long before = Runtime.numGoroutine();
        Chan<Integer> c = Chan.make();
        var waiting = Threads.GOROUTINE.start(c::recv).awaitParked();
        while (!c.toString().contains("receivers wait")) {
            Thread.yield();
        }
        assertThat(Runtime.numGoroutine()).isGreaterThanOrEqualTo(1).isLessThanOrEqualTo(before + 1);
        assertThat(Runtime.dump())
                .startsWith("goroutine ")
                .contains("[chan receive]:")
                .contains("GoroutineTest.java:");
        c.send(1);
        waiting.result();
    }

    @Test
    void gomaxprocsCanBeChanged() {
        int before = Runtime.gomaxprocs(3);
        try {
            assertThat(Runtime.gomaxprocs()).isEqualTo(3);
            WaitGroup group = new WaitGroup();
            for (int i = 0; i < 100; i++) {
                group.go(Runtime::gosched);
            }
            group.await();
        } finally {
            Runtime.gomaxprocs(before);
        }
        assertThat(Runtime.gomaxprocs()).isEqualTo(before);
        assertThat(Runtime.numCpu()).isPositive();
        assertThatThrownBy(() -> Runtime.gomaxprocs(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyGoroutinesComeAndGo() {
        WaitGroup group = new WaitGroup();
        Chan<Integer> c = Chan.make();
        int n = 20_000;
        for (int i = 0; i < n; i++) {
            group.go(() -> c.send(1));
        }
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += c.recv();
        }
        group.await();
        assertThat(sum).isEqualTo(n);
    }
}
