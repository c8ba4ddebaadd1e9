package dev.jigo.compiler.driver;

import dev.jigo.compiler.emit.ClassEmitter;
import dev.jigo.compiler.emit.JarOutput;
import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Signature;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A program that is ready to run.
 *
 * @param jars the jars of its own packages and of the bootstrap class; the standard library is not among them
 * @param stdPackages the packages of the standard library that it needs
 */
public record ProgramImage(List<Path> jars, Set<String> stdPackages) {

    /** The class with {@code main(String[])}; no Go package has a class of this name. */
    public static final String MAIN_CLASS = "go/Main";

    public ProgramImage {
        jars = List.copyOf(jars);
    }

    /** Writes the jar with the bootstrap class. */
    static void writeBootstrap(Path file, List<String> initClasses, String mainClass, String godebug)
            throws IOException {
        try (JarOutput output = new JarOutput(file, true)) {
            ClassModel.MethodRef main = new ClassModel.MethodRef(mainClass, "main", Signature.of(JType.V));
            new ClassEmitter(output).emit(new ClassModel.Bootstrap(MAIN_CLASS, godebug, initClasses, main));
        }
    }

    /**
     * Runs the program in this process. Returns only if the program's {@code main} thread does; mostly the runtime ends the
     * process.
     *
     * @param parent finds the runtime and the standard library
     */
    public void run(ClassLoader parent, String[] args) throws IOException {
        ProgramLoader loader = new ProgramLoader(parent, jars);
        Thread.currentThread().setContextClassLoader(loader);
        try {
            Class<?> main = Class.forName(MAIN_CLASS.replace('/', '.'), true, loader);
            Method method = main.getMethod("main", String[].class);
            method.invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
