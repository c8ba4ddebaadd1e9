package dev.jigo.compiler.lower;

import dev.jigo.compiler.syntax.Expr.FuncLit;
import dev.jigo.compiler.syntax.Node;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.syntax.Stmt.BranchStmt;
import dev.jigo.compiler.syntax.Stmt.CaseClause;
import dev.jigo.compiler.syntax.Stmt.CommClause;
import dev.jigo.compiler.syntax.Stmt.DeferStmt;
import dev.jigo.compiler.syntax.Stmt.ForStmt;
import dev.jigo.compiler.syntax.Stmt.IfStmt;
import dev.jigo.compiler.syntax.Stmt.LabeledStmt;
import dev.jigo.compiler.syntax.Stmt.RangeStmt;
import dev.jigo.compiler.syntax.Stmt.ReturnStmt;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.syntax.Walk;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** The defer statements of a function: how often they can run, and where they have certainly run. */
final class DeferSites {

    /** What gc allows, too. */
    private static final int MOST_CALLS = 8;

    /** The calls stand at each return: this many in all, as in gc. */
    private static final int MOST_COPIES = 15;

    /** A list of statements, all of which run if the first does. */
    private record Region(int from, int to) {

        static Region of(Node node) {
            return new Region(node.pos(), node.end());
        }

        boolean contains(int pos) {
            return from <= pos && pos < to;
        }
    }

    private final Map<DeferStmt, Region> regions = new IdentityHashMap<>();
    private final Set<String> passedLabels = new HashSet<>();
    private int returns;
    private boolean repeated;
    private boolean jumps;

    private DeferSites() {}

    /** The statements in a function's body, those in bodies of ranges over functions included. */
    static DeferSites of(BlockStmt body) {
        DeferSites sites = new DeferSites();
        sites.visit(body, Region.of(body), false);
        return sites;
    }

    private void visit(Node node, Region region, boolean loop) {
        switch (node) {
            case FuncLit _ -> {}
            case DeferStmt s -> {
                regions.put(s, region);
                repeated |= loop;
                children(s, region, loop);
            }
            case ReturnStmt s -> {
                returns++;
                children(s, region, loop);
            }
            case BranchStmt s
            when s.tok() == Token.GOTO && s.label() != null -> {
                jumps = true;
                repeated |= passedLabels.contains(s.label().name());
            }
            case LabeledStmt s -> {
                passedLabels.add(s.label().name());
                children(s, region, loop);
            }
            case IfStmt s -> branches(s, region, loop);
            case CaseClause s -> children(s, Region.of(s), loop);
            case CommClause s -> children(s, Region.of(s), loop);
            case ForStmt s -> children(s, Region.of(s), true);
            case RangeStmt s -> children(s, Region.of(s), true);
            default -> children(node, region, loop);
        }
    }

    private void branches(IfStmt s, Region region, boolean loop) {
        Walk.children(s, child -> {
            boolean branch = child == s.body() || child == s.elseStmt();
            visit(child, branch ? Region.of(child) : region, loop);
        });
    }

    private void children(Node node, Region region, boolean loop) {
        Walk.children(node, child -> visit(child, region, loop));
    }

    boolean isEmpty() {
        return regions.isEmpty();
    }

    Set<DeferStmt> statements() {
        return regions.keySet();
    }

    /**
     * Whether each statement runs at most once, and they are few enough for their calls to stand at all returns.
     *
     * @param end whether the end of the body is a return, too
     */
    boolean areFew(boolean end) {
        int calls = regions.size();
        int exits = end ? returns + 1 : returns;
        return !repeated && calls <= MOST_CALLS && calls * exits <= MOST_COPIES;
    }

    /** Whether a statement of few has run when control is at a position behind it. */
    boolean isCertain(DeferStmt s, int pos) {
        Region region = regions.get(s);
        return !jumps && region != null && region.contains(pos);
    }
}
