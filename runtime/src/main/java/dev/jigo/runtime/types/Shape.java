package dev.jigo.runtime.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a type is made of: its underlying type without its name. */
sealed interface Shape {
    Kind kind();

    record Basic(Kind kind) implements Shape {}

    record Pointer(RType elem) implements Shape {
        @Override
        public Kind kind() {
            return Kind.POINTER;
        }
    }

    record SliceOf(RType elem) implements Shape {
        @Override
        public Kind kind() {
            return Kind.SLICE;
        }
    }

    record ArrayOf(long len, RType elem) implements Shape {
        @Override
        public Kind kind() {
            return Kind.ARRAY;
        }
    }

    record MapOf(RType key, RType elem) implements Shape {
        @Override
        public Kind kind() {
            return Kind.MAP;
        }
    }

    record ChanOf(ChanDir dir, RType elem) implements Shape {
        @Override
        public Kind kind() {
            return Kind.CHAN;
        }
    }

    record FuncOf(List<RType> in, List<RType> out, boolean variadic) implements Shape {
        @Override
        public Kind kind() {
            return Kind.FUNC;
        }
    }

    /**
     * {@code structClass} is the internal name of the class of the variables; empty if only reflection knows the type.
     */
    record StructOf(String structClass, @Nullable ClassLoader loader, List<RField> fields) implements Shape {
        @Override
        public Kind kind() {
            return Kind.STRUCT;
        }
    }

    /** The methods are sorted by name, then package path. */
    record InterfaceOf(List<RMethod> methods) implements Shape {
        @Override
        public Kind kind() {
            return Kind.INTERFACE;
        }
    }
}
