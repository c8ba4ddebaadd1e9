package dev.jigo.std.reflect;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.values.Func;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Func values that call back into Java with their arguments as raw values. For each function shape a hidden class is made that
 * extends it.
 */
public final class FuncCallbacks {
    private static final ConcurrentHashMap<Class<?>, Constructor<?>> CONSTRUCTORS = new ConcurrentHashMap<>();
    private static final ClassDesc CALLBACK = ClassDesc.of(Callback.class.getName());
    private static final ClassDesc THIS_CLASS = ClassDesc.of("dev.jigo.runtime.funcs.CallbackFunc");
    private static final ClassDesc BOXES = ClassDesc.of(FuncCallbacks.class.getName());
    private static final ClassDesc OBJECTS = ConstantDescs.CD_Object.arrayType();

    private FuncCallbacks() {}

    /** What a func value does: raw arguments in, raw results out. */
    public interface Callback {
        @Nullable Object[] call(@Nullable Object[] args);
    }

    static Func make(RType type, Callback callback) {
        Class<?> shape = shapeClass(type);
        try {
            return (Func) CONSTRUCTORS.computeIfAbsent(shape, FuncCallbacks::define).newInstance(callback);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> shapeClass(RType type) {
        StringBuilder name = new StringBuilder("dev.jigo.runtime.funcs.Fn");
        type.in().forEach(t -> name.append(t.jvmKind()));
        name.append('_');
        if (type.out().size() > 1) {
            name.append('T');
        }
        type.out().forEach(t -> name.append(t.jvmKind()));
        if (type.out().isEmpty()) {
            name.append('V');
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            return Class.forName(name.toString(), true, loader == null ? FuncCallbacks.class.getClassLoader() : loader);
        } catch (ClassNotFoundException noSuchShape) {
            throw new IllegalStateException("reflect: no compiled code has functions like " + type, noSuchShape);
        }
    }

    private static Constructor<?> define(Class<?> shape) {
        Method call = callMethod(shape);
        byte[] bytes = ClassFile.of().build(THIS_CLASS, builder -> body(builder, shape, call));
        try {
            // Beside the shape: its loader may be the program's, which sees this class, but not the other way round.
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(shape, MethodHandles.lookup())
                    .defineHiddenClass(bytes, true, MethodHandles.Lookup.ClassOption.STRONG);
            return lookup.lookupClass().getConstructor(Callback.class);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Method callMethod(Class<?> shape) {
        for (Method m : shape.getMethods()) {
            if (m.getName().equals("call") && Modifier.isAbstract(m.getModifiers())) {
                return m;
            }
        }
        throw new IllegalStateException("no call method in " + shape);
    }

    private static ClassDesc descriptor(Class<?> c) {
        return c.describeConstable().orElseThrow();
    }

    private static void body(ClassBuilder builder, Class<?> shape, Method call) {
        ClassDesc shapeDesc = descriptor(shape);
        MethodTypeDesc init = MethodTypeDesc.of(ConstantDescs.CD_void, CALLBACK);
        builder.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL)
                .withSuperclass(shapeDesc)
                .withField("callback", CALLBACK, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL)
                .withMethodBody("<init>", init, ClassFile.ACC_PUBLIC, code -> code.aload(0)
                        .invokespecial(shapeDesc, "<init>", ConstantDescs.MTD_void)
                        .aload(0)
                        .aload(1)
                        .putfield(THIS_CLASS, "callback", CALLBACK)
                        .return_())
                .withMethodBody(
                        "call",
                        MethodTypeDesc.ofDescriptor(java.lang.invoke.MethodType.methodType(
                                        call.getReturnType(), call.getParameterTypes())
                                .toMethodDescriptorString()),
                        ClassFile.ACC_PUBLIC,
                        code -> callBody(code, call));
    }

    private static void callBody(CodeBuilder code, Method call) {
        Class<?>[] parameters = call.getParameterTypes();
        code.aload(0).getfield(THIS_CLASS, "callback", CALLBACK).loadConstant(parameters.length).anewarray(ConstantDescs.CD_Object);
        int slot = 1;
        for (int i = 0; i < parameters.length; i++) {
            TypeKind kind = TypeKind.from(parameters[i]);
            code.dup().loadConstant(i).loadLocal(kind, slot);
            if (parameters[i].isPrimitive()) {
                ClassDesc primitive = descriptor(parameters[i]);
                code.invokestatic(BOXES, "box", MethodTypeDesc.of(ConstantDescs.CD_Object, primitive));
            }
            code.aastore();
            slot += kind.slotSize();
        }
        code.invokeinterface(CALLBACK, "call", MethodTypeDesc.of(OBJECTS, OBJECTS));
        returnResult(code, call.getReturnType());
    }

    private static void returnResult(CodeBuilder code, Class<?> result) {
        if (result == void.class) {
            code.return_();
        } else if (result.isPrimitive()) {
            ClassDesc primitive = descriptor(result);
            code.loadConstant(0)
                    .aaload()
                    .invokestatic(BOXES, result.getName() + "Of", MethodTypeDesc.of(primitive, ConstantDescs.CD_Object))
                    .return_(TypeKind.from(result));
        } else if (result == Object.class) {
            code.loadConstant(0).aaload().areturn();
        } else {
            ClassDesc tuple = descriptor(result);
            code.loadConstant(tuple)
                    .swap()
                    .invokestatic(
                            BOXES,
                            "tuple",
                            MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Class, OBJECTS))
                    .checkcast(tuple)
                    .areturn();
        }
    }

    // What the generated code calls.

    public static Object box(boolean x) {
        return x;
    }

    public static Object box(int x) {
        return x;
    }

    public static Object box(long x) {
        return x;
    }

    public static Object box(float x) {
        return x;
    }

    public static Object box(double x) {
        return x;
    }

    public static boolean booleanOf(Object x) {
        return (Boolean) x;
    }

    public static int intOf(Object x) {
        return (Integer) x;
    }

    public static long longOf(Object x) {
        return (Long) x;
    }

    public static float floatOf(Object x) {
        return (Float) x;
    }

    public static double doubleOf(Object x) {
        return (Double) x;
    }

    public static Object tuple(Class<?> tuple, @Nullable Object[] values) {
        return Tuples.of(tuple, values);
    }
}
