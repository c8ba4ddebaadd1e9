package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Children;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Rewriter;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drops references that a function does not need any more before it waits. The JVM's interpreter, and a parked
 * continuation with its frames, keep every local alive, used or not; in gc a value dies with its last use, and finalizers and
 * cleanups of programs rely on it. In packages that may watch the collector, a call counts as waiting, too. What is used last
 * for an operand of a call that waits is taken out of its local on the way.
 *
 * <p>Looks at the statements that run at most once, in order: those outside loops, of a function without labels that
 * can be jumped to.
 */
final class StaleLocals {

    private static final String CHAN = JType.CHAN.internalName();
    private static final String SELECT = JType.SELECT.internalName();
    private static final Set<String> WAITING_METHODS =
            Set.of("dev/jigo/std/time/Natives.Sleep", "dev/jigo/runtime/sync/WaitGroup.Wait");

    /** As they are written in import declarations. */
    private static final Set<String> COLLECTOR_PACKAGES = Set.of("\"runtime\"", "\"runtime/debug\"", "\"weak\"");

    private final boolean anyCall;

    /** The number of the last statement of the spine that mentions a local. */
    private final Map<LocalVar, Integer> lastUse = new IdentityHashMap<>();

    /** The statements of the spine that may wait. */
    private final Map<Stmt, Boolean> waiting = new IdentityHashMap<>();

    private int numbered;
    private int reached;

    private StaleLocals(boolean anyCall) {
        this.anyCall = anyCall;
    }

    /**
     * The function with its stale references set to nil.
     *
     * @param files those of the package that declares it
     */
    static IrFunction clear(IrFunction function, List<File> files) {
        StaleLocals locals = new StaleLocals(watchesCollector(files));
        if (!locals.mayWait(function.body()) || hasMarks(function.body())) {
            return function;
        }
        locals.number(function.body());
        List<LocalVar> held = new ArrayList<>();
        function.params().forEach(param -> hold(param, held));
        return function.withBody(locals.rewrite(function.body(), held));
    }

    private static boolean watchesCollector(List<File> files) {
        return files.stream()
                .flatMap(file -> file.imports().stream())
                .anyMatch(spec -> COLLECTOR_PACKAGES.contains(spec.path().value()));
    }

    private boolean mayWait(List<Stmt> body) {
        boolean[] found = {false};
        Children.walk(body, expr -> found[0] |= waits(expr), _ -> {});
        return found[0];
    }

    private boolean waits(Expr expr) {
        if (!(expr instanceof Expr.Invoke call)) {
            return false;
        }
        String name = call.name();
        return anyCall && (call.owner().startsWith("go/") || call.owner().startsWith(Symbols.FUNCS))
                || call.owner().equals("dev/jigo/std/runtime/Natives") && name.equals("GC")
                || call.owner().equals(CHAN) && (name.startsWith("send") || name.startsWith("recv"))
                || call.owner().equals(SELECT) && (name.equals("select") || name.equals("forever"))
                || WAITING_METHODS.contains(call.owner() + "." + name);
    }

    private static boolean hasMarks(List<Stmt> body) {
        boolean[] found = {false};
        Children.walk(body, _ -> {}, stmt -> found[0] |= stmt instanceof Stmt.Mark);
        return found[0];
    }

    private void number(List<Stmt> list) {
        for (Stmt stmt : list) {
            switch (stmt) {
                case Stmt.Block block -> number(block.body());
                case Stmt.Try t -> {
                    number(t.body());
                    t.covered().forEach(this::numberWhole);
                    t.handler().forEach(this::numberWhole);
                }
                default -> numberWhole(stmt);
            }
        }
    }

    private void numberWhole(Stmt stmt) {
        int number = numbered++;
        boolean[] waits = {false};
        Children.walk(
                stmt,
                expr -> {
                    waits[0] |= waits(expr);
                    if (expr instanceof Expr.LocalGet get) {
                        lastUse.put(get.local(), number);
                    }
                },
                nested -> {
                    if (nested instanceof Stmt.LocalSet set) {
                        lastUse.put(set.local(), number);
                    }
                });
        if (waits[0]) {
            waiting.put(stmt, true);
        }
    }

