package dev.jigo.compiler.ir;

import dev.jigo.compiler.source.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement. Its source position is that of the last {@link Line} before it in its list, else the enclosing one's. */
public sealed interface Stmt {

    /** What follows, in this list and nested in it, stands here; has effect until the next mark or the end of the list. */
    record Line(Position position) implements Stmt {}

    /** Evaluates an expression and drops its value. */
    record Eval(Expr expr) implements Stmt {}

    /**
     * Declares a local, visible to the end of the list.
     *
     * @param init null leaves the variable unassigned
     */
    record Declare(LocalVar local, @Nullable Expr init) implements Stmt {}

    record LocalSet(LocalVar local, Expr value) implements Stmt {}

    record FieldSet(Expr receiver, String owner, String name, JType fieldType, Expr value) implements Stmt {}

    record StaticSet(String owner, String name, JType fieldType, Expr value) implements Stmt {}

    /** {@code array[index] = value}; byte, short and char elements take the low bits of an {@code I}. */
    record ArraySet(Expr array, Expr index, Expr value) implements Stmt {}

    record If(Expr condition, List<Stmt> then, List<Stmt> otherwise) implements Stmt {

        public If {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** A scope; {@code break label} leaves it. */
    record Block(@Nullable Label label, List<Stmt> body) implements Stmt {

        public Block {
            body = List.copyOf(body);
        }
    }

    /**
     * {@code for ; condition; post}: {@code break label} leaves it, {@code continue label} goes to {@code post}.
     *
     * @param condition null: endless
     */
    record Loop(@Nullable Label label, @Nullable Expr condition, List<Stmt> body, List<Stmt> post) implements Stmt {

        public Loop {
            body = List.copyOf(body);
            post = List.copyOf(post);
        }
    }

    record Break(Label label) implements Stmt {}

    record Continue(Label label) implements Stmt {}

    /** The place a {@link Goto} goes to. A jump may enter the list that holds the mark from any place nested in it. */
    record Mark(Label label) implements Stmt {}

    record Goto(Label label) implements Stmt {}

    /** The values an arm of a switch is for; no value in two arms. */
    record Case(List<Integer> values, List<Stmt> body) {

        public Case {
            values = List.copyOf(values);
            body = List.copyOf(body);
        }
    }

    /** Selects by an {@code I}; an arm does not fall through to the next; {@code break label} leaves the switch. */
    record Switch(@Nullable Label label, Expr selector, List<Case> cases, List<Stmt> otherwise) implements Stmt {

        public Switch {
            cases = List.copyOf(cases);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** Returns; the value is null exactly in functions without a result. */
    record Return(@Nullable Expr value) implements Stmt {}

    record Throw(Expr exception) implements Stmt {}

    /**
     * Runs {@code body}; what it throws of the given class is bound to {@code caught} and {@code covered} runs, then
     * {@code handler}. What {@code covered} throws is caught in the same way, again and again; what {@code handler} throws is
     * not. Locals declared in {@code covered} are visible in {@code handler}.
     *
     * @param catchType internal name of the class
     */
    record Try(List<Stmt> body, String catchType, LocalVar caught, List<Stmt> covered, List<Stmt> handler)
            implements Stmt {

        public Try {
            body = List.copyOf(body);
            covered = List.copyOf(covered);
            handler = List.copyOf(handler);
        }
    }
}
