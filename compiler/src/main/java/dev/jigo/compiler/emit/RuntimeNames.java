package dev.jigo.compiler.emit;

/** Internal names of the runtime classes that emitted code refers to. */
final class RuntimeNames {

    static final String VALUES = "dev/jigo/runtime/values/";
    static final String GO_STRING = VALUES + "GoString";
    static final String STRUCT = VALUES + "Struct";
    static final String PTR = VALUES + "Ptr";
    static final String FUNC = VALUES + "Func";
    static final String IFACE = VALUES + "Iface";
    static final String COMPLEX = VALUES + "Complex";
    static final String ARRAYS = VALUES + "Arrays";
    static final String TABLES = VALUES + "Tables";
    static final String TYPES = "dev/jigo/runtime/types/Types";
    static final String RTYPE = "dev/jigo/runtime/types/RType";
    static final String DEFER_CALL = "dev/jigo/runtime/panics/DeferCall";
    static final String PROGRAM = "dev/jigo/runtime/sched/Program";
    static final String GODEBUG = "dev/jigo/runtime/sched/Godebug";
    static final String FUNCS = "dev/jigo/runtime/funcs/";
    static final String TUPLES = "dev/jigo/runtime/tuples/";
    static final String OBJECT = "java/lang/Object";

    private RuntimeNames() {}
}
