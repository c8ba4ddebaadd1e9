package dev.jigo.examples;

import dev.jigo.Chan;
import dev.jigo.Select;
import java.util.List;

final class NilChannels {
    static void main() {
        Chan<Integer> a = Chan.make(3);
        Chan<Integer> b = Chan.make(3);
        for (int i = 0; i < 3; i++) {
            a.send(i);
            b.send(i * 10);
        }
        a.close();
        b.close();
        int sum = 0;
        int open = 2;
        Select select = new Select();
        var cases = List.of(select.recv(a), select.recv(b));
        while (open > 0) {
            var chosen = cases.get(select.select());
            if (chosen.ok()) {
                sum += chosen.value();
            } else {
                chosen.off();
                open--;
            }
        }
        IO.println(sum);
    }
}
