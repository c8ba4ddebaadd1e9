package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Representation;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.types.Alias;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the values of Go's types are represented on the JVM. */
final class Representations {

    private final TypeNames names;

    Representations(TypeNames names) {
        this.names = names;
    }

    /** The JVM type of a value. */
    JType of(Type type) {
        return switch (type.underlying()) {
            case Basic basic -> ofBasic(basic);
            case Slice slice -> slice(slice.elem());
            case Array array -> storage(array.elem()).array();
            case Struct _ -> JType.ref(names.structClass(type));
            case Pointer pointer -> pointer(pointer.elem());
            case MapType _ -> JType.GO_MAP;
            case Chan _ -> JType.CHAN;
            case dev.jigo.compiler.types.Signature _ -> JType.FUNC;
            case Interface _ -> JType.OBJECT;
            case Tuple tuple -> result(tuple);
            default -> throw new IllegalArgumentException("no representation for " + type);
        };
    }

    private static JType ofBasic(Basic basic) {
        return switch (basic.kind()) {
            case BOOL, UNTYPED_BOOL -> JType.Z;
            case INT8, INT16, INT32, UINT8, UINT16, UINT32, UNTYPED_RUNE -> JType.I;
            case INT, INT64, UINT, UINT64, UINTPTR, UNTYPED_INT -> JType.J;
            case FLOAT32 -> JType.F;
            case FLOAT64, UNTYPED_FLOAT -> JType.D;
            case COMPLEX64, COMPLEX128, UNTYPED_COMPLEX -> JType.COMPLEX;
            case STRING, UNTYPED_STRING -> JType.GO_STRING;
            case UNSAFE_POINTER, UNTYPED_NIL -> JType.OBJECT;
            case INVALID -> throw new IllegalArgumentException("invalid type");
        };
    }

    char kind(Type type) {
        return type.underlying() instanceof Basic basic ? ofBasic(basic).kind() : 'L';
    }

    /** The type of the elements of the Java array that stores elements of a type. */
    JType storage(Type elem) {
        if (elem.underlying() instanceof Basic basic) {
            switch (basic.kind()) {
                case INT8, UINT8:
                    return JType.B;
                case INT16, UINT16:
                    return JType.S;
                default:
                    return ofBasic(basic).erased();
            }
        }
        return JType.OBJECT;
    }

    /** The slice class for elements of a type. */
    JType slice(Type elem) {
        return switch (storage(elem).descriptor()) {
            case "Z" -> JType.BOOL_SLICE;
            case "B" -> JType.BYTE_SLICE;
            case "S" -> JType.SHORT_SLICE;
            case "I" -> JType.INT_SLICE;
            case "J" -> JType.LONG_SLICE;
            case "F" -> JType.FLOAT_SLICE;
            case "D" -> JType.DOUBLE_SLICE;
            default -> JType.REF_SLICE;
        };
    }

    /** The type of a pointer to a variable of a type. */
    JType pointer(Type elem) {
        if (isAggregate(elem)) {
            return of(elem);
        }
        return pointerOfKind(kind(elem));
    }

    static JType pointerOfKind(char kind) {
        return switch (kind) {
            case 'Z' -> JType.BOOL_PTR;
            case 'I' -> JType.INT_PTR;
            case 'J' -> JType.LONG_PTR;
            case 'F' -> JType.FLOAT_PTR;
            case 'D' -> JType.DOUBLE_PTR;
            default -> JType.REF_PTR;
        };
    }

    /** The class of variable boxes for a type that is no aggregate. */
    JType variableBox(Type type) {
        return switch (kind(type)) {
            case 'Z' -> JType.BOOL_VAR;
            case 'I' -> JType.INT_VAR;
            case 'J' -> JType.LONG_VAR;
            case 'F' -> JType.FLOAT_VAR;
            case 'D' -> JType.DOUBLE_VAR;
            default -> JType.REF_VAR;
        };
    }

