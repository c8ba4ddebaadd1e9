package dev.jigo.examples;

import static dev.jigo.Go.go;

import dev.jigo.Chan;
import dev.jigo.Defer;
import dev.jigo.Runtime;

final class Looking {
    static void main() {
        int before = Runtime.gomaxprocs(1);
        IO.println("one at a time: " + Runtime.gomaxprocs(before));

        Chan<Boolean> stop = Chan.make();
        Chan<Boolean> ended = Chan.make();
        for (int i = 0; i < 3; i++) {
            go(() -> {
                try (var d = Defer.scope()) {
                    d.defer(() -> ended.send(true));
                    stop.recv();
                    throw Runtime.goexit();
                }
            });
        }
        IO.println("three or more: " + (Runtime.numGoroutine() >= 3));
        stop.close();
        for (int i = 0; i < 3; i++) {
            ended.recv();
        }
        IO.println("all have ended");
    }
}
