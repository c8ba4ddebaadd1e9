package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Signature;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns class models into class files. Needs a thread with a deep stack for code with deep expressions
 * ({@link dev.jigo.compiler.check.DeepStack}). Not for use by several threads.
 */
public final class ClassEmitter {

    private final ClassWriter writer;

    public ClassEmitter(ClassOutput output) {
        this.writer = new ClassWriter(output);
    }

    /** Emits a class, and whatever classes belong to it. */
    public void emit(ClassModel model) {
        switch (model) {
            case ClassModel.FileClass m -> writer.write(fileClass(m));
            case ClassModel.HolderClass m -> writer.write(holder(m));
            case ClassModel.StructClass m -> writer.write(StructEmitter.body(m));
            case ClassModel.ValueBox m -> writer.write(BoxEmitter.valueBox(m));
            case ClassModel.PointerBox m -> writer.write(BoxEmitter.pointerBox(m));
            case ClassModel.FieldPointer m -> writer.write(PointerEmitter.fieldPointer(m));
            case ClassModel.StaticPointer m -> writer.write(PointerEmitter.staticPointer(m));
            case ClassModel.MethodInterface m -> writer.write(BridgeEmitter.methodInterface(m));
            case ClassModel.FunctionShape m -> writer.write(ShapeEmitter.shape(m));
            case ClassModel.TupleClass m -> writer.write(ShapeEmitter.tuple(m));
            case ClassModel.ClosureClass m -> writer.write(ClosureEmitter.closure(m));
            case ClassModel.DeferClass m -> writer.write(ClosureEmitter.defer(m));
            case ClassModel.Bootstrap m -> BootstrapEmitter.bodies(m).forEach(writer::write);
        }
    }

    private static ClassBody fileClass(ClassModel.FileClass m) {
        List<ClassBody.FieldBody> fields = new ArrayList<>();
        for (ClassModel.StaticField field : m.fields()) {
            fields.add(new ClassBody.FieldBody(field.name(), field.type(), field.access()));
        }
        int access = ClassBody.PUBLIC | ClassBody.FINAL;
        return new ClassBody(m.name(), RuntimeNames.OBJECT, List.of(), access, m.sourceFile(), fields, m.functions());
    }

    private static ClassBody holder(ClassModel.HolderClass m) {
        Signature makes = Signature.of(m.type());
        IrFunction make = ClassBody.staticMethod(
                ClassBody.PRIVATE | ClassBody.SYNTHETIC, "make", makes, List.of(), List.of(Ir.returnValue(m.init())));
        IrFunction init = ClassBody.staticMethod(
                0,
                "<clinit>",
                Signature.of(JType.V),
                List.of(),
                List.of(
                        Ir.setStatic(m.name(), "v", m.type(), Ir.callStatic(m.name(), "make", makes, List.of())),
                        Ir.returnVoid()));
        ClassBody.FieldBody field = new ClassBody.FieldBody("v", m.type(), ClassBody.PUBLIC | ClassBody.STATIC);
        int access = ClassBody.PUBLIC | ClassBody.FINAL;
        return new ClassBody(
                m.name(), RuntimeNames.OBJECT, List.of(), access, null, List.of(field), List.of(init, make));
    }
}
