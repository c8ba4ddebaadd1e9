package dev.jigo.examples;

import static dev.jigo.Go.go;

import dev.jigo.Chan;
import dev.jigo.RecvChan;
import java.util.function.Supplier;

final class Promise {
    static RecvChan<Integer> async(Supplier<Integer> f) {
        Chan<Integer> c = Chan.make(1);
        go(() -> c.send(f.get()));
        return c;
    }

    static void main() {
        var a = async(() -> 6);
        var b = async(() -> 7);
        IO.println(a.recv() * b.recv());
    }
}