    /** The type of the field {@code v} of a variable box. */
    JType variableField(Type type) {
        return of(type).erased();
    }

    /** Whether values of a type are structs or arrays: objects that variables own. */
    static boolean isAggregate(Type type) {
        Type under = type.underlying();
        return under instanceof Struct || under instanceof Array;
    }

    static boolean isStruct(Type type) {
        return type.underlying() instanceof Struct;
    }

    static boolean isArray(Type type) {
        return type.underlying() instanceof Array;
    }

    static boolean isInterface(Type type) {
        return type.underlying() instanceof Interface;
    }

    /** Whether a value is an unsigned integer stored in a byte or short. */
    static boolean isUnsignedSmall(Type type) {
        return type.underlying() instanceof Basic basic
                && (basic.kind() == Basic.Kind.UINT8 || basic.kind() == Basic.Kind.UINT16);
    }

    // Functions

    /** The JVM signature of a function; a receiver is not among the parameters. */
    Signature signature(dev.jigo.compiler.types.Signature signature) {
        return new Signature(types(signature.params()), result(signature.results()));
    }

    List<JType> types(Tuple tuple) {
        List<JType> types = new ArrayList<>(tuple.size());
        for (Var var : tuple.vars()) {
            types.add(of(var.type()));
        }
        return types;
    }

    JType result(Tuple results) {
        return switch (results.size()) {
            case 0 -> JType.V;
            case 1 -> of(results.at(0).type());
            default -> JType.ref(tupleClass(results));
        };
    }

    String tupleClass(Tuple results) {
        StringBuilder name = new StringBuilder(Symbols.TUPLES).append('T');
        for (Var var : results.vars()) {
            name.append(kind(var.type()));
        }
        return name.toString();
    }

    /** The abstract class that func values of a signature extend. */
    String shape(dev.jigo.compiler.types.Signature signature) {
        StringBuilder name = new StringBuilder(Symbols.FUNCS).append("Fn");
        for (Var param : signature.params().vars()) {
            name.append(kind(param.type()));
        }
        name.append('_');
        return switch (signature.results().size()) {
            case 0 -> name.append('V').toString();
            case 1 -> name.append(kind(signature.results().at(0).type())).toString();
            default -> {
                String tuple = tupleClass(signature.results());
                yield name.append(tuple, Symbols.TUPLES.length(), tuple.length())
                        .toString();
            }
        };
    }

    // Variables of structs

    /** How a field of a type is held, copied and compared. */
    Representation variable(Type type) {
        return switch (type.underlying()) {
            case Basic basic -> basicVariable(basic);
            case Slice _, MapType _, dev.jigo.compiler.types.Signature _ -> new Representation.Incomparable(of(type));
            case Array array ->
                new Representation.ArrayValue(
                        storage(array.elem()),
                        isUnsignedSmall(array.elem()),
                        Math.toIntExact(array.length()),
                        variable(array.elem()));
            case Struct _ -> new Representation.StructValue(names.structClass(type));
            case Pointer pointer ->
                isAggregate(pointer.elem())
                        ? new Representation.Identity(of(type))
                        : new Representation.Pointer(of(type));
            case Chan _ -> new Representation.Identity(JType.CHAN);
            case Interface _ -> new Representation.Interface();
            default -> throw new IllegalArgumentException("no variable of type " + type);
        };
    }

    private static Representation basicVariable(Basic basic) {
        return switch (basic.kind()) {
            case STRING -> new Representation.Text();
            case COMPLEX64 -> new Representation.ComplexNumber(64);
            case COMPLEX128 -> new Representation.ComplexNumber(128);
            case UNSAFE_POINTER -> new Representation.UnsafePointer();
            default -> new Representation.Primitive(ofBasic(basic));
        };
    }

    /** The declared type at the top of a type, null if it has none. */
    static @Nullable Named named(Type type) {
        return switch (type) {
            case Named named -> named;
            case Alias alias -> named(alias.actual());
            default -> null;
        };
    }
}
