package dev.jigo;

import dev.jigo.runtime.panics.PanicException;
import org.jspecify.annotations.Nullable;

/**
 * A panic: thrown where Go panics, such as by a send on a closed channel, or by {@code throw new Panic(value)}, Go's
 * {@code panic(value)}.
 *
 * <p>A panic is an exception like any other: {@code catch} it, or {@linkplain Defer.Frame#recover() recover} from it.
 */
public final class Panic extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Object value;

    /**
     * A panic with a value.
     *
     * @param value what {@code recover} gives in Go; an exception becomes the cause as well
     */
    public Panic(@Nullable Object value) {
        super(String.valueOf(value), value instanceof Throwable t ? t : null);
        this.value = value;
    }

    private Panic(PanicException e) {
        super(e.getMessage(), e);
        value = e.value() == null ? null : e.getMessage();
    }

    /** What compiled Go's runtime threw, in this package's terms. */
    static Panic of(PanicException e) {
        return new Panic(e);
    }

    /**
     * The argument of panic.
     *
     * @return the value given to the constructor; for panics of the runtime their text
     */
    public @Nullable Object value() {
        return value;
    }
}
