package dev.jigo.examples;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;

import dev.jigo.Chan;
import dev.jigo.Select;
import dev.jigo.Ticker;
import dev.jigo.Timer;

final class Ticks {
    static void main() {
        try (Ticker ticker = new Ticker(ofMillis(2))) {
            Chan<Boolean> boom = Chan.make();
            int ticks = 0;
            Select select = new Select();
            select.recv(ticker.c());
            select.recv(boom);
            while (true) {
                switch (select.select()) {
                    case 0 -> {
                        IO.println("tick " + ++ticks);
                        if (ticks == 3) {
                            Timer.afterFunc(ZERO, boom::close);
                            ticker.stop();
                        }
                    }
                    case 1 -> {
                        IO.println("boom");
                        return;
                    }
                }
            }
        }
    }
}
