package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.Info;
import dev.jigo.compiler.check.TypeAndValue;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.source.Position;
import dev.jigo.compiler.types.Package;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lowering of one function body, a closure's included, to one JVM method: its variables, its result storage, and
 * the
 * ways from any expression or statement to the class that lowers it.
 */
final class FunctionLowering {

    /**
     * Where the source of a function belongs, the same for the closures in it.
     *
     * @param info of the package that declares the function
     * @param owner class of the static methods made of it
     */
    record Source(Package pkg, Info info, Captures captures, TypeArguments arguments, String owner, String version) {}

    private final PackageLowering unit;
    private final Source source;
    private final String symbol;
    private final ClosureNames closureNames;
    private final Map<Var, Variable> variables = new IdentityHashMap<>();
    private final Map<dev.jigo.compiler.syntax.Expr, Expr> hoisted = new IdentityHashMap<>();

    /** Whether this is the second entry of a function that recovers, which only the defer mechanism calls. */
    private final boolean deferredEntry;

    private Tuple resultTypes = Tuple.EMPTY;
    private List<Variable> results = List.of();
    private @Nullable LocalVar deferFrame;
    private String closureSymbol;
    private boolean closure;
    private int currentLine;
    private int currentPosition;

    final Expressions expressions = new Expressions(this);
    final Identifiers identifiers = new Identifiers(this);
    final ConstantLowering constants = new ConstantLowering(this);
    final BinaryLowering binary = new BinaryLowering(this);
    final UnaryLowering unary = new UnaryLowering(this);
    final ComparisonLowering comparisons = new ComparisonLowering(this);
    final ConversionLowering conversions = new ConversionLowering(this);
    final InterfaceLowering interfaces = new InterfaceLowering(this);
    final CallLowering calls = new CallLowering(this);
    final BuiltinLowering builtins = new BuiltinLowering(this);
    final CompositeLiteralLowering composites = new CompositeLiteralLowering(this);
    final IndexLowering indexing = new IndexLowering(this);
    final SliceLowering slicing = new SliceLowering(this);
    final ArrayViews views = new ArrayViews(this);
    final SelectorLowering selectors = new SelectorLowering(this);
    final MethodValueLowering methodValues = new MethodValueLowering(this);
    final ClosureLowering closures = new ClosureLowering(this);
    final UnsafeLowering unsafe = new UnsafeLowering(this);
    private final FieldPaths paths;
    private final Narrowing narrowing = new Narrowing();
    private final Intrinsics intrinsics = new Intrinsics(this);
    private final Elements elements = new Elements(this);
    final Places places = new Places(this);
    final Copying copying = new Copying(this);
    final EvaluationOrder order = new EvaluationOrder(this);
    final StatementLowering statements = new StatementLowering(this);
    final ReturnLowering returns = new ReturnLowering(this);

    FunctionLowering(
            PackageLowering unit, Source source, String symbol, ClosureNames closureNames, boolean deferredEntry) {
        this.unit = unit;
        this.source = source;
        this.symbol = symbol;
        this.paths = new FieldPaths(unit);
        this.closureSymbol = symbol;
        this.closureNames = closureNames;
        this.deferredEntry = deferredEntry;
    }

    // Context

    /** The package being compiled. */
    PackageLowering unit() {
        return unit;
    }

    Program program() {
        return unit.program();
    }

    Source source() {
        return source;
    }

    /** What the checker knows about the source of this function. */
    Info info() {
        return source.info();
    }

    Captures captures() {
        return source.captures();
    }

    /** Go's name of the function after the package: {@code (*T).Read}, {@code main.func1}. */
    String symbol() {
        return symbol;
    }

    /** The symbol after which closures in this function are named. */
    String closureSymbol() {
        return closureSymbol;
    }

    /** Whether closures in this function count as nested in another closure when they are named. */
    boolean isClosure() {
        return closure;
    }

    void setClosureSymbol(String name, boolean isClosure) {
        closureSymbol = name;
        closure = isClosure;
    }

    /** The JVM class that the methods made of this function and its closures go into. */
    String owner() {
        return source.owner();
    }

    /** Numbers and remembers the closures of the declared function this one belongs to. */
    ClosureNames closureNames() {
        return closureNames;
    }

    boolean isDeferredEntry() {
        return deferredEntry;
    }

    /** Whether the language version of the source is at least the given one, {@code go1.N}. */
    boolean atLeast(String wanted) {
        String version = source.version();
        return version.isEmpty() || dev.jigo.compiler.types.GoVersion.compare(version, wanted) >= 0;
    }

