package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.syntax.Stmt.DeferStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Defer statements, and the frame of a function that has some. Where it can be, the calls are open-coded. Else each statement makes a {@code DeferCall} that holds
 * the evaluated operands, and pushes it on the frame, which runs the calls before the function returns. In both forms the frame takes the
 * exceptions that reach the function.
 */
final class DeferLowering {

    private static final String FRAME = JType.DEFER_FRAME.internalName();

    private final FunctionLowering f;
    private final CallEvaluation calls;
    private @Nullable OpenDefers open;
    private int end;

    DeferLowering(FunctionLowering f) {
        this.f = f;
        calls = new CallEvaluation(f, CallEvaluation.DEFER);
    }

    /**
     * Prepares a function with this body; says whether its results must be stored since it defers calls.
     *
     * @param results whether it has results
     */
    boolean enter(BlockStmt body, boolean results) {
        DeferSites sites = DeferSites.of(body);
        if (sites.isEmpty()) {
            return false;
        }
        end = body.rbrace();
        LocalVar frame = LocalVar.temp("df", JType.DEFER_FRAME);
        f.setDeferFrame(frame);
        if (sites.areFew(!results)) {
            boolean recover = sites.statements().stream().anyMatch(this::recovers);
            open = recover ? new RecordedDefers(f, sites, frame) : new CountedDefers(f, sites, frame);
        }
        return true;
    }

    /** Whether what is deferred calls recover, as far as can be told. */
    private boolean recovers(DeferStmt s) {
        return calls.recovers((CallExpr) Captures.unparen(s.call()));
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
        if (open != null) {
            open.lower(s, evaluated, name, out);
            return;
        }
        LocalVar frame = Objects.requireNonNull(f.deferFrame(), "defer in a function without frame");
        out.add(push(frame, evaluated.object(name)));
    }

    static Stmt push(LocalVar frame, Expr record) {
        String descriptor = "(" + JType.DEFER_CALL.descriptor() + ")V";
        return Ir.eval(Ir.callVirtual(Ir.get(frame), FRAME, "push", descriptor, record));
    }

    /** Runs the deferred calls before the function returns. As in gc, it is the function's end that calls those of a frame. */
    void exit(List<Stmt> out) {
        LocalVar frame = f.deferFrame();
        if (open != null) {
            open.exit(out);
        } else if (frame != null) {
            f.line(end, out);
            out.add(Ir.eval(Ir.callVirtual(Ir.get(frame), FRAME, "run", "()V")));
        }
    }

    /** Puts the frame around the code of a function that defers. */
    List<Stmt> wrap(List<Stmt> body) {
        LocalVar frame = f.deferFrame();
        return frame == null ? body : framed(frame, body);
    }

    private List<Stmt> framed(LocalVar frame, List<Stmt> body) {
        LocalVar caught = LocalVar.temp("t", JType.THROWABLE);
        LocalVar rethrown = LocalVar.temp("r", JType.THROWABLE);
        Expr ask = Ir.callVirtual(
                Ir.get(frame), FRAME, "caught", "(Ljava/lang/Throwable;)Ljava/lang/Throwable;", Ir.get(caught));
        List<Stmt> out = new ArrayList<>();
        List<Stmt> covered = new ArrayList<>();
        f.line(end, covered);
        if (open == null) {
            out.add(Ir.declare(frame, Ir.newObject(FRAME, "()V")));
        } else {
            out.addAll(open.declare());
            open.caught(covered);
        }
        covered.add(Ir.declare(rethrown, ask));
        List<Stmt> handler = new ArrayList<>();
        f.line(end, handler);
        handler.add(Ir.ifThen(Ir.notNull(Ir.get(rethrown)), Ir.throwing(Ir.get(rethrown))));
        handler.add(f.returns.load());
        out.add(Ir.tryCatch(body, JType.THROWABLE.internalName(), caught, covered, handler));
        return out;
    }
}
