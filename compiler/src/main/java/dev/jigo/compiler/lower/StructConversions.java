package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.source.Position;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conversions between struct types with the same fields but different classes: functions that copy field by field. */
final class StructConversions {

    private final PackageLowering unit;
    private final Map<String, String> names = new HashMap<>();

    StructConversions(PackageLowering unit) {
        this.unit = unit;
    }

    /** A new object of the other type. */
    Expr convert(Expr value, Type from, Type to) {
        JType source = unit.jtype(from);
        JType target = unit.jtype(to);
        String owner = unit.prefix() + "convert·";
        String key = source + " " + target;
        String name = names.get(key);
        if (name == null) {
            name = "struct" + names.size();
            names.put(key, name);
            String made = name;
            unit.openClass(owner, null);
            unit.later(() -> make(owner, made, from, to));
        }
        return Ir.callStatic(owner, name, Signature.of(target, source), List.of(value));
    }

    private void make(String owner, String name, Type from, Type to) {
        Struct source = (Struct) from.underlying();
        Struct target = (Struct) to.underlying();
        JType fromClass = unit.jtype(from);
        JType toClass = unit.jtype(to);
        LocalVar param = LocalVar.temp("from", fromClass);
        LocalVar result = LocalVar.temp("to", toClass);
        List<Stmt> body = new ArrayList<>();
        body.add(Ir.declare(result, Ir.newObject(toClass.internalName(), "()V")));
        for (int i = 0; i < source.size(); i++) {
            Type sourceType = Type.unalias(source.field(i).type());
            Type targetType = Type.unalias(target.field(i).type());
            JType sourceField = unit.jtype(sourceType);
            JType targetField = unit.jtype(targetType);
            String field = FieldPaths.fieldName(source, i);
            String targetName = FieldPaths.fieldName(target, i);
            Expr value = Ir.field(Ir.get(param), fromClass.internalName(), field, sourceField);
            Expr converted = sourceField.equals(targetField) || !Representations.isStruct(targetType)
                    ? Copying.copy(unit, value, targetType)
                    : convert(value, sourceType, targetType);
            body.add(Ir.setField(Ir.get(result), toClass.internalName(), targetName, targetField, converted));
        }
        body.add(Ir.returnValue(Ir.get(result)));
        unit.addFunction(
                owner,
                new IrFunction(
                        name,
                        name,
                        Signature.of(toClass, fromClass),
                        List.of(param),
                        body,
                        Position.NONE,
                        IrFunction.PUBLIC_STATIC | IrFunction.SYNTHETIC));
    }
}
