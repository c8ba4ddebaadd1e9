package dev.jigo.runtime.values;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.types.RType;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a struct type, and a pointer to it. Generated classes have one public field per Go field and a public
 * constructor without arguments that makes the zero value.
 */
public abstract class Struct implements Dyn {
    /** A new variable with the same fields; nested structs and arrays are copied. */
    public abstract Struct copy();

    /** Sets all fields to copies of those of {@code src}, an object of the same class. */
    public abstract void assign(Struct src);

    /** Go's {@code *a == *b}; overridden where the type is comparable. */
    public boolean eq(Struct other) {
        throw Panics.uncomparable(structType().toString());
    }

    /** A hash that agrees with {@link #eq}; overridden where the type is comparable. */
    public int hash(int seed) {
        throw Panics.unhashable(structType().toString());
    }

    /** The type of the pointer to this struct. */
    @Override
    public abstract RType rtype();

    /** The type of this struct. */
    public final RType structType() {
        return rtype().elem();
    }

    /**
     * Field {@code i}: numbers as Boolean, Integer, Long, Float or Double, everything else the representation itself.
     */
    public abstract @Nullable Object getField(int i);

    /** Sets field {@code i}; a struct or array is copied into the object that is there. */
    public abstract void setField(int i, @Nullable Object value);

    /**
     * A pointer to field {@code i}, which is not a struct or an array (those are their own pointers: {@link
     * #getField}).
     */
    public abstract Ptr fieldPtr(int i);
}
