package dev.jigo.examples;

import dev.jigo.Chan;
import dev.jigo.Timer;
import java.time.Duration;

final class Timers {
    static void main() {
        Timer never = new Timer(Duration.ofHours(1));
        IO.println("stopped in time: " + never.stop());
        IO.println("stopped again: " + never.stop());

        never.reset(Duration.ofMillis(1));
        never.c().recv();
        IO.println("went off");

        Chan<Boolean> done = Chan.make();
        Timer.afterFunc(Duration.ofMillis(1), () -> {
            IO.println("called back");
            done.close();
        });
        done.recv();
    }
}
