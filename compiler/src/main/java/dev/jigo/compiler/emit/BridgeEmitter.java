package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.ClassModel.Bridge;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The instance methods that implement method interfaces, and those interfaces. */
final class BridgeEmitter {

    private BridgeEmitter() {}

    /** The interfaces that the bridges of a class implement. */
    static List<String> interfaces(List<Bridge> bridges) {
        return bridges.stream().map(Bridge::interfaceName).distinct().toList();
    }

    /**
     * The methods of a class for its bridges.
     *
     * @param receiver gives, from {@code this}, what is passed as the receiver
     */
    static List<IrFunction> methods(String className, List<Bridge> bridges, Function<Expr, Expr> receiver) {
        List<IrFunction> methods = new ArrayList<>();
        for (Bridge bridge : bridges) {
            LocalVar self = LocalVar.temp("this", JType.ref(className));
            List<LocalVar> params = params(self, bridge.signature());
            List<Expr> args = new ArrayList<>();
            args.add(receiver.apply(Ir.get(self)));
            params.subList(1, params.size()).forEach(param -> args.add(Ir.get(param)));
            ClassModel.MethodRef target = bridge.target();
            Expr call = Ir.callStatic(target.owner(), target.name(), target.signature(), args);
            int access = ClassBody.PUBLIC | ClassBody.FINAL;
            methods.add(ClassBody.method(access, bridge.name(), bridge.signature(), params, forward(call)));
        }
        return methods;
    }

    /** Parameters for a signature after the receiver. */
    static List<LocalVar> params(LocalVar self, Signature signature) {
        List<LocalVar> params = new ArrayList<>();
        params.add(self);
        for (JType type : signature.params()) {
            params.add(LocalVar.temp("a" + (params.size() - 1), type));
        }
        return params;
    }

    /** Calls and returns the result, if there is one. */
    static List<Stmt> forward(Expr call) {
        return call.type().isVoid() ? List.of(Ir.eval(call), Ir.returnVoid()) : List.of(Ir.returnValue(call));
    }

    /** {@code interface NAME·HASH { R m(...); default R m·deferred(...) { return m(...); } }}. */
    static ClassBody methodInterface(ClassModel.MethodInterface m) {
        LocalVar self = LocalVar.temp("this", JType.ref(m.name()));
        List<LocalVar> params = params(self, m.signature());
        List<Expr> args = new ArrayList<>();
        params.subList(1, params.size()).forEach(param -> args.add(Ir.get(param)));
        Expr call = Ir.callInterface(Ir.get(self), m.name(), m.method(), m.signature(), args);
        List<IrFunction> methods = List.of(
                ClassBody.method(ClassBody.PUBLIC | ClassBody.ABSTRACT, m.method(), m.signature(), params, List.of()),
                ClassBody.method(ClassBody.PUBLIC, m.method() + "·deferred", m.signature(), params, forward(call)));
        int access = ClassBody.PUBLIC | ClassBody.INTERFACE | ClassBody.ABSTRACT;
        return new ClassBody(m.name(), RuntimeNames.OBJECT, List.of(), access, null, List.of(), methods);
    }
}
