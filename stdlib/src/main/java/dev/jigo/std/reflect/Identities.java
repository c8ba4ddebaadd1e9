package dev.jigo.std.reflect;

import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.Ptr;
import dev.jigo.runtime.values.Slice;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that stand for addresses: each object that is asked about gets a range of its own, so that different objects
 * differ and elements of one array are ordered.
 */
final class Identities {
    /** Where the first range begins; looks like an address of gc's heap. */
    private static final long FIRST = 0xc000000000L;

    /** A range holds the longest Java array, 8 bytes an element. */
    private static final long RANGE_BITS = 34;

    private static final ConcurrentHashMap<Key, Long> NUMBERS = new ConcurrentHashMap<>();
    private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();
    private static final AtomicLong NEXT = new AtomicLong(1);

    private Identities() {}

    private static final class Key extends WeakReference<Object> {
        private final int hash;

        Key(Object object) {
            super(object, GONE);
            hash = System.identityHashCode(object);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (this == other) {
                return true;
            }
            Object mine = get();
            return mine != null && other instanceof Key key && key.get() == mine;
        }
    }

    static long of(@Nullable Object raw) {
        return switch (raw) {
            case null -> 0;
            case Ptr p -> {
                Object base = p.base();
                yield number(base == null ? p.getClass() : base) + p.index() * 8L + (base == p ? 0 : fieldOffset(p));
            }
            case Slice s -> number(s.array()) + s.off * 8L;
            case GoString s -> number(s.a) + s.off;
            default -> number(raw);
        };
    }

    /** Pointers to different fields of one struct differ. */
    private static long fieldOffset(Ptr p) {
        Object base = p.base();
        return base == null || base.getClass().isArray() ? 0 : 8L * (p.getClass().getName().hashCode() & 0xffff);
    }

    private static long number(Object object) {
        for (Object gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            NUMBERS.remove(gone);
        }
        return FIRST + (NUMBERS.computeIfAbsent(new Key(object), k -> NEXT.getAndIncrement()) << RANGE_BITS);
    }
}
