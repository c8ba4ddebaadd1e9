package dev.jigo.compiler.types;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A block of the source: the names declared in it, in the order of their declaration, and the blocks within. */
public final class Scope {
    /** What a lookup through enclosing scopes found. */
    public record Found(Scope scope, Obj obj) {}

    private final @Nullable Scope parent;
    private final List<Scope> children = new ArrayList<>();
    private final Map<String, Obj> objects = new LinkedHashMap<>();
    private final int pos;
    private final int end;
    private final String comment;
    private boolean function;

    public Scope(@Nullable Scope parent, int pos, int end, String comment) {
        this.parent = parent;
        this.pos = pos;
        this.end = end;
        this.comment = comment;
        // The universe is shared by all packages and would only collect garbage.
        if (parent != null && parent.parent != null) {
            parent.children.add(this);
        }
    }

    public @Nullable Scope parent() {
        return parent;
    }

    public List<Scope> children() {
        return Collections.unmodifiableList(children);
    }

    public int pos() {
        return pos;
    }

    public int end() {
        return end;
    }

    /** Whether this is the outermost block of a function. */
    public boolean isFunction() {
        return function;
    }

    public void setFunction(boolean function) {
        this.function = function;
    }

    public @Nullable Obj lookup(String name) {
        return objects.get(name);
    }

    /** The names, sorted. */
    public Collection<String> names() {
        return new TreeSet<>(objects.keySet());
    }

    /** The objects in the order of their declaration. */
    public Collection<Obj> objects() {
        return Collections.unmodifiableCollection(objects.values());
    }

    public int size() {
        return objects.size();
    }

    /**
     * Declares an object unless its name is taken; blank names are never taken.
     *
     * @return the object that has the name already, or null if the declaration was made
     */
    public @Nullable Obj insert(Obj obj) {
        Obj other = objects.putIfAbsent(obj.name(), obj);
        if (other != null) {
            return other;
        }
        if (obj.parent() == null) {
            obj.setParent(this);
        }
        return null;
    }

    /**
     * Finds the innermost object of a name that is visible at a position, from this scope outwards.
     *
     * @param at a position, or 0 to disregard positions
     */
    public @Nullable Found lookupParent(String name, int at) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Obj obj = scope.objects.get(name);
            if (obj != null && (at == 0 || obj.scopePos() <= at)) {
                return new Found(scope, obj);
            }
        }
        return null;
    }

    /** Whether a position lies in this block. */
    public boolean contains(int at) {
        return pos <= at && at < end;
    }

    @Override
    public String toString() {
        return comment + " scope " + objects.keySet();
    }
}
