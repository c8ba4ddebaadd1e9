package dev.jigo.runtime.values;

import org.jspecify.annotations.Nullable;

/** The method {@code String() string}. */
public interface StringMethod {
    @Nullable
    GoString String();
}
