package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.InvokeKind;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Signature;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.util.ArrayList;
import java.util.List;

/**
 * Emits expressions: each leaves its value on the operand stack. Where a value meets a declared type that is not its own,
 * a cast follows, so that neither stack maps nor the JVM's verifier ever need to know a class's ancestors.
 */
final class ExpressionEmitter {

    private final MethodState state;
    private final CodeBuilder code;
    private final Spilling spilling;
    private final ConditionEmitter conditions;
    private final StatementEmitter statements;

    ExpressionEmitter(MethodState state, Spilling spilling, StatementEmitter statements) {
        this.state = state;
        this.code = state.code;
        this.spilling = spilling;
        this.statements = statements;
        this.conditions = new ConditionEmitter(state, this);
    }

    ConditionEmitter conditions() {
        return conditions;
    }

    /** Emits an expression as a value of a declared type. */
    void emit(Expr expr, JType target) {
        emit(expr);
        adapt(expr, target);
    }

    private void adapt(Expr expr, JType target) {
        if (needsCast(expr, target)) {
            code.checkcast(Descriptors.desc(target));
        }
    }

    private static boolean needsCast(Expr expr, JType target) {
        return target.isReference()
                && !target.equals(JType.OBJECT)
                && !target.equals(expr.type())
                && !(expr instanceof Expr.ConstNull);
    }

    /** Emits several values, left to right, of the given types. */
    void emitAll(List<Expr> exprs, List<JType> targets) {
        int last = lastSpilling(exprs);
        if (last > 0) {
            emitThroughTemps(exprs, targets, last);
            return;
        }
        for (int i = 0; i < exprs.size(); i++) {
            emit(exprs.get(i), targets.get(i));
        }
    }

    private int lastSpilling(List<Expr> exprs) {
        int last = -1;
        for (int i = 0; i < exprs.size(); i++) {
            if (spilling.needsEmptyStack(exprs.get(i))) {
                last = i;
            }
        }
        return last;
    }

    /** Evaluates the first operands into temporaries, up to the last one that needs an empty stack, then loads them. */
    private void emitThroughTemps(List<Expr> exprs, List<JType> targets, int last) {
        int[] slots = new int[last + 1];
        for (int i = 0; i <= last; i++) {
            if (isConstant(exprs.get(i))) {
                slots[i] = -1;
                continue;
            }
            emit(exprs.get(i), targets.get(i));
            slots[i] = state.allocate(targets.get(i));
            code.storeLocal(Descriptors.kind(targets.get(i)), slots[i]);
        }
        for (int i = 0; i < exprs.size(); i++) {
            if (i <= last && slots[i] >= 0) {
                code.loadLocal(Descriptors.kind(targets.get(i)), slots[i]);
            } else {
                emit(exprs.get(i), targets.get(i));
            }
        }
    }

    private static boolean isConstant(Expr expr) {
        return expr instanceof Expr.ConstInt
                || expr instanceof Expr.ConstLong
                || expr instanceof Expr.ConstBool
                || expr instanceof Expr.ConstNull;
    }

