package dev.jigo.runtime.sched;

import dev.jigo.runtime.Closure;
import dev.jigo.runtime.chans.Chan;
import dev.jigo.runtime.chans.Select;
import dev.jigo.runtime.panics.Activation;
import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.sync.Mutex;
import dev.jigo.runtime.sync.RWMutex;
import dev.jigo.runtime.sync.WaitGroup;
import dev.jigo.runtime.values.GoInt;
import dev.jigo.runtime.values.GoString;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Programs that end in various ways; {@link ProgramTest} runs each in a JVM of its own. */
public final class ProgramCases {
    private ProgramCases() {}

    public static void main(String[] args) throws InterruptedException {
        if (args[0].equals("java")) {
            javaProgram();
            return;
        }
        Program.run(Closure.of(() -> run(args[0])), args);
    }

    private static void go(Runnable body) {
        Sched.go(Closure.of(body), "main.main\t/src/main.go:3");
    }

    private static RuntimeException panic(String text) {
        return Panics.panic(GoString.of(text));
    }

    private static void run(String name) {
        switch (name) {
            case "return" -> go(Select::forever);
            case "exit" -> Program.exit(7);
            case "deadlock" -> deadlock();
            case "goexit" -> throw Panics.goexit();
            case "goexitThenDeadlock" -> {
                Chan c = new Chan(0, true);
                go(() -> Chan.recvJ(c));
                throw Panics.goexit();
            }
            case "panic" -> throw panic("boom\nline");
            case "panicInt" -> {
                go(() -> {
                    throw Panics.panic(GoInt.of(7));
                });
                Sleep.sleep(10_000_000_000L);
            }
            case "repanic" ->
                Activation.of(df -> {
                    df.push(Activation.recovering(v -> {
                        throw Panics.panic(v);
                    }));
                    throw panic("a");
                });
            case "panicTwice" ->
                Activation.of(df -> {
                    df.push(Activation.recovering(v -> {
                        throw panic("b");
                    }));
                    throw panic("a");
                });
            case "nil" -> String.valueOf(name.length() > 99 ? name : null).concat(name.length() > 99 ? name : null);
            case "unlock" -> new Mutex().Unlock();
            case "runlock" -> new RWMutex().RUnlock();
            case "overflow" -> System.out.println(deep(0));
            case "hogAndTimer" -> hogAndTimer();
            case "timerThenDeadlock" -> {
                new Timer((arg, seq, late) -> System.out.println("timer"), null, null)
                        .reset(Clock.nanotime() + 20_000_000, 0);
                Select.forever();
            }
            case "pollThenDeadlock" -> pollThenDeadlock();
            case "threadThenDeadlock" -> threadThenDeadlock();
            case "threads" -> {
                Threads.setMaxThreads(5);
                for (int i = 0; i < 10; i++) {
                    go(() -> {
                        Syscall.entersyscallblock();
                        while (true) {
                            LockSupport.park();
                        }
                    });
                }
                Select.forever();
            }
            default -> throw new IllegalArgumentException(name);
        }
    }

    /**
     * A Java program whose main thread and only goroutine wait for each other's channels, until a thread acts that has had nothing to do with
     * Jigo so far.
     */
    private static void javaProgram() throws InterruptedException {
        Chan question = new Chan(0, true);
        Chan answer = new Chan(0, true);
        Thread main = Thread.currentThread();
        Thread outsider = new Thread(() -> {
            while (main.getState() != Thread.State.WAITING
                    || AllGs.snapshot().stream().anyMatch(g -> g.status() != G.WAITING)
                    || Threads.nmidle < Threads.mcount) {
                Thread.yield();
            }
            Chan.sendJ(question, 41);
        });
        outsider.start();
        Sched.goVirtual(Closure.of(() -> Chan.sendJ(answer, Chan.recvJ(question) + 1)), null);
        System.out.println(Chan.recvJ(answer));
        outsider.join();
    }

    private static int deep(int n) {
        return deep(n + 1) + 1;
    }

    private static void deadlock() {
        Chan c = new Chan(0, true);
        Mutex held = new Mutex();
        held.Lock();
        go(Select::forever);
        go(() -> Chan.recvJ(null));
        go(held::Lock);
        go(() -> {
            Select s = new Select(2);
            s.recv(0, c);
            s.sendJ(1, new Chan(0, true), 1);
            s.select(true);
        });
        WaitGroup wg = new WaitGroup();
        wg.Add(1);
        wg.Wait();
    }

    private static void awaitAllIdle() {
        boolean idle = false;
        while (!idle) {
            Sched.LOCK.lock();
            idle = Threads.nmidle == Threads.mcount;
            Sched.LOCK.unlock();
        }
    }

    /** While a goroutine could be woken from outside, the M that waits for that is not asleep. */
    private static void pollThenDeadlock() {
        AtomicBoolean waits = new AtomicBoolean(true);
        Poller.setNetpoll(new Netpoll() {
            @Override
            public boolean hasWaiters() {
                return waits.get();
            }

            @Override
            public G poll(long delayNanos) {
                if (delayNanos != 0 && waits.get()) {
                    System.out.println("polled");
                    waits.set(false);
                }
                return null;
            }

            @Override
            public void wakeup() {}
        });
        Select.forever();
    }

    /** While a thread that uses channels lives, it may wake main, and does; when it has ended nothing can. */
    private static void threadThenDeadlock() {
        Chan c = new Chan(0, true);
        CountDownLatch known = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> {
            new Chan(1, false).sendUntil("", BoundedPark.ALWAYS); // noticed, though it neither waits nor wakes
            known.countDown();
            for (int i = 0; i < 20; i++) {
                awaitAllIdle();
                Chan.sendJ(c, 1);
            }
        });
        while (known.getCount() > 0) {
            Thread.onSpinWait(); // a thread that has not shown up yet is none that main could wait for
        }
        long sum = 0;
        while (true) {
            sum += Chan.recvJ(c);
            if (sum == 20) {
                System.out.println(sum);
            }
        }
    }

    /** With one P, main's timer expires while a goroutine never lets go of it. */
    private static void hogAndTimer() {
        Sched.gomaxprocs(1);
        go(() -> {
            while (true) {
                Thread.onSpinWait();
            }
        });
        Sleep.sleep(1_000_000);
        System.out.println("main is back");
    }
}
