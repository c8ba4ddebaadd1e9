package dev.jigo.runtime.types;

import dev.jigo.runtime.values.Struct;
import org.jspecify.annotations.Nullable;

/**
 * A field of a struct type.
 *
 * @param pkgPath the package of an unexported field, empty for an exported one
 * @param offset in bytes under gc's layout for amd64
 * @param index the number of the field in its struct
 */
public record RField(String name, String pkgPath, String tag, RType type, boolean embedded, long offset, int index) {
    /** A pointer to this field of a struct variable. */
    @Nullable
    Object pointerIn(Struct struct) {
        Kind kind = type.kind();
        return kind == Kind.STRUCT || kind == Kind.ARRAY ? struct.getField(index) : struct.fieldPtr(index);
    }

    public boolean exported() {
        return pkgPath.isEmpty();
    }
}
