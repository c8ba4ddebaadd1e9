package dev.jigo.compiler.syntax;

import dev.jigo.compiler.source.Diagnostics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks that directives stand where they mean something. What can be seen without the declarations is checked while
 * the file is parsed; {@link #check} does the rest, which gc does after type checking, if that has found nothing.
 */
public final class DirectiveCheck {

    private static final String EMBED = "go:embed";
    private static final String LINKNAME = "go:linkname";

    /** Directives of functions: before anything else they are an error. Unknown directives never are. */
    private static final Set<String> OF_FUNCTIONS = Set.of(
            "go:nocheckptr",
            "go:noescape",
            "go:noinline",
            "go:nointerface",
            "go:norace",
            "go:nosplit",
            "go:nowritebarrier",
            "go:nowritebarrierrec",
            "go:registerparams",
            "go:systemstack",
            "go:uintptrescapes",
            "go:uintptrkeepalive",
            "go:yeswritebarrierrec");

    private static final Set<String> OF_RUNTIME =
            Set.of("go:nowritebarrier", "go:nowritebarrierrec", "go:systemstack", "go:yeswritebarrierrec");

    private final File file;
    private final boolean complete;
    private final Diagnostics diagnostics;

    private DirectiveCheck(File file, boolean complete, Diagnostics diagnostics) {
        this.file = file;
        this.complete = complete;
        this.diagnostics = diagnostics;
    }

    /** gc counts from behind the slashes. */
    private static int pos(Directive directive) {
        return directive.pos() + 2;
    }

    // ---- while parsing

    /** Complains about the form of a directive. */
    static void checkForm(Directive directive, Diagnostics diagnostics) {
        if (directive.name().equals(LINKNAME)) {
            int words =
                    directive.arguments().isEmpty() ? 0 : directive.arguments().split("[ \t]+").length;
            if (words < 1 && !directive.arguments().isEmpty() || words > 2) {
                diagnostics.error(pos(directive), "usage: //go:linkname localname [linkname]");
            }
        } else if (directive.name().equals(EMBED)) {
            checkEmbedForm(directive, diagnostics);
        }
    }

    private static void checkEmbedForm(Directive directive, Diagnostics diagnostics) {
        String text = directive.arguments();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '`') {
                int end = text.indexOf(c, at + 1);
                while (c == '"' && end > 0 && text.charAt(end - 1) == '\\') {
                    end = text.indexOf(c, end + 1);
                }
                if (end < 0) {
                    String rest = text.substring(at);
                    diagnostics.error(pos(directive), "invalid quoted string in //go:embed: " + rest);
                    diagnostics.error(pos(directive), "usage: //go:embed pattern...");
                    return;
                }
                at = end;
            }
            at++;
        }
        if (text.isEmpty()) {
            diagnostics.error(pos(directive), "usage: //go:embed pattern...");
        }
    }

    /** Complains about directives that no declaration follows to which they could belong. */
    static void misplaced(List<Directive> directives, Diagnostics diagnostics) {
        for (Directive directive : directives) {
            if (directive.name().equals(EMBED) && !directive.arguments().isEmpty()) {
                diagnostics.error(pos(directive), "misplaced go:embed directive");
            } else if (OF_FUNCTIONS.contains(directive.name())) {
                diagnostics.error(pos(directive), "misplaced compiler directive");
            }
        }
    }

    // ---- on the tree

    /**
     * Checks the directives of a file that has been parsed whole, and that functions have bodies.
     *
     * @param std whether the file is of the standard library, where more is allowed
     * @param complete whether nothing but its Go files makes the package, so that a function needs a body
     */
    public static void check(File file, boolean std, boolean complete, Diagnostics diagnostics) {
        DirectiveCheck check = new DirectiveCheck(file, complete, diagnostics);
        if (!std) {
            check.reserved();
        }
        check.linknames();
        check.declarations();
    }

    private void error(Directive directive, String message) {
        diagnostics.error(pos(directive), message);
    }

    private void reserved() {
        for (Directive directive : file.directives()) {
            String text = ("//" + directive.name() + " " + directive.arguments()).strip();
            if (OF_RUNTIME.contains(directive.name())) {
                error(directive, "//" + directive.name() + " only allowed in runtime");
            } else if (directive.name().startsWith("go:cgo_")) {
                error(directive, text + " only allowed in cgo-generated code");
            } else if (directive.name().equals("go:uintptrkeepalive")) {
                error(directive, "//go:uintptrkeepalive is only allowed in the standard library");
            }
        }
    }

    private boolean isImported(String path) {
        return file.imports().stream()
                .anyMatch(spec -> Literals.string(spec.path().value()).equals(path));
    }

    private void linknames() {
        if (isImported("unsafe")) {
            return;
        }
        for (Directive directive : file.directives()) {
            if (directive.name().equals(LINKNAME) && !directive.arguments().isEmpty()) {
                error(directive, "//go:linkname only allowed in Go files that import \"unsafe\"");
            }
        }
    }

    private void declarations() {
        Set<String> linked = new HashSet<>();
        for (Directive directive : file.directives()) {
            if (directive.name().equals(LINKNAME)) {
                linked.add(directive.arguments().split("[ \t]+")[0]);
            }
        }
        for (Decl decl : file.decls()) {
            switch (decl) {
                case Decl.BadDecl _ -> {}
                case Decl.GenDecl group -> group(group, false);
                case Decl.FuncDecl function -> function(function, linked);
            }
        }
    }

    private void function(Decl.FuncDecl function, Set<String> linked) {
        for (Directive directive : function.directives()) {
            if (directive.name().equals(EMBED)) {
                misplaced(List.of(directive), diagnostics);
            } else if (directive.name().equals("go:noescape") && function.body() != null) {
                diagnostics.error(
                        function.name().pos(), "can only use //go:noescape with external func implementations");
            }
        }
        String name = function.name().name();
        if (function.body() == null && complete && (function.recv() != null || !linked.contains(name))) {
            diagnostics.error(function.name().pos(), "missing function body");
        }
        if (function.body() instanceof Stmt.BlockStmt body) {
            Walk.inspect(body, node -> {
                if (node instanceof Decl.GenDecl group) {
                    group(group, true);
                }
                return true;
            });
        }
    }

    private void group(Decl.GenDecl group, boolean local) {
        for (Spec spec : group.specs()) {
            if (spec instanceof Spec.ValueSpec variable && group.tok() == Token.VAR) {
                variable(variable, local);
            } else {
                misplaced(spec.directives(), diagnostics);
            }
        }
    }

    private void variable(Spec.ValueSpec variable, boolean local) {
        for (Directive directive : variable.directives()) {
            if (!directive.name().equals(EMBED)) {
                misplaced(List.of(directive), diagnostics);
            } else if (!isImported("embed")) {
                error(directive, "go:embed requires import \"embed\" (or import _ \"embed\", if package is not used)");
            } else if (variable.names().size() > 1) {
                error(directive, "go:embed cannot apply to multiple vars");
            } else if (!variable.values().isEmpty()) {
                error(directive, "go:embed cannot apply to var with initializer");
            } else if (local) {
                error(directive, "go:embed cannot apply to var inside func");
            }
        }
    }
}
