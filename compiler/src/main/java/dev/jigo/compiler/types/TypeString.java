package dev.jigo.compiler.types;

import dev.jigo.compiler.constant.Quoting;
import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.syntax.Expr.ChanDir;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types as gc prints them. */
public final class TypeString {
    private final StringBuilder out = new StringBuilder();
    private final Qualifier qualifier;
    private final boolean paramNames;

    private TypeString(Qualifier qualifier) {
        this(qualifier, true);
    }

    private TypeString(Qualifier qualifier, boolean paramNames) {
        this.qualifier = qualifier;
        this.paramNames = paramNames;
    }

    /** A type, package-level names qualified as asked for. */
    public static String of(@Nullable Type type, Qualifier qualifier) {
        TypeString writer = new TypeString(qualifier);
        writer.write(type);
        return writer.out.toString();
    }

    /** Parameters and results of a signature, without {@code func} and receiver. */
    public static String signature(Signature signature, Qualifier qualifier) {
        TypeString writer = new TypeString(qualifier);
        writer.writeSignature(signature);
        return writer.out.toString();
    }

    /** As {@link #signature}, without the names of parameters. */
    public static String signatureWithoutNames(Signature signature, Qualifier qualifier) {
        TypeString writer = new TypeString(qualifier, false);
        writer.writeSignature(signature);
        return writer.out.toString();
    }

    /** Types separated by {@code ", "}, in parentheses. */
    public static String list(List<? extends Type> types, Qualifier qualifier) {
        TypeString writer = new TypeString(qualifier);
        writer.out.append('(');
        for (int i = 0; i < types.size(); i++) {
            writer.out.append(i > 0 ? ", " : "");
            writer.write(types.get(i));
        }
        return writer.out.append(')').toString();
    }

    /** A list of type parameters with their constraints, in brackets. */
    public static String typeParams(List<TypeParam> params, Qualifier qualifier) {
        TypeString writer = new TypeString(qualifier);
        writer.writeTypeParams(params);
        return writer.out.toString();
    }

    private void write(@Nullable Type type) {
        switch (type) {
            case null -> out.append("<nil>");
            case Basic basic -> writeBasic(basic);
            case Named named -> {
                writeName(named.obj());
                if (named.isInstance()) {
                    writeTypeArgs(named.typeArgs());
                } else if (named.isGeneric()) {
                    writeTypeParams(named.typeParams());
                }
            }
            case Alias alias -> {
                writeName(alias.obj());
                if (!alias.typeArgs().isEmpty()) {
                    writeTypeArgs(alias.typeArgs());
                } else if (alias.isGeneric()) {
                    writeTypeParams(alias.typeParams());
                }
            }
            case TypeParam param -> writeTypeParam(param);
            case Pointer pointer -> {
                out.append('*');
                write(pointer.elem());
            }
            case Slice slice -> {
                out.append("[]");
                write(slice.elem());
            }
            case Array array -> {
                out.append('[')
                        .append(array.length() < 0 ? "..." : Long.toString(array.length()))
                        .append(']');
                write(array.elem());
            }
            case MapType map -> {
                out.append("map[");
                write(map.key());
                out.append(']');
                write(map.elem());
            }
            case Chan chan -> writeChan(chan);
            case Signature signature -> {
                out.append("func");
                writeSignature(signature);
            }
            case Struct struct -> writeStruct(struct);
            case Interface iface -> writeInterface(iface);
            case Tuple tuple -> writeTuple(tuple, false);
            case Union union -> writeUnion(union);
        }
    }

    private void writeBasic(Basic basic) {
        if (basic == Universe.UNSAFE_POINTER) {
            String prefix = qualifier.qualify(Universe.UNSAFE);
            out.append(prefix).append(prefix.isEmpty() ? "" : ".");
        }
        out.append(basic.name());
    }

    private void writeName(TypeName name) {
        Package pkg = name.pkg();
        if (pkg != null) {
            String prefix = qualifier.qualify(pkg);
            out.append(prefix).append(prefix.isEmpty() ? "" : ".");
        }
        out.append(name.name());
    }