    /** Emits an expression; its value has the type {@link Expr#type()}. */
    void emit(Expr expr) {
        switch (expr) {
            case Expr.ConstBool e -> code.loadConstant(e.value() ? 1 : 0);
            case Expr.ConstInt e -> code.loadConstant(e.value());
            case Expr.ConstLong e -> code.loadConstant(e.value());
            case Expr.ConstFloat e -> code.loadConstant(e.value());
            case Expr.ConstDouble e -> code.loadConstant(e.value());
            case Expr.ConstNull _ -> code.aconst_null();
            case Expr.ConstJavaString e -> LongStrings.load(code, e.value());
            case Expr.ConstGoString e -> goString(e);
            case Expr.ConstType e -> typeDescriptor(e.descriptor());
            case Expr.ConstClass e -> code.loadConstant(Descriptors.desc(e.value()));
            case Expr.Cached e -> constant(state.constants.cached(e));
            case Expr.LocalGet e -> code.loadLocal(Descriptors.kind(e.local().type()), state.slot(e.local()));
            case Expr.LocalTake e ->
                code.aload(state.slot(e.local())).aconst_null().astore(state.slot(e.local()));
            case Expr.FieldGet e -> fieldGet(e);
            case Expr.StaticGet e -> {
                state.markLine();
                code.getstatic(Descriptors.classDesc(e.owner()), e.name(), Descriptors.desc(e.fieldType()));
            }
            case Expr.Invoke e -> invoke(e);
            case Expr.New e -> newObject(e);
            case Expr.NewArray e -> newArray(e);
            case Expr.ArrayLiteral e -> new ArrayLiteralEmitter(state, this, spilling).emit(e);
            case Expr.ArrayGet e -> {
                emitAll(List.of(e.array(), e.index()), List.of(e.array().type(), JType.I));
                state.markLine();
                code.arrayLoad(Descriptors.elementKind(e.array().type().element()));
            }
            case Expr.ArrayLength e -> {
                emit(e.array());
                state.markLine();
                code.arraylength();
            }
            case Expr.Binary e -> binary(e);
            case Expr.Negate e -> negate(e);
            case Expr.Convert e -> convert(e);
            case Expr.Not e -> {
                emit(e.operand());
                code.iconst_1().ixor();
            }
            case Expr.Compare _, Expr.AndAlso _, Expr.OrElse _ -> conditions.emitValue(expr);
            case Expr.InstanceOf e -> {
                emit(e.operand());
                code.instanceOf(Descriptors.desc(e.target()));
            }
            case Expr.Conditional e -> conditional(e);
            case Expr.CheckCast e -> {
                emit(e.operand());
                state.markLine();
                code.checkcast(Descriptors.desc(e.type()));
            }
            case Expr.Sequence e -> {
                int line = state.line();
                statements.emitAll(e.statements());
                state.setLine(line);
                emit(e.value());
            }
            case Expr.At e -> {
                int line = state.line();
                state.setLine(e.position());
                emit(e.operand());
                state.setLine(line);
            }
        }
    }

    private void goString(Expr.ConstGoString e) {
        if (e.latin1().isEmpty()) {
            code.aconst_null();
        } else {
            constant(state.constants.string(e.latin1()));
        }
    }

    private void typeDescriptor(String descriptor) {
        if (descriptor.startsWith("N")) {
            String box = descriptor.substring(descriptor.indexOf(':') + 1);
            code.getstatic(Descriptors.classDesc(box), "TYPE", Descriptors.desc(JType.RTYPE));
        } else {
            constant(state.constants.type(descriptor));
        }
    }

    private void constant(ClassConstants.Constant constant) {
        state.markLine();
        code.invokestatic(
                Descriptors.classDesc(constant.owner()),
                constant.name(),
                Descriptors.desc(Signature.of(constant.type())));
    }

    private void fieldGet(Expr.FieldGet e) {
        emit(e.receiver(), JType.ref(e.owner()));
        state.markLine();
        code.getfield(Descriptors.classDesc(e.owner()), e.name(), Descriptors.desc(e.fieldType()));
    }

    private void invoke(Expr.Invoke e) {
        List<Expr> operands = new ArrayList<>(e.args().size() + 1);
        List<JType> types = new ArrayList<>(e.args().size() + 1);
        Expr receiver = e.receiver();
        if (receiver != null) {
            operands.add(receiver);
            types.add(e.kind() == InvokeKind.VIRTUAL ? JType.of(descriptorOf(e.owner())) : receiver.type());
        }
        operands.addAll(e.args());
        types.addAll(e.signature().params());
        emitAll(operands, types);
        state.markLine();
        Opcode opcode = switch (e.kind()) {
            case STATIC, STATIC_OF_INTERFACE -> Opcode.INVOKESTATIC;
            case VIRTUAL -> Opcode.INVOKEVIRTUAL;
            case INTERFACE -> Opcode.INVOKEINTERFACE;
            case SPECIAL -> Opcode.INVOKESPECIAL;
        };
        boolean isInterface = e.kind() == InvokeKind.INTERFACE || e.kind() == InvokeKind.STATIC_OF_INTERFACE;
        code.invoke(opcode, Descriptors.classDesc(e.owner()), e.name(), Descriptors.desc(e.signature()), isInterface);
    }

    private static String descriptorOf(String owner) {
        return owner.startsWith("[") ? owner : "L" + owner + ";";
    }

