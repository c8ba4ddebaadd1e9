package dev.jigo.runtime.types;

import dev.jigo.runtime.values.GoString;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A Go type; canonical, so that {@code ==} is type identity. Made by {@link Types}. Safe for use by any thread. */
public final class RType {
    /** The full name of a named or predeclared type as {@code %T} prints it, null for an unnamed type. */
    private final @Nullable String name;

    private final String pkgPath;
    private final @Nullable Class<?> box;
    private final Supplier<Shape> shapeSource;
    private final Supplier<List<RMethod>> methodSource;

    private volatile @Nullable Shape shape;
    private volatile @Nullable List<RMethod> declared;
    private volatile @Nullable String text;
    private volatile @Nullable GoString goText;
    private volatile @Nullable Layout layout;
    private volatile @Nullable MethodSet methodSet;
    private volatile @Nullable RType pointer;
    private volatile @Nullable RType slice;
    private volatile @Nullable RawValues raw;

    RType(
            @Nullable String name,
            String pkgPath,
            @Nullable Class<?> box,
            Supplier<Shape> shapeSource,
            Supplier<List<RMethod>> methodSource) {
        this.name = name;
        this.pkgPath = pkgPath;
        this.box = box;
        this.shapeSource = shapeSource;
        this.methodSource = methodSource;
    }

    static RType unnamed(Shape shape, @Nullable Class<?> box) {
        return new RType(null, "", box, () -> shape, List::of);
    }

    /** Code has a class for a struct type that only reflection knew until now: later values are of that class. */
    void adoptClass(Shape.StructOf withClass) {
        if (shape() instanceof Shape.StructOf s && s.structClass().isEmpty()) {
            shape = withClass;
            raw = null;
        }
    }

    // Names

    /** The type as {@code %T} prints it: packages by name. */
    @Override
    public String toString() {
        String t = text;
        if (t == null) {
            t = name != null ? name : TypeStrings.of(shape());
            text = t;
        }
        return t;
    }

    /** {@link #toString} as a Go string. */
    public GoString string() {
        GoString s = goText;
        if (s == null) {
            s = GoString.of(toString());
            goText = s;
        }
        return s;
    }

    /** The name without the package, with type arguments; empty for an unnamed type. */
    public String name() {
        if (name == null) {
            return "";
        }
        int end = name.indexOf('[');
        return name.substring(name.lastIndexOf('.', end < 0 ? name.length() : end) + 1);
    }

    /** The import path of the package of a named type; empty for others. */
    public String pkgPath() {
        return pkgPath;
    }

    public boolean isNamed() {
        return name != null;
    }

    // Structure

    public Kind kind() {
        return shape().kind();
    }

    /** The kind of the JVM type of variables: Z, I, J, F, D or L. */
    public char jvmKind() {
        return shape().kind().jvm();
    }

    Shape shape() {
        Shape s = shape;
        if (s == null) {
            s = shapeSource.get();
            shape = s;
        }
        return s;
    }

    /** The element type of a pointer, slice, array, map or channel type. */
    public RType elem() {
        return switch (shape()) {
            case Shape.Pointer p -> p.elem();
            case Shape.SliceOf s -> s.elem();
            case Shape.ArrayOf a -> a.elem();
            case Shape.MapOf m -> m.elem();
            case Shape.ChanOf c -> c.elem();
            case Shape.Basic _, Shape.FuncOf _, Shape.StructOf _, Shape.InterfaceOf _ ->
                throw not("a type with elements");
        };
    }

    /** The key type of a map type. */
    public RType key() {
        return shape() instanceof Shape.MapOf m ? m.key() : fail("a map type");
    }

    /** The length of an array type. */
    public long len() {
        return shape() instanceof Shape.ArrayOf a ? a.len() : failLong("an array type");
    }

    public ChanDir chanDir() {
        if (shape() instanceof Shape.ChanOf c) {
            return c.dir();
        }
        throw not("a channel type");
    }

