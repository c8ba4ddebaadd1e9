package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.types.Const;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts the initialisation of package variables in order: repeatedly the first variable in source order that depends on none
 * that is not initialised yet. Functions take part only in that who mentions one depends on what it mentions.
 */
final class InitOrder {

    /** A constant, variable or function with its edges to those it depends on, and from those that depend on it. */
    private static final class Node {
        private final Obj obj;
        private final Set<Node> needs = new LinkedHashSet<>();
        private final Set<Node> neededBy = new LinkedHashSet<>();
        private int pending;

        Node(Obj obj) {
            this.obj = obj;
        }
    }

    /** Constants come first: that a function mentions one must not put off the variables that need the function. */
    private static final Comparator<Node> READINESS = Comparator.<Node, Boolean>comparing(
                    node -> !(node.obj instanceof Const))
            .thenComparingInt(node -> node.pending)
            .thenComparingInt(node -> node.obj.order());

    private final Checker check;

    InitOrder(Checker check) {
        this.check = check;
    }

    /** Computes the order, and complains about variables that need themselves. */
    void run() {
        TreeSet<Node> queue = new TreeSet<>(READINESS);
        for (Node node : graph()) {
            node.pending = node.needs.size();
            queue.add(node);
        }
        Set<DeclInfo> emitted = new HashSet<>();
        while (!queue.isEmpty()) {
            Node node = queue.pollFirst();
            if (node.pending > 0) {
                List<Obj> cycle = findCycle(node.obj, node.obj, new HashSet<>());
                if (cycle != null) {
                    reportCycle(cycle);
                }
            }
            for (Node dependent : node.neededBy) {
                boolean waiting = queue.remove(dependent);
                dependent.pending--;
                if (waiting) {
                    queue.add(dependent);
                }
            }
            emit(node.obj, emitted);
        }
    }

    private void emit(Obj obj, Set<DeclInfo> emitted) {
        DeclInfo info = check.objects.declInfo(obj);
        Expr init = info == null ? null : info.init();
        if (!(obj instanceof Var variable) || info == null || init == null || !emitted.add(info)) {
            return;
        }
        List<Var> lhs = info.lhs().isEmpty() ? List.of(variable) : info.lhs();
        check.info.initOrder().add(new Info.Initializer(lhs, init));
    }

    /** The dependencies between constants and variables; functions have been taken out. */
    private List<Node> graph() {
        Map<Obj, Node> nodes = new LinkedHashMap<>();
        for (Obj obj : check.objects.objects()) {
            if (obj instanceof Const || obj instanceof Var || obj instanceof Func) {
                nodes.put(obj, new Node(obj));
            }
        }
        List<Node> functions = new ArrayList<>();
        List<Node> values = new ArrayList<>();
        for (Node node : nodes.values()) {
            DeclInfo info = check.objects.declInfo(node.obj);
            for (Obj dep : info == null ? Set.<Obj>of() : info.deps()) {
                Node needed = nodes.get(dep);
                if (needed != null) {
                    node.needs.add(needed);
                    needed.neededBy.add(node);
                }
            }
            (node.obj instanceof Func ? functions : values).add(node);
        }
        // Those with few edges first, so that few new edges come about.
        functions.sort(Comparator.comparingInt(node -> node.needs.size() * node.neededBy.size()));
        functions.forEach(InitOrder::remove);
        return values;
    }

    /** Connects those that need a function with what it needs. */
    private static void remove(Node function) {
        for (Node user : function.neededBy) {
            if (user == function) {
                continue;
            }
            user.needs.remove(function);
            for (Node needed : function.needs) {
                if (needed != function) {
                    user.needs.add(needed);
                    needed.neededBy.add(user);
                }
            }
        }
        for (Node needed : function.needs) {
            needed.neededBy.remove(function);
        }
    }

    /** The objects on a way back to where the search started, functions included. */
    private @Nullable List<Obj> findCycle(Obj from, Obj to, Set<Obj> seen) {
        if (!seen.add(from)) {
            return null;
        }
        DeclInfo info = check.objects.declInfo(from);
        if (info == null) {
            return null;
        }
        List<Obj> deps = new ArrayList<>(info.deps());
        deps.sort(Comparator.comparingInt(Obj::order));
        for (Obj dep : deps) {
            if (dep == to) {
                return new ArrayList<>(List.of(from));
            }
            List<Obj> rest = findCycle(dep, to, seen);
            if (rest != null) {
                rest.addFirst(from);
                return rest;
            }
        }
        return null;
    }

    private void reportCycle(List<Obj> cycle) {
        Obj first = cycle.getFirst();
        if (cycle.size() == 1) {
            check.error(
                    first.pos(),
                    ErrorCode.INVALID_INIT_CYCLE,
                    "initialization cycle: " + first.name() + " refers to itself");
            return;
        }
        ErrorReport report =
                check.report(ErrorCode.INVALID_INIT_CYCLE).at(first.pos(), "initialization cycle for " + first.name());
        for (int i = 0; i < cycle.size(); i++) {
            Obj from = cycle.get(i);
            Obj to = cycle.get((i + 1) % cycle.size());
            report.at(from.pos(), from.name() + " refers to " + to.name());
        }
        report.emit();
    }
}
