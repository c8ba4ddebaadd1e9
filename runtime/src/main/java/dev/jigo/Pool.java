package dev.jigo;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Objects that are expensive to make and can be used again; Go's {@code sync.Pool}. Safe for use by many threads.
 *
 * <p>It may drop objects at any time, after garbage collections in particular: it is no place for what must not be lost
 * or must be closed.
 *
 * {@snippet file="dev/jigo/examples/SnippetsTest.java" region="pool"}
 *
 * @param <T> objects
 */
public final class Pool<T> {
    private final dev.jigo.runtime.sync.Pool impl = new dev.jigo.runtime.sync.Pool();
    private final Supplier<? extends T> maker;

    /**
     * An empty pool.
     *
     * @param maker makes an object when none is there
     */
    public Pool(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    /**
     * An object of the pool, in whatever state it was put there, or a new one.
     *
     * @return an object
     */
    @SuppressWarnings("unchecked") // only T are put
    public T get() {
        Object x = impl.Get();
        return x == null ? maker.get() : (T) x;
    }

    /**
     * Gives an object to the pool; the caller must not use it any longer.
     *
     * @param object an object that its user needs no longer
     */
    public void put(T object) {
        impl.Put(Objects.requireNonNull(object));
    }
}
