package dev.jigo.examples;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;

import dev.jigo.Context;
import dev.jigo.ContextException;
import dev.jigo.Select;

final class Deadline {
    static void work(Context ctx) {
        new Select()
                .recv(ctx.done(), ctx::check)
                .timeout(ofMinutes(1), () -> {})
                .select();
    }

    static void main() {
        try (var ctx = Context.background().withTimeout(ofMillis(5))) {
            work(ctx);
        } catch (ContextException e) {
            IO.println(e.getMessage());
        }
    }
}
