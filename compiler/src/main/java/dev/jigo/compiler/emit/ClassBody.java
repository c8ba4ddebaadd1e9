package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.source.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class as members: what every {@link dev.jigo.compiler.ir.ClassModel} becomes before it is written. */
record ClassBody(
        String name,
        String superName,
        List<String> interfaces,
        int access,
        @Nullable String sourceFile,
        List<FieldBody> fields,
        List<IrFunction> methods) {

    static final int PUBLIC = 0x0001;
    static final int PRIVATE = 0x0002;
    static final int STATIC = 0x0008;
    static final int FINAL = 0x0010;
    static final int SUPER = 0x0020;
    static final int INTERFACE = 0x0200;
    static final int ABSTRACT = 0x0400;
    static final int SYNTHETIC = 0x1000;

    /** A field. */
    record FieldBody(String name, JType type, int access) {}

    /** An instance method; {@code self} is bound to {@code this}. */
    static IrFunction method(
            int access, String name, Signature signature, List<LocalVar> selfAndParams, List<Stmt> body) {
        return new IrFunction(name, name, signature, selfAndParams, body, Position.NONE, access);
    }

    /** A static method without line numbers. */
    static IrFunction staticMethod(
            int access, String name, Signature signature, List<LocalVar> params, List<Stmt> body) {
        return new IrFunction(name, name, signature, params, body, Position.NONE, access | STATIC);
    }
}
