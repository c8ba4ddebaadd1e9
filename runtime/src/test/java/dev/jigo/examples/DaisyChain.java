package dev.jigo.examples;

import static dev.jigo.Go.go;

import dev.jigo.Chan;

final class DaisyChain {
    static void main() {
        Chan<Integer> first = Chan.make();
        Chan<Integer> left = first;
        for (int i = 0; i < 1000; i++) {
            Chan<Integer> out = left;
            Chan<Integer> right = Chan.make();
            go(() -> out.send(1 + right.recv()));
            left = right;
        }
        Chan<Integer> last = left;
        go(() -> last.send(1));
        IO.println(first.recv());
    }
}
