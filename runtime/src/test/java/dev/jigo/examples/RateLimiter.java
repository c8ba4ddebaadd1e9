package dev.jigo.examples;

import static java.time.Duration.ofMillis;

import dev.jigo.Chan;
import dev.jigo.Ticker;

final class RateLimiter {
    static void main() {
        Chan<Integer> requests = Chan.make(5);
        for (int i = 0; i < 5; i++) {
            requests.send(i);
        }
        requests.close();

        long start = System.nanoTime();
        try (Ticker limiter = new Ticker(ofMillis(5))) {
            for (int r : requests) {
                limiter.c().recv();
                IO.println("request " + r);
            }
        }
        IO.println(System.nanoTime() - start >= 25_000_000);
    }
}
