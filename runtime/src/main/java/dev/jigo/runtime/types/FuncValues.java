package dev.jigo.runtime.types;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.jigo.runtime.values.Func;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Calls of functions, and functions made at run time, by their type. */
public final class FuncValues {
    private static final Adapters ADAPTERS = new Adapters();
    private static final @Nullable Object[] NO_RESULTS = {};

    private FuncValues() {}

    /** What a function made at run time does: raw arguments to raw results. */
    @FunctionalInterface
    public interface Body {
        @Nullable
        Object[] call(@Nullable Object[] args);

        /** The same as a deferred call. */
        default @Nullable Object[] callDeferred(@Nullable Object[] args) {
            return call(args);
        }
    }

    /**
     * Calls a function that is not nil with raw arguments, the last of a variadic one as slice; gives the raw results.
     */
    public static @Nullable Object[] call(RType type, @Nullable Func f, @Nullable Object[] args) {
        if (f == null) {
            throw new NullPointerException("call of a nil function");
        }
        return results(type, f.invoke(args));
    }

    /** Calls a method found in the method set of the receiver's type. */
    public static @Nullable Object[] call(RMethod method, @Nullable Object receiver, @Nullable Object[] args) {
        return results(method.type(), method.invoke(receiver, args));
    }

    private static @Nullable Object[] results(RType type, @Nullable Object result) {
        int count = type.out().size();
        if (count == 0) {
            return NO_RESULTS;
        }
        if (count == 1) {
            return new Object[] {result};
        }
        if (result == null) {
            throw new IllegalStateException("a function of type " + type + " gave no results");
        }
        return result instanceof Object[] several ? several : Tuples.values(result);
    }

    /** The method as a function with the receiver bound. */
    public static Func methodValue(RMethod method, @Nullable Object receiver) {
        RType type = method.type();
        return make(type, new Body() {
            @Override
            public @Nullable Object[] call(@Nullable Object[] args) {
                return results(type, method.invoke(receiver, args));
            }

            @Override
            public @Nullable Object[] callDeferred(@Nullable Object[] args) {
                return results(type, method.invokeDeferred(receiver, args));
            }
        });
    }

    /** The method as a function of the given type, whose first parameter is the receiver. */
    public static Func methodExpression(RType type, RMethod method) {
        return make(type, new Body() {
            @Override
            public @Nullable Object[] call(@Nullable Object[] args) {
                return results(type, method.invoke(args[0], withoutReceiver(args)));
            }

            @Override
            public @Nullable Object[] callDeferred(@Nullable Object[] args) {
                return results(type, method.invokeDeferred(args[0], withoutReceiver(args)));
            }
        });
    }

    private static @Nullable Object[] withoutReceiver(@Nullable Object[] args) {
        return Arrays.copyOfRange(args, 1, args.length);
    }

    /** A function of the given type that any code of the program can call. */
    public static Func make(RType type, Body body) {
        Class<?> shape = shape(type);
        if (shape == null) {
            return new Unshaped(type, body); // no code calls functions of this shape but by invoke
        }
        return ADAPTERS.get(shape).make(raw(type, body::call, shape), raw(type, body::callDeferred, shape));
    }

    /** The class of functions of this type, null if the program has none. */
    private static @Nullable Class<?> shape(RType type) {
        StringBuilder name = new StringBuilder("dev.jigo.runtime.funcs.Fn");
        type.in().forEach(t -> name.append(t.jvmKind()));
        name.append('_');
        List<RType> out = type.out();
        if (out.isEmpty()) {
            name.append('V');
        } else {
            name.append(out.size() > 1 ? "T" : "");
            out.forEach(t -> name.append(t.jvmKind()));
        }
        return Types.find(name.toString());
    }

    /** From raw arguments to the one result of {@code call}. */
    private static UnaryOperator<@Nullable Object> raw(
            RType type, Function<@Nullable Object[], @Nullable Object[]> body, Class<?> shape) {
        int count = type.out().size();
        if (count <= 1) {
            return args -> {
                Object[] results = body.apply((Object[]) args);
                return count == 0 ? null : results[0];
            };
        }
        Class<?> tuple = callMethod(shape).getReturnType();
        return args -> Tuples.of(tuple, body.apply((Object[]) args));
    }

    private static Method callMethod(Class<?> shape) {
        for (Method m : shape.getMethods()) {
            if (m.getName().equals("call")) {
                return m;
            }
        }
        throw new IllegalStateException("not a function shape: " + shape.getName());
    }

    /** A function of a shape that the program has no class for. */
    private static final class Unshaped extends Func {
        private final RType type;
        private final Body body;

        Unshaped(RType type, Body body) {
            this.type = type;
            this.body = body;
        }

        @Override
        public @Nullable Object invoke(@Nullable Object[] args) {
            Object[] results = body.call(args);
            return switch (type.out().size()) {
                case 0 -> null;
                case 1 -> results[0];
                default -> results;
            };
        }
    }

