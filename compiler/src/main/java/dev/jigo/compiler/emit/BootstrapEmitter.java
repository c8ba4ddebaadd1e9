package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import java.util.ArrayList;
import java.util.List;

/**
 * The class with {@code main(String[])}, which hands the main goroutine's function to the runtime: that function runs
 * the packages' initialisations in order, then {@code main.main}.
 */
final class BootstrapEmitter {

    private static final String RUN = "runtime·main";

    private BootstrapEmitter() {}

    static List<ClassBody> bodies(ClassModel.Bootstrap m) {
        String closure = m.name() + "·func";
        return List.of(bootstrap(m, closure), ClosureEmitter.closure(closure(m, closure)));
    }

    private static ClassModel.ClosureClass closure(ClassModel.Bootstrap m, String name) {
        ClassModel.MethodRef target = new ClassModel.MethodRef(m.name(), RUN, Signature.of(JType.V));
        return new ClassModel.ClosureClass(name, RuntimeNames.FUNCS + "Fn_V", List.of(), target, null);
    }

    private static ClassBody bootstrap(ClassModel.Bootstrap m, String closure) {
        JType shape = JType.ref(RuntimeNames.FUNCS + "Fn_V");
        LocalVar args = LocalVar.temp("args", JType.JAVA_STRING.array());
        IrFunction main = ClassBody.staticMethod(
                ClassBody.PUBLIC,
                "main",
                Signature.of(JType.V, args.type()),
                List.of(args),
                List.of(
                        Ir.eval(Ir.callStatic(
                                RuntimeNames.GODEBUG,
                                "defaults",
                                Signature.of(JType.V, JType.JAVA_STRING),
                                List.of(Ir.javaString(m.godebug())))),
                        Ir.eval(Ir.callStatic(
                                RuntimeNames.PROGRAM,
                                "run",
                                Signature.of(JType.V, shape, args.type()),
                                List.of(Ir.staticField(closure, "INSTANCE", JType.ref(closure)), Ir.get(args)))),
                        Ir.returnVoid()));
        List<Stmt> body = new ArrayList<>();
        for (String init : m.initClasses()) {
            body.add(Ir.eval(Ir.callStatic(init, "init", "()V")));
        }
        body.add(Ir.eval(
                Ir.callStatic(m.main().owner(), m.main().name(), m.main().signature(), List.of())));
        body.add(Ir.returnVoid());
        IrFunction run = ClassBody.staticMethod(ClassBody.PUBLIC, RUN, Signature.of(JType.V), List.of(), body);
        int access = ClassBody.PUBLIC | ClassBody.FINAL;
        return new ClassBody(m.name(), RuntimeNames.OBJECT, List.of(), access, null, List.of(), List.of(main, run));
    }
}
