package dev.jigo.examples;

import static dev.jigo.Go.go;

import dev.jigo.Chan;
import dev.jigo.RecvChan;
import dev.jigo.WaitGroup;

final class FanIn {
    @SafeVarargs
    static RecvChan<Integer> merge(RecvChan<Integer>... inputs) {
        Chan<Integer> out = Chan.make();
        WaitGroup wg = new WaitGroup();
        for (var in : inputs) {
            wg.go(() -> in.forEach(out::send));
        }
        go(() -> {
            wg.await();
            out.close();
        });
        return out;
    }

    static RecvChan<Integer> upTo(int n) {
        Chan<Integer> out = Chan.make(n);
        for (int i = 1; i <= n; i++) {
            out.send(i);
        }
        out.close();
        return out;
    }

    static void main() {
        int sum = 0;
        for (int v : merge(upTo(10), upTo(20), upTo(30))) {
            sum += v;
        }
        IO.println(sum);
    }
}
