package dev.jigo.runtime.types;

import dev.jigo.runtime.chans.Chan;
import org.jspecify.annotations.Nullable;

/** Operations on channels whose element type is known only at run time; values are raw. */
public final class ChanValues {
    private final RType elem;
    private final boolean references;

    private ChanValues(RType chanType) {
        this.elem = chanType.elem();
        this.references = elem.jvmKind() == 'L';
    }

    public static ChanValues of(RType chanType) {
        return new ChanValues(chanType);
    }

    /**
     * A received value, and whether it was sent; {@code selected} is false if a receive that may not wait found none.
     */
    public record Received(@Nullable Object value, boolean ok, boolean selected) {}

    /** Sends; a struct or array is copied. */
    public void send(@Nullable Chan c, @Nullable Object v) {
        if (references) {
            Chan.sendL(c, elem.values().copy(v));
        } else {
            Chan.sendJ(c, elem.values().toBits(v));
        }
    }

    /** Sends if that needs no waiting. */
    public boolean trySend(@Nullable Chan c, @Nullable Object v) {
        return references
                ? Chan.trySendL(c, elem.values().copy(v))
                : Chan.trySendJ(c, elem.values().toBits(v));
    }

    public Received receive(@Nullable Chan c) {
        Object v = references ? Chan.recvL2(c) : elem.values().fromBits(Chan.recvJ2(c));
        boolean ok = Chan.lastOk();
        return new Received(references ? elem.values().orZero(v) : v, ok, true);
    }

    /** Receives if that needs no waiting. */
    public Received tryReceive(@Nullable Chan c) {
        Object v = references ? Chan.tryRecvL(c) : elem.values().fromBits(Chan.tryRecvJ(c));
        boolean selected = Chan.lastSelected();
        boolean ok = Chan.lastOk();
        return new Received(references ? elem.values().orZero(v) : v, ok, selected);
    }
}
