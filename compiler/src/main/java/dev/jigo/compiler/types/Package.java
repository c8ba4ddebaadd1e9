package dev.jigo.compiler.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A package: its path, its name and what it declares. */
public final class Package {
    private final String path;
    private final String name;
    private final Scope scope;
    private final List<Package> imports = new ArrayList<>();
    private @Nullable Runnable declarations;
    private boolean complete;
    private boolean fake;

    public Package(String path, String name) {
        this.path = path;
        this.name = name;
        scope = new Scope(Universe.SCOPE, 0, 0, "package " + path);
    }

    Package(String path, String name, Scope scope) {
        this.path = path;
        this.name = name;
        this.scope = scope;
        complete = true;
    }

    public String path() {
        return path;
    }

    public String name() {
        return name;
    }

    /** The scope of the package's declarations; its parent is the universe. They are read now if they were put off. */
    public Scope scope() {
        Runnable pending = declarations;
        if (pending != null) {
            declarations = null;
            pending.run();
        }
        return scope;
    }

    /** Puts off reading the package's declarations until somebody looks at them. */
    public void setDeclarations(Runnable declarations) {
        this.declarations = declarations;
    }

    /** The directly imported packages in the order of their first import. */
    public List<Package> imports() {
        return Collections.unmodifiableList(imports);
    }

    public void addImport(Package imported) {
        if (!imports.contains(imported)) {
            imports.add(imported);
        }
    }

    /** Whether the scope contains all exported objects. */
    public boolean complete() {
        return complete;
    }

    public void markComplete() {
        complete = true;
    }

    /** Whether the package stands for one that could not be imported; nothing is reported about what it lacks. */
    public boolean isFake() {
        return fake;
    }

    public void markFake() {
        fake = true;
    }

    @Override
    public String toString() {
        return "package " + name + " (\"" + path + "\")";
    }
}
