package dev.jigo.compiler.emit;

import dev.jigo.compiler.emit.ClassBody.FieldBody;
import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.ClassModel.StructField;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Representation;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Struct classes: fields, and the members that section 3 of the contract lists. */
final class StructEmitter {

    private static final String FIELD_POINTERS = RuntimeNames.VALUES + "FieldPointers";

    private final ClassModel.StructClass struct;
    private final String name;
    private final JType type;

    private StructEmitter(ClassModel.StructClass struct) {
        this.struct = struct;
        this.name = struct.name();
        this.type = JType.ref(struct.name());
    }

    static ClassBody body(ClassModel.StructClass struct) {
        return new StructEmitter(struct).body();
    }

    private ClassBody body() {
        List<FieldBody> fields = new ArrayList<>();
        for (StructField field : struct.fields()) {
            fields.add(new FieldBody(field.name(), field.representation().type(), ClassBody.PUBLIC));
        }
        List<IrFunction> methods = new ArrayList<>();
        methods.add(zeroConstructor());
        methods.add(copyConstructor());
        methods.add(copy());
        methods.add(assign());
        if (struct.comparable()) {
            methods.add(eq());
            methods.add(hash());
        }
        methods.add(rtype());
        methods.add(getField());
        methods.add(setField());
        methods.add(fieldPtr());
        methods.addAll(BridgeEmitter.methods(name, struct.bridges(), self -> self));
        List<String> interfaces = BridgeEmitter.interfaces(struct.bridges());
        int access = ClassBody.PUBLIC | ClassBody.FINAL;
        return new ClassBody(name, RuntimeNames.STRUCT, interfaces, access, null, fields, methods);
    }

    private LocalVar self() {
        return LocalVar.temp("this", type);
    }

    private Expr get(Expr object, StructField field) {
        return Ir.field(object, name, field.name(), field.representation().type());
    }

    private Stmt set(Expr object, StructField field, Expr value) {
        return Ir.setField(object, name, field.name(), field.representation().type(), value);
    }

    private static Stmt callSuper(LocalVar self) {
        return Ir.eval(BoxEmitter.superInit(Ir.get(self), RuntimeNames.STRUCT, Signature.of(JType.V)));
    }

    private IrFunction zeroConstructor() {
        LocalVar self = self();
        List<Stmt> body = new ArrayList<>();
        body.add(callSuper(self));
        for (StructField field : struct.fields()) {
            if (VariableOperations.isAggregate(field.representation())) {
                body.add(set(Ir.get(self), field, VariableOperations.zero(field.representation())));
            }
        }
        body.add(Ir.returnVoid());
        return ClassBody.method(ClassBody.PUBLIC, "<init>", Signature.of(JType.V), List.of(self), body);
    }

    private IrFunction copyConstructor() {
        LocalVar self = self();
        LocalVar source = LocalVar.temp("src", type);
        List<Stmt> body = new ArrayList<>();
        body.add(callSuper(self));
        for (StructField field : struct.fields()) {
            Expr copied = VariableOperations.copy(field.representation(), get(Ir.get(source), field));
            body.add(set(Ir.get(self), field, copied));
        }
        body.add(Ir.returnVoid());
        return ClassBody.method(ClassBody.PRIVATE, "<init>", Signature.of(JType.V, type), List.of(self, source), body);
    }

    private IrFunction copy() {
        LocalVar self = self();
        Expr made = Ir.newObject(name, Signature.of(JType.V, type), List.of(Ir.get(self)));
        return ClassBody.method(
                ClassBody.PUBLIC, "copy", Signature.of(JType.STRUCT), List.of(self), List.of(Ir.returnValue(made)));
    }

    /** Field by field: no type contains itself, so the source is no part of this struct. */
    private IrFunction assign() {
        LocalVar self = self();
        LocalVar param = LocalVar.temp("src", JType.STRUCT);
        LocalVar source = LocalVar.temp("from", type);
        List<Stmt> body = new ArrayList<>();
        body.add(Ir.declare(source, Ir.cast(Ir.get(param), type)));
        for (StructField field : struct.fields()) {
            Expr value = get(Ir.get(source), field);
            if (VariableOperations.isAggregate(field.representation())) {
                body.addAll(VariableOperations.assign(field.representation(), get(Ir.get(self), field), value));
            } else {
                body.add(set(Ir.get(self), field, value));
            }
        }
        body.add(Ir.returnVoid());
        return ClassBody.method(
                ClassBody.PUBLIC, "assign", Signature.of(JType.V, JType.STRUCT), List.of(self, param), body);
    }

