package dev.jigo.compiler.types;

import org.jspecify.annotations.Nullable;

/** The name of a type: declared, an alias, predeclared, or a type parameter. */
public final class TypeName extends Obj {
    public TypeName(int pos, @Nullable Package pkg, String name, @Nullable Type type) {
        super(pos, pkg, name, type);
    }

    /** Whether the name is an alias; predeclared {@code byte}, {@code rune} and {@code any} are. */
    public boolean isAlias() {
        return switch (rawType()) {
            case null -> false;
            case Basic basic -> {
                if (pkg() == Universe.UNSAFE) {
                    yield false;
                }
                yield pkg() != null || !basic.name().equals(name()) || basic == Universe.BYTE || basic == Universe.RUNE;
            }
            case Named named -> named.obj() != this;
            case TypeParam param -> param.obj() != this;
            default -> true;
        };
    }
}
