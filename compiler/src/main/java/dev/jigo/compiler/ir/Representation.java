package dev.jigo.compiler.ir;

/**
 * How a variable of some Go type is held and copied, compared, hashed and zeroed: what the generated members of struct
 * classes follow. Each case's {@link #type()} is the type of the field.
 */
public sealed interface Representation {

    JType type();

    /** A number or bool: Z, I, J, F or D. */
    record Primitive(JType type) implements Representation {}

    /** A string. */
    record Text() implements Representation {
        @Override
        public JType type() {
            return JType.GO_STRING;
        }
    }

    /**
     * A complex number.
     *
     * @param bits 64 or 128
     */
    record ComplexNumber(int bits) implements Representation {
        @Override
        public JType type() {
            return JType.COMPLEX;
        }
    }

    /** An interface value. */
    record Interface() implements Representation {
        @Override
        public JType type() {
            return JType.OBJECT;
        }
    }

    /** A pointer compared with {@code Ptr.eq}. */
    record Pointer(JType type) implements Representation {}

    /** A reference compared by identity: chan, pointer to struct or array. */
    record Identity(JType type) implements Representation {}

    /** An unsafe.Pointer. */
    record UnsafePointer() implements Representation {
        @Override
        public JType type() {
            return JType.OBJECT;
        }
    }

    /** A slice, map or func: copied as a reference, never compared. */
    record Incomparable(JType type) implements Representation {}

    /** A struct of the given class. */
    record StructValue(String className) implements Representation {
        @Override
        public JType type() {
            return JType.ref(className);
        }
    }

    /**
     * An array.
     *
     * @param storage the element type of the Java array: Z B S I J F D or Object
     * @param unsigned whether B and S elements are masked when loaded
     */
    record ArrayValue(JType storage, boolean unsigned, int length, Representation element) implements Representation {
        @Override
        public JType type() {
            return storage.array();
        }
    }
}
