package dev.jigo.examples;

import static dev.jigo.Go.go;

import dev.jigo.Chan;
import java.util.List;
import java.util.stream.Stream;

final class Ring {
    static void main() {
        int n = 10;
        List<Chan<Integer>> ring = Stream.generate(Chan::<Integer>make).limit(n).toList();
        Chan<Integer> done = Chan.make();
        for (int i = 0; i < n; i++) {
            int id = i;
            go(() -> {
                for (int token : ring.get(id)) {
                    if (token == 100) {
                        done.send(id);
                        return;
                    }
                    ring.get((id + 1) % n).send(token + 1);
                }
            });
        }
        ring.get(0).send(0);
        IO.println(done.recv());
    }
}
