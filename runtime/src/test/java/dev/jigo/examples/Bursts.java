package dev.jigo.examples;

import static dev.jigo.Go.go;
import static java.time.Duration.ofMillis;

import dev.jigo.Chan;
import dev.jigo.Ticker;

final class Bursts {
    static void main() {
        Chan<Boolean> tokens = Chan.make(3);
        while (tokens.trySend(true)) {}
        go(() -> {
            for (var _ : new Ticker(ofMillis(2)).c()) {
                tokens.trySend(true);
            }
        });
        for (int r = 0; r < 6; r++) {
            tokens.recv();
            IO.println("request " + r);
        }
    }
}
