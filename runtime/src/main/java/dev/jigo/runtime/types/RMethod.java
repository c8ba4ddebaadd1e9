package dev.jigo.runtime.types;

import dev.jigo.runtime.values.Iface;
import dev.jigo.runtime.values.Struct;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A method of a type. */
public sealed interface RMethod {
    String name();

    /** The package of an unexported method, empty for an exported one. */
    String pkgPath();

    /** The function type without the receiver. */
    RType type();

    /**
     * Calls the method; the receiver is a raw value of the type in whose method set this method was found, arguments
     * and result as for {@link dev.jigo.runtime.values.Func#invoke}.
     */
    @Nullable
    Object invoke(@Nullable Object receiver, @Nullable Object[] args);

    /** The same as a deferred call: recover calls of the method itself work. */
    default @Nullable Object invokeDeferred(@Nullable Object receiver, @Nullable Object[] args) {
        return invoke(receiver, args);
    }

    /** Whether only the pointer type has the method. */
    default boolean pointerReceiver() {
        return false;
    }

    default boolean exported() {
        return pkgPath().isEmpty();
    }

    default boolean sameName(RMethod other) {
        return name().equals(other.name()) && pkgPath().equals(other.pkgPath());
    }

    /**
     * The static Java method that a method is compiled to: the receiver is its first parameter. One that recovers has a
     * second entry for deferred calls.
     */
    final class Target {
        private static final String DEFERRED = "·deferred";

        private final String owner;
        private final String jvmName;
        private final String jvmDescriptor;
        private final @Nullable ClassLoader loader;
        private volatile @Nullable MethodHandle handle;
        private volatile @Nullable MethodHandle deferred;

        Target(String owner, String jvmName, String jvmDescriptor, @Nullable ClassLoader loader) {
            this.owner = owner;
            this.jvmName = jvmName;
            this.jvmDescriptor = jvmDescriptor;
            this.loader = loader;
        }

        @Nullable
        Object invoke(@Nullable Object receiver, @Nullable Object[] args) {
            return Calls.invokeExact(ordinary(), receiver, args);
        }

        @Nullable
        Object invokeDeferred(@Nullable Object receiver, @Nullable Object[] args) {
            MethodHandle h = deferred;
            if (h == null) {
                MethodHandle entry = find(jvmName + DEFERRED);
                h = entry == null ? ordinary() : entry;
                deferred = h;
            }
            return Calls.invokeExact(h, receiver, args);
        }

        private MethodHandle ordinary() {
            MethodHandle h = handle;
            if (h == null) {
                h = find(jvmName);
                if (h == null) {
                    throw new IllegalStateException("no method " + owner + "." + jvmName + jvmDescriptor);
                }
                handle = h;
            }
            return h;
        }

        private @Nullable MethodHandle find(String name) {
            try {
                MethodType type = MethodType.fromMethodDescriptorString(jvmDescriptor, loader);
                Class<?> in = Class.forName(owner.replace('/', '.'), false, loader);
                MethodHandle h = MethodHandles.publicLookup().findStatic(in, name, type);
                return Calls.spread(h.asFixedArity(), 1, type.parameterCount() - 1);
            } catch (NoSuchMethodException _) {
                return null;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("no access to " + owner + "." + name + jvmDescriptor, e);
            }
        }
    }

    /** A method of a named type, compiled to a static method. Its type is parsed on demand. */
    final class Static implements RMethod {
        private final String name;
        private final String pkgPath;
        private final Supplier<RType> typeSource;
        private final boolean pointer;
        private final Target target;
        private volatile @Nullable RType type;

        Static(String name, String pkgPath, Supplier<RType> typeSource, boolean pointer, Target target) {
            this.name = name;
            this.pkgPath = pkgPath;
            this.typeSource = typeSource;
            this.pointer = pointer;
            this.target = target;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String pkgPath() {
            return pkgPath;
        }

        @Override
        public RType type() {
            RType t = type;
            if (t == null) {
                t = typeSource.get();
                type = t;
            }
            return t;
        }

        @Override
        public boolean pointerReceiver() {
            return pointer;
        }

        @Override
        public @Nullable Object invoke(@Nullable Object receiver, @Nullable Object[] args) {
            return target.invoke(receiver, args);
        }

        @Override
        public @Nullable Object invokeDeferred(@Nullable Object receiver, @Nullable Object[] args) {
            return target.invokeDeferred(receiver, args);
        }
    }

    /** A method of an interface type; {@code owner} is the internal name of its Java interface. */
    record Abstract(String name, String pkgPath, RType type, String owner) implements RMethod {
        @Override
        public @Nullable Object invoke(@Nullable Object receiver, @Nullable Object[] args) {
            return implementation(receiver).invoke(Iface.unbox(receiver), args);
        }

        @Override
        public @Nullable Object invokeDeferred(@Nullable Object receiver, @Nullable Object[] args) {
            return implementation(receiver).invokeDeferred(Iface.unbox(receiver), args);
        }

        private RMethod implementation(@Nullable Object receiver) {
            RType dynamic = Iface.typeOf(receiver);
            if (dynamic == null) {
                throw new NullPointerException("method " + name + " of a nil interface value");
            }
            RMethod m = dynamic.methodSet().find(name, pkgPath);
            if (m == null) {
                throw new IllegalStateException(dynamic + " has no method " + name);
            }
            return m;
        }
    }

    /** A method without parameters of a Java class that stands for a Go type. */
    record Bound(String name, RType type, UnaryOperator<@Nullable Object> body) implements RMethod {
        @Override
        public String pkgPath() {
            return "";
        }

        @Override
        public @Nullable Object invoke(@Nullable Object receiver, @Nullable Object[] args) {
            return body.apply(receiver);
        }
    }

    /** A value method in the method set of the pointer type: the receiver is a pointer to {@code base}. */
    record ThroughPointer(RMethod method, RType base) implements RMethod {
        @Override
        public String name() {
            return method.name();
        }

        @Override
        public String pkgPath() {
            return method.pkgPath();
        }

        @Override
        public RType type() {
            return method.type();
        }

        @Override
        public @Nullable Object invoke(@Nullable Object receiver, @Nullable Object[] args) {
            return method.invoke(base.values().load(receiver), args);
        }

        @Override
        public @Nullable Object invokeDeferred(@Nullable Object receiver, @Nullable Object[] args) {
            return method.invokeDeferred(base.values().load(receiver), args);
        }
    }

    /**
     * A method of an embedded field of an unnamed struct type; {@code byPointer}: its receiver is a pointer to the
     * field.
     */
    record Promoted(RMethod method, RField field, boolean byPointer) implements RMethod {
        @Override
        public String name() {
            return method.name();
        }

        @Override
        public String pkgPath() {
            return method.pkgPath();
        }

        @Override
        public RType type() {
            return method.type();
        }

        @Override
        public @Nullable Object invoke(@Nullable Object receiver, @Nullable Object[] args) {
            return method.invoke(embedded(receiver), args);
        }

        @Override
        public @Nullable Object invokeDeferred(@Nullable Object receiver, @Nullable Object[] args) {
            return method.invokeDeferred(embedded(receiver), args);
        }

        private @Nullable Object embedded(@Nullable Object receiver) {
            Struct struct = RawValues.struct(receiver);
            return byPointer ? field.pointerIn(struct) : struct.getField(field.index());
        }
    }
}
