package dev.jigo.compiler.lower;

import dev.jigo.compiler.source.Position;
import dev.jigo.compiler.syntax.Directive;
import dev.jigo.compiler.syntax.Expr.ChanDir;
import dev.jigo.compiler.types.Alias;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Package;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeName;
import dev.jigo.compiler.types.TypeParam;
import dev.jigo.compiler.types.Union;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The canonical texts of types, and the classes that stand for them. Equal texts mean identical types. */
final class TypeNames {

    private final Program program;
    private final Map<Type, String> texts = new IdentityHashMap<>();
    private final Map<Named, String> classes = new IdentityHashMap<>();
    private final Map<Named, Named> structOwners = new IdentityHashMap<>();
    private final Map<TypeName, String> boundClasses = new IdentityHashMap<>();

    TypeNames(Program program) {
        this.program = program;
    }

    // Texts

    /** The type as text, names qualified by paths and made unique. */
    String text(Type type) {
        String known = texts.get(type);
        if (known == null) {
            StringBuilder text = new StringBuilder();
            write(text, type, true);
            known = text.toString();
            texts.put(type, known);
        }
        return known;
    }

    /** Type arguments as text, separated by commas. */
    String argumentList(List<Type> arguments) {
        StringBuilder text = new StringBuilder();
        writeList(text, arguments, true);
        return text.toString();
    }

    /** The name of a type as reflection gives it, without its package: {@code Pair[int,main.X]}. */
    String goName(Named named) {
        StringBuilder text = new StringBuilder(named.obj().name());
        if (named.isInstance()) {
            text.append('[');
            writeList(text, named.typeArgs(), false);
            text.append(']');
        } else {
            writeLocalArguments(text, named, false);
        }
        return text.toString();
    }

    private void writeList(StringBuilder text, List<Type> types, boolean unique) {
        String separator = "";
        for (Type type : types) {
            text.append(separator);
            write(text, type, unique);
            separator = ",";
        }
    }

    private void write(StringBuilder text, Type type, boolean unique) {
        switch (type) {
            case Alias alias -> write(text, alias.actual(), unique);
            case Basic basic -> text.append(basicName(basic));
            case Named named -> writeNamed(text, named, unique);
            case Pointer pointer -> write(text.append('*'), pointer.elem(), unique);
            case Slice slice -> write(text.append("[]"), slice.elem(), unique);
            case Array array -> write(text.append('[').append(array.length()).append(']'), array.elem(), unique);
            case MapType map -> {
                write(text.append("map["), map.key(), unique);
                write(text.append(']'), map.elem(), unique);
            }
            case Chan chan -> writeChan(text, chan, unique);
            case Signature signature -> writeSignature(text.append("func"), signature, unique);
            case Struct struct -> writeStruct(text, struct, unique);
            case Interface iface -> writeInterface(text, iface, unique);
            case Tuple tuple -> writeTuple(text, tuple, false, unique);
            case TypeParam param -> text.append(param.obj().name()).append('$').append(param.id());
            case Union _ -> text.append("union");
        }
    }

    private static String basicName(Basic basic) {
        return basic.kind() == Basic.Kind.UNSAFE_POINTER
                ? "unsafe.Pointer"
                : Universe.basic(basic.kind()).name();
    }

    private void writeNamed(StringBuilder text, Named named, boolean unique) {
        TypeName obj = named.obj();
        if (obj.pkg() != null) {
            text.append(Program.symbolPath(obj)).append('.');
        }
        text.append(unique ? localName(obj) : obj.name());
        if (named.isInstance()) {
            text.append('[');
            writeList(text, named.typeArgs(), unique);
            text.append(']');
        } else {
            writeLocalArguments(text, named, unique);
        }
        if (!unique && program.isLocal(obj)) {
            text.append('·')
                    .append(program.index(Objects.requireNonNull(obj.pkg())).localOrdinal(obj.pos()));
        }
    }

