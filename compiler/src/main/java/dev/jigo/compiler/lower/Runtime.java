package dev.jigo.compiler.lower;

/** Internal names of the runtime classes that generated code calls. */
final class Runtime {

    static final String VALUES = "dev/jigo/runtime/values/";
    static final String GO_STRING = VALUES + "GoString";
    static final String COMPLEX = VALUES + "Complex";
    static final String ARRAYS = VALUES + "Arrays";
    static final String OPS = VALUES + "Ops";
    static final String IFACE = VALUES + "Iface";
    static final String PRINT = VALUES + "Print";
    static final String STRUCT = VALUES + "Struct";
    static final String SLICE = VALUES + "Slice";
    static final String SLICE_BOUNDS = VALUES + "SliceBounds";
    static final String BYTE_SLICE = VALUES + "ByteSlice";
    static final String INT_SLICE = VALUES + "IntSlice";
    static final String REF_SLICE = VALUES + "RefSlice";
    static final String PTR = VALUES + "Ptr";
    static final String MAP = VALUES + "GoMap";
    static final String TYPED_BOX = VALUES + "TypedBox";
    static final String REF_BOX = VALUES + "RefBox";
    static final String UNSAFE = VALUES + "Unsafe";
    static final String CHAN = "dev/jigo/runtime/chans/Chan";
    static final String PANICS = "dev/jigo/runtime/panics/Panics";
    static final String TYPES = "dev/jigo/runtime/types/Types";

    static final String SLICE_TYPE = "L" + SLICE + ";";
    static final String STRING_TYPE = "L" + GO_STRING + ";";
    static final String COMPLEX_TYPE = "L" + COMPLEX + ";";
    static final String STRUCT_TYPE = "L" + STRUCT + ";";
    static final String MAP_TYPE = "L" + MAP + ";";
    static final String CHAN_TYPE = "L" + CHAN + ";";
    static final String RTYPE_TYPE = "Ldev/jigo/runtime/types/RType;";
    static final String OBJECT_TYPE = "Ljava/lang/Object;";
    static final String THROWABLE_TYPE = "Ljava/lang/Throwable;";

    private Runtime() {}
}
