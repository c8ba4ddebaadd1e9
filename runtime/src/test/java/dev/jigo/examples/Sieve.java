package dev.jigo.examples;

import static dev.jigo.Go.go;

import dev.jigo.Chan;
import dev.jigo.RecvChan;
import dev.jigo.SendChan;

final class Sieve {
    static void filter(RecvChan<Integer> in, SendChan<Integer> out, int prime) {
        for (int i : in) {
            if (i % prime != 0) {
                out.send(i);
            }
        }
    }

    static void generate(SendChan<Integer> out) {
        for (int i = 2; ; i++) {
            out.send(i);
        }
    }

    static void main() {
        Chan<Integer> first = Chan.make();
        go(() -> generate(first));
        RecvChan<Integer> ch = first;
        for (int n = 0; n < 15; n++) {
            RecvChan<Integer> in = ch;
            int prime = in.recv();
            IO.println(prime);
            Chan<Integer> next = Chan.make();
            go(() -> filter(in, next, prime));
            ch = next;
        }
    }
}