    private IrFunction eq() {
        LocalVar self = self();
        LocalVar param = LocalVar.temp("o", JType.STRUCT);
        LocalVar other = LocalVar.temp("other", type);
        List<Stmt> body = new ArrayList<>();
        body.add(Ir.declare(other, Ir.cast(Ir.get(param), type)));
        for (StructField field : struct.fields()) {
            if (!field.blank()) {
                Expr equal = VariableOperations.equal(
                        field.representation(), get(Ir.get(self), field), get(Ir.get(other), field));
                body.add(Ir.ifThen(Ir.not(equal), Ir.returnValue(Ir.FALSE)));
            }
        }
        body.add(Ir.returnValue(Ir.TRUE));
        return ClassBody.method(
                ClassBody.PUBLIC, "eq", Signature.of(JType.Z, JType.STRUCT), List.of(self, param), body);
    }

    private IrFunction hash() {
        LocalVar self = self();
        LocalVar seed = LocalVar.temp("seed", JType.I);
        List<Stmt> body = new ArrayList<>();
        for (StructField field : struct.fields()) {
            if (!field.blank()) {
                body.add(Ir.set(
                        seed, VariableOperations.hash(field.representation(), get(Ir.get(self), field), Ir.get(seed))));
            }
        }
        body.add(Ir.returnValue(Ir.get(seed)));
        return ClassBody.method(ClassBody.PUBLIC, "hash", Signature.of(JType.I, JType.I), List.of(self, seed), body);
    }

    private IrFunction rtype() {
        Expr pointerType = Ir.type("P" + struct.typeDescriptor());
        return ClassBody.method(
                ClassBody.PUBLIC,
                "rtype",
                Signature.of(JType.RTYPE),
                List.of(self()),
                List.of(Ir.returnValue(pointerType)));
    }

    // Reflection

    private IrFunction getField() {
        LocalVar self = self();
        LocalVar index = LocalVar.temp("i", JType.I);
        List<Stmt> body = selectField(
                index,
                field -> List.of(Ir.returnValue(Wrappers.box(
                        get(Ir.get(self), field), field.representation().type()))));
        return ClassBody.method(
                ClassBody.PUBLIC, "getField", Signature.of(JType.OBJECT, JType.I), List.of(self, index), body);
    }

    private IrFunction setField() {
        LocalVar self = self();
        LocalVar index = LocalVar.temp("i", JType.I);
        LocalVar value = LocalVar.temp("value", JType.OBJECT);
        List<Stmt> body = selectField(index, field -> {
            Representation representation = field.representation();
            Expr unboxed = Wrappers.unbox(Ir.get(value), representation.type());
            List<Stmt> arm = new ArrayList<>();
            if (VariableOperations.isAggregate(representation)) {
                arm.addAll(VariableOperations.assign(representation, get(Ir.get(self), field), unboxed));
            } else {
                arm.add(set(Ir.get(self), field, unboxed));
            }
            arm.add(Ir.returnVoid());
            return arm;
        });
        Signature signature = Signature.of(JType.V, JType.I, JType.OBJECT);
        return ClassBody.method(ClassBody.PUBLIC, "setField", signature, List.of(self, index, value), body);
    }

    private IrFunction fieldPtr() {
        LocalVar self = self();
        LocalVar index = LocalVar.temp("i", JType.I);
        List<Stmt> body = selectField(
                index,
                field -> List.of(Ir.returnValue(Ir.callStatic(
                        FIELD_POINTERS,
                        "of",
                        "(Ldev/jigo/runtime/values/Struct;Ljava/lang/String;)Ldev/jigo/runtime/values/Ptr;",
                        Ir.get(self),
                        Ir.javaString(field.name())))));
        return ClassBody.method(
                ClassBody.PUBLIC, "fieldPtr", Signature.of(JType.PTR, JType.I), List.of(self, index), body);
    }

    private List<Stmt> selectField(LocalVar index, Function<StructField, List<Stmt>> arm) {
        List<Stmt.Case> cases = new ArrayList<>();
        for (StructField field : struct.fields()) {
            cases.add(new Stmt.Case(List.of(cases.size()), arm.apply(field)));
        }
        Expr failure = Ir.newObject("java/lang/IndexOutOfBoundsException", "(I)V", Ir.get(index));
        return List.of(Ir.switchOn(null, Ir.get(index), cases, List.of(Ir.throwing(failure))));
    }
}
