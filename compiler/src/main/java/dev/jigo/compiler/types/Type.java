package dev.jigo.compiler.types;

/** A Go type. */
public sealed interface Type
        permits Basic,
                Named,
                Alias,
                Pointer,
                Slice,
                Array,
                MapType,
                Chan,
                Signature,
                Struct,
                Interface,
                Tuple,
                TypeParam,
                Union {

    /**
     * The underlying type: never an {@link Alias} or a {@link Named}. Of a type parameter its constraint's interface; of
     * all other unnamed types the type itself.
     */
    Type underlying();

    /** The type that is meant where this one is an alias, followed to the end; else the type itself. */
    static Type unalias(Type type) {
        return type instanceof Alias alias ? alias.actual() : type;
    }
}
