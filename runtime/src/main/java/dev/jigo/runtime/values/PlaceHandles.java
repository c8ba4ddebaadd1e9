package dev.jigo.runtime.values;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/**
 * Handles of the variables behind generated pointer classes: {@code OWNER·p·FIELD} is a pointer to field FIELD of
 * class OWNER. Every handle takes the base as its only coordinate, also that of a static field, where it is ignored.
 */
final class PlaceHandles extends ClassValue<VarHandle> {
    private static final String MARK = "·p·";
    private static final PlaceHandles HANDLES = new PlaceHandles();

    static VarHandle of(Ptr p) {
        return HANDLES.get(p.getClass());
    }

    @Override
    protected VarHandle computeValue(Class<?> pointerClass) {
        String name = pointerClass.getName();
        int mark = name.lastIndexOf(MARK);
        if (mark < 0) {
            throw new IllegalStateException("not a field pointer: " + name);
        }
        try {
            Class<?> owner = Class.forName(name.substring(0, mark), true, pointerClass.getClassLoader());
            Field field = owner.getField(name.substring(mark + MARK.length()));
            VarHandle handle =
                    MethodHandles.publicLookup().unreflectVarHandle(field).withInvokeBehavior();
            boolean isStatic = Modifier.isStatic(field.getModifiers());
            return isStatic ? MethodHandles.dropCoordinates(handle, 0, Object.class) : handle;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no variable behind " + name, e);
        }
    }
}
