package dev.jigo.examples;

import dev.jigo.Once;
import dev.jigo.WaitGroup;
import java.util.function.Supplier;

final class OnlyOnce {
    static void main() {
        Once once = new Once();
        Supplier<String> config = Once.value(() -> {
            IO.println("loading");
            return "config";
        });
        WaitGroup wg = new WaitGroup();
        for (int i = 0; i < 5; i++) {
            wg.go(() -> once.run(() -> IO.println("once")));
        }
        wg.await();
        IO.println(config.get() + " " + config.get());
    }
}