    private void writeLocalArguments(StringBuilder text, Named named, boolean unique) {
        Program.LocalInstance instance = program.localInstance(named);
        if (instance == null) {
            return;
        }
        writeList(text.append('['), instance.function().list(), unique);
        if (!instance.own().isEmpty()) {
            writeList(text.append(';'), instance.own(), unique);
        }
        text.append(']');
    }

    /** The name of a type; that of one declared in a function with the place of its declaration. */
    private String localName(TypeName obj) {
        if (!program.isLocal(obj)) {
            return obj.name();
        }
        Position position = program.physicalPosition(obj.pos());
        String file = position.filename();
        file = file.substring(file.lastIndexOf('/') + 1).replace(".go", "");
        return obj.name() + "·" + file + "·" + position.line() + "·" + position.column();
    }

    private void writeChan(StringBuilder text, Chan chan, boolean unique) {
        text.append(
                switch (chan.dir()) {
                    case BOTH -> "chan ";
                    case SEND -> "chan<- ";
                    case RECV -> "<-chan ";
                });
        boolean parentheses = chan.dir() != ChanDir.SEND
                && Type.unalias(chan.elem()) instanceof Chan inner
                && inner.dir() == ChanDir.RECV;
        if (parentheses) {
            text.append('(');
        }
        write(text, chan.elem(), unique);
        if (parentheses) {
            text.append(')');
        }
    }

    private void writeSignature(StringBuilder text, Signature signature, boolean unique) {
        writeTuple(text, signature.params(), signature.variadic(), unique);
        if (!signature.results().isEmpty()) {
            text.append(' ');
            writeTuple(text, signature.results(), false, unique);
        }
    }

    private void writeTuple(StringBuilder text, Tuple tuple, boolean variadic, boolean unique) {
        text.append('(');
        for (int i = 0; i < tuple.size(); i++) {
            if (i > 0) {
                text.append(", ");
            }
            Type type = tuple.at(i).type();
            if (variadic && i == tuple.size() - 1 && Type.unalias(type) instanceof Slice slice) {
                write(text.append("..."), slice.elem(), unique);
            } else {
                write(text, type, unique);
            }
        }
        text.append(')');
    }

    private void writeStruct(StringBuilder text, Struct struct, boolean unique) {
        text.append("struct {");
        for (int i = 0; i < struct.size(); i++) {
            Var field = struct.field(i);
            text.append(i > 0 ? "; " : " ");
            if (field.embedded()) {
                text.append('&');
            }
            Package pkg = field.pkg();
            if (!field.isExported() && pkg != null) {
                text.append(Program.symbolPath(pkg)).append('.');
            }
            write(text.append(field.name()).append(' '), field.type(), unique);
            if (!struct.tag(i).isEmpty()) {
                text.append(" \"").append(struct.tag(i)).append('"');
            }
        }
        text.append(" }");
    }

    private void writeInterface(StringBuilder text, Interface iface, boolean unique) {
        text.append("interface {");
        String separator = " ";
        for (Func method : methods(iface)) {
            text.append(separator);
            Package pkg = method.pkg();
            if (!method.isExported() && pkg != null) {
                text.append(Program.symbolPath(pkg)).append('.');
            }
            writeSignature(text.append(method.name()), method.signature(), unique);
            separator = "; ";
        }
        text.append(" }");
    }

    /** The methods of an interface by name. */
    static List<Func> methods(Interface iface) {
        List<Func> methods = new ArrayList<>(iface.allMethods());
        methods.sort(Comparator.comparing((Func f) -> f.name())
                .thenComparing(f -> f.isExported() ? "" : Program.symbolPath(f)));
        return methods;
    }

    // Classes

    /** The internal name from which those of a declared type's classes derive. */
    String typeClass(Named named) {
        String known = classes.get(named);
        if (known == null) {
            known = findTypeClass(named);
            classes.put(named, known);
        }
        return known;
    }

