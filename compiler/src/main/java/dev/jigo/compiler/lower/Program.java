package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.Checker;
import dev.jigo.compiler.source.FileSet;
import dev.jigo.compiler.source.Position;
import dev.jigo.compiler.source.SourceFile;
import dev.jigo.compiler.syntax.Decl.FuncDecl;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.types.Context;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Package;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeName;
import dev.jigo.compiler.types.Universe;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the lowerings of all packages of a compilation share: sources, checkers, and the names of types. Not
 * thread-safe,
 * as checkers that import each other are not.
 */
public final class Program {

    /** The type arguments of the function that declares a local type, and those of the type itself. */
    record LocalInstance(TypeArguments function, List<Type> own, String key) {}

    private final FileSet files;
    private final Function<Package, @Nullable Checker> checkers;
    private final Context context;
    private final Function<String, @Nullable Package> packages;
    private final Function<FuncDecl, BlockStmt> bodies;
    private final Embedding embedding;
    private final PureData pureData = new PureData(this);
    private final TypeNames typeNames = new TypeNames(this);
    private final Map<Package, PackageIndex> indexes = new IdentityHashMap<>();
    private final Map<Named, Map<String, Named>> localInstances = new IdentityHashMap<>();
    private final Map<Named, LocalInstance> localArguments = new IdentityHashMap<>();

    /**
     * @param checkers the checker of every package of the compilation, null for {@code unsafe}
     * @param context that of the checkers
     * @param packages finds a package of the compilation by its path, for {@code //go:linkname}
     * @param bodies gives a function's body, parsing it if the parser skipped it
     * @param embedding reads the files of {@code //go:embed}
     */
    public Program(
            FileSet files,
            Function<Package, @Nullable Checker> checkers,
            Context context,
            Function<String, @Nullable Package> packages,
            Function<FuncDecl, BlockStmt> bodies,
            Embedding embedding) {
        this.files = files;
        this.checkers = checkers;
        this.context = context;
        this.packages = packages;
        this.bodies = bodies;
        this.embedding = embedding;
    }

    TypeNames typeNames() {
        return typeNames;
    }

    Embedding embedding() {
        return embedding;
    }

    PureData pureData() {
        return pureData;
    }

    /** The body of a declared function that has one. */
    BlockStmt body(FuncDecl declaration) {
        return declaration.body() instanceof BlockStmt parsed ? parsed : bodies.apply(declaration);
    }

    /** Whether a function has a second entry for deferred calls because it seems to call recover. */
    boolean mayRecover(FuncDecl declaration) {
        return declaration.body() != null && BodyFacts.mayRecover(body(declaration));
    }

    @Nullable
    Package packageOf(String path) {
        return packages.apply(path);
    }

    Position position(int pos) {
        return files.position(pos);
    }

    /** Where something is declared, without regard to line directives. */
    Position physicalPosition(int pos) {
        return files.physicalPosition(pos);
    }

    SourceFile file(int pos) {
        return Objects.requireNonNull(files.file(pos), "position without file");
    }

    Checker checker(Package pkg) {
        Checker checker = checkers.apply(pkg);
        if (checker == null) {
            throw new IllegalStateException("no checker for package " + pkg.path());
        }
        return checker;
    }

    PackageIndex index(Package pkg) {
        return indexes.computeIfAbsent(pkg, p -> new PackageIndex(checker(p).files(), this::body));
    }

    /** The path of a package in symbols: {@code main} for every command. */
    static String symbolPath(Package pkg) {
        return pkg.name().equals("main") ? "main" : pkg.path();
    }

    /** The path of the package an object belongs to in symbols; empty for predeclared objects. */
    static String symbolPath(Obj obj) {
        Package pkg = obj.pkg();
        return pkg == null ? "" : symbolPath(pkg);
    }

    /** The class of the file in which a package-level object or a function is declared. */
    String fileClass(Obj obj) {
        String name = file(obj.pos()).name();
        return Symbols.fileClass(symbolPath(obj), name.substring(name.lastIndexOf('/') + 1));
    }

    /** The language version of the file that a position of a package lies in. */
    String version(Package pkg, int pos) {
        SourceFile source = file(pos);
        for (File file : checker(pkg).files()) {
            if (file.source() == source) {
                return checker(pkg).info().fileVersions().getOrDefault(file, "");
            }
        }
        return "";
    }

    /** Whether a type is declared inside a function. */
    boolean isLocal(TypeName name) {
        Package pkg = name.pkg();
        return pkg != null && name.parent() != null && name.parent() != pkg.scope() && name.parent() != Universe.SCOPE;
    }

    Type instantiate(Named origin, List<Type> arguments) {
        return context.instantiate(origin, arguments);
    }

    /**
     * The type that a declaration in a generic function makes in one instance of the function.
     *
     * @param own the type arguments of a declared type that is itself generic
     */
    Named localInstance(Named declared, TypeArguments function, List<Type> own) {
        if (localArguments.containsKey(declared)) {
            return declared;
        }
        TypeArguments arguments = function.with(declared.typeParams(), own);
        Map<String, Named> instances = localInstances.computeIfAbsent(declared, _ -> new HashMap<>());
        Named known = instances.get(arguments.key());
        if (known != null) {
            return known;
        }
        TypeName declaredName = declared.obj();
        TypeName name = new TypeName(declaredName.pos(), declaredName.pkg(), declaredName.name(), null);
        name.setParent(declaredName.parent());
        Named instance = new Named(name, null);
        instance.setResolver(() -> {
            Type rhs = declared.rhs();
            instance.setRhs(arguments.apply(rhs == null ? declared.underlying() : rhs));
        });
        instances.put(arguments.key(), instance);
        localArguments.put(instance, new LocalInstance(function, own, arguments.key()));
        return instance;
    }

    /** What a local type of a generic function is an instance of; null for all other types. */
    @Nullable
    LocalInstance localInstance(Named named) {
        return localArguments.get(named);
    }
}
