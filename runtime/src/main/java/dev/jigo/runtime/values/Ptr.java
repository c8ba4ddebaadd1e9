package dev.jigo.runtime.values;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A pointer to a variable that is neither a struct nor an array.
 *
 * <p>Two pointers are equal if they are of one class and agree in {@link #base} and {@link #index}. A variable box is
 * its own base; a field pointer's base is the struct; an element pointer's the array; a package variable's null.
 */
public abstract class Ptr {
    /** The variable's value, numbers as Boolean, Integer, Long, Float or Double. */
    public abstract @Nullable Object load();

    public abstract void store(@Nullable Object value);

    /** The object that holds the variable. */
    public @Nullable Object base() {
        return this;
    }

    /** The variable's place in an array, else 0. */
    public int index() {
        return 0;
    }

    /** Go's == of two pointers of one type, in any representation. */
    public static boolean eq(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof Place || b instanceof Place) {
            return Addresses.of(a) == Addresses.of(b);
        }
        return a instanceof Ptr p
                && b instanceof Ptr q
                && p.getClass() == q.getClass()
                && p.base() == q.base()
                && p.index() == q.index();
    }

    /** The handle of a field or package variable, for atomic operations of generated pointer classes. */
    public static VarHandle fieldHandle(Class<?> owner, String field, Class<?> type) {
        try {
            boolean isStatic = Modifier.isStatic(owner.getField(field).getModifiers());
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            VarHandle handle = isStatic
                    ? lookup.findStaticVarHandle(owner, field, type)
                    : lookup.findVarHandle(owner, field, type);
            return handle.withInvokeBehavior();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no variable " + owner.getName() + "." + field, e);
        }
    }

    /** A hash that agrees with {@link #eq}. */
    public static int hash(@Nullable Object p) {
        if (p instanceof Ptr ptr) {
            return System.identityHashCode(ptr.base()) * 31
                    + ptr.index() * 0x9E3779B1
                    + (ptr.base() == ptr ? 0 : ptr.getClass().hashCode());
        }
        return System.identityHashCode(p);
    }
}
