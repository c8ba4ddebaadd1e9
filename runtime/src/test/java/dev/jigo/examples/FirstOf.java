package dev.jigo.examples;

import static dev.jigo.Go.go;

import dev.jigo.Chan;

final class FirstOf {
    static void main() {
        Chan<String> answers = Chan.make(3);
        Chan<Boolean> block = Chan.make();
        for (int i = 0; i < 3; i++) {
            int id = i;
            go(() -> {
                if (id != 1) {
                    block.recv();
                }
                answers.send("replica " + id);
            });
        }
        IO.println(answers.recv());
        block.close();
    }
}
