package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.types.Package;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/** Where package variables are kept: in a static field of the class of their file, or alone in a holder class. */
final class PackageVariables {

    /** A static field. */
    record Field(String owner, String name, JType type) {

        Expr get() {
            return Ir.staticField(owner, name, type);
        }

        Stmt set(Expr value) {
            return Ir.setStatic(owner, name, type, value);
        }
    }

    private final PackageLowering unit;
    private final Map<Var, Field> fields = new IdentityHashMap<>();

    PackageVariables(PackageLowering unit) {
        this.unit = unit;
    }

    Field field(Var var) {
        return fields.computeIfAbsent(var, this::find);
    }

    private Field find(Var var) {
        Package pkg = Objects.requireNonNull(var.pkg());
        Program program = unit.program();
        JType type = unit.jtype(Type.unalias(var.type()));
        if (program.pureData().isHeld(pkg, var)) {
            return new Field(Symbols.holderClass(Program.symbolPath(pkg), var.name()), "v", type);
        }
        return new Field(program.fileClass(var), var.name(), type);
    }

    /** A pointer to a variable that is neither struct nor array. */
    Expr pointer(Var var) {
        Field field = field(var);
        String name = Symbols.staticPointerClass(program().fileClass(var), var.name());
        JType pointer = Representations.pointerOfKind(field.type().kind());
        unit.requestStaticPointer(name, field);
        return Ir.cast(Ir.staticField(name, "INSTANCE", JType.ref(name)), pointer);
    }

    private Program program() {
        return unit.program();
    }
}
