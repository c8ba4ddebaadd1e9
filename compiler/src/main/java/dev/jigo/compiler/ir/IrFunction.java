package dev.jigo.compiler.ir;

import dev.jigo.compiler.source.Position;
import java.util.List;

/**
 * A static method: the code of a Go function, method, closure body or wrapper.
 *
 * @param name the JVM name, as section 2 of the contract mangles it
 * @param goName as dumps and traces name it: {@code main.(*T).Read}
 * @param params one for each parameter of the signature, in order
 * @param position where the Go function begins; {@link Position#NONE} for generated code: it has no line numbers
 * @param access JVM access flags, mostly public static
 */
public record IrFunction(
        String name,
        String goName,
        Signature signature,
        List<LocalVar> params,
        List<Stmt> body,
        Position position,
        int access) {

    public static final int PUBLIC_STATIC = 0x0009;
    public static final int PRIVATE_STATIC = 0x000a;

    /** Set for code the compiler invents; debuggers skip it. */
    public static final int SYNTHETIC = 0x1000;

    /**
     * Set for Go functions without parameters, whatever variables the method takes besides: a trace shows {@code ()}. The bit is that of
     * strictfp, which has no meaning in the class files emitted here.
     */
    public static final int NO_PARAMETERS = 0x0800;

    public IrFunction {
        params = List.copyOf(params);
        body = List.copyOf(body);
    }

    /** The same function with another body. */
    public IrFunction withBody(List<Stmt> newBody) {
        return new IrFunction(name, goName, signature, params, newBody, position, access);
    }
}
