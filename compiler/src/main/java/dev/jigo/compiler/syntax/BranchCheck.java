package dev.jigo.compiler.syntax;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.syntax.Stmt.BranchStmt;
import dev.jigo.compiler.syntax.Stmt.LabeledStmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the labels of a function body and the statements that refer to them: break, continue and goto. Function
 * literals within have labels of their own and are checked by themselves. {@code fallthrough} is the checker's.
 */
final class BranchCheck {

    /** Who hears of errors. */
    interface ErrorSink {
        void error(int pos, String message);
    }

    /** A variable declaration among a block's statements. */
    private record Declaration(int pos, String names) {}

    /** A block; {@code start} is what it is known by in messages. */
    private record Block(@Nullable Block parent, int start, List<Declaration> declarations) {
        Block(@Nullable Block parent, int start) {
            this(parent, start, new ArrayList<>());
        }

        boolean encloses(Block inner) {
            for (Block block = inner; block != null; block = block.parent) {
                if (block == this) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final class Label {
        final LabeledStmt stmt;
        final Block block;
        boolean used;

        Label(LabeledStmt stmt, Block block) {
            this.stmt = stmt;
            this.block = block;
        }
    }

    private record Goto(Ident label, Block block) {}

    /** What break and continue without a label refer to, and the labels of the statements around. */
    private record Context(
            boolean breakable, boolean loop, @Nullable Enclosing labeled) {
        Context inLoop() {
            return new Context(true, true, labeled);
        }

        Context inSwitch() {
            return new Context(true, loop, labeled);
        }

        Context labeled(LabeledStmt stmt) {
            return new Context(breakable, loop, new Enclosing(stmt, labeled));
        }

        boolean isWithin(LabeledStmt stmt) {
            for (Enclosing enclosing = labeled; enclosing != null; enclosing = enclosing.outer) {
                if (enclosing.stmt == stmt) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Enclosing(LabeledStmt stmt, @Nullable Enclosing outer) {}

    private final ErrorSink sink;
    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final List<Goto> gotos = new ArrayList<>();

    private BranchCheck(ErrorSink sink) {
        this.sink = sink;
    }

    static void check(BlockStmt body, ErrorSink sink) {
        BranchCheck check = new BranchCheck(sink);
        check.statements(body.list(), new Block(null, body.lbrace()), new Context(false, false, null));
        check.gotos.forEach(check::resolve);
        for (Label label : check.labels.values()) {
            if (!label.used) {
                Ident name = label.stmt.label();
                sink.error(name.pos(), "label " + name.name() + " defined and not used");
            }
        }
    }

    private void statements(List<Stmt> list, Block block, Context context) {
        for (Stmt stmt : list) {
            statement(stmt, block, context);
        }
    }

    private void block(BlockStmt stmt, Block outer, Context context) {
        statements(stmt.list(), new Block(outer, stmt.lbrace()), context);
    }

    private void statement(Stmt stmt, Block block, Context context) {
        switch (stmt) {
            case LabeledStmt s -> {
                declare(s, block);
                statement(s.stmt(), block, context.labeled(s));
            }
            case BranchStmt s -> branch(s, block, context);
            case Stmt.DeclStmt s -> declaration(s.decl(), block);
            case Stmt.AssignStmt s -> {
                if (s.tok() == Token.DEFINE) {
                    block.declarations.add(new Declaration(s.tokPos(), ExprString.of(s.lhs())));
                }
            }
            case BlockStmt s -> block(s, block, context);
            case Stmt.IfStmt s -> {
                block(s.body(), block, context);
                if (s.elseStmt() != null) {
                    statement(s.elseStmt(), block, context);
                }
            }
            case Stmt.ForStmt s -> block(s.body(), block, context.inLoop());
            case Stmt.RangeStmt s -> block(s.body(), block, context.inLoop());
            case Stmt.SwitchStmt s -> statements(s.body().list(), block, context.inSwitch());
            case Stmt.TypeSwitchStmt s -> statements(s.body().list(), block, context.inSwitch());
            case Stmt.SelectStmt s -> statements(s.body().list(), block, context.inSwitch());
            case Stmt.CaseClause s -> statements(s.body(), new Block(block, s.casePos()), context);
            case Stmt.CommClause s -> statements(s.body(), new Block(block, s.casePos()), context);
            case Stmt.BadStmt _,
                    Stmt.EmptyStmt _,
                    Stmt.ExprStmt _,
                    Stmt.SendStmt _,
                    Stmt.IncDecStmt _,
                    Stmt.GoStmt _,
                    Stmt.DeferStmt _,
                    Stmt.ReturnStmt _ -> {}
        }
    }

    private static void declaration(Decl decl, Block block) {
        if (decl instanceof Decl.GenDecl group
                && group.tok() == Token.VAR
                && !group.specs().isEmpty()) {
            Spec.ValueSpec first = (Spec.ValueSpec) group.specs().getFirst();
            block.declarations.add(
                    new Declaration(first.pos(), first.names().getFirst().name()));
        }
    }

    private void declare(LabeledStmt stmt, Block block) {
        String name = stmt.label().name();
        if (stmt.label().isBlank()) {
            return;
        }
        Label other = labels.putIfAbsent(name, new Label(stmt, block));
        if (other != null) {
            String place = Diagnostics.place(other.stmt.label().pos());
            sink.error(stmt.label().pos(), "label " + name + " already defined at " + place);
        }
    }

    private void branch(BranchStmt stmt, Block block, Context context) {
        Ident label = stmt.label();
        if (stmt.tok() == Token.FALLTHROUGH) {
            return;
        }
        if (label == null) {
            if (stmt.tok() == Token.BREAK && !context.breakable) {
                sink.error(stmt.pos(), "break is not in a loop, switch, or select");
            } else if (stmt.tok() == Token.CONTINUE && !context.loop) {
                sink.error(stmt.pos(), "continue is not in a loop");
            }
            return;
        }
        if (stmt.tok() == Token.GOTO) {
            gotos.add(new Goto(label, block));
            return;
        }
        Label target = labels.get(label.name());
        if (target == null) {
            sink.error(label.pos(), stmt.tok().text() + " label not defined: " + label.name());
            return;
        }
        target.used = true;
        boolean proper = context.isWithin(target.stmt) && isTarget(target.stmt.stmt(), stmt.tok());
        if (!proper) {
            sink.error(label.pos(), "invalid " + stmt.tok().text() + " label " + label.name());
        }
    }

    private static boolean isTarget(Stmt stmt, Token branch) {
        return switch (stmt) {
            case Stmt.ForStmt _, Stmt.RangeStmt _ -> true;
            case Stmt.SwitchStmt _, Stmt.TypeSwitchStmt _, Stmt.SelectStmt _ -> branch == Token.BREAK;
            default -> false;
        };
    }

    private void resolve(Goto jump) {
        String name = jump.label.name();
        Label target = labels.get(name);
        if (target == null) {
            sink.error(jump.label.pos(), "label " + name + " not defined");
            return;
        }
        target.used = true;
        if (!target.block.encloses(jump.block)) {
            String place = Diagnostics.place(target.block.start);
            sink.error(jump.label.pos(), "goto " + name + " jumps into block starting at " + place);
            return;
        }
        for (Declaration declaration : target.block.declarations.reversed()) {
            if (declaration.pos > jump.label.pos() && declaration.pos < target.stmt.pos()) {
                String place = Diagnostics.place(declaration.pos);
                sink.error(
                        jump.label.pos(),
                        "goto " + name + " jumps over declaration of " + declaration.names + " at " + place);
                return;
            }
        }
    }
}
