package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.ClassModel.MethodRef;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.syntax.Decl.FuncDecl;
import dev.jigo.compiler.syntax.FuncBody;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Package;
import dev.jigo.compiler.types.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JVM methods of declared functions and methods, of any package, and the func values made of them. */
final class Callees {

    private static final Set<String> JAVA_WORDS = Set.of(
            "abstract",
            "assert",
            "boolean",
            "byte",
            "catch",
            "char",
            "class",
            "do",
            "double",
            "enum",
            "extends",
            "final",
            "finally",
            "float",
            "implements",
            "instanceof",
            "int",
            "long",
            "native",
            "new",
            "null",
            "private",
            "protected",
            "public",
            "short",
            "static",
            "super",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "false",
            "try",
            "void",
            "volatile",
            "while");

    private final PackageLowering unit;
    private final Program program;
    private final Map<String, Callee> known = new HashMap<>();

    Callees(PackageLowering unit) {
        this.unit = unit;
        this.program = unit.program();
    }

    /** The name of a method after the package, as in traces: {@code (*T).Read}. */
    static String methodSymbol(String typeName, String method, boolean pointer) {
        return pointer ? "(*" + typeName + ")." + method : typeName + "." + method;
    }

    /** A function with its type arguments, which are empty for one that is not generic. */
    Callee function(Func function, List<Type> typeArguments) {
        String arguments = typeArguments.isEmpty()
                ? ""
                : Symbols.typeArguments(program.typeNames().argumentList(typeArguments));
        String name = Symbols.mangle(function.name()) + arguments;
        String key = Program.symbolPath(function) + " " + name;
        Callee callee = known.get(key);
        if (callee == null) {
            callee = findFunction(function, typeArguments, name);
            known.put(key, callee);
        }
        return callee;
    }

    private Callee findFunction(Func function, List<Type> typeArguments, String name) {
        FuncDecl declaration = declaration(function);
        if (declaration.body() == null) {
            return nativeFunction(function);
        }
        String file = program.fileClass(function);
        if (typeArguments.isEmpty()) {
            return callee(declaration, file, name, unit.signature(function.signature()));
        }
        TypeArguments arguments = new TypeArguments(
                program, function.signature().typeParams(), typeArguments, declaration.pos(), declaration.end());
        String owner = file + "·" + name;
        Signature signature = unit.signature(arguments.applyToSignature(function.signature()));
        unit.instances().request(new Instances.Instance(function, arguments, owner, name));
        return callee(declaration, owner, name, signature);
    }

    /**
     * A declared method.
     *
     * @param receiver the declared type it belongs to, instantiated if it is generic
     */
    Callee method(Func method, Named receiver) {
        Func declared = method.origin();
        String className = program.typeNames().typeClass(receiver);
        String typeName = className.substring(className.lastIndexOf('/') + 1);
        String name = Symbols.mangle(methodSymbol(typeName, declared.name(), declared.hasPointerReceiver()));
        String key = Program.symbolPath(declared) + " " + name;
        Callee callee = known.get(key);
        if (callee == null) {
            callee = findMethod(declared, receiver, name);
            known.put(key, callee);
        }
        return callee;
    }

    private Callee findMethod(Func method, Named receiver, String name) {
        dev.jigo.compiler.types.Signature goSignature = method.signature();
        FuncDecl declaration = declaration(method);
        TypeArguments arguments = receiver.isInstance()
                ? new TypeArguments(
                        program,
                        goSignature.recvTypeParams(),
                        receiver.typeArgs(),
                        declaration.pos(),
                        declaration.end())
                : new TypeArguments(program);
        JType receiverType = method.hasPointerReceiver() ? unit.pointerType(receiver) : unit.jtype(receiver);
        Signature signature =
                unit.signature(arguments.applyToSignature(goSignature)).prepend(List.of(receiverType));
        if (declaration.body() == null) {
            return nativeMethod(method, receiver, signature);
        }
        String file = program.fileClass(method);
        if (!receiver.isInstance()) {
            return callee(declaration, file, name, signature);
        }
        String owner = file + "·" + name;
        unit.instances().request(new Instances.Instance(method, arguments, owner, name));
        return callee(declaration, owner, name, signature);
    }