    private String findTypeClass(Named named) {
        TypeName obj = named.obj();
        if (obj.pkg() == null) {
            return "dev/jigo/runtime/values/" + obj.name();
        }
        String name = Symbols.packagePrefix(Program.symbolPath(obj)) + Symbols.mangle(localName(obj));
        if (named.isInstance()) {
            return name + Symbols.typeArguments(argumentList(named.typeArgs()));
        }
        Program.LocalInstance local = program.localInstance(named);
        return local == null ? name : name + Symbols.typeArguments(local.key());
    }

    String boxClass(Named named) {
        return Symbols.boxClass(typeClass(named));
    }

    /** The Java class that a {@code //jigo:class} directive binds a type to; null without one. */
    @Nullable
    String boundClass(Named named) {
        TypeName obj = named.obj();
        Package pkg = obj.pkg();
        if (pkg == null || pkg == Universe.UNSAFE || program.isLocal(obj)) {
            return null;
        }
        String known = boundClasses.get(obj);
        if (known == null) {
            known = findBoundClass(obj, pkg);
            boundClasses.put(obj, known);
        }
        return known.isEmpty() ? null : known;
    }

    private String findBoundClass(TypeName obj, Package pkg) {
        PackageIndex.TypeDeclaration declaration = program.index(pkg).type(obj.pos());
        if (declaration != null) {
            for (Directive directive : declaration.directives()) {
                if (directive.name().equals("jigo:class")) {
                    return directive.arguments().trim().replace('.', '/');
                }
            }
        }
        return "";
    }

    /** The declared type whose class the values of a declared struct type have: {@code A} for {@code type B A}. */
    Named structOwner(Named named) {
        Named known = structOwners.get(named);
        if (known == null) {
            Type rhs = declaredAs(named);
            known = rhs instanceof Named next ? structOwner(next) : named;
            structOwners.put(named, known);
        }
        return known;
    }

    private Type declaredAs(Named named) {
        Type rhs = named.origin().rhs();
        if (rhs == null) {
            return named.underlying();
        }
        if (named.isInstance()) {
            return new TypeArguments(program, named.origin().typeParams(), named.typeArgs()).apply(rhs);
        }
        return Type.unalias(rhs);
    }

    /** Whether a declared struct type has a class of its own, so that a pointer to it can be told by its class. */
    boolean ownsClass(Named named) {
        return structOwner(named) == named;
    }

    /** The class of the values of a struct type. */
    String structClass(Type type) {
        if (Type.unalias(type) instanceof Named named) {
            Named owner = structOwner(named);
            String bound = boundClass(owner);
            return bound != null ? bound : typeClass(owner);
        }
        return Symbols.structClass(text(type.underlying()));
    }

    /** The class for interface values of a struct type without a name. */
    String unnamedStructBox(Struct struct) {
        return Symbols.boxClass(Symbols.structClass(text(struct)));
    }

    /** The interface with the one method that calls of this method on interface values go through. */
    String methodInterface(Func method, Signature signature) {
        String text = signatureText(signature);
        String special = method.isExported() ? specialInterface(method.name(), text) : null;
        if (special != null) {
            return special;
        }
        return Symbols.methodInterface(method.name(), text, method.isExported() ? "" : Program.symbolPath(method));
    }

    private static @Nullable String specialInterface(String name, String signature) {
        return switch (name + signature) {
            case "Error() (string)" -> "dev/jigo/runtime/values/ErrorMethod";
            case "String() (string)" -> "dev/jigo/runtime/values/StringMethod";
            case "RuntimeError()" -> "dev/jigo/runtime/values/RuntimeErrorMethod";
            default -> null;
        };
    }

    private String signatureText(Signature signature) {
        StringBuilder text = new StringBuilder();
        writeSignature(text, signature, true);
        return text.toString();
    }
}