    /** The name, with a remark if it hides a predeclared one and so would mislead. */
    private void writeTypeParam(TypeParam param) {
        TypeName obj = param.obj();
        out.append(obj.name());
        if (Universe.SCOPE.lookup(obj.name()) != null) {
            String place = Diagnostics.place(obj.pos());
            out.append(" /* with ")
                    .append(obj.name())
                    .append(" declared at ")
                    .append(place)
                    .append(" */");
        }
    }

    private void writeTypeArgs(List<Type> args) {
        out.append('[');
        for (int i = 0; i < args.size(); i++) {
            out.append(i > 0 ? ", " : "");
            write(args.get(i));
        }
        out.append(']');
    }

    private void writeTypeParams(List<TypeParam> params) {
        out.append('[');
        @Nullable Type previous = null;
        for (int i = 0; i < params.size(); i++) {
            TypeParam param = params.get(i);
            if (i > 0) {
                if (param.constraint() != previous) {
                    out.append(' ');
                    write(previous);
                }
                out.append(", ");
            }
            previous = param.constraint();
            write(param);
        }
        if (!params.isEmpty()) {
            out.append(' ');
            write(previous);
        }
        out.append(']');
    }

    private void writeChan(Chan chan) {
        boolean parens = false;
        switch (chan.dir()) {
            case SEND -> out.append("chan<- ");
            case RECV -> out.append("<-chan ");
            case BOTH -> {
                out.append("chan ");
                parens = chan.elem() instanceof Chan inner && inner.dir() == ChanDir.RECV;
            }
        }
        out.append(parens ? "(" : "");
        write(chan.elem());
        out.append(parens ? ")" : "");
    }

    private void writeSignature(Signature signature) {
        if (signature.isGeneric()) {
            writeTypeParams(signature.typeParams());
        }
        writeTuple(signature.params(), signature.variadic());
        Tuple results = signature.results();
        if (results.isEmpty()) {
            return;
        }
        out.append(' ');
        if (results.size() == 1 && (!paramNames || results.at(0).name().isEmpty())) {
            write(results.at(0).rawType());
        } else {
            writeTuple(results, false);
        }
    }

    private void writeTuple(Tuple tuple, boolean variadic) {
        out.append('(');
        for (int i = 0; i < tuple.size(); i++) {
            Var param = tuple.at(i);
            out.append(i > 0 ? ", " : "");
            if (paramNames && !param.name().isEmpty()) {
                out.append(param.name()).append(' ');
            }
            Type type = param.rawType();
            if (!variadic || i < tuple.size() - 1) {
                write(type);
            } else if (type instanceof Slice slice) {
                out.append("...");
                write(slice.elem());
            } else {
                // append([]byte, string...) takes a string where other functions take slices
                write(type);
                out.append("...");
            }
        }
        out.append(')');
    }

    private void writeStruct(Struct struct) {
        out.append("struct{");
        for (int i = 0; i < struct.size(); i++) {
            Var field = struct.field(i);
            out.append(i > 0 ? "; " : "");
            if (!field.embedded()) {
                out.append(field.name()).append(' ');
            }
            write(field.rawType());
            String tag = struct.tag(i);
            if (!tag.isEmpty()) {
                out.append(' ').append(Quoting.quote(tag.getBytes(StandardCharsets.UTF_8)));
            }
        }
        out.append('}');
    }

    private void writeInterface(Interface iface) {
        if (iface == Universe.ANY_INTERFACE) {
            out.append("any");
            return;
        }
        if (iface.isImplicit() && iface.methods().isEmpty() && iface.embeddeds().size() == 1) {
            write(iface.embeddeds().getFirst());
            return;
        }
        out.append("interface{");
        boolean first = true;
        for (Func method : iface.methods()) {
            out.append(first ? "" : "; ").append(method.name());
            first = false;
            if (method.rawType() instanceof Signature signature) {
                writeSignature(signature);
            }
        }
        for (Type embedded : iface.embeddeds()) {
            out.append(first ? "" : "; ");
            first = false;
            write(embedded);
        }
        out.append('}');
    }

    private void writeUnion(Union union) {
        for (int i = 0; i < union.terms().size(); i++) {
            Term term = union.terms().get(i);
            out.append(i > 0 ? " | " : "").append(term.tilde() ? "~" : "");
            write(term.type());
        }
    }
}
