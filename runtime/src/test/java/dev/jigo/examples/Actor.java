package dev.jigo.examples;

import static dev.jigo.Go.go;

import dev.jigo.Chan;
import dev.jigo.Select;

final class Actor {
    record Read(Chan<Integer> reply) {}

    record Write(int value) {}

    static void main() {
        Chan<Read> reads = Chan.make();
        Chan<Write> writes = Chan.make();
        go(() -> {
            int state = 0;
            Select select = new Select();
            var read = select.recv(reads);
            var write = select.recv(writes);
            while (true) {
                switch (select.select()) {
                    case 0 -> read.value().reply.send(state);
                    case 1 -> state += write.value().value;
                }
            }
        });
        for (int i = 0; i < 5; i++) {
            writes.send(new Write(i));
        }
        Read r = new Read(Chan.make());
        reads.send(r);
        IO.println(r.reply.recv());
    }
}
