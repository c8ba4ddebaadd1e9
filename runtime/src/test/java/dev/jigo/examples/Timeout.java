package dev.jigo.examples;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import dev.jigo.Chan;
import dev.jigo.Select;

final class Timeout {
    static void main() {
        Chan<String> slow = Chan.make();
        new Select()
                .recv(slow, s -> IO.println(s))
                .timeout(ofMillis(10), () -> IO.println("timeout"))
                .select();
        Chan<String> fast = Chan.make(1);
        fast.send("answer");
        new Select()
                .recv(fast, s -> IO.println(s))
                .timeout(ofSeconds(1), () -> IO.println("timeout"))
                .select();
    }
}
