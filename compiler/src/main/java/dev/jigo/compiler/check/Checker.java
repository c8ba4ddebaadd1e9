package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.syntax.Decl.FuncDecl;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.Node;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.types.Context;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.GoVersion;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Package;
import dev.jigo.compiler.types.Satisfaction;
import dev.jigo.compiler.types.Scope;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks one package. There are two ways to use it:
 *
 * <ul>
 *   <li>{@link #checkPackage} checks everything, for a package that is being compiled;
 *   <li>{@link #declarePackage} only collects the declarations, for a package that is imported: each object's type is found
 *       when somebody asks for it, and {@link #checkBody} checks the body of one function, which the compiler wants
 *       for generic functions.
 * </ul>
 *
 * <p>The checker is spread over classes by construct; each holds this one and reaches its siblings through it. What
 * they share is here: where the checker is ({@link #env}), what it has put off, and what it has found out.
 *
 * <p>Not thread-safe, and neither are checkers that share a {@link Context} or import one another.
 */
public final class Checker {

    private static final String CURRENT_VERSION = "go1.26";
    private static final Pattern VERSION_NEEDED = Pattern.compile("requires go[0-9]+\\.[0-9]+ or later");

    /** An action put off until the types it looks at are complete, with the language version at its place. */
    private record Delayed(Runnable action, String version) {}

    final Config conf;
    final Package pkg;
    final Info info = new Info();
    final Context context;

    /** Where the checker is. */
    Environment env;

    /** Whether bodies of functions are checked. */
    private boolean checksBodies;

    /** Whether {@link #checkPackage} checks, or has checked, everything. */
    private boolean wholePackage;

    private List<File> files = List.of();
    private String version;
    private boolean errorSeen;
    private int depth;
    private final List<Delayed> delayed = new ArrayList<>();
    private final Map<Func, BlockStmt> checkedBodies = new IdentityHashMap<>();

    final ObjectCollector objects;
    final Declarations decls;
    final TypeExpressions types;
    final Signatures signatures;
    final InitOrder initOrder;
    final Monomorphs monomorphs;
    final ValidTypes validTypes;
    final PackageImports imports;

    final Recorder record = new Recorder(this);
    final Expressions exprs = new Expressions(this);
    final UnaryExpressions unary = new UnaryExpressions(this);
    final BinaryExpressions binary = new BinaryExpressions(this);
    final Comparisons comparisons = new Comparisons(this);
    final Shifts shifts = new Shifts(this);
    final Representation representation = new Representation(this);
    final UntypedExpressions untyped = new UntypedExpressions(this);
    final Satisfaction satisfaction = new Satisfaction(this::qualifier, this::allowVersion);
    final OperandAssignability assignability = new OperandAssignability(this);
    final Conversions conversions = new Conversions(this);
    final LiteralExpressions literals = new LiteralExpressions(this);
    final CompositeLiterals compositeLiterals = new CompositeLiterals(this);
    final Indexing indexing = new Indexing(this);
    final Slicing slicing = new Slicing(this);
    final Selectors selectors = new Selectors(this);
    final TypeAssertions assertions = new TypeAssertions(this);
    final Calls calls = new Calls(this);
    final Arguments arguments = new Arguments(this);
    final Instantiations instantiations = new Instantiations(this);
    final Builtins builtins = new Builtins(this);
    final Assignments assignments = new Assignments(this);
    final ShortVarDecls shortVarDecls = new ShortVarDecls(this);
    final Statements statements = new Statements(this);
    final Switches switches = new Switches(this);
    final Ranges ranges = new Ranges(this);
    final Termination termination = new Termination(this);
    final Usage usage = new Usage(this);

    /** Prepares for checking a package without objects, which is given them. */
    public Checker(Config conf, Package pkg) {
        this.conf = conf;
        this.pkg = pkg;
        this.context = conf.context();
        this.version = conf.goVersion();
        this.env = new Environment(pkg.scope(), version);
        this.objects = new ObjectCollector(this);
        this.decls = new Declarations(this);
        this.types = new TypeExpressions(this);
        this.signatures = new Signatures(this);
        this.initOrder = new InitOrder(this);
        this.monomorphs = new Monomorphs(this);
        this.validTypes = new ValidTypes(this);
        this.imports = new PackageImports(this);
    }

    /** The package. */
    public Package pkg() {
        return pkg;
    }

    /** What has been found out so far. */
    public Info info() {
        return info;
    }

    /** The files of the package; they are read now if that was put off. */
    public List<File> files() {
        pkg.scope();
        return files;
    }

    /** Whether a complaint was made. */
    public boolean failed() {
        return errorSeen;
    }

    /** Checks a whole package. */
    public Package checkPackage(List<File> packageFiles) {
        return DeepStack.call(() -> {
            checksBodies = true;
            wholePackage = true;
            depth++;
            takeFiles(packageFiles);
            objects.collectObjects();
            decls.packageObjects();
            processDelayed(0);
            initOrder.run();
            usage.unusedImports();
            untyped.recordRemaining();
            monomorphs.check();
            new AnonymousCycles(this).check();
            depth--;
            return pkg;
        });
    }

    /** Collects the declarations of a package whose objects find their types when asked. */
    public Package declarePackage(List<File> packageFiles) {
        return DeepStack.call(() -> {
            takeFiles(packageFiles);
            isolated(objects::collectObjects);
            return pkg;
        });
    }

    /** As {@link #declarePackage}, but not even the files are wanted before somebody looks at what the package declares. */
    public Package declarePackage(Supplier<List<File>> packageFiles) {
        pkg.setDeclarations(() -> declarePackage(packageFiles.get()));
        return pkg;
    }

    /**
     * Gives the body of a function; in a package that was only declared it is checked first, once. The function is generic
     * or ordinary, but not an instance.
     */
    public BlockStmt checkBody(Func function) {
        BlockStmt known = checkedBodies.get(function);
        if (known != null) {
            return known;
        }
        DeclInfo declaration = objects.declInfo(function);
        FuncDecl tree = declaration == null ? null : declaration.fdecl();
        if (declaration == null || tree == null || tree.body() == null) {
            throw new IllegalArgumentException(function.name() + " has no body");
        }
        BlockStmt body = conf.bodies().apply(tree);
        checkedBodies.put(function, body);
        if (wholePackage) {
            return body; // checked with everything else
        }
        return DeepStack.call(() -> {
            boolean saved = checksBodies;
            checksBodies = true;
            isolated(() -> {
                env.scope = declaration.fileScope();
                env.version = declaration.version();
                statements.funcBody(declaration, tree.type(), function.signature(), body, null);
            });
            checksBodies = saved;
            return body;
        });
    }

    /** Whether bodies of functions are to be checked. */
    boolean checksBodies() {
        return checksBodies;
    }

    /**
     * Runs an action as if no other checking were under way. Everything that begins from outside, such as finding an
     * object's type for an importing package, runs so.
     */
    void isolated(Runnable action) {
        Environment saved = env;
        env = new Environment(pkg.scope(), version);
        depth++;
        try {
            action.run();
            if (depth == 1) {
                processDelayed(0);
                untyped.recordRemaining();
            }
        } finally {
            depth--;
            env = saved;
        }
    }

    // Files and language versions

    private void takeFiles(List<File> packageFiles) {
        files = List.copyOf(packageFiles);
        if (!version.isEmpty() && GoVersion.compare(version, CURRENT_VERSION) > 0) {
            error(0, ErrorCode.TOO_NEW, "package requires newer Go version " + version);
        }
        for (File file : files) {
            if (!file.name().name().equals(pkg.name())) {
                error(
                        file.name(),
                        ErrorCode.MISMATCHED_PKG_NAME,
                        "package %s; expected package %s".formatted(file.name().name(), pkg.name()));
            }
            info.fileVersions().put(file, fileVersion(file));
        }
    }

    /** A build line may choose a version, but none before the first that had this rule. */
    private String fileVersion(File file) {
        String wanted = file.goVersion();
        if (wanted.isEmpty()) {
            return version;
        }
        if (GoVersion.compare(wanted, CURRENT_VERSION) > 0) {
            error(file.name(), ErrorCode.TOO_NEW, "file requires newer Go version " + wanted);
        }
        return GoVersion.compare(wanted, "go1.21") < 0 ? "go1.21" : wanted;
    }

    /** Whether the language version at hand is the given one or newer. */
    boolean allowVersion(String wanted) {
        return env.version.isEmpty() || GoVersion.compare(env.version, wanted) >= 0;
    }

    /** Complains if the language version at hand is older than a feature that is used. */
    boolean verifyVersion(int pos, String wanted, String feature) {
        if (allowVersion(wanted)) {
            return true;
        }
        error(pos, ErrorCode.UNSUPPORTED_FEATURE, "%s requires %s or later".formatted(feature, wanted));
        return false;
    }

    /** Where the language version comes from that a feature is too new for, as an addition to the message. */
    private String versionOrigin(int pos) {
        for (File file : files) {
            if (file.source().contains(pos)
                    && file.goVersion().equals(info.fileVersions().get(file))) {
                return " (file declares //go:build " + file.goVersion() + ")";
            }
        }
        return " (-lang was set to " + version + "; check go.mod)";
    }

    // Delayed actions

    /** Puts an action off until the declaration or statement at hand is done. */
    void later(Runnable action) {
        delayed.add(new Delayed(action, env.version));
    }

    /** How many actions have been put off. */
    int delayedCount() {
        return delayed.size();
    }

    /** Runs the actions put off after the first {@code from}, and those that these put off. */
    void processDelayed(int from) {
        String saved = env.version;
        for (int i = from; i < delayed.size(); i++) {
            Delayed next = delayed.get(i);
            env.version = next.version;
            next.action.run();
        }
        delayed.subList(from, delayed.size()).clear();
        env.version = saved;
    }

    // Errors

    ErrorReport report(ErrorCode code) {
        return new ErrorReport(this, code);
    }

    void error(int pos, ErrorCode code, String message) {
        emit(code, false, pos, message);
    }

    void error(Node at, ErrorCode code, String message) {
        emit(code, false, Places.start(at), message);
    }

    void error(Operand at, ErrorCode code, String message) {
        emit(code, false, at.pos(), message);
    }

    void softError(int pos, ErrorCode code, String message) {
        emit(code, true, pos, message);
    }

    void softError(Node at, ErrorCode code, String message) {
        emit(code, true, Places.start(at), message);
    }

    /** Complains about an operation with the prefix that gc gives such messages. */
    void invalidOperation(int pos, ErrorCode code, String message) {
        emit(code, false, pos, "invalid operation: " + message);
    }

    void invalidOperation(Node at, ErrorCode code, String message) {
        invalidOperation(Places.start(at), code, message);
    }

    void invalidOperation(Operand at, ErrorCode code, String message) {
        invalidOperation(at.pos(), code, message);
    }

    /** Complains about an argument with the prefix that gc gives such messages. */
    void invalidArgument(int pos, ErrorCode code, String message) {
        emit(code, false, pos, "invalid argument: " + message);
    }

    void invalidArgument(Node at, ErrorCode code, String message) {
        invalidArgument(Places.start(at), code, message);
    }

    void invalidArgument(Operand at, ErrorCode code, String message) {
        invalidArgument(at.pos(), code, message);
    }

    /**
     * Hands an error on, unless it follows from an earlier one: messages that speak of something invalid do.
     */
    void emit(ErrorCode code, boolean soft, int pos, String message) {
        if (errorSeen && (message.contains("invalid operand") || message.contains("invalid type"))) {
            return;
        }
        errorSeen = true;
        String text = code == ErrorCode.INVALID_SYNTAX_TREE ? "invalid syntax tree: " + message : message;
        if (VERSION_NEEDED.matcher(text).find()) {
            text += versionOrigin(pos);
        }
        conf.errors().report(new CheckError(code, soft, env.errpos != 0 ? env.errpos : pos, text));
    }

    // Texts

    /** How a package is named in messages: not at all if it is this one, by path if its name is not unique. */
    String qualifier(Package other) {
        if (other == pkg) {
            return "";
        }
        Map<String, Set<String>> paths = new HashMap<>();
        Set<Package> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        collectPaths(pkg, paths, seen);
        if (paths.getOrDefault(other.name(), Set.of()).size() > 1) {
            return '"' + other.path() + '"';
        }
        return other.name();
    }

    private static void collectPaths(Package from, Map<String, Set<String>> paths, Set<Package> seen) {
        if (!seen.add(from)) {
            return;
        }
        paths.computeIfAbsent(from.name(), _ -> new HashSet<>()).add(from.path());
        for (Package imported : from.imports()) {
            collectPaths(imported, paths, seen);
        }
    }

    /** A type as it stands in messages. */
    String str(Type type) {
        return TypeString.of(type, this::qualifier);
    }

    /** An operand as it stands in messages. */
    String str(Operand operand) {
        return OperandString.of(operand, this::qualifier);
    }

    // Recording, for the declaration side

    void recordDef(Ident id, @Nullable Obj obj) {
        record.def(id, obj);
    }

    void recordUse(Ident id, Obj obj) {
        record.use(id, obj);
    }

    void recordImplicit(Node node, Obj obj) {
        record.implicit(node, obj);
    }

    void recordScope(Node node, Scope scope) {
        record.scope(node, scope);
    }

    void recordTypeAndValue(Expr e, OperandMode mode, Type type, @Nullable ConstantValue value) {
        record.typeAndValue(e, mode, type, value);
    }

    void recordInstance(Expr e, List<Type> typeArgs, Type type) {
        record.instance(e, typeArgs, type);
    }
}
