package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.source.Position;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.List;
import java.util.function.Consumer;

/**
 * Emits one method. A function whose access is not static is an instance method: its first parameter is {@code this}, which
 * its signature does not list.
 */
final class MethodEmitter {

    private static final int ACC_STATIC = 0x0008;

    private final String className;
    private final ClassConstants constants;

    private final LineTable lines;

    MethodEmitter(String className, ClassConstants constants, LineTable lines) {
        this.className = className;
        this.lines = lines;
        this.constants = constants;
    }

    void emit(ClassBuilder builder, IrFunction function) {
        builder.withMethodBody(
                function.name(),
                Descriptors.desc(function.signature()),
                function.access(),
                code -> guard(function, new int[1], line -> emitBody(code, function, line)));
    }

    /** Runs an emission; if it fails, says where. */
    private static void guard(IrFunction function, int[] line, Consumer<int[]> emission) {
        try {
            emission.accept(line);
        } catch (RuntimeException | StackOverflowError e) {
            Position position = function.position();
            Position where =
                    position.isValid() && line[0] > 0 ? new Position(position.filename(), line[0], 0) : position;
            throw new EmitException(function.goName(), where, e);
        }
    }

    private void emitBody(CodeBuilder code, IrFunction function, int[] currentLine) {
        LineTable numbered = function.position().isValid() ? lines : null;
        Signature signature = function.signature();
        MethodState state = new MethodState(code, constants, className, signature.result(), numbered, currentLine);
        state.setLine(function.position());
        List<LocalVar> params = function.params();
        Label start = code.newBoundLabel();
        int expected = signature.params().size() + ((function.access() & ACC_STATIC) == 0 ? 1 : 0);
        if (params.size() != expected) {
            throw new IllegalStateException(function.goName() + ": " + params.size() + " parameters for " + signature);
        }
        for (LocalVar param : params) {
            state.declare(param);
        }
        StatementEmitter statements = new StatementEmitter(state, new Spilling(function.body()));
        statements.emitScope(function.body());
        if (statements.isLive()) {
            end(code, signature.result());
        }
        Label end = code.newBoundLabel();
        for (LocalVar param : params) {
            String name = param.goName();
            if (name != null && !name.equals("_") && StatementEmitter.isUnqualified(name)) {
                code.localVariable(state.slot(param), name, Descriptors.desc(param.type()), start, end);
            }
        }
    }

    /** The end of a function that returns nothing; of another, a place that Go's rules say is never reached. */
    private static void end(CodeBuilder code, JType result) {
        if (result.isVoid()) {
            code.return_();
        } else {
            code.aconst_null().athrow();
        }
    }
}
