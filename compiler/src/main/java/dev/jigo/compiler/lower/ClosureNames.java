package dev.jigo.compiler.lower;

import dev.jigo.compiler.syntax.Node;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of the functions made within a declared one, numbered as gc does: {@code f.func1}, {@code f.func1.2},
 * {@code f.gowrap1}, {@code f.deferwrap1}, {@code f-range1}. A function that recovers is lowered twice; its closures
 * only once.
 */
final class ClosureNames {

    private final Map<Node, String> names = new IdentityHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** The name of the closure made of a node, if it has been made already. */
    @Nullable
    String known(Node node) {
        return names.get(node);
    }

    /** Names the closure of a function literal in the function with the given symbol. */
    String nameLiteral(Node literal, String enclosing, boolean enclosingIsClosure) {
        String name = enclosing + "." + (enclosingIsClosure ? "" : "func") + next(enclosing + " func");
        names.put(literal, name);
        return name;
    }

    /** Names a generated function such as {@code gowrap}. */
    String nameWrapper(Node node, String enclosing, String kind) {
        String name = enclosing + "." + kind + next(enclosing + " wrap");
        names.put(node, name);
        return name;
    }

    /** Names the body of a range over a function. */
    String nameRangeBody(Node range, String enclosing) {
        String name = enclosing + "-range" + next(enclosing + " range");
        names.put(range, name);
        return name;
    }

    private int next(String counter) {
        return counts.merge(counter, 1, Integer::sum);
    }
}