    Position position(int pos) {
        return program().position(pos);
    }

    // Types

    /** The type of an expression in this instance. A constant or nil without a type has its default type. */
    Type type(dev.jigo.compiler.syntax.Expr e) {
        Type type = info().typeOf(e);
        if (type == null) {
            throw new IllegalStateException("no type for expression at " + position(e.pos()));
        }
        return type(type);
    }

    /** A type of the source as it is in this instance: without type parameters, and no alias. */
    Type type(Type type) {
        Type replaced = source.arguments().apply(type);
        return Predicates.isUntyped(replaced) ? Predicates.defaultType(replaced) : replaced;
    }

    JType jtype(Type type) {
        return unit.jtype(type);
    }

    Representations representations() {
        return unit.representations();
    }

    boolean isType(dev.jigo.compiler.syntax.Expr e) {
        TypeAndValue known = info().typeAndValue(e);
        return known != null && known.isType();
    }

    boolean isNil(dev.jigo.compiler.syntax.Expr e) {
        TypeAndValue known = info().typeAndValue(e);
        return known != null && known.isNil();
    }

    // Expressions

    /**
     * The value of an expression in the representation of its type. A struct or array may be a variable's own object:
     * see
     * {@link #owned}.
     */
    Expr expr(dev.jigo.compiler.syntax.Expr e) {
        Expr done = hoisted.remove(e);
        return done != null ? done : expressions.lower(e);
    }

    /** The value of an expression converted to the type of what it is assigned to; still possibly shared. */
    Expr exprTo(dev.jigo.compiler.syntax.Expr e, Type target) {
        TypeAndValue known = info().typeAndValue(e);
        if (known != null && known.value() != null && !Representations.isInterface(target)) {
            return constants.constant(known.value(), target);
        }
        if (isNil(e)) {
            return Ir.nullOf(jtype(target));
        }
        Type from = type(e);
        if (Representations.isInterface(target) && !Representations.isInterface(from)) {
            return interfaces.box(copying.copyIfShared(expr(e), e, from), from);
        }
        return conversions.assign(expr(e), from, target);
    }

    /** The value of an expression to be kept: converted like {@link #exprTo}, and copied if it may be shared. */
    Expr owned(dev.jigo.compiler.syntax.Expr e, Type target) {
        return copying.copyIfShared(exprTo(e, target), e, target);
    }

    /** A value converted to a type it is assignable to. */
    Expr convert(Expr value, Type from, Type to) {
        return conversions.assign(value, from, to);
    }

    /** A condition. */
    Expr condition(dev.jigo.compiler.syntax.Expr e) {
        return expr(e);
    }

    /** The values of an expression that has several: a call, or a comma-ok form where its second value is wanted. */
    Values values(dev.jigo.compiler.syntax.Expr e) {
        return expressions.values(e);
    }

    /** Makes the next {@link #expr} of the node give a value computed before instead of lowering it. */
    void hoist(dev.jigo.compiler.syntax.Expr e, Expr value) {
        hoisted.put(e, value);
    }

    boolean isHoisted(dev.jigo.compiler.syntax.Expr e) {
        return hoisted.containsKey(e);
    }

    /** The zero value: new for structs and arrays. */
    Expr zero(Type type) {
        return copying.zero(type);
    }

    /**
     * A place from an addressable expression, a map element, or a blank identifier; operands are evaluated into
     * {@code out}.
     */
    Place place(dev.jigo.compiler.syntax.Expr e, List<Stmt> out) {
        return places.place(e, out);
    }

    Narrowing narrowing() {
        return narrowing;
    }

    FieldPaths paths() {
        return paths;
    }

    Intrinsics intrinsics() {
        return intrinsics;
    }

    Elements elements() {
        return elements;
    }

    /** A value under the line of a node, if that is not the line of the statement it belongs to. */
    Expr at(dev.jigo.compiler.syntax.Node node, Expr value) {
        return at(node.pos(), value);
    }

    Expr at(int pos, Expr value) {
        Position position = position(pos);
        return position.isValid() && position.line() != currentLine ? Ir.at(position, value) : value;
    }

    // Statements

    /** Lowers a list of statements. */
    List<Stmt> block(List<dev.jigo.compiler.syntax.Stmt> list) {
        List<Stmt> out = new ArrayList<>();
        statements.list(list, out);
        return out;
    }

    /** Lowers a statement, with the mark of its line before it. */
    void stmt(dev.jigo.compiler.syntax.Stmt s, List<Stmt> out) {
        statements.lower(s, out);
    }

