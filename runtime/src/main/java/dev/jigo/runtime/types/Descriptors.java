package dev.jigo.runtime.types;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses type descriptors; their grammar is in docs/lowering/representation.md. One parser reads one text once.
 */
final class Descriptors {
    private final String text;
    private final @Nullable ClassLoader loader;
    private int at;

    Descriptors(String text, @Nullable ClassLoader loader) {
        this.text = text;
        this.loader = loader;
    }

    /** The whole text as one type. */
    RType wholeType() {
        RType t = type();
        expectEnd();
        return t;
    }

    /** The whole text as the underlying type of a named one, not interned: its struct class is the named type's own. */
    Shape wholeShape() {
        Shape s = text.charAt(at) == 'N' ? type().shape() : shape();
        expectEnd();
        return s;
    }

    /** The whole text as the methods of a named type. */
    List<RMethod> wholeMethods() {
        List<RMethod> methods = new ArrayList<>();
        while (at < text.length()) {
            boolean pointer = next() == 'p';
            String name = string();
            String pkgPath = string();
            String owner = string();
            String jvmName = string();
            String jvmDescriptor = string();
            int start = at;
            skipType();
            String type = text.substring(start, at);
            methods.add(new RMethod.Static(
                    name,
                    pkgPath,
                    () -> new Descriptors(type, loader).wholeType(),
                    pointer,
                    new RMethod.Target(owner, jvmName, jvmDescriptor, loader)));
        }
        return List.copyOf(methods);
    }

    private void expectEnd() {
        if (at != text.length()) {
            throw malformed();
        }
    }

    private IllegalArgumentException malformed() {
        return new IllegalArgumentException("type descriptor, at " + at + ": " + text);
    }

    private char next() {
        if (at >= text.length()) {
            throw malformed();
        }
        return text.charAt(at++);
    }

    private boolean skip(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private int number() {
        int n = 0;
        char c = next();
        if (c < '0' || c > '9') {
            throw malformed();
        }
        while (c != ':') {
            n = Math.addExact(Math.multiplyExact(n, 10), c - '0');
            c = next();
        }
        return n;
    }

    private String string() {
        int length = number();
        if (length > text.length() - at) {
            throw malformed();
        }
        at += length;
        return text.substring(at - length, at);
    }

    RType type() {
        char c = text.charAt(at);
        if (c == 'N') {
            at++;
            return named(string());
        }
        RType predeclared = Types.predeclared(c);
        if (predeclared != null) {
            at++;
            return predeclared;
        }
        return Types.intern(shape(), null);
    }

    private Shape shape() {
        char c = text.charAt(at);
        RType predeclared = Types.predeclared(c);
        if (predeclared != null) {
            at++;
            return predeclared.shape();
        }
        at++;
        return switch (c) {
            case 'P' -> new Shape.Pointer(type());
            case '[' -> new Shape.SliceOf(type());
            case '#' -> new Shape.ArrayOf(longNumber(), type());
            case 'M' -> new Shape.MapOf(type(), type());
            case 'H' -> new Shape.ChanOf(direction(), type());
            case 'F' -> func();
            case '{' -> struct();
            case '&' -> interfaceType();
            default -> throw malformed();
        };
    }

    private long longNumber() {
        int end = text.indexOf(':', at);
        if (end < 0) {
            throw malformed();
        }
        long n = Long.parseLong(text, at, end, 10);
        at = end + 1;
        return n;
    }

    private ChanDir direction() {
        return switch (next()) {
            case 'b' -> ChanDir.BOTH;
            case 'r' -> ChanDir.RECEIVE;
            case 's' -> ChanDir.SEND;
            default -> throw malformed();
        };
    }

    private Shape func() {
        boolean variadic = skip('v');
        if (!skip('(')) {
            throw malformed();
        }
        List<RType> in = new ArrayList<>();
        while (!skip(')')) {
            in.add(type());
        }
        List<RType> out = new ArrayList<>();
        while (!skip(';')) {
            out.add(type());
        }
        return new Shape.FuncOf(List.copyOf(in), List.copyOf(out), variadic);
    }

    private Shape struct() {
        String structClass = string();
        List<RField> fields = new ArrayList<>();
        while (!skip('}')) {
            boolean embedded = skip('E');
            fields.add(new RField(string(), string(), string(), type(), embedded, 0, 0));
        }
        return new Shape.StructOf(structClass, loader, Layout.place(fields));
    }

    private Shape interfaceType() {
        if (!skip('(')) {
            throw malformed();
        }
        List<RMethod> methods = new ArrayList<>();
        while (!skip(')')) {
            String name = string();
            String pkgPath = string();
            String owner = string();
            methods.add(new RMethod.Abstract(name, pkgPath, type(), owner));
        }
        methods.sort(MethodSet.ORDER);
        return new Shape.InterfaceOf(List.copyOf(methods));
    }

    /** Moves over a type without resolving the names in it. */
    private void skipType() {
        switch (next()) {
            case 'N' -> string();
            case 'P', '[' -> skipType();
            case '#' -> {
                longNumber();
                skipType();
            }
            case 'M' -> {
                skipType();
                skipType();
            }
            case 'H' -> {
                direction();
                skipType();
            }
            case 'F' -> skipFunc();
            case '{' -> {
                string();
                while (!skip('}')) {
                    skip('E');
                    string();
                    string();
                    string();
                    skipType();
                }
            }
            case '&' -> {
                skip('(');
                while (!skip(')')) {
                    string();
                    string();
                    string();
                    skipType();
                }
            }
            default -> {}
        }
    }

    private void skipFunc() {
        skip('v');
        skip('(');
        while (!skip(')')) {
            skipType();
        }
        while (!skip(';')) {
            skipType();
        }
    }

    /** The TYPE of a box class; loading and initialising it only registers the type. */
    private RType named(String internalName) {
        try {
            Class<?> box = Class.forName(internalName.replace('/', '.'), true, loader);
            Field type = box.getField("TYPE");
            return (RType) type.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no type behind " + internalName, e);
        }
    }
}
