package dev.jigo.runtime.types;

import dev.jigo.runtime.values.ErrorMethod;
import dev.jigo.runtime.values.RuntimeErrorMethod;
import dev.jigo.runtime.values.StringMethod;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Named types whose values are objects of a Java class written by hand: the errors of package runtime and the like.
 * They are structs without accessible fields, and have the methods of the interfaces that the runtime knows.
 */
public final class BoundTypes extends ClassValue<BoundTypes.Binding> {
    private static final BoundTypes BINDINGS = new BoundTypes();

    private BoundTypes() {}

    /** Keeps the type of one class. */
    static final class Binding {
        private final Class<?> javaClass;
        private volatile @Nullable RType type;

        Binding(Class<?> javaClass) {
            this.javaClass = javaClass;
        }

        RType type(String pkgPath, String name) {
            RType t = type;
            return t != null ? t : make(pkgPath, name);
        }

        private synchronized RType make(String pkgPath, String name) {
            RType t = type;
            if (t == null) {
                Shape shape = new Shape.StructOf("", null, List.of());
                List<RMethod> methods = methods(javaClass);
                t = new RType(Types.packageName(pkgPath) + "." + name, pkgPath, null, () -> shape, () -> methods);
                type = t;
            }
            return t;
        }
    }

    /** The type NAME of a package for the objects of a class; the first call decides. */
    public static RType of(Class<?> javaClass, String pkgPath, String name) {
        return BINDINGS.get(javaClass).type(pkgPath, name);
    }

    @Override
    protected Binding computeValue(Class<?> javaClass) {
        return new Binding(javaClass);
    }

    private static List<RMethod> methods(Class<?> javaClass) {
        List<RMethod> methods = new ArrayList<>();
        RType text = Types.funcOf(List.of(), List.of(Types.STRING), false);
        if (ErrorMethod.class.isAssignableFrom(javaClass)) {
            methods.add(new RMethod.Bound("Error", text, receiver -> ((ErrorMethod) receiver).Error()));
        }
        if (StringMethod.class.isAssignableFrom(javaClass)) {
            methods.add(new RMethod.Bound("String", text, receiver -> ((StringMethod) receiver).String()));
        }
        if (RuntimeErrorMethod.class.isAssignableFrom(javaClass)) {
            RType nothing = Types.funcOf(List.of(), List.of(), false);
            methods.add(new RMethod.Bound("RuntimeError", nothing, receiver -> {
                ((RuntimeErrorMethod) receiver).RuntimeError();
                return null;
            }));
        }
        return List.copyOf(methods);
    }
}
