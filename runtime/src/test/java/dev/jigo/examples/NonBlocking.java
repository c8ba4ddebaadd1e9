package dev.jigo.examples;

import dev.jigo.Chan;
import dev.jigo.RecvChan;
import dev.jigo.Select;
import dev.jigo.SendChan;

final class NonBlocking {
    static void receive(RecvChan<String> messages) {
        new Select()
                .recv(messages, m -> IO.println("received " + m))
                .orElse(() -> IO.println("no message"))
                .select();
    }

    static void send(SendChan<String> messages, String m) {
        new Select()
                .send(messages, m, () -> IO.println("sent " + m))
                .orElse(() -> IO.println("full"))
                .select();
    }

    static void main() {
        Chan<String> messages = Chan.make(1);
        receive(messages);
        send(messages, "hi");
        send(messages, "again");
        receive(messages);
    }
}
