package dev.jigo.examples;

import dev.jigo.Defer;
import dev.jigo.Panic;

final class Recovery {
    static int divide(int a, int b) {
        return Defer.call(f -> {
            f.defer(() -> {
                Throwable r = f.recover();
                if (r != null) {
                    IO.println("recovered: " + r.getMessage());
                    f.result(-1);
                }
            });
            if (b == 0) {
                throw new Panic("division by zero");
            }
            return a / b;
        });
    }

    static void main() {
        IO.println(divide(6, 3));
        IO.println(divide(1, 0));
    }
}
