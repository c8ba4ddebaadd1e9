package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import java.util.List;

/**
 * Open-coded calls that have records too, since some of them call recover: a panic finds these without an exception, which would cost far more than
 * the records do.
 */
final class RecordedDefers extends OpenDefers {

    RecordedDefers(FunctionLowering f, DeferSites sites, LocalVar frame) {
        super(f, sites, frame);
    }

    @Override
    List<Stmt> declare() {
        List<Stmt> out = super.declare();
        out.add(Ir.declare(frame, Ir.newObject(JType.DEFER_FRAME.internalName(), "()V")));
        return out;
    }

    @Override
    void begin(Call call, List<Call> earlier, List<Stmt> out) {
        out.add(DeferLowering.push(frame, call.record()));
    }

    @Override
    void reach(Call call, List<Call> older, List<Stmt> out) {}

    @Override
    void take(List<Stmt> out) {
        out.add(Ir.eval(Ir.callVirtual(Ir.get(frame), JType.DEFER_FRAME.internalName(), "pop", "()V")));
    }

    @Override
    void caught(List<Stmt> out) {}
}
