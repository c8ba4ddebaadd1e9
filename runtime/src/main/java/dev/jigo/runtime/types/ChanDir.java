package dev.jigo.runtime.types;

/** The direction of a channel type. */
public enum ChanDir {
    RECEIVE(1, "<-chan"),
    SEND(2, "chan<-"),
    BOTH(3, "chan");

    private final int number;
    private final String text;

    ChanDir(int number, String text) {
        this.number = number;
        this.text = text;
    }

    /** The number of {@code reflect.ChanDir}. */
    public int number() {
        return number;
    }

    public static ChanDir of(int number) {
        return switch (number) {
            case 1 -> RECEIVE;
            case 2 -> SEND;
            case 3 -> BOTH;
            default -> throw new IllegalArgumentException("channel direction " + number);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
