package dev.jigo.compiler.emit;

import dev.jigo.compiler.emit.ClassBody.FieldBody;
import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Signature;
import java.util.List;

/** Pointers to fields of structs and to package variables. */
final class PointerEmitter {

    private static final String BASE = "o";

    private PointerEmitter() {}

    /** The pointer class of a kind. */
    static String pointerClass(char kind) {
        return RuntimeNames.VALUES
                + switch (kind) {
                    case 'Z' -> "BoolPtr";
                    case 'I' -> "IntPtr";
                    case 'J' -> "LongPtr";
                    case 'F' -> "FloatPtr";
                    case 'D' -> "DoublePtr";
                    default -> "RefPtr";
                };
    }

    /** Holds the struct in {@code o}; the constructor fails for null, as taking the address does in Go. */
    static ClassBody fieldPointer(ClassModel.FieldPointer m) {
        String superName = pointerClass(m.fieldType().kind());
        JType struct = JType.ref(m.struct());
        LocalVar self = self(m.name());
        LocalVar base = LocalVar.temp("o", struct);
        Expr nullCheck = Ir.callVirtual(Ir.get(base), RuntimeNames.OBJECT, "getClass", "()Ljava/lang/Class;");
        IrFunction init = ClassBody.method(
                ClassBody.PUBLIC,
                "<init>",
                Signature.of(JType.V, struct),
                List.of(self, base),
                List.of(
                        Ir.eval(nullCheck),
                        Ir.eval(BoxEmitter.superInit(Ir.get(self), superName, Signature.of(JType.V))),
                        Ir.setField(Ir.get(self), m.name(), BASE, struct, Ir.get(base)),
                        Ir.returnVoid()));
        LocalVar getSelf = self(m.name());
        Expr read = Ir.field(Ir.field(Ir.get(getSelf), m.name(), BASE, struct), m.struct(), m.field(), m.fieldType());
        LocalVar setSelf = self(m.name());
        LocalVar value = LocalVar.temp("value", m.fieldType().erased());
        var write = Ir.setField(
                Ir.field(Ir.get(setSelf), m.name(), BASE, struct),
                m.struct(),
                m.field(),
                m.fieldType(),
                Ir.cast(Ir.get(value), m.fieldType().value()));
        LocalVar baseSelf = self(m.name());
        IrFunction baseMethod = baseMethod(baseSelf, Ir.field(Ir.get(baseSelf), m.name(), BASE, struct));
        return new ClassBody(
                m.name(),
                superName,
                List.of(),
                ClassBody.PUBLIC | ClassBody.FINAL,
                null,
                List.of(new FieldBody(BASE, struct, ClassBody.PUBLIC | ClassBody.FINAL)),
                List.of(init, getter(getSelf, m.fieldType(), read), setter(setSelf, value, write), baseMethod));
    }

    static ClassBody staticPointer(ClassModel.StaticPointer m) {
        String superName = pointerClass(m.fieldType().kind());
        LocalVar self = self(m.name());
        IrFunction init = ClassBody.method(
                ClassBody.PRIVATE,
                "<init>",
                Signature.of(JType.V),
                List.of(self),
                List.of(
                        Ir.eval(BoxEmitter.superInit(Ir.get(self), superName, Signature.of(JType.V))),
                        Ir.returnVoid()));
        LocalVar value = LocalVar.temp("value", m.fieldType().erased());
        var write = Ir.setStatic(
                m.owner(),
                m.field(),
                m.fieldType(),
                Ir.cast(Ir.get(value), m.fieldType().value()));
        return new ClassBody(
                m.name(),
                superName,
                List.of(),
                ClassBody.PUBLIC | ClassBody.FINAL,
                null,
                List.of(ClosureEmitter.instanceField(m.name())),
                List.of(
                        ClosureEmitter.instanceInit(m.name()),
                        init,
                        getter(self(m.name()), m.fieldType(), Ir.staticField(m.owner(), m.field(), m.fieldType())),
                        setter(self(m.name()), value, write),
                        baseMethod(self(m.name()), Ir.nullOf(JType.OBJECT))));
    }

    private static LocalVar self(String name) {
        return LocalVar.temp("this", JType.ref(name));
    }

    private static IrFunction getter(LocalVar self, JType fieldType, Expr read) {
        Signature signature = Signature.of(fieldType.erased());
        return ClassBody.method(ClassBody.PUBLIC, "get", signature, List.of(self), List.of(Ir.returnValue(read)));
    }

    private static IrFunction setter(LocalVar self, LocalVar value, dev.jigo.compiler.ir.Stmt write) {
        Signature signature = Signature.of(JType.V, value.type());
        return ClassBody.method(
                ClassBody.PUBLIC, "set", signature, List.of(self, value), List.of(write, Ir.returnVoid()));
    }

    private static IrFunction baseMethod(LocalVar self, Expr base) {
        return ClassBody.method(
                ClassBody.PUBLIC, "base", Signature.of(JType.OBJECT), List.of(self), List.of(Ir.returnValue(base)));
    }
}
