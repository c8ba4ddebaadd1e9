package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import java.util.ArrayList;
import java.util.List;

/**
 * Open-coded calls without records: the goroutine knows only how many activations have some. Records are made by the handler, when an exception reaches the
 * activation: a panic comes as one.
 */
final class CountedDefers extends OpenDefers {

    private static final JType G = JType.ref("dev/jigo/runtime/sched/G");

    private final LocalVar goroutine = LocalVar.temp("g", G);
    private final LocalVar outside = LocalVar.temp("open", JType.I);

    CountedDefers(FunctionLowering f, DeferSites sites, LocalVar frame) {
        super(f, sites, frame);
    }

    @Override
    List<Stmt> declare() {
        List<Stmt> out = super.declare();
        out.add(Ir.declare(frame, Ir.nullOf(JType.DEFER_FRAME)));
        out.add(Ir.declare(goroutine, Ir.nullOf(G)));
        out.add(Ir.declare(outside, Ir.i32(-1)));
        return out;
    }

    @Override
    void begin(Call call, List<Call> earlier, List<Stmt> out) {
        List<Stmt> count = List.of(
                Ir.set(goroutine, Ir.callStatic("dev/jigo/runtime/sched/Sched", "getg", "()" + G.descriptor())),
                Ir.set(outside, openDefers()),
                setOpenDefers(Ir.add(Ir.get(outside), Ir.i32(1))));
        if (earlier.isEmpty()) {
            out.addAll(count);
        } else if (earlier.stream().noneMatch(this::isCertain)) {
            out.add(Ir.ifThen(Ir.isNull(Ir.get(goroutine)), count));
        }
    }

    /** Before the last call nothing of this activation is pending any more. */
    @Override
    void reach(Call call, List<Call> older, List<Stmt> out) {
        if (!older.isEmpty()) {
            return;
        }
        Stmt uncount = setOpenDefers(Ir.get(outside));
        boolean counted = calls().stream().anyMatch(this::isCertain);
        out.add(counted ? uncount : Ir.ifThen(Ir.notNull(Ir.get(goroutine)), uncount));
    }

    @Override
    void take(List<Stmt> out) {}

    private Expr openDefers() {
        return Ir.field(Ir.get(goroutine), G.internalName(), "openDefers", JType.I);
    }

    private Stmt setOpenDefers(Expr value) {
        return Ir.setField(Ir.get(goroutine), G.internalName(), "openDefers", JType.I, value);
    }

    /** Makes the frame and pushes what is pending, the first time. */
    @Override
    void caught(List<Stmt> out) {
        List<Stmt> first = new ArrayList<>();
        first.add(Ir.set(frame, Ir.newObject(JType.DEFER_FRAME.internalName(), "(I)V", Ir.get(outside))));
        for (Call call : calls()) {
            first.add(Ir.ifThen(isPending(call), DeferLowering.push(frame, call.record())));
        }
        out.add(Ir.ifThen(Ir.isNull(Ir.get(frame)), first));
    }
}
