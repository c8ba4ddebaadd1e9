package dev.jigo.compiler.emit;

import dev.jigo.compiler.emit.ClassBody.FieldBody;
import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.ClassModel.Capture;
import dev.jigo.compiler.ir.ClassModel.MethodRef;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Func values and deferred calls: objects that hold captures and call a static method. */
final class ClosureEmitter {

    private static final String INSTANCE = "INSTANCE";

    private ClosureEmitter() {}

    static ClassBody closure(ClassModel.ClosureClass m) {
        Signature shape = ShapeEmitter.signature(m.shape());
        List<FieldBody> fields = fields(m.captures());
        List<IrFunction> methods = new ArrayList<>();
        methods.add(constructor(m.name(), m.shape(), m.captures()));
        methods.add(forwarder(m.name(), "call", shape, m.captures(), m.target()));
        if (m.deferredTarget() != null) {
            methods.add(forwarder(m.name(), "callDeferred", shape, m.captures(), m.deferredTarget()));
        }
        if (m.captures().isEmpty()) {
            fields.add(instanceField(m.name()));
            methods.add(instanceInit(m.name()));
        }
        int access = ClassBody.PUBLIC | ClassBody.FINAL;
        return new ClassBody(m.name(), m.shape(), List.of(), access, null, fields, methods);
    }

    static ClassBody defer(ClassModel.DeferClass m) {
        Signature none = Signature.of(JType.V);
        MethodRef panicking = m.deferredTarget() == null ? m.target() : m.deferredTarget();
        List<IrFunction> methods = List.of(
                constructor(m.name(), RuntimeNames.DEFER_CALL, m.captures()),
                forwarder(m.name(), "run", none, m.captures(), m.target()),
                forwarder(m.name(), "runPanicking", none, m.captures(), panicking));
        int access = ClassBody.PUBLIC | ClassBody.FINAL;
        return new ClassBody(m.name(), RuntimeNames.DEFER_CALL, List.of(), access, null, fields(m.captures()), methods);
    }

    private static List<FieldBody> fields(List<Capture> captures) {
        List<FieldBody> fields = new ArrayList<>();
        for (Capture capture : captures) {
            fields.add(new FieldBody(capture.name(), capture.type(), ClassBody.PUBLIC | ClassBody.FINAL));
        }
        return fields;
    }

    private static IrFunction constructor(String name, String superName, List<Capture> captures) {
        LocalVar self = LocalVar.temp("this", JType.ref(name));
        List<LocalVar> params = new ArrayList<>(List.of(self));
        List<Stmt> body = new ArrayList<>();
        body.add(Ir.eval(BoxEmitter.superInit(Ir.get(self), superName, Signature.of(JType.V))));
        for (Capture capture : captures) {
            LocalVar param = LocalVar.temp(capture.name(), capture.type());
            params.add(param);
            body.add(Ir.setField(Ir.get(self), name, capture.name(), capture.type(), Ir.get(param)));
        }
        body.add(Ir.returnVoid());
        Signature signature = new Signature(captures.stream().map(Capture::type).toList(), JType.V);
        return ClassBody.method(ClassBody.PUBLIC, "<init>", signature, params, body);
    }

    /**
     * A method that calls a static one with the captures, then its own arguments cast to the parameters' types. It drops
     * them, and itself: its frame stays below the call, and must not keep alive what the function has done with.
     */
    private static IrFunction forwarder(
            String name, String method, Signature signature, List<Capture> captures, MethodRef target) {
        LocalVar self = LocalVar.temp("this", JType.ref(name));
        List<LocalVar> params = BridgeEmitter.params(self, signature);
        List<Expr> args = new ArrayList<>();
        for (Capture capture : captures) {
            Expr receiver = args.size() + 1 < captures.size() ? Ir.get(self) : Ir.take(self);
            args.add(Ir.field(receiver, name, capture.name(), capture.type()));
        }
        List<JType> targetTypes = target.signature().params();
        for (LocalVar param : params.subList(1, params.size())) {
            args.add(Ir.cast(Ir.take(param), targetTypes.get(args.size()).value()));
        }
        Expr call = Ir.callStatic(target.owner(), target.name(), target.signature(), args);
        List<Stmt> body =
                signature.result().isVoid() ? List.of(Ir.eval(call), Ir.returnVoid()) : List.of(Ir.returnValue(call));
        return ClassBody.method(ClassBody.PUBLIC, method, signature, params, body);
    }

    /** The field for the one object of a class. */
    static FieldBody instanceField(String name) {
        int access = ClassBody.PUBLIC | ClassBody.STATIC | ClassBody.FINAL;
        return new FieldBody(INSTANCE, JType.ref(name), access);
    }

    /** Makes the one object of a class. */
    static IrFunction instanceInit(String name) {
        Expr made = Ir.newObject(name, "()V");
        return ClassBody.staticMethod(
                0,
                "<clinit>",
                Signature.of(JType.V),
                List.of(),
                List.of(Ir.setStatic(name, INSTANCE, JType.ref(name), made), Ir.returnVoid()));
    }
}