    /** Marks that what follows stands on the line of a position. */
    void line(int pos, List<Stmt> out) {
        currentPosition = pos;
        Position position = position(pos);
        if (position.isValid()) {
            currentLine = position.line();
            out.add(Ir.line(position));
        }
    }

    /** Where in the source what is being lowered stands. */
    int currentPosition() {
        return currentPosition;
    }

    // Variables

    /** Declares a temporary with its value. */
    LocalVar temp(String hint, Expr value, List<Stmt> out) {
        LocalVar local = LocalVar.temp(hint, value.type());
        out.add(Ir.declare(local, value));
        return local;
    }

    /** Computes a value into a temporary, and gives what reads it. */
    Expr spill(String hint, Expr value, List<Stmt> out) {
        return Ir.get(temp(hint, value, out));
    }

    /** An expression that can be evaluated any number of times in place of the given one, which is evaluated now. */
    Expr stable(String hint, Expr value, List<Stmt> out) {
        return switch (value) {
            case Expr.ConstBool _, Expr.ConstInt _, Expr.ConstLong _, Expr.ConstFloat _, Expr.ConstDouble _ -> value;
            case Expr.ConstNull _, Expr.ConstGoString _, Expr.ConstType _ -> value;
            default -> Ir.get(temp(hint, value, out));
        };
    }

    /**
     * Declares a variable of the Go program.
     *
     * @param init its first value, owned; null for the zero value
     */
    Variable declare(Var var, @Nullable Expr init, List<Stmt> out) {
        Type type = type(var.type());
        Expr value = init == null ? zero(type) : Ir.cast(init, jtype(type));
        Variable variable = newVariable(var, type);
        if (!variable.boxed() && !captures().isAssigned(var)) {
            narrowing.declare(variable.local(), value);
        }
        out.add(Ir.declare(variable.local(), variable.boxed() ? newBox(type, value) : value));
        variables.put(var, variable);
        return variable;
    }

    /** The local for a variable, its storage chosen by how it is used; nothing is declared yet. */
    Variable newVariable(Var var, Type type) {
        boolean aggregate = Representations.isAggregate(type);
        boolean boxed = !aggregate && captures().needsBox(var);
        JType local = boxed ? representations().variableBox(type) : jtype(type);
        String name = var.name().isEmpty() ? "_" : var.name();
        LocalVar storage =
                var.name().isEmpty() || var.isBlank() ? LocalVar.temp(name, local) : LocalVar.named(name, local);
        return new Variable(storage, boxed, aggregate && captures().isShared(var), type);
    }

    /** A new variable box with a value. */
    Expr newBox(Type type, Expr value) {
        JType box = representations().variableBox(type);
        JType field = representations().variableField(type);
        return Ir.newObject(box.internalName(), "(" + field.descriptor() + ")V", value);
    }

    /** Binds a variable of the source to its storage in this method. */
    void bind(Var var, Variable variable) {
        variables.put(var, variable);
    }

    /** The storage of a local or captured variable; null for package variables. */
    @Nullable
    Variable variable(Var var) {
        return variables.get(var);
    }

    /** The value of a variable; a struct or array is the variable's own object. */
    Expr load(Variable variable) {
        if (!variable.boxed()) {
            return variable.raw();
        }
        JType box = variable.local().type();
        Expr value = Ir.field(
                variable.raw(), box.internalName(), "v", representations().variableField(variable.type()));
        return Ir.cast(value, jtype(variable.type()));
    }

    /** Assigns an owned value to a variable. */
    Stmt store(Variable variable, Expr value) {
        if (variable.boxed()) {
            JType box = variable.local().type();
            return Ir.setField(
                    variable.raw(), box.internalName(), "v", representations().variableField(variable.type()), value);
        }
        if (variable.shared()) {
            return copying.assignInto(variable.raw(), value, variable.type());
        }
        return Ir.set(variable.local(), Ir.cast(value, variable.local().type()));
    }

    // Results

    /** Sets what the function returns. Storage for the results exists if they are named or calls are deferred. */
    void setResults(Tuple types, List<Variable> storage) {
        resultTypes = types;
        results = List.copyOf(storage);
    }

    /** Types of the results, free of type parameters. */
    Tuple resultTypes() {
        return resultTypes;
    }

    /** Where the results are stored; empty if they are not stored, or if there are none. */
    List<Variable> results() {
        return results;
    }

    /** The frame of deferred calls, null in a function that defers nothing. */
    @Nullable
    LocalVar deferFrame() {
        return deferFrame;
    }

    void setDeferFrame(LocalVar frame) {
        deferFrame = frame;
    }
}
