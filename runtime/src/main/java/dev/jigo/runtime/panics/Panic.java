package dev.jigo.runtime.panics;

import dev.jigo.runtime.trace.Raiser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A panic, or Goexit, that is running deferred calls. Used by its goroutine only. */
public final class Panic {
    final @Nullable Object value;
    /** The panic during whose deferred calls this one began. */
    @Nullable
    Panic link;
    /** The exception it came from, whose trace is the panic's. */
    final @Nullable Throwable origin;

    final boolean goexit;
    boolean recovered;
    /** Recovered, and then its value raised again by the deferred call. */
    boolean repanicked;
    /** The report of it is under way. */
    boolean printing;

    Panic(@Nullable Object value, @Nullable Panic link, @Nullable Throwable origin, boolean goexit) {
        this.value = value;
        this.link = link;
        this.origin = origin;
        this.goexit = goexit;
    }

    /** The exceptions that panics came from, newest first; null for those of a call of panic. */
    public static List<? extends @Nullable Throwable> origins(@Nullable Panic newest) {
        if (newest == null) {
            return List.of();
        }
        List<@Nullable Throwable> origins = new ArrayList<>();
        for (Panic p = newest; p != null; p = p.link) {
            if (!p.goexit) {
                origins.add(p.origin);
            }
        }
        return origins;
    }

    /** What raised the panics, newest first. */
    static List<Optional<Raiser>> raisers(@Nullable Panic newest) {
        List<Optional<Raiser>> raisers = new ArrayList<>();
        for (Panic p = newest; p != null; p = p.link) {
            if (!p.goexit) {
                raisers.add(raiser(p.value));
            }
        }
        return raisers;
    }

    private static Optional<Raiser> raiser(@Nullable Object value) {
        return switch (value) {
            case BoundsError _ -> Optional.of(Raiser.BOUNDS);
            case MemoryError _ -> Optional.of(Raiser.MEMORY);
            case ErrorString e when e.is(ErrorString.DIVIDE) -> Optional.of(Raiser.DIVIDE);
            case ErrorString e when e.is(ErrorString.SHIFT) -> Optional.of(Raiser.SHIFT);
            case null, default -> Optional.empty();
        };
    }
}
