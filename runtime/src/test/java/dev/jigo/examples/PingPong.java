package dev.jigo.examples;

import static dev.jigo.Go.go;

import dev.jigo.Chan;
import dev.jigo.SendChan;

final class PingPong {
    static void player(String name, Chan<Integer> ball, SendChan<Boolean> done) {
        for (int hits : ball) {
            IO.println(name + " " + hits);
            if (hits == 6) {
                ball.close();
                done.send(true);
                return;
            }
            ball.send(hits + 1);
        }
    }

    static void main() {
        Chan<Integer> ball = Chan.make();
        Chan<Boolean> done = Chan.make();
        go(() -> player("ping", ball, done));
        ball.send(1);
        go(() -> player("pong", ball, done));
        done.recv();
    }
}
