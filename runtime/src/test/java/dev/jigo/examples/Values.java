package dev.jigo.examples;

import dev.jigo.Chan;
import dev.jigo.Context;

final class Values {
    static final Context.Key<String> USER = Context.Key.of("user");

    static void greet(Context ctx) {
        IO.println("hello, " + ctx.value(USER));
    }

    static void main() {
        Context ctx = Context.background().withValue(USER, "gopher");
        var inner = ctx.withCancel();
        Chan<Boolean> stopped = Chan.make();
        inner.afterFunc(stopped::close);
        greet(inner);
        inner.cancel();
        stopped.recv();
        IO.println(inner.err().getMessage() + " " + (ctx.err() == null ? "<nil>" : ctx.err()));
    }
}
