package dev.jigo.compiler.types;

import dev.jigo.compiler.constant.Constants;
import java.util.List;

/** The predeclared names and package unsafe; shared by all packages and never changed. */
public final class Universe {
    public static final Basic INVALID = new Basic(Basic.Kind.INVALID, "invalid type");
    public static final Basic BOOL = new Basic(Basic.Kind.BOOL, "bool");
    public static final Basic INT = new Basic(Basic.Kind.INT, "int");
    public static final Basic INT8 = new Basic(Basic.Kind.INT8, "int8");
    public static final Basic INT16 = new Basic(Basic.Kind.INT16, "int16");
    public static final Basic INT32 = new Basic(Basic.Kind.INT32, "int32");
    public static final Basic INT64 = new Basic(Basic.Kind.INT64, "int64");
    public static final Basic UINT = new Basic(Basic.Kind.UINT, "uint");
    public static final Basic UINT8 = new Basic(Basic.Kind.UINT8, "uint8");
    public static final Basic UINT16 = new Basic(Basic.Kind.UINT16, "uint16");
    public static final Basic UINT32 = new Basic(Basic.Kind.UINT32, "uint32");
    public static final Basic UINT64 = new Basic(Basic.Kind.UINT64, "uint64");
    public static final Basic UINTPTR = new Basic(Basic.Kind.UINTPTR, "uintptr");
    public static final Basic FLOAT32 = new Basic(Basic.Kind.FLOAT32, "float32");
    public static final Basic FLOAT64 = new Basic(Basic.Kind.FLOAT64, "float64");
    public static final Basic COMPLEX64 = new Basic(Basic.Kind.COMPLEX64, "complex64");
    public static final Basic COMPLEX128 = new Basic(Basic.Kind.COMPLEX128, "complex128");
    public static final Basic STRING = new Basic(Basic.Kind.STRING, "string");
    public static final Basic UNSAFE_POINTER = new Basic(Basic.Kind.UNSAFE_POINTER, "Pointer");
    public static final Basic UNTYPED_BOOL = new Basic(Basic.Kind.UNTYPED_BOOL, "untyped bool");
    public static final Basic UNTYPED_INT = new Basic(Basic.Kind.UNTYPED_INT, "untyped int");
    public static final Basic UNTYPED_RUNE = new Basic(Basic.Kind.UNTYPED_RUNE, "untyped rune");
    public static final Basic UNTYPED_FLOAT = new Basic(Basic.Kind.UNTYPED_FLOAT, "untyped float");
    public static final Basic UNTYPED_COMPLEX = new Basic(Basic.Kind.UNTYPED_COMPLEX, "untyped complex");
    public static final Basic UNTYPED_STRING = new Basic(Basic.Kind.UNTYPED_STRING, "untyped string");
    public static final Basic UNTYPED_NIL = new Basic(Basic.Kind.UNTYPED_NIL, "untyped nil");
    public static final Basic BYTE = new Basic(Basic.Kind.UINT8, "byte");
    public static final Basic RUNE = new Basic(Basic.Kind.INT32, "rune");

    private static final List<Basic> NAMED_BASICS = List.of(
            BOOL,
            INT,
            INT8,
            INT16,
            INT32,
            INT64,
            UINT,
            UINT8,
            UINT16,
            UINT32,
            UINT64,
            UINTPTR,
            FLOAT32,
            FLOAT64,
            COMPLEX64,
            COMPLEX128,
            STRING,
            BYTE,
            RUNE);

    /** The scope of all predeclared names. */
    public static final Scope SCOPE = new Scope(null, 0, 0, "universe");

    /** Package unsafe. */
    public static final Package UNSAFE = new Package("unsafe", "unsafe", new Scope(SCOPE, 0, 0, "package unsafe"));

    /** An interface that every type implements; not the one that prints as {@code any}. */
    public static final Interface EMPTY_INTERFACE = new Interface(List.of(), List.of(), false);

    /** The interface {@code any} stands for. */
    static final Interface ANY_INTERFACE = new Interface(List.of(), List.of(), false);

    public static final Alias ANY;
    public static final Named ERROR;
    public static final Named COMPARABLE;

    /** The method of {@code error}. */
    public static final Func ERROR_METHOD;

    public static final Nil NIL;
    public static final Const IOTA;

    static {
        for (Basic basic : NAMED_BASICS) {
            declare(new TypeName(0, null, basic.name(), basic));
        }
        TypeName any = new TypeName(0, null, "any", null);
        ANY = new Alias(any, ANY_INTERFACE);
        declare(any);

        TypeName error = new TypeName(0, null, "error", null);
        ERROR = new Named(error, null);
        Var recv = new Var(Var.Kind.RECEIVER, 0, null, "", ERROR);
        Var result = Var.result(0, null, "", STRING);
        ERROR_METHOD = new Func(0, null, "Error", new Signature(recv, Tuple.EMPTY, Tuple.of(result), false));
        ERROR.setRhs(new Interface(List.of(ERROR_METHOD), List.of(), false));
        declare(error);

        TypeName comparable = new TypeName(0, null, "comparable", null);
        COMPARABLE = new Named(comparable, new Interface(TypeSet.COMPARABLE));
        declare(comparable);

        declare(new Const(0, null, "true", UNTYPED_BOOL, Constants.of(true)));
        declare(new Const(0, null, "false", UNTYPED_BOOL, Constants.of(false)));
        IOTA = new Const(0, null, "iota", UNTYPED_INT, Constants.of(0L));
        declare(IOTA);
        NIL = new Nil();
        declare(NIL);
        UNSAFE.scope().insert(new TypeName(0, UNSAFE, "Pointer", UNSAFE_POINTER));
        for (Builtin.Id id : Builtin.Id.values()) {
            if (id.isUnsafe()) {
                UNSAFE.scope().insert(new Builtin(UNSAFE, id));
            } else if (id != Builtin.Id.ASSERT && id != Builtin.Id.TRACE) {
                declare(new Builtin(null, id));
            }
        }
    }

    private Universe() {}

    private static void declare(Obj obj) {
        SCOPE.insert(obj);
    }

    /** Declares {@code assert} and {@code trace} in a scope, for the checker's own tests. */
    public static void declareTestFunctions(Scope scope) {
        scope.insert(new Builtin(null, Builtin.Id.ASSERT));
        scope.insert(new Builtin(null, Builtin.Id.TRACE));
    }

    /** A basic type by kind; the names {@code byte} and {@code rune} are not chosen. */
    public static Basic basic(Basic.Kind kind) {
        return switch (kind) {
            case INVALID -> INVALID;
            case UNSAFE_POINTER -> UNSAFE_POINTER;
            case UNTYPED_BOOL -> UNTYPED_BOOL;
            case UNTYPED_INT -> UNTYPED_INT;
            case UNTYPED_RUNE -> UNTYPED_RUNE;
            case UNTYPED_FLOAT -> UNTYPED_FLOAT;
            case UNTYPED_COMPLEX -> UNTYPED_COMPLEX;
            case UNTYPED_STRING -> UNTYPED_STRING;
            case UNTYPED_NIL -> UNTYPED_NIL;
            default -> {
                for (Basic basic : NAMED_BASICS) {
                    if (basic.kind() == kind) {
                        yield basic;
                    }
                }
                throw new IllegalArgumentException(kind.toString());
            }
        };
    }
}
