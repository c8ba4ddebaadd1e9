package dev.jigo.examples;

import static dev.jigo.Go.go;

import dev.jigo.Chan;
import dev.jigo.RecvChan;

final class Pipeline {
    static RecvChan<Integer> generate(int n) {
        Chan<Integer> out = Chan.make();
        go(() -> {
            for (int i = 1; i <= n; i++) {
                out.send(i);
            }
            out.close();
        });
        return out;
    }

    static RecvChan<Integer> square(RecvChan<Integer> in) {
        Chan<Integer> out = Chan.make();
        go(() -> {
            for (int v : in) {
                out.send(v * v);
            }
            out.close();
        });
        return out;
    }

    static void main() {
        for (int v : square(square(generate(5)))) {
            IO.println(v);
        }
    }
}
