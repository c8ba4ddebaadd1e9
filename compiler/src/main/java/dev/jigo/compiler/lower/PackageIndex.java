package dev.jigo.compiler.lower;

import dev.jigo.compiler.syntax.Decl;
import dev.jigo.compiler.syntax.Decl.FuncDecl;
import dev.jigo.compiler.syntax.Decl.GenDecl;
import dev.jigo.compiler.syntax.Directive;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.Node;
import dev.jigo.compiler.syntax.Spec;
import dev.jigo.compiler.syntax.Spec.TypeSpec;
import dev.jigo.compiler.syntax.Spec.ValueSpec;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.syntax.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The package-level declarations of a package by the position of the name they declare. */
final class PackageIndex {

    /** A type declaration with all directives before it. */
    record TypeDeclaration(TypeSpec spec, List<Directive> directives) {}

    /**
     * A variable's declaration.
     *
     * @param index its place among the names of the specification
     */
    record VariableDeclaration(ValueSpec spec, int index, List<Directive> directives, File file) {}

    private final List<File> files;
    private final Function<FuncDecl, BlockStmt> bodies;
    private @Nullable Map<Integer, Integer> localOrdinals;
    private final Map<Integer, FuncDecl> functions = new HashMap<>();
    private final Map<Integer, TypeDeclaration> types = new HashMap<>();
    private final Map<Integer, VariableDeclaration> variables = new HashMap<>();
    private final Map<String, String> linknames = new HashMap<>();
    private final Map<String, String> locals = new HashMap<>();

    /**
     * @param bodies gives a function's body, parsing it if the parser skipped it
     */
    PackageIndex(List<File> files, Function<FuncDecl, BlockStmt> bodies) {
        this.files = files;
        this.bodies = bodies;
        for (File file : files) {
            for (Decl decl : file.decls()) {
                add(file, decl);
            }
            for (Directive directive : file.directives()) {
                addLinkname(directive);
            }
        }
    }

    private void add(File file, Decl decl) {
        switch (decl) {
            case FuncDecl function -> functions.put(function.name().pos(), function);
            case GenDecl group -> {
                for (Spec spec : group.specs()) {
                    add(file, group, spec);
                }
            }
            case Decl.BadDecl _ -> {}
        }
    }

    private void add(File file, GenDecl group, Spec spec) {
        switch (spec) {
            case TypeSpec type ->
                types.put(type.name().pos(), new TypeDeclaration(type, joined(group.directives(), type.directives())));
            case ValueSpec value -> {
                int index = 0;
                for (Ident name : value.names()) {
                    List<Directive> directives = joined(group.directives(), value.directives());
                    variables.put(name.pos(), new VariableDeclaration(value, index++, directives, file));
                }
            }
            case Spec.ImportSpec _ -> {}
        }
    }

    private static List<Directive> joined(List<Directive> first, List<Directive> second) {
        List<Directive> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private void addLinkname(Directive directive) {
        if (directive.name().equals("go:linkname")) {
            String[] words = directive.arguments().trim().split("\\s+");
            if (words.length == 2) {
                linknames.put(words[0], words[1]);
                locals.put(words[1], words[0]);
            }
        }
    }

    /** The number, from 1, of a type declared in a function among all such types of the package. */
    int localOrdinal(int namePos) {
        Map<Integer, Integer> known = localOrdinals;
        if (known == null) {
            known = new HashMap<>();
            for (File file : files) {
                for (Decl decl : file.decls()) {
                    numberLocals(decl, known);
                }
            }
            localOrdinals = known;
        }
        return known.getOrDefault(namePos, 0);
    }

    private void numberLocals(Decl decl, Map<Integer, Integer> ordinals) {
        Consumer<Node> walk = body -> Walk.inspect(body, node -> {
            if (node instanceof TypeSpec type && type.assign() == 0) {
                ordinals.put(type.name().pos(), ordinals.size() + 1);
            }
            return true;
        });
        switch (decl) {
            case FuncDecl function when function.body() != null -> walk.accept(bodies.apply(function));
            case GenDecl group when group.tok() == Token.VAR -> walk.accept(group);
            default -> {}
        }
    }

    List<File> files() {
        return files;
    }

    @Nullable
    FuncDecl function(int namePos) {
        return functions.get(namePos);
    }

    @Nullable
    TypeDeclaration type(int namePos) {
        return types.get(namePos);
    }

    @Nullable
    VariableDeclaration variable(int namePos) {
        return variables.get(namePos);
    }

    /** The local name that a {@code //go:linkname} directive gives a symbol. */
    @Nullable
    String localOf(String symbol) {
        return locals.get(symbol);
    }

    /** What a {@code //go:linkname} directive with two arguments says about a local name. */
    @Nullable
    String linkname(String local) {
        return linknames.get(local);
    }
}
