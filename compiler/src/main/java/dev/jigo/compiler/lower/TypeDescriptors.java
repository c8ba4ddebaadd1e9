package dev.jigo.compiler.lower;

import dev.jigo.compiler.types.Alias;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.IdentityHashMap;
import java.util.Map;

/** Types as the strings from which the runtime makes its type objects; the grammar is section 5 of the contract. */
final class TypeDescriptors {

    private final PackageLowering unit;
    private final TypeNames names;
    private final Map<Type, String> known = new IdentityHashMap<>();

    TypeDescriptors(PackageLowering unit) {
        this.unit = unit;
        this.names = unit.program().typeNames();
    }

    String of(Type type) {
        String descriptor = known.get(type);
        if (descriptor == null) {
            StringBuilder text = new StringBuilder();
            write(text, type);
            descriptor = text.toString();
            known.put(type, descriptor);
        }
        return descriptor;
    }

    /** The descriptor of the type that a declared type is made of, for the metadata of its box. */
    String underlying(Named named) {
        StringBuilder text = new StringBuilder();
        if (named.underlying() instanceof Struct struct) {
            struct(text, struct, names.structClass(named));
        } else {
            write(text, named.underlying());
        }
        return text.toString();
    }

    private void write(StringBuilder text, Type type) {
        switch (type) {
            case Alias alias -> write(text, alias.actual());
            case Basic basic -> text.append(basic(basic.kind()));
            case Named named -> {
                if (named == Universe.ERROR) {
                    text.append('e');
                } else {
                    unit.mention(named);
                    string(text.append('N'), names.boxClass(named));
                }
            }
            case Pointer pointer -> write(text.append('P'), pointer.elem());
            case Slice slice -> write(text.append('['), slice.elem());
            case Array array -> write(text.append('#').append(array.length()).append(':'), array.elem());
            case MapType map -> {
                write(text.append('M'), map.key());
                write(text, map.elem());
            }
            case Chan chan -> {
                text.append('H');
                text.append(
                        switch (chan.dir()) {
                            case BOTH -> 'b';
                            case RECV -> 'r';
                            case SEND -> 's';
                        });
                write(text, chan.elem());
            }
            case Signature signature -> signature(text, signature);
            case Struct struct -> {
                unit.mention(struct);
                struct(text, struct, names.structClass(struct));
            }
            case Interface iface -> iface(text, iface);
            default -> throw new IllegalArgumentException("no descriptor for " + type);
        }
    }

    private static char basic(Basic.Kind kind) {
        return switch (kind) {
            case BOOL, UNTYPED_BOOL -> 'z';
            case INT8 -> 'a';
            case INT16 -> 's';
            case INT32, UNTYPED_RUNE -> 'i';
            case INT64 -> 'l';
            case INT, UNTYPED_INT -> 'j';
            case UINT8 -> 'A';
            case UINT16 -> 'S';
            case UINT32 -> 'I';
            case UINT64 -> 'L';
            case UINT -> 'J';
            case UINTPTR -> 'U';
            case FLOAT32 -> 'f';
            case FLOAT64, UNTYPED_FLOAT -> 'd';
            case COMPLEX64 -> 'c';
            case COMPLEX128, UNTYPED_COMPLEX -> 'C';
            case STRING, UNTYPED_STRING -> 't';
            case UNSAFE_POINTER -> 'p';
            case UNTYPED_NIL -> 'y';
            case INVALID -> throw new IllegalArgumentException("invalid type");
        };
    }

    static void string(StringBuilder text, String value) {
        text.append(value.length()).append(':').append(value);
    }

    void signature(StringBuilder text, Signature signature) {
        text.append('F');
        if (signature.variadic()) {
            text.append('v');
        }
        text.append('(');
        tuple(text, signature.params());
        text.append(')');
        tuple(text, signature.results());
        text.append(';');
    }

    private void tuple(StringBuilder text, Tuple tuple) {
        for (Var var : tuple.vars()) {
            write(text, var.type());
        }
    }

    private void struct(StringBuilder text, Struct struct, String className) {
        string(text.append('{'), className);
        for (int i = 0; i < struct.size(); i++) {
            Var field = struct.field(i);
            if (field.embedded()) {
                text.append('E');
            }
            string(text, field.name());
            string(text, field.isExported() ? "" : Program.symbolPath(field));
            string(text, struct.tag(i));
            write(text, field.type());
        }
        text.append('}');
    }

    private void iface(StringBuilder text, Interface iface) {
        if (iface.isEmpty()) {
            text.append('y');
            return;
        }
        text.append("&(");
        for (Func method : TypeNames.methods(iface)) {
            string(text, method.name());
            string(text, method.isExported() ? "" : Program.symbolPath(method));
            string(text, unit.methodInterface(method, method.signature()));
            signature(text, method.signature());
        }
        text.append(')');
    }
}
