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

/** Programs that end in various ways; {@link ProgramTest} runs each in a JVM of its own. */
public final class ProgramCases {
    private ProgramCases() {}

    public static void main(String[] args) {
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
            default -> throw new IllegalArgumentException(name);
        }
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
