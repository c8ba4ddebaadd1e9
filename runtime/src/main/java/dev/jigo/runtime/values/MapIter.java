package dev.jigo.runtime.values;

import org.jspecify.annotations.Nullable;

/**
 * An iteration over a map: {@link #next} moves to an entry, and the methods for the map's kinds give its key and value.
 * It starts anywhere; each entry comes at most once, none that was deleted before it was reached, and one inserted
 * meanwhile perhaps.
 */
public abstract class MapIter {
    private static final MapIter NONE = new MapIter() {
        @Override
        public boolean next() {
            return false;
        }
    };

    MapIter() {}

    public static MapIter of(@Nullable GoMap m) {
        if (m == null) {
            return NONE;
        }
        return m.count == 0 ? NONE : m.iterator();
    }

    public abstract boolean next();

    public long keyJ() {
        throw new IllegalStateException("the keys are no integers");
    }

    public @Nullable GoString keyS() {
        throw new IllegalStateException("the keys are no strings");
    }

    public @Nullable Object keyL() {
        throw new IllegalStateException("the keys are integers or strings");
    }

    public long valueJ() {
        throw new IllegalStateException("the values are references");
    }

    public @Nullable Object valueL() {
        throw new IllegalStateException("the values are numbers");
    }
}
