package dev.jigo.runtime.values;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pointers to struct fields asked for by reflection. The compiler emits the pointer class {@code STRUCT·p·FIELD} only
 * where a program takes the address of the field; for all other fields the same class is made here when first needed.
 */
public final class FieldPointers extends ClassValue<Map<String, MethodHandle>> {
    private static final FieldPointers CONSTRUCTORS = new FieldPointers();
    private static final String BASE = "o";

    private FieldPointers() {}

    /** A pointer to a field, which is not a struct or array. */
    public static Ptr of(Struct struct, String field) {
        MethodHandle constructor =
                CONSTRUCTORS.get(struct.getClass()).computeIfAbsent(field, f -> constructor(struct.getClass(), f));
        try {
            return (Ptr) constructor.invoke(struct);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Map<String, MethodHandle> computeValue(Class<?> struct) {
        return new ConcurrentHashMap<>();
    }

    private static MethodHandle constructor(Class<?> struct, String fieldName) {
        try {
            Class<?> pointer = pointerClass(struct, fieldName);
            return MethodHandles.publicLookup().findConstructor(pointer, MethodType.methodType(void.class, struct));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no pointer to " + struct.getName() + "." + fieldName, e);
        }
    }

    private static Class<?> pointerClass(Class<?> struct, String fieldName) throws ReflectiveOperationException {
        String name = struct.getName() + "·p·" + fieldName;
        try {
            return Class.forName(name, true, struct.getClassLoader());
        } catch (ClassNotFoundException notEmitted) {
            byte[] bytes = generate(name, struct, struct.getField(fieldName));
            FieldPointers.class.getModule().addReads(struct.getModule());
            return MethodHandles.privateLookupIn(struct, MethodHandles.lookup()).defineClass(bytes);
        }
    }

    private static byte[] generate(String name, Class<?> struct, Field field) {
        ClassDesc self = ClassDesc.of(name);
        ClassDesc owner = struct.describeConstable().orElseThrow();
        ClassDesc type = field.getType().describeConstable().orElseThrow();
        ClassDesc erased = field.getType().isPrimitive() ? type : CD_Object;
        TypeKind kind = TypeKind.from(erased);
        ClassDesc superclass = superclass(kind).describeConstable().orElseThrow();
        return ClassFile.of().build(self, builder -> {
            builder.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
                    .withSuperclass(superclass)
                    .withField(BASE, owner, ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL);
            MethodTypeDesc init = MethodTypeDesc.of(CD_void, owner);
            builder.withMethodBody(
                    "<init>",
                    init,
                    ClassFile.ACC_PUBLIC,
                    code -> code.aload(0)
                            .invokespecial(superclass, "<init>", MethodTypeDesc.of(CD_void))
                            .aload(0)
                            .aload(1)
                            .putfield(self, BASE, owner)
                            .return_());
            builder.withMethodBody(
                    "get",
                    MethodTypeDesc.of(erased),
                    ClassFile.ACC_PUBLIC,
                    code -> base(code, self, owner)
                            .getfield(owner, field.getName(), type)
                            .return_(kind));
            MethodTypeDesc set = MethodTypeDesc.of(CD_void, erased);
            builder.withMethodBody("set", set, ClassFile.ACC_PUBLIC, code -> {
                base(code, self, owner).loadLocal(kind, 1);
                if (kind == TypeKind.REFERENCE) {
                    code.checkcast(type);
                }
                code.putfield(owner, field.getName(), type).return_();
            });
            builder.withMethodBody(
                    "base",
                    MethodTypeDesc.of(CD_Object),
                    ClassFile.ACC_PUBLIC,
                    code -> base(code, self, owner).areturn());
        });
    }

    private static CodeBuilder base(CodeBuilder code, ClassDesc self, ClassDesc owner) {
        return code.aload(0).getfield(self, BASE, owner);
    }

    private static Class<?> superclass(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN -> BoolPtr.class;
            case BYTE, SHORT, CHAR, INT -> IntPtr.class;
            case LONG -> LongPtr.class;
            case FLOAT -> FloatPtr.class;
            case DOUBLE -> DoublePtr.class;
            default -> RefPtr.class;
        };
    }
}