    /** Goes over the list in the order of the numbers; {@code held}: the references that may have to be dropped. */
    private List<Stmt> rewrite(List<Stmt> list, List<LocalVar> held) {
        List<Stmt> result = new ArrayList<>();
        List<LocalVar> visible = new ArrayList<>(held);
        for (Stmt stmt : list) {
            switch (stmt) {
                case Stmt.Block block -> result.add(new Stmt.Block(block.label(), rewrite(block.body(), visible)));
                case Stmt.Try t -> {
                    List<Stmt> body = rewrite(t.body(), visible);
                    reached += t.covered().size() + t.handler().size();
                    result.add(new Stmt.Try(body, t.catchType(), t.caught(), t.covered(), t.handler()));
                }
                default -> {
                    boolean waits = waiting.containsKey(stmt);
                    if (waits) {
                        drop(visible, result);
                    }
                    Stmt kept = anyCall ? temporaries(stmt, visible, result) : stmt;
                    Set<LocalVar> taken = waits ? lastUsedOnce(kept, visible) : Set.of();
                    result.add(taken.isEmpty() ? kept : new Takes(taken).rewrite(kept));
                    reached++;
                    if (stmt instanceof Stmt.Declare declare) {
                        hold(declare.local(), visible);
                    }
                }
            }
        }
        return result;
    }

    /**
     * Makes the temporaries in the expressions of a statement locals of the list that it stands in, where they can be
     * dropped.
     */
    private static Stmt temporaries(Stmt stmt, List<LocalVar> visible, List<Stmt> out) {
        Temporaries found = new Temporaries();
        Stmt rewritten = switch (stmt) {
            case Stmt.Eval s -> new Stmt.Eval(found.rewrite(s.expr()));
            case Stmt.Declare s when s.init() != null -> new Stmt.Declare(s.local(), found.rewrite(s.init()));
            case Stmt.LocalSet s -> new Stmt.LocalSet(s.local(), found.rewrite(s.value()));
            case Stmt.If s -> new Stmt.If(found.rewrite(s.condition()), s.then(), s.otherwise());
            default -> stmt;
        };
        if (found.locals.isEmpty()) {
            return stmt;
        }
        for (LocalVar local : found.locals) {
            out.add(Ir.declare(local));
            visible.add(local);
        }
        return rewritten;
    }

    /** Turns declarations of temporaries into assignments. */
    private static final class Temporaries extends Rewriter {
        private final List<LocalVar> locals = new ArrayList<>();

        @Override
        public Stmt rewrite(Stmt stmt) {
            return switch (stmt) {
                case Stmt.Declare s
                when s.init() != null
                        && s.local().goName() == null
                        && s.local().type().isReference() -> {
                    locals.add(s.local());
                    yield new Stmt.LocalSet(s.local(), rewrite(s.init()));
                }
                case Stmt.Declare _, Stmt.Eval _, Stmt.LocalSet _ -> children(stmt);
                default -> stmt;
            };
        }
    }

    /** The locals that this statement reads in one place, and that nothing reads after it. */
    private Set<LocalVar> lastUsedOnce(Stmt stmt, List<LocalVar> visible) {
        Map<LocalVar, Integer> reads = new IdentityHashMap<>();
        Children.walk(
                stmt,
                expr -> {
                    if (expr instanceof Expr.LocalGet(LocalVar local)) {
                        reads.merge(local, 1, Integer::sum);
                    }
                },
                _ -> {});
        Set<LocalVar> locals = Collections.newSetFromMap(new IdentityHashMap<>());
        for (LocalVar local : visible) {
            if (lastUse.getOrDefault(local, -1) == reached && reads.getOrDefault(local, 0) == 1) {
                locals.add(local);
            }
        }
        return locals;
    }

    /** Takes locals where they are read for the operands of calls that wait. */
    private final class Takes extends Rewriter {
        private final Set<LocalVar> locals;
        private boolean inOperand;

        Takes(Set<LocalVar> locals) {
            this.locals = locals;
        }

        @Override
        public Stmt rewrite(Stmt stmt) {
            return stmt instanceof Stmt.Loop ? stmt : children(stmt); // a second round would find nothing
        }

        @Override
        public Expr rewrite(Expr expr) {
            if (inOperand && expr instanceof Expr.LocalGet(LocalVar local)) {
                return locals.contains(local) ? Ir.take(local) : expr;
            }
            boolean outer = inOperand;
            inOperand |= waits(expr);
            Expr rewritten = children(expr);
            inOperand = outer;
            return rewritten;
        }
    }

    private static void hold(LocalVar local, List<LocalVar> held) {
        if (local.type().isReference()) {
            held.add(local);
        }
    }

    private void drop(List<LocalVar> held, List<Stmt> out) {
        held.removeIf(local -> {
            boolean stale = lastUse.getOrDefault(local, -1) < reached;
            if (stale) {
                out.add(Ir.set(local, Ir.nullOf(local.type())));
            }
            return stale;
        });
    }
}
