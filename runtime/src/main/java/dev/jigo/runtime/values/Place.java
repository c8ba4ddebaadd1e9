package dev.jigo.runtime.values;

import dev.jigo.runtime.panics.Panics;
import org.jspecify.annotations.Nullable;

/**
 * An unsafe.Pointer that is not the beginning of a variable that some pointer refers to: a pointer and a distance in
 * bytes under gc's layout for amd64. Without a pointer it is just a number. It becomes a pointer again where it is cast
 * to a type of which a variable lies there.
 */
final class Place extends Ptr {
    final @Nullable Object origin;
    final long distance;

    Place(@Nullable Object origin, long distance) {
        this.origin = origin;
        this.distance = distance;
    }

    @Override
    public @Nullable Object load() {
        throw Panics.runtimeError("access through an unsafe.Pointer is not supported");
    }

    @Override
    public void store(@Nullable Object value) {
        throw Panics.runtimeError("access through an unsafe.Pointer is not supported");
    }

    @Override
    public @Nullable Object base() {
        return origin instanceof Ptr p ? p.base() : origin;
    }

    @Override
    public int index() {
        return (int) (origin instanceof Ptr p ? distance + (long) p.index() * Addresses.stride(p.base()) : distance);
    }
}
