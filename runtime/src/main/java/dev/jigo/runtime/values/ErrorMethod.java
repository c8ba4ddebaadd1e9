package dev.jigo.runtime.values;

import org.jspecify.annotations.Nullable;

/** The method {@code Error() string}. */
public interface ErrorMethod {
    @Nullable
    GoString Error();
}
