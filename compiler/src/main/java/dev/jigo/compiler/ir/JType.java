package dev.jigo.compiler.ir;

/**
 * A JVM type, by its field descriptor. {@code B}, {@code S} and {@code C} occur only as the element type of arrays; as a
 * value they are {@code I}.
 *
 * @param descriptor the field descriptor, {@code V} for no value
 */
public record JType(String descriptor) {

    private static final String VALUES = "dev/jigo/runtime/values/";

    public static final JType Z = new JType("Z");
    public static final JType B = new JType("B");
    public static final JType S = new JType("S");
    public static final JType C = new JType("C");
    public static final JType I = new JType("I");
    public static final JType J = new JType("J");
    public static final JType F = new JType("F");
    public static final JType D = new JType("D");
    public static final JType V = new JType("V");

    public static final JType OBJECT = ref("java/lang/Object");
    public static final JType JAVA_STRING = ref("java/lang/String");
    public static final JType CLASS = ref("java/lang/Class");
    public static final JType THROWABLE = ref("java/lang/Throwable");

    public static final JType GO_STRING = ref(VALUES + "GoString");
    public static final JType COMPLEX = ref(VALUES + "Complex");
    public static final JType SLICE = ref(VALUES + "Slice");
    public static final JType BOOL_SLICE = ref(VALUES + "BoolSlice");
    public static final JType BYTE_SLICE = ref(VALUES + "ByteSlice");
    public static final JType SHORT_SLICE = ref(VALUES + "ShortSlice");
    public static final JType INT_SLICE = ref(VALUES + "IntSlice");
    public static final JType LONG_SLICE = ref(VALUES + "LongSlice");
    public static final JType FLOAT_SLICE = ref(VALUES + "FloatSlice");
    public static final JType DOUBLE_SLICE = ref(VALUES + "DoubleSlice");
    public static final JType REF_SLICE = ref(VALUES + "RefSlice");
    public static final JType STRUCT = ref(VALUES + "Struct");
    public static final JType PTR = ref(VALUES + "Ptr");
    public static final JType BOOL_PTR = ref(VALUES + "BoolPtr");
    public static final JType INT_PTR = ref(VALUES + "IntPtr");
    public static final JType LONG_PTR = ref(VALUES + "LongPtr");
    public static final JType FLOAT_PTR = ref(VALUES + "FloatPtr");
    public static final JType DOUBLE_PTR = ref(VALUES + "DoublePtr");
    public static final JType REF_PTR = ref(VALUES + "RefPtr");
    public static final JType BOOL_VAR = ref(VALUES + "BoolVar");
    public static final JType INT_VAR = ref(VALUES + "IntVar");
    public static final JType LONG_VAR = ref(VALUES + "LongVar");
    public static final JType FLOAT_VAR = ref(VALUES + "FloatVar");
    public static final JType DOUBLE_VAR = ref(VALUES + "DoubleVar");
    public static final JType REF_VAR = ref(VALUES + "RefVar");
    public static final JType GO_MAP = ref(VALUES + "GoMap");
    public static final JType MAP_ITER = ref(VALUES + "MapIter");
    public static final JType FUNC = ref(VALUES + "Func");
    public static final JType DYN = ref(VALUES + "Dyn");
    public static final JType CHAN = ref("dev/jigo/runtime/chans/Chan");
    public static final JType SELECT = ref("dev/jigo/runtime/chans/Select");
    public static final JType RTYPE = ref("dev/jigo/runtime/types/RType");
    public static final JType DEFER_FRAME = ref("dev/jigo/runtime/panics/DeferFrame");
    public static final JType DEFER_CALL = ref("dev/jigo/runtime/panics/DeferCall");

    /** The class type of an internal name such as {@code java/lang/Object}. */
    public static JType ref(String internalName) {
        return new JType("L" + internalName + ";");
    }

    /** The type of a field descriptor. */
    public static JType of(String descriptor) {
        return new JType(descriptor);
    }

    /** The array type with this element type. */
    public JType array() {
        return new JType("[" + descriptor);
    }

    /** The element type of an array type. */
    public JType element() {
        if (!isArray()) {
            throw new IllegalStateException(descriptor + " is no array type");
        }
        return new JType(descriptor.substring(1));
    }

    /** Whether this is a class or array type. */
    public boolean isReference() {
        char first = descriptor.charAt(0);
        return first == 'L' || first == '[';
    }

    public boolean isArray() {
        return descriptor.charAt(0) == '[';
    }

    public boolean isVoid() {
        return descriptor.equals("V");
    }

    /** The kind of the contract: {@code Z I J F D L}, or {@code V}. */
    public char kind() {
        return switch (descriptor.charAt(0)) {
            case 'B', 'S', 'C', 'I' -> 'I';
            case 'L', '[' -> 'L';
            default -> descriptor.charAt(0);
        };
    }

    /** The type a value of this type has on the operand stack as the IR sees it: sub-word integers are {@code I}. */
    public JType value() {
        return kind() == 'I' ? I : this;
    }

    /** The type with every reference erased to Object, as in function shapes and tuples. */
    public JType erased() {
        return isReference() ? OBJECT : value();
    }

    /** The internal name of a class type; of an array type its descriptor, as {@code checkcast} wants it. */
    public String internalName() {
        if (isArray()) {
            return descriptor;
        }
        if (!isReference()) {
            throw new IllegalStateException(descriptor + " is no reference type");
        }
        return descriptor.substring(1, descriptor.length() - 1);
    }

    /** The number of local variable slots: 2 for J and D, 0 for V. */
    public int slots() {
        return switch (descriptor.charAt(0)) {
            case 'J', 'D' -> 2;
            case 'V' -> 0;
            default -> 1;
        };
    }

    @Override
    public String toString() {
        return descriptor;
    }
}