    private Callee callee(FuncDecl declaration, String owner, String name, Signature signature) {
        return new Callee(new MethodRef(owner, name, signature), () -> program.mayRecover(declaration), false);
    }

    FuncDecl declaration(Func function) {
        Package pkg = Objects.requireNonNull(function.pkg());
        FuncDecl declaration = program.index(pkg).function(function.origin().pos());
        return Objects.requireNonNull(declaration, () -> "no declaration of " + function.fullName());
    }

    // Natives

    private Callee nativeFunction(Func function) {
        Package pkg = Objects.requireNonNull(function.pkg());
        Signature signature = unit.signature(function.signature());
        String link = program.index(pkg).linkname(function.name());
        int dot = link == null ? -1 : link.indexOf('.', link.lastIndexOf('/') + 1);
        String path = Program.symbolPath(pkg);
        String name = function.name();
        Func linked = null;
        if (link != null && dot >= 0) {
            path = link.substring(0, dot);
            name = link.substring(dot + 1);
            linked = linked(path, name);
        }
        if (linked == null || linked == function) {
            linked = pushed(pkg, path + "." + name);
        }
        if (linked != null) {
            return function(linked, List.of());
        }
        return nativeCallee(path, name.replace("(*", "").replace(")", "").replace('.', '_'), signature);
    }

    /** The function that an imported package gives the symbol of a function without a body. */
    private @Nullable Func pushed(Package pkg, String symbol) {
        for (Package imported : pkg.imports()) {
            String local = imported.path().equals("unsafe")
                    ? null
                    : program.index(imported).localOf(symbol);
            if (local != null) {
                return linked(imported.path(), local);
            }
        }
        return null;
    }

    private @Nullable Func linked(String path, String name) {
        Package pkg = program.packageOf(path);
        if (pkg == null || !(pkg.scope().lookup(name) instanceof Func function)) {
            return null;
        }
        FuncBody body = declaration(function).body();
        return body == null ? null : function;
    }

    private static Callee nativeCallee(String path, String name, Signature signature) {
        String javaName = JAVA_WORDS.contains(name) ? name + "_" : name;
        return new Callee(new MethodRef(Symbols.nativesClass(path), javaName, signature));
    }

    private Callee nativeMethod(Func method, Named receiver, Signature signature) {
        String bound = program.typeNames().boundClass(receiver);
        if (bound != null) {
            String name = JAVA_WORDS.contains(method.name()) ? method.name() + "_" : method.name();
            return new Callee(new MethodRef(bound, name, signature), () -> false, true);
        }
        return nativeCallee(Program.symbolPath(method), receiver.obj().name() + "_" + method.name(), signature);
    }

    // Func values

    /** A declared function as a func value. */
    Expr functionValue(Func function, List<Type> typeArguments) {
        return value(function(function, typeArguments), function.pkg() == unit.pkg());
    }

    /** A static method as a func value: one object for all uses. */
    Expr value(Callee callee, boolean own) {
        MethodRef target = callee.target();
        if (callee.virtual()) {
            throw new IllegalArgumentException("func value of an instance method");
        }
        String owner = own || !target.owner().startsWith("dev/") ? target.owner() : unit.prefix() + "natives·";
        String name = Symbols.functionValueClass(owner, target.name());
        String shape = unit.requestShape(target.signature());
        unit.request(name, () -> new ClassModel.ClosureClass(name, shape, List.of(), target, callee.deferred()));
        return Ir.cast(Ir.staticField(name, "INSTANCE", JType.ref(name)), JType.FUNC);
    }

    /** Locals for the parameters of a generated function. */
    static List<LocalVar> parameters(Signature signature) {
        List<LocalVar> params = new ArrayList<>();
        for (JType type : signature.params()) {
            params.add(LocalVar.temp("p" + params.size(), type.value()));
        }
        return params;
    }
}
