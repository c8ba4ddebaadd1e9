package dev.jigo.examples;

import static dev.jigo.Go.go;

import dev.jigo.Chan;
import dev.jigo.RecvChan;
import dev.jigo.Select;
import dev.jigo.SendChan;

final class Quit {
    static void fibonacci(SendChan<Integer> c, RecvChan<Boolean> quit) {
        int x = 0;
        int y = 1;
        Select select = new Select();
        var next = select.send(c, x);
        select.recv(quit);
        while (true) {
            switch (select.select()) {
                case 0 -> {
                    next.value(y);
                    y = x + y;
                    x = y - x;
                }
                case 1 -> {
                    IO.println("quit");
                    return;
                }
            }
        }
    }

    static void main() {
        Chan<Integer> c = Chan.make();
        Chan<Boolean> quit = Chan.make();
        go(() -> {
            for (int i = 0; i < 10; i++) {
                IO.println(c.recv());
            }
            quit.send(true);
        });
        fibonacci(c, quit);
    }
}
