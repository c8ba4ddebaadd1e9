package dev.jigo.examples;

import dev.jigo.Chan;
import dev.jigo.RWMutex;
import dev.jigo.RecvChan;
import java.util.ArrayList;
import java.util.List;

final class PubSub {
    static final class Broker {
        private final RWMutex mu = new RWMutex();
        private final List<Chan<String>> subscribers = new ArrayList<>();

        RecvChan<String> subscribe() {
            try (var _ = mu.hold()) {
                Chan<String> c = Chan.make(8);
                subscribers.add(c);
                return c;
            }
        }

        void publish(String message) {
            try (var _ = mu.rhold()) {
                subscribers.forEach(c -> c.send(message));
            }
        }

        void close() {
            try (var _ = mu.hold()) {
                subscribers.forEach(Chan::close);
            }
        }
    }

    static void main() {
        Broker b = new Broker();
        var one = b.subscribe();
        var two = b.subscribe();
        b.publish("first");
        b.publish("second");
        b.close();
        for (String m : one) {
            IO.println("one: " + m);
        }
        for (String m : two) {
            IO.println("two: " + m);
        }
    }
}
