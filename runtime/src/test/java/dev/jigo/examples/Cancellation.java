package dev.jigo.examples;

import static dev.jigo.Go.go;

import dev.jigo.Chan;
import dev.jigo.Context;
import dev.jigo.RecvChan;
import dev.jigo.Select;

final class Cancellation {
    static RecvChan<Integer> count(Context ctx) {
        Chan<Integer> out = Chan.make();
        go(() -> {
            Select select = new Select();
            var number = select.send(out, 0);
            select.recv(ctx.done());
            for (int n = 1; select.select() == 0; n++) {
                number.value(n);
            }
            out.close();
        });
        return out;
    }

    static void main() {
        try (var ctx = Context.background().withCancel()) {
            var numbers = count(ctx);
            for (int n : numbers) {
                IO.println(n);
                if (n == 4) {
                    break;
                }
            }
            ctx.cancel();
            for (var _ : numbers) {}
            IO.println(ctx.err().getMessage());
        }
    }
}
