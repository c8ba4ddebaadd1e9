package dev.jigo.compiler.emit;

import dev.jigo.compiler.emit.ClassBody.FieldBody;
import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import java.util.ArrayList;
import java.util.List;

/** The classes whose names are their definition: shapes of functions and tuples of results. */
final class ShapeEmitter {

    private ShapeEmitter() {}

    /** The signature of {@code call} in a shape class. */
    static Signature signature(String shape) {
        String kinds = shape.substring(RuntimeNames.FUNCS.length() + "Fn".length());
        int bar = kinds.indexOf('_');
        List<JType> params = new ArrayList<>();
        for (char kind : kinds.substring(0, bar).toCharArray()) {
            params.add(ofKind(kind));
        }
        String result = kinds.substring(bar + 1);
        JType resultType = result.length() > 1 ? JType.ref(RuntimeNames.TUPLES + result) : ofKind(result.charAt(0));
        return new Signature(params, resultType);
    }

    private static JType ofKind(char kind) {
        return kind == 'L' ? JType.OBJECT : JType.of(String.valueOf(kind));
    }

    static ClassBody shape(ClassModel.FunctionShape m) {
        Signature signature = signature(m.name());
        LocalVar self = LocalVar.temp("this", JType.ref(m.name()));
        IrFunction init = ClassBody.method(
                ClassBody.PUBLIC,
                "<init>",
                Signature.of(JType.V),
                List.of(self),
                List.of(
                        Ir.eval(BoxEmitter.superInit(Ir.get(self), RuntimeNames.FUNC, Signature.of(JType.V))),
                        Ir.returnVoid()));
        List<LocalVar> params = BridgeEmitter.params(LocalVar.temp("this", JType.ref(m.name())), signature);
        IrFunction call = ClassBody.method(ClassBody.PUBLIC | ClassBody.ABSTRACT, "call", signature, params, List.of());
        List<Expr> args = new ArrayList<>();
        params.subList(1, params.size()).forEach(param -> args.add(Ir.get(param)));
        IrFunction deferred = ClassBody.method(
                ClassBody.PUBLIC,
                "callDeferred",
                signature,
                params,
                BridgeEmitter.forward(Ir.callVirtual(Ir.get(params.get(0)), m.name(), "call", signature, args)));
        int access = ClassBody.PUBLIC | ClassBody.ABSTRACT;
        List<IrFunction> methods = List.of(init, call, deferred, invoke(m.name(), signature));
        return new ClassBody(m.name(), RuntimeNames.FUNC, List.of(), access, null, List.of(), methods);
    }

    /** {@code Object invoke(Object[] args)}: numbers as Java's wrapper objects. */
    private static IrFunction invoke(String name, Signature signature) {
        LocalVar self = LocalVar.temp("this", JType.ref(name));
        LocalVar args = LocalVar.temp("args", JType.OBJECT.array());
        List<Expr> unboxed = new ArrayList<>();
        for (JType param : signature.params()) {
            unboxed.add(Wrappers.unbox(Ir.element(Ir.get(args), Ir.i32(unboxed.size())), param));
        }
        Expr call = Ir.callVirtual(Ir.get(self), name, "call", signature, unboxed);
        List<Stmt> body = signature.result().isVoid()
                ? List.of(Ir.eval(call), Ir.returnValue(Ir.nullOf(JType.OBJECT)))
                : List.of(Ir.returnValue(Wrappers.box(call, signature.result())));
        Signature invoke = Signature.of(JType.OBJECT, JType.OBJECT.array());
        return ClassBody.method(ClassBody.PUBLIC, "invoke", invoke, List.of(self, args), body);
    }

    static ClassBody tuple(ClassModel.TupleClass m) {
        String kinds = m.name().substring(RuntimeNames.TUPLES.length() + 1);
        LocalVar self = LocalVar.temp("this", JType.ref(m.name()));
        List<LocalVar> params = new ArrayList<>(List.of(self));
        List<FieldBody> fields = new ArrayList<>();
        List<JType> types = new ArrayList<>();
        List<Stmt> body = new ArrayList<>();
        body.add(Ir.eval(BoxEmitter.superInit(Ir.get(self), RuntimeNames.OBJECT, Signature.of(JType.V))));
        for (char kind : kinds.toCharArray()) {
            String field = "r" + types.size();
            LocalVar param = LocalVar.temp(field, ofKind(kind));
            types.add(param.type());
            params.add(param);
            fields.add(new FieldBody(field, param.type(), ClassBody.PUBLIC | ClassBody.FINAL));
            body.add(Ir.setField(Ir.get(self), m.name(), field, param.type(), Ir.get(param)));
        }
        body.add(Ir.returnVoid());
        Signature constructor = new Signature(types, JType.V);
        List<IrFunction> methods = List.of(ClassBody.method(ClassBody.PUBLIC, "<init>", constructor, params, body));
        int access = ClassBody.PUBLIC | ClassBody.FINAL;
        return new ClassBody(m.name(), RuntimeNames.OBJECT, List.of(), access, null, fields, methods);
    }
}
