package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.syntax.Stmt.DeferStmt;
import java.util.List;
import java.util.Objects;

/**
 * Defer statements, and the frame of a function that has some. Each statement makes a {@code DeferCall} that holds
 * the evaluated
 * operands, and pushes it on the frame; the frame runs the calls before the function returns, and takes the
 * exceptions that
 * reach the function.
 */
final class DeferLowering {

    private final FunctionLowering f;
    private final CallEvaluation calls;

    DeferLowering(FunctionLowering f) {
        this.f = f;
        calls = new CallEvaluation(f, CallEvaluation.DEFER);
    }

    /** Prepares a function with this body; says whether its results must be stored since it defers calls. */
    boolean enter(BlockStmt body) {
        if (!BodyFacts.defers(body)) {
            return false;
        }
        f.setDeferFrame(LocalVar.temp("df", JType.DEFER_FRAME));
        return true;
    }

    void lower(DeferStmt s, List<Stmt> out) {
        CallExpr call = (CallExpr) Captures.unparen(s.call());
        EvaluatedCall evaluated = calls.evaluate(call, out);
        String name = Symbols.deferClass(f.owner(), Symbols.mangle(evaluated.name()));
        f.unit()
                .request(
                        name,
                        () -> new ClassModel.DeferClass(
                                name, evaluated.captures(), evaluated.target(), evaluated.deferred()));
        LocalVar frame = Objects.requireNonNull(f.deferFrame(), "defer in a function without frame");
        out.add(Ir.eval(Ir.callVirtual(
                Ir.get(frame),
                JType.DEFER_FRAME.internalName(),
                "push",
                "(" + JType.DEFER_CALL.descriptor() + ")V",
                evaluated.object(name))));
    }

    /** Puts the frame around the code of a function that defers. */
    List<Stmt> wrap(List<Stmt> body) {
        LocalVar frame = f.deferFrame();
        return frame == null ? body : framed(frame, body);
    }

    private List<Stmt> framed(LocalVar frame, List<Stmt> body) {
        String owner = JType.DEFER_FRAME.internalName();
        LocalVar caught = LocalVar.temp("t", JType.THROWABLE);
        LocalVar rethrown = LocalVar.temp("r", JType.THROWABLE);
        Stmt ask = Ir.declare(
                rethrown,
                Ir.callVirtual(
                        Ir.get(frame),
                        owner,
                        "caught",
                        "(Ljava/lang/Throwable;)Ljava/lang/Throwable;",
                        Ir.get(caught)));
        List<Stmt> handler =
                List.of(Ir.ifThen(Ir.notNull(Ir.get(rethrown)), Ir.throwing(Ir.get(rethrown))), f.returns.load());
        return List.of(
                Ir.declare(frame, Ir.newObject(owner, "()V")),
                Ir.tryCatch(body, JType.THROWABLE.internalName(), caught, List.of(ask), handler));
    }
}
