package dev.jigo.runtime.panics;

import dev.jigo.runtime.trace.Origin;
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
    /** The exception whose trace is the panic's: of the JVM, or what takes it to another activation; null while it has run on its own stack only. */
    @Nullable
    Throwable origin;

    final boolean goexit;
    boolean recovered;
    /** Its value was raised again by one of its deferred calls: shown once. */
    boolean repanicked;
    /** What one of its deferred calls raised has gone beyond it, and took over the calls that are left. */
    boolean aborted;
    /** The report of it is under way. */
    boolean printing;

    private @Nullable Raised raised;

    Panic(@Nullable Object value, @Nullable Panic link, @Nullable Throwable origin, boolean goexit) {
        this.value = value;
        this.link = link;
        this.origin = origin;
        this.goexit = goexit;
    }

    /** What takes it to another activation. */
    Raised raise() {
        if (raised == null) {
            raised = new Raised(this);
        }
        if (origin == null) {
            origin = raised;
        }
        return raised;
    }

    /** Where the panics and Goexits come from, newest first. */
    public static List<Origin> origins(@Nullable Panic newest) {
        List<Origin> origins = new ArrayList<>();
        for (Panic p = newest; p != null; p = p.link) {
            origins.add(new Origin(p.origin, p.origin instanceof Raised));
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
