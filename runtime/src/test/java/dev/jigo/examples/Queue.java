package dev.jigo.examples;

import static dev.jigo.Go.go;

import dev.jigo.Chan;
import dev.jigo.RecvChan;
import dev.jigo.Select;
import dev.jigo.SendChan;
import java.util.ArrayDeque;
import java.util.Deque;

final class Queue {
    /** An unbounded queue between a sender and a receiver. */
    static void queue(RecvChan<Integer> in, SendChan<Integer> out) {
        Deque<Integer> items = new ArrayDeque<>();
        boolean open = true;
        Select select = new Select();
        var next = select.recv(in);
        var first = select.<Integer>send();
        while (open || !items.isEmpty()) {
            if (items.isEmpty()) {
                first.off();
            } else {
                first.to(out, items.peek());
            }
            switch (select.select()) {
                case 0 -> {
                    if (next.ok()) {
                        items.add(next.value());
                    } else {
                        open = false;
                        next.off();
                    }
                }
                case 1 -> items.remove();
            }
        }
        out.close();
    }

    static void main() {
        Chan<Integer> in = Chan.make();
        Chan<Integer> out = Chan.make();
        go(() -> queue(in, out));
        for (int i = 0; i < 100; i++) {
            in.send(i);
        }
        in.close();
        int sum = 0;
        for (int v : out) {
            sum += v;
        }
        IO.println(sum);
    }
}
