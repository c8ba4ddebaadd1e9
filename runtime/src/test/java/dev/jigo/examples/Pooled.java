package dev.jigo.examples;

import dev.jigo.Pool;

final class Pooled {
    static final Pool<StringBuilder> BUFFERS = new Pool<>(StringBuilder::new);

    static String render(String name) {
        StringBuilder b = BUFFERS.get();
        try {
            b.setLength(0);
            return b.append("<").append(name).append(">").toString();
        } finally {
            BUFFERS.put(b);
        }
    }

    static void main() {
        IO.println(render("a") + " " + render("b"));
    }
}
