package dev.jigo.examples;

import dev.jigo.Defer;

final class Defers {
    static void main() {
        try (var d = Defer.scope()) {
            d.defer(() -> IO.println("last"));
            for (int i = 0; i < 3; i++) {
                int n = i;
                d.defer(() -> IO.println("deferred " + n));
            }
            IO.println("body");
        }
    }
}
