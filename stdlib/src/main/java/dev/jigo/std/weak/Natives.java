package dev.jigo.std.weak;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Weak pointers: all that are made for one variable are one object, so that they compare equal. */
public final class Natives {
    private static final ConcurrentHashMap<Identity, Identity> KNOWN = new ConcurrentHashMap<>();
    private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

    private Natives() {}

    /** A weak reference that is equal to others to the same object while that lives. */
    private static final class Identity extends WeakReference<Object> {
        private final int hash;

        Identity(Object referent) {
            super(referent, GONE);
            hash = System.identityHashCode(referent);
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
            return mine != null && other instanceof Identity identity && identity.get() == mine;
        }
    }

    public static @Nullable Object runtime_registerWeakPointer(@Nullable Object pointer) {
        for (Object gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            KNOWN.remove(gone);
        }
        if (pointer == null) {
            return null;
        }
        Identity fresh = new Identity(pointer);
        Identity known = KNOWN.putIfAbsent(fresh, fresh);
        return known == null ? fresh : known;
    }

    public static @Nullable Object runtime_makeStrongFromWeak(@Nullable Object weak) {
        return weak == null ? null : ((Identity) weak).get();
    }
}