    /** The parameter types of a function type; the last one of a variadic function is a slice type. */
    public List<RType> in() {
        return func().in();
    }

    public List<RType> out() {
        return func().out();
    }

    public boolean variadic() {
        return func().variadic();
    }

    private Shape.FuncOf func() {
        if (shape() instanceof Shape.FuncOf f) {
            return f;
        }
        throw not("a function type");
    }

    public List<RField> fields() {
        if (shape() instanceof Shape.StructOf s) {
            return s.fields();
        }
        throw not("a struct type");
    }

    /** The internal name of the class of a struct type's variables; empty if only reflection knows the type. */
    public String structClass() {
        if (shape() instanceof Shape.StructOf s) {
            return s.structClass();
        }
        throw not("a struct type");
    }

    /** The class of values of this type in interfaces, if it has one of its own. */
    public @Nullable Class<?> boxClass() {
        return box;
    }

    private RType fail(String wanted) {
        throw not(wanted);
    }

    private long failLong(String wanted) {
        throw not(wanted);
    }

    private IllegalStateException not(String wanted) {
        return new IllegalStateException(this + " is not " + wanted);
    }

    // Layout under gc's rules for amd64

    public long size() {
        return layout().size();
    }

    public int align() {
        return layout().align();
    }

    /** Whether values hold pointers, for gc's allocator. */
    public boolean hasPointers() {
        return layout().pointers();
    }

    /** The size for capacity growth: negative where there are no pointers. */
    public int elemSize() {
        Layout l = layout();
        return (int) (l.pointers() ? l.size() : -l.size());
    }

    private Layout layout() {
        Layout l = layout;
        if (l == null) {
            l = Layout.of(shape());
            layout = l;
        }
        return l;
    }

    // Methods

    /**
     * The methods declared with this named type as receiver base, or promoted to it; those of an interface type are its
     * own.
     */
    List<RMethod> declaredMethods() {
        List<RMethod> d = declared;
        if (d == null) {
            d = methodSource.get();
            declared = d;
        }
        return d;
    }

    /** The method set: of an interface type its methods, else what a value of this type has. Sorted by name. */
    public MethodSet methodSet() {
        MethodSet m = methodSet;
        if (m == null) {
            m = MethodSet.of(this);
            methodSet = m;
        }
        return m;
    }

    /** The exported methods, or all of an interface type, sorted by name: those reflect numbers. */
    public List<RMethod> methods() {
        return methodSet().numbered();
    }

    // Relations

    /** Whether == is defined; an interface type is comparable, though its values may not be. */
    public boolean comparable() {
        return switch (shape()) {
            case Shape.Basic _, Shape.Pointer _, Shape.ChanOf _, Shape.InterfaceOf _ -> true;
            case Shape.ArrayOf a -> a.elem().comparable();
            case Shape.StructOf s -> s.fields().stream().allMatch(f -> f.type().comparable());
            case Shape.SliceOf _, Shape.MapOf _, Shape.FuncOf _ -> false;
        };
    }

    /** Whether this type implements the interface type {@code iface}. */
    public boolean implementsType(RType iface) {
        return methodSet().missing(iface) == null;
    }

    public boolean assignableTo(RType to) {
        return Relations.assignable(this, to);
    }

    public boolean convertibleTo(RType to) {
        return Relations.convertible(this, to);
    }

    // Derived types

    /** The type of pointers to this type. */
    public RType ptrTo() {
        RType p = pointer;
        if (p == null) {
            p = Types.intern(new Shape.Pointer(this), null);
            pointer = p;
        }
        return p;
    }

    /** The type of slices of this type. */
    public RType sliceOf() {
        RType s = slice;
        if (s == null) {
            s = Types.intern(new Shape.SliceOf(this), null);
            slice = s;
        }
        return s;
    }

    /** Operations on values of this type. */
    public RawValues values() {
        RawValues r = raw;
        if (r == null) {
            r = RawValues.of(this);
            raw = r;
        }
        return r;
    }
}