    /** Makes objects of the subclass of a shape that hands ordinary and deferred calls on to two operators. */
    private record Adapter(MethodHandle constructor) {
        Func make(UnaryOperator<@Nullable Object> body, UnaryOperator<@Nullable Object> deferred) {
            Object made = Calls.invokeArray(constructor, new Object[] {body, deferred});
            if (made == null) {
                throw new IllegalStateException("no function");
            }
            return (Func) made;
        }
    }

    private static final class Adapters extends ClassValue<Adapter> {
        private static final ClassDesc OPERATOR = ClassDesc.of("java.util.function.UnaryOperator");
        private static final ClassDesc FUNCTION = ClassDesc.of("java.util.function.Function");
        private static final String BODY = "body";
        private static final String DEFERRED = "deferred";

        @Override
        protected Adapter computeValue(Class<?> shape) {
            try {
                // A loader of its own: the shape's may be the program's, whose unnamed module is not this class's.
                Class<?> made = new AdapterLoader(shape.getClassLoader()).define(generate(shape));
                MethodHandle constructor = MethodHandles.publicLookup()
                        .findConstructor(
                                made, MethodType.methodType(void.class, UnaryOperator.class, UnaryOperator.class));
                return new Adapter(Calls.spread(constructor, 0, 2));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("no functions of shape " + shape.getName(), e);
            }
        }

        private static final class AdapterLoader extends ClassLoader {
            AdapterLoader(@Nullable ClassLoader parent) {
                super(parent);
            }

            Class<?> define(byte[] bytes) {
                return defineClass(null, bytes, 0, bytes.length);
            }
        }

        private static byte[] generate(Class<?> shape) {
            ClassDesc superclass = shape.describeConstable().orElseThrow();
            ClassDesc self = ClassDesc.of("dev.jigo.runtime.reflect", shape.getSimpleName());
            Method call = callMethod(shape);
            MethodType type = MethodType.methodType(call.getReturnType(), call.getParameterTypes());
            MethodTypeDesc desc = type.describeConstable().orElseThrow();
            return ClassFile.of()
                    .build(
                            self,
                            c -> c.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
                                    .withSuperclass(superclass)
                                    .withField(BODY, OPERATOR, ClassFile.ACC_FINAL)
                                    .withField(DEFERRED, OPERATOR, ClassFile.ACC_FINAL)
                                    .withMethodBody(
                                            "<init>",
                                            MethodTypeDesc.of(CD_void, OPERATOR, OPERATOR),
                                            ClassFile.ACC_PUBLIC,
                                            code -> code.aload(0)
                                                    .invokespecial(superclass, "<init>", MethodTypeDesc.of(CD_void))
                                                    .aload(0)
                                                    .aload(1)
                                                    .putfield(self, BODY, OPERATOR)
                                                    .aload(0)
                                                    .aload(2)
                                                    .putfield(self, DEFERRED, OPERATOR)
                                                    .return_())
                                    .withMethodBody(
                                            "call",
                                            desc,
                                            ClassFile.ACC_PUBLIC,
                                            code -> generateCall(code, self, desc, BODY))
                                    .withMethodBody(
                                            "callDeferred",
                                            desc,
                                            ClassFile.ACC_PUBLIC,
                                            code -> generateCall(code, self, desc, DEFERRED)));
        }

        private static void generateCall(CodeBuilder code, ClassDesc self, MethodTypeDesc desc, String operator) {
            code.aload(0).getfield(self, operator, OPERATOR);
            code.loadConstant(desc.parameterCount()).anewarray(CD_Object);
            for (int i = 0; i < desc.parameterCount(); i++) {
                ClassDesc param = desc.parameterType(i);
                code.dup().loadConstant(i);
                code.loadLocal(TypeKind.from(param), code.parameterSlot(i));
                if (param.isPrimitive()) {
                    ClassDesc wrapper = wrapper(param);
                    code.invokestatic(wrapper, "valueOf", MethodTypeDesc.of(wrapper, param));
                }
                code.aastore();
            }
            code.invokeinterface(FUNCTION, "apply", MethodTypeDesc.of(CD_Object, CD_Object));
            ClassDesc result = desc.returnType();
            if (result.equals(CD_void)) {
                code.return_();
            } else if (result.isPrimitive()) {
                code.checkcast(wrapper(result))
                        .invokevirtual(wrapper(result), result.displayName() + "Value", MethodTypeDesc.of(result));
                code.return_(TypeKind.from(result));
            } else {
                code.checkcast(result).areturn();
            }
        }

        private static ClassDesc wrapper(ClassDesc primitive) {
            return switch (primitive.descriptorString()) {
                case "Z" -> ConstantDescs.CD_Boolean;
                case "I" -> ConstantDescs.CD_Integer;
                case "J" -> ConstantDescs.CD_Long;
                case "F" -> ConstantDescs.CD_Float;
                default -> ConstantDescs.CD_Double;
            };
        }
    }
}
