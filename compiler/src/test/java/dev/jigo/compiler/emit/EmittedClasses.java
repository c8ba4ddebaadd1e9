package dev.jigo.compiler.emit;

import dev.jigo.compiler.check.DeepStack;
import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.source.Position;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Emits models and runs what was emitted, in a class loader of its own. */
final class EmittedClasses extends ClassLoader {

    static final String FILE = "go/main/x·go";

    private final Map<String, byte[]> classes;

    private EmittedClasses(Map<String, byte[]> classes) {
        super(EmittedClasses.class.getClassLoader());
        this.classes = classes;
    }

    static EmittedClasses of(ClassModel... models) {
        MemoryOutput output = new MemoryOutput();
        return DeepStack.call(() -> {
            ClassEmitter emitter = new ClassEmitter(output);
            for (ClassModel model : models) {
                emitter.emit(model);
            }
            return new EmittedClasses(output.classes());
        });
    }

    /** A class with one function, called f. */
    static EmittedClasses function(String descriptor, List<LocalVar> params, Stmt... body) {
        return of(file(function("f", descriptor, params, body)));
    }

    static IrFunction function(String name, String descriptor, List<LocalVar> params, Stmt... body) {
        return new IrFunction(
                name,
                "main." + name,
                Signature.parse(descriptor),
                params,
                Arrays.asList(body),
                new Position("x.go", 1, 1),
                IrFunction.PUBLIC_STATIC);
    }

    static ClassModel.FileClass file(IrFunction... functions) {
        List<ClassModel.StaticField> fields =
                List.of(new ClassModel.StaticField("n", JType.J, ClassModel.StaticField.PUBLIC_STATIC));
        return new ClassModel.FileClass(FILE, "x.go", fields, Arrays.asList(functions));
    }

    Map<String, byte[]> bytes() {
        return classes;
    }

    Object call(Object... args) throws Exception {
        return callNamed("f", args);
    }

    Object callNamed(String name, Object... args) throws Exception {
        for (Method method : loadClass(FILE.replace('/', '.')).getMethods()) {
            if (method.getName().equals(name)) {
                return invoke(method, args);
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static Object invoke(Method method, Object... args) throws Exception {
        try {
            return method.invoke(null, args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name.replace('.', '/'));
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