    private void newObject(Expr.New e) {
        List<JType> types = e.constructor().params();
        int last = lastSpilling(e.args());
        if (last < 0) {
            state.markLine();
            code.new_(Descriptors.classDesc(e.owner())).dup();
            emitAll(e.args(), types);
        } else {
            int[] slots = new int[e.args().size()];
            for (int i = 0; i < slots.length; i++) {
                emit(e.args().get(i), types.get(i));
                slots[i] = state.allocate(types.get(i));
                code.storeLocal(Descriptors.kind(types.get(i)), slots[i]);
            }
            state.markLine();
            code.new_(Descriptors.classDesc(e.owner())).dup();
            for (int i = 0; i < slots.length; i++) {
                code.loadLocal(Descriptors.kind(types.get(i)), slots[i]);
            }
        }
        state.markLine();
        code.invokespecial(Descriptors.classDesc(e.owner()), "<init>", Descriptors.desc(e.constructor()));
    }

    private void newArray(Expr.NewArray e) {
        emit(e.length());
        state.markLine();
        newArray(code, e.element());
    }

    static void newArray(CodeBuilder code, JType element) {
        if (element.isReference()) {
            code.anewarray(Descriptors.desc(element));
        } else {
            code.newarray(Descriptors.elementKind(element));
        }
    }

    private void binary(Expr.Binary e) {
        JType type = e.left().type();
        emitAll(List.of(e.left(), e.right()), List.of(type, e.op().isShift() ? JType.I : type));
        if (e.op() == Expr.BinaryOp.DIV || e.op() == Expr.BinaryOp.REM) {
            state.markLine();
        }
        switch (type.kind()) {
            case 'Z', 'I' -> intOp(e.op());
            case 'J' -> longOp(e.op());
            case 'F' -> floatOp(e.op());
            case 'D' -> doubleOp(e.op());
            default -> throw new IllegalStateException("operator " + e.op() + " on " + type);
        }
    }

    private void intOp(Expr.BinaryOp op) {
        switch (op) {
            case ADD -> code.iadd();
            case SUB -> code.isub();
            case MUL -> code.imul();
            case DIV -> code.idiv();
            case REM -> code.irem();
            case AND -> code.iand();
            case OR -> code.ior();
            case XOR -> code.ixor();
            case SHL -> code.ishl();
            case SHR -> code.ishr();
            case USHR -> code.iushr();
        }
    }

    private void longOp(Expr.BinaryOp op) {
        switch (op) {
            case ADD -> code.ladd();
            case SUB -> code.lsub();
            case MUL -> code.lmul();
            case DIV -> code.ldiv();
            case REM -> code.lrem();
            case AND -> code.land();
            case OR -> code.lor();
            case XOR -> code.lxor();
            case SHL -> code.lshl();
            case SHR -> code.lshr();
            case USHR -> code.lushr();
        }
    }

    private void floatOp(Expr.BinaryOp op) {
        switch (op) {
            case ADD -> code.fadd();
            case SUB -> code.fsub();
            case MUL -> code.fmul();
            case DIV -> code.fdiv();
            case REM -> code.frem();
            default -> throw new IllegalStateException("operator " + op + " on F");
        }
    }

    private void doubleOp(Expr.BinaryOp op) {
        switch (op) {
            case ADD -> code.dadd();
            case SUB -> code.dsub();
            case MUL -> code.dmul();
            case DIV -> code.ddiv();
            case REM -> code.drem();
            default -> throw new IllegalStateException("operator " + op + " on D");
        }
    }

    private void negate(Expr.Negate e) {
        emit(e.operand());
        switch (e.type().kind()) {
            case 'I' -> code.ineg();
            case 'J' -> code.lneg();
            case 'F' -> code.fneg();
            case 'D' -> code.dneg();
            default -> throw new IllegalStateException("negation of " + e.type());
        }
    }

    private void convert(Expr.Convert e) {
        emit(e.operand());
        switch (e.op()) {
            case I2J -> code.i2l();
            case I2F -> code.i2f();
            case I2D -> code.i2d();
            case J2I -> code.l2i();
            case J2F -> code.l2f();
            case J2D -> code.l2d();
            case F2I -> code.f2i();
            case F2J -> code.f2l();
            case F2D -> code.f2d();
            case D2I -> code.d2i();
            case D2J -> code.d2l();
            case D2F -> code.d2f();
            case I2B -> code.i2b();
            case I2C -> code.i2c();
            case I2S -> code.i2s();
            case Z2I -> {}
        }
    }

    private void conditional(Expr.Conditional e) {
        Label otherwise = state.newLabel();
        Label end = state.newLabel();
        conditions.jump(e.condition(), false, otherwise);
        emit(e.then(), e.type());
        code.goto_(end);
        code.labelBinding(otherwise);
        emit(e.otherwise(), e.type());
        code.labelBinding(end);
    }
}
