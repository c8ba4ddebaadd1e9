package dev.jigo.examples;

import dev.jigo.Context;
import dev.jigo.Group;

final class ErrGroup {
    static void main() {
        Group group = new Group(Context.background());
        for (int i = 0; i < 5; i++) {
            int id = i;
            group.go(() -> {
                if (id == 3) {
                    throw new IllegalStateException("task 3 failed");
                }
                group.context().done().recv();
            });
        }
        try {
            group.await();
        } catch (IllegalStateException e) {
            IO.println(e.getMessage());
        }
    }
}
