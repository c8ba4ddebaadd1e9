package dev.jigo.runtime.types;

import java.util.List;

/** The text of unnamed types, as {@code %T} prints it. */
final class TypeStrings {
    private TypeStrings() {}

    static String of(Shape shape) {
        return switch (shape) {
            case Shape.Basic b -> b.kind().toString();
            case Shape.Pointer p -> "*" + p.elem();
            case Shape.SliceOf s -> "[]" + s.elem();
            case Shape.ArrayOf a -> "[" + a.len() + "]" + a.elem();
            case Shape.MapOf m -> "map[" + m.key() + "]" + m.elem();
            case Shape.ChanOf c -> chan(c);
            case Shape.FuncOf f -> "func" + signature(f);
            case Shape.StructOf s -> struct(s.fields());
            case Shape.InterfaceOf i -> interfaceType(i.methods());
        };
    }

    /** {@code chan (<-chan T)} needs the parentheses: the arrow would belong to the first chan. */
    private static String chan(Shape.ChanOf c) {
        RType elem = c.elem();
        boolean ambiguous = c.dir() == ChanDir.BOTH
                && !elem.isNamed()
                && elem.shape() instanceof Shape.ChanOf inner
                && inner.dir() == ChanDir.RECEIVE;
        return c.dir() + (ambiguous ? " (" + elem + ")" : " " + elem);
    }

    /** Parameters and results, without {@code func}. */
    private static String signature(Shape.FuncOf f) {
        StringBuilder text = new StringBuilder("(");
        List<RType> in = f.in();
        for (int i = 0; i < in.size(); i++) {
            text.append(i == 0 ? "" : ", ");
            boolean rest = f.variadic() && i == in.size() - 1;
            text.append(rest ? "..." + in.get(i).elem() : in.get(i));
        }
        text.append(')');
        List<RType> out = f.out();
        if (out.size() == 1) {
            text.append(' ').append(out.getFirst());
        } else if (!out.isEmpty()) {
            text.append(" (");
            for (int i = 0; i < out.size(); i++) {
                text.append(i == 0 ? "" : ", ").append(out.get(i));
            }
            text.append(')');
        }
        return text.toString();
    }

    private static String struct(List<RField> fields) {
        if (fields.isEmpty()) {
            return "struct {}";
        }
        StringBuilder text = new StringBuilder("struct {");
        for (RField f : fields) {
            text.append(f.index() == 0 ? " " : "; ");
            if (!f.embedded()) {
                text.append(f.name()).append(' ');
            }
            text.append(f.type());
            if (!f.tag().isEmpty()) {
                text.append(' ').append(quote(f.tag()));
            }
        }
        return text.append(" }").toString();
    }

    private static String interfaceType(List<RMethod> methods) {
        if (methods.isEmpty()) {
            return "interface {}";
        }
        StringBuilder text = new StringBuilder("interface {");
        String separator = " ";
        for (RMethod m : methods) {
            text.append(separator);
            if (!m.pkgPath().isEmpty()) {
                text.append(Types.packageName(m.pkgPath())).append('.');
            }
            text.append(m.name()).append(m.type().shape() instanceof Shape.FuncOf f ? signature(f) : "()");
            separator = "; ";
        }
        return text.append(" }").toString();
    }

    /** A Go string literal. */
    static String quote(String s) {
        StringBuilder text = new StringBuilder("\"");
        s.codePoints().forEach(c -> {
            switch (c) {
                case '"', '\\' -> text.append('\\').appendCodePoint(c);
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '\r' -> text.append("\\r");
                case 7 -> text.append("\\a");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case 11 -> text.append("\\v");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        text.append(String.format("\\x%02x", c));
                    } else {
                        text.appendCodePoint(c);
                    }
                }
            }
        });
        return text.append('"').toString();
    }
}
