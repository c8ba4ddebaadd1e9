package dev.jigo.compiler.types;

import org.jspecify.annotations.Nullable;

/** A predeclared function, or a function of package unsafe. */
public final class Builtin extends Obj {
    /** Whether a call may, may not or must stand as a statement. */
    public enum StatementUse {
        EXPRESSION,
        STATEMENT,
        CONVERSION
    }

    /** The functions: name, least number of arguments, whether more may follow, and use as a statement. */
    public enum Id {
        APPEND("append", 1, true, StatementUse.EXPRESSION),
        CAP("cap", 1, false, StatementUse.EXPRESSION),
        CLEAR("clear", 1, false, StatementUse.STATEMENT),
        CLOSE("close", 1, false, StatementUse.STATEMENT),
        COMPLEX("complex", 2, false, StatementUse.EXPRESSION),
        COPY("copy", 2, false, StatementUse.STATEMENT),
        DELETE("delete", 2, false, StatementUse.STATEMENT),
        IMAG("imag", 1, false, StatementUse.EXPRESSION),
        LEN("len", 1, false, StatementUse.EXPRESSION),
        MAKE("make", 1, true, StatementUse.EXPRESSION),
        MAX("max", 1, true, StatementUse.EXPRESSION),
        MIN("min", 1, true, StatementUse.EXPRESSION),
        NEW("new", 1, false, StatementUse.EXPRESSION),
        PANIC("panic", 1, false, StatementUse.STATEMENT),
        PRINT("print", 0, true, StatementUse.STATEMENT),
        PRINTLN("println", 0, true, StatementUse.STATEMENT),
        REAL("real", 1, false, StatementUse.EXPRESSION),
        RECOVER("recover", 0, false, StatementUse.STATEMENT),
        ADD("Add", 2, false, StatementUse.EXPRESSION),
        ALIGNOF("Alignof", 1, false, StatementUse.EXPRESSION),
        OFFSETOF("Offsetof", 1, false, StatementUse.EXPRESSION),
        SIZEOF("Sizeof", 1, false, StatementUse.EXPRESSION),
        SLICE("Slice", 2, false, StatementUse.EXPRESSION),
        SLICE_DATA("SliceData", 1, false, StatementUse.EXPRESSION),
        STRING("String", 2, false, StatementUse.EXPRESSION),
        STRING_DATA("StringData", 1, false, StatementUse.EXPRESSION),
        /** {@code assert(cond)}, only in the checker's own tests. */
        ASSERT("assert", 1, false, StatementUse.STATEMENT),
        /** {@code trace(args)}, only in the checker's own tests. */
        TRACE("trace", 0, true, StatementUse.EXPRESSION);

        private final String text;
        private final int arguments;
        private final boolean variadic;
        private final StatementUse use;

        Id(String text, int arguments, boolean variadic, StatementUse use) {
            this.text = text;
            this.arguments = arguments;
            this.variadic = variadic;
            this.use = use;
        }

        public String text() {
            return text;
        }

        /** The least number of arguments. */
        public int arguments() {
            return arguments;
        }

        public boolean variadic() {
            return variadic;
        }

        public StatementUse use() {
            return use;
        }

        /** Whether the function belongs to package unsafe. */
        public boolean isUnsafe() {
            return compareTo(ADD) >= 0 && compareTo(STRING_DATA) <= 0;
        }
    }

    private final Id id;

    Builtin(@Nullable Package pkg, Id id) {
        super(0, pkg, id.text(), Universe.INVALID);
        this.id = id;
    }

    public Id builtinId() {
        return id;
    }
}
