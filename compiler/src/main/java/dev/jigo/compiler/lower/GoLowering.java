package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.source.Position;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Stmt.GoStmt;
import dev.jigo.compiler.types.Signature;
import java.util.List;

/**
 * Go statements: the call with its evaluated operands becomes a func value without parameters, which the scheduler
 * starts.
 */
final class GoLowering {

    private static final String SCHED = "dev/jigo/runtime/sched/Sched";
    private static final String ENTRY = Symbols.FUNCS + "Fn_V";

    private final FunctionLowering f;
    private final CallEvaluation calls;

    GoLowering(FunctionLowering f) {
        this.f = f;
        calls = new CallEvaluation(f, CallEvaluation.GO);
    }

    void lower(GoStmt s, List<Stmt> out) {
        CallExpr call = (CallExpr) Captures.unparen(s.call());
        Expr entry = Ir.cast(isEntry(call) ? f.expr(call.fun()) : entry(call, out), JType.ref(ENTRY));
        Position position = f.position(s.pos());
        String site = Program.symbolPath(f.source().pkg()) + "." + f.symbol() + "\t" + position.filename() + ":"
                + position.line();
        out.add(Ir.eval(
                Ir.callStatic(SCHED, "go", "(L" + ENTRY + ";Ljava/lang/String;)V", entry, Ir.javaString(site))));
    }

    /** Whether what is called is a func value that the scheduler can start as it is. */
    private boolean isEntry(CallExpr call) {
        if (f.calls.isBuiltin(call) || !call.args().isEmpty()) {
            return false;
        }
        Signature type = (Signature) f.calls.calleeType(call).underlying();
        boolean plain = type.params().isEmpty() && type.results().isEmpty();
        return plain && (CallEvaluation.plainLiteral(call) != null || f.calls.isFuncValue(call.fun()));
    }

    private Expr entry(CallExpr call, List<Stmt> out) {
        EvaluatedCall evaluated = calls.evaluate(call, out);
        f.unit().requestShape(ENTRY);
        String name = Symbols.closureClass(f.owner(), Symbols.mangle(evaluated.name()));
        f.unit()
                .request(
                        name,
                        () -> new ClassModel.ClosureClass(name, ENTRY, evaluated.captures(), evaluated.target(), null));
        return evaluated.operands().isEmpty()
                ? Ir.staticField(name, "INSTANCE", JType.ref(name))
                : evaluated.object(name);
    }
}
