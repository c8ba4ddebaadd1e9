package dev.jigo.examples;

import static dev.jigo.Go.go;

import dev.jigo.Chan;

final class Hello {
    static void main() {
        Chan<Boolean> done = Chan.make();
        go(() -> {
            IO.println("hello from a goroutine");
            done.send(true);
        });
        done.recv();
    }
}
