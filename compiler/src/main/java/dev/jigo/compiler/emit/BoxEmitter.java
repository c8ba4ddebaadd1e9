package dev.jigo.compiler.emit;

import dev.jigo.compiler.emit.ClassBody.FieldBody;
import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Signature;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code T·V} and {@code T·P}: values in interfaces whose class tells their type. */
final class BoxEmitter {

    private static final String NAMED = "(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;"
            + "Ljava/lang/Class;)Ldev/jigo/runtime/types/RType;";

    private BoxEmitter() {}

    static ClassBody valueBox(ClassModel.ValueBox m) {
        return box(m.name(), m.payload(), typeOf(m.name(), m.typeDescriptor(), m.named()), m.bridges());
    }

    static ClassBody pointerBox(ClassModel.PointerBox m) {
        return box(m.name(), m.pointer(), typeOf(m.name(), m.typeDescriptor(), null), m.bridges());
    }

    private static Expr typeOf(String box, String descriptor, ClassModel.@Nullable NamedType named) {
        if (named == null) {
            return ClassConstants.typeOf(descriptor, box);
        }
        return Ir.callStatic(
                RuntimeNames.TYPES,
                "named",
                NAMED,
                Ir.javaString(named.goName()),
                Ir.javaString(named.pkgPath()),
                Ir.javaString(named.underlying()),
                Ir.javaString(named.methods()),
                Ir.classOf(JType.ref(box)));
    }

    private static ClassBody box(String name, JType payload, Expr type, List<ClassModel.Bridge> bridges) {
        String superName = RuntimeNames.VALUES + boxClass(payload.kind());
        JType stored = payload.erased();
        List<IrFunction> methods = new ArrayList<>();
        methods.add(ClassBody.staticMethod(
                0,
                "<clinit>",
                Signature.of(JType.V),
                List.of(),
                List.of(Ir.setStatic(name, "TYPE", JType.RTYPE, type), Ir.returnVoid())));
        LocalVar self = LocalVar.temp("this", JType.ref(name));
        LocalVar value = LocalVar.temp("v", payload);
        methods.add(ClassBody.method(
                ClassBody.PUBLIC,
                "<init>",
                Signature.of(JType.V, payload),
                List.of(self, value),
                List.of(
                        Ir.eval(superInit(Ir.get(self), superName, Signature.of(JType.V, stored), Ir.get(value))),
                        Ir.returnVoid())));
        methods.add(ClassBody.method(
                ClassBody.PUBLIC,
                "rtype",
                Signature.of(JType.RTYPE),
                List.of(LocalVar.temp("this", JType.ref(name))),
                List.of(Ir.returnValue(Ir.staticField(name, "TYPE", JType.RTYPE)))));
        methods.addAll(BridgeEmitter.methods(name, bridges, box -> Ir.cast(Ir.field(box, name, "v", stored), payload)));
        int access = ClassBody.PUBLIC | ClassBody.FINAL;
        int fieldAccess = ClassBody.PUBLIC | ClassBody.STATIC | ClassBody.FINAL;
        List<FieldBody> fields = List.of(new FieldBody("TYPE", JType.RTYPE, fieldAccess));
        return new ClassBody(name, superName, BridgeEmitter.interfaces(bridges), access, null, fields, methods);
    }

    private static String boxClass(char kind) {
        return switch (kind) {
            case 'Z' -> "BoolBox";
            case 'I' -> "IntBox";
            case 'J' -> "LongBox";
            case 'F' -> "FloatBox";
            case 'D' -> "DoubleBox";
            default -> "RefBox";
        };
    }

    /** {@code super(args)}. */
    static Expr superInit(Expr self, String superName, Signature constructor, Expr... args) {
        return new Expr.Invoke(Expr.InvokeKind.SPECIAL, superName, "<init>", constructor, self, List.of(args));
    }
}
