package dev.jigo.compiler.emit;

import static dev.jigo.compiler.ir.Ir.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.ClassModel.Bridge;
import dev.jigo.compiler.ir.ClassModel.MethodRef;
import dev.jigo.compiler.ir.ClassModel.StructField;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Representation;
import dev.jigo.compiler.ir.Signature;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The classes that are emitted from compact models, run with the runtime's classes; those are called by reflection. */
class SyntheticClassesTest {

    private static final String POINT = "go/main/Point";
    private static final JType POINT_TYPE = JType.ref(POINT);

    private static StructField member(String name, Representation representation) {
        return new StructField(name, false, representation);
    }

    private static ClassModel.StructClass inner() {
        return new ClassModel.StructClass(
                "go/main/In",
                "N14:go/main/In·V",
                List.of(member("f", new Representation.Primitive(JType.D))),
                true,
                List.of());
    }

    private static ClassModel.StructClass point() {
        Representation in = new Representation.StructValue("go/main/In");
        return new ClassModel.StructClass(
                POINT,
                "N17:go/main/Point·V",
                List.of(
                        member("x", new Representation.Primitive(JType.J)),
                        member("b", new Representation.Primitive(JType.Z)),
                        member("s", new Representation.Text()),
                        member("c", new Representation.ComplexNumber(128)),
                        member("i", new Representation.Interface()),
                        member("p", new Representation.Pointer(JType.INT_PTR)),
                        member("q", new Representation.Identity(POINT_TYPE)),
                        member("in", in),
                        member(
                                "bytes",
                                new Representation.ArrayValue(JType.B, true, 3, new Representation.Primitive(JType.I))),
                        member("ins", new Representation.ArrayValue(JType.OBJECT, false, 2, in)),
                        member(
                                "nested",
                                new Representation.ArrayValue(
                                        JType.OBJECT,
                                        false,
                                        2,
                                        new Representation.ArrayValue(
                                                JType.D, false, 2, new Representation.Primitive(JType.D)))),
                        new StructField("_11", true, new Representation.Primitive(JType.I))),
                true,
                List.of(new Bridge(
                        "go/·m/Get·abc",
                        "Get",
                        Signature.parse("(I)J"),
                        new MethodRef(EmittedClasses.FILE, "get", Signature.of(JType.J, POINT_TYPE, JType.I)))));
    }

    private static ClassModel.FileClass file() {
        LocalVar self = LocalVar.named("p", POINT_TYPE);
        LocalVar n = LocalVar.named("n", JType.I);
        Expr sum = add(field(get(self), POINT, "x", JType.J), convert(Expr.ConvertOp.I2J, get(n)));
        return EmittedClasses.file(
                EmittedClasses.function("get", "(Lgo/main/Point;I)J", List.of(self, n), returnValue(sum)));
    }

    private static Object call(Object receiver, String name, Object... args) throws Exception {
        for (Method method : receiver.getClass().getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == args.length && !method.isBridge()) {
                method.setAccessible(true);
                return method.invoke(receiver, args);
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static Object make(ClassLoader loader, String name) throws Exception {
        return loader.loadClass(name).getConstructor().newInstance();
    }

    private static void set(Object object, String name, Object value) throws Exception {
        object.getClass().getField(name).set(object, value);
    }

    private static Object read(Object object, String name) throws Exception {
        return object.getClass().getField(name).get(object);
    }

    @Test
    void structs() throws Exception {
        var classes = EmittedClasses.of(
                inner(),
                point(),
                new ClassModel.MethodInterface("go/·m/Get·abc", "Get", Signature.parse("(I)J")),
                file());
        Object p = make(classes, "go.main.Point");
        set(p, "x", 40L);
        Object in = read(p, "in");
        set(in, "f", 2.5);
        Object[] ins = (Object[]) read(p, "ins");
        ins[1] = make(classes, "go.main.In");
        ((byte[]) read(p, "bytes"))[2] = -1;

        Object copy = call(p, "copy");
        assertThat(call(p, "eq", copy)).isEqualTo(true);
        assertThat(call(p, "hash", 7)).isEqualTo(call(copy, "hash", 7));
        assertThat(read(copy, "in")).isNotSameAs(in);
        assertThat(((Object[]) read(copy, "ins"))[1]).isNotNull().isNotSameAs(ins[1]);

        set(((Object[]) read(copy, "ins"))[1], "f", 3.0);
        assertThat(call(p, "eq", copy)).isEqualTo(false);
        call(p, "assign", copy);
        assertThat(call(p, "eq", copy)).isEqualTo(true);
        assertThat(read(p, "in")).isSameAs(in);
        assertThat(read(((Object[]) read(p, "ins"))[1], "f")).isEqualTo(3.0);

        set(p, "_11", 5);
        assertThat(call(p, "eq", copy)).isEqualTo(true);
        call(p, "setField", 1, true);
        assertThat(call(p, "getField", 1)).isEqualTo(true);
        Object pointer = call(p, "fieldPtr", 0);
        call(pointer, "set", 41L);
        assertThat(read(p, "x")).isEqualTo(41L);
        assertThat(call(pointer, "base")).isSameAs(p);
        assertThat(call(p, "Get", 1)).isEqualTo(42L);
        assertThat(call(p, "Get·deferred", 2)).isEqualTo(43L);
    }

    @Test
    void pointers() throws Exception {
        var classes = EmittedClasses.of(
                inner(),
                file(),
                point(),
                new ClassModel.MethodInterface("go/·m/Get·abc", "Get", Signature.parse("(I)J")),
                new ClassModel.FieldPointer("go/main/Point·p·s", POINT, "s", JType.GO_STRING),
                new ClassModel.StaticPointer(EmittedClasses.FILE + "·p·n", EmittedClasses.FILE, "n", JType.J));
        Object p = make(classes, "go.main.Point");
        Object s = call(p, "fieldPtr", 2);
        assertThat(s.getClass().getClassLoader()).isSameAs(classes);
        Object text = classes.loadClass("dev.jigo.runtime.values.GoString")
                .getMethod("of", String.class)
                .invoke(null, "text");
        call(s, "set", text);
        assertThat(read(p, "s")).isSameAs(text);
        assertThat(call(s, "load")).isSameAs(text);

        Class<?> pointerClass = classes.loadClass((EmittedClasses.FILE + "·p·n").replace('/', '.'));
        Object n = pointerClass.getField("INSTANCE").get(null);
        call(n, "set", 9L);
        assertThat(classes.loadClass("go.main.x·go").getField("n").get(null)).isEqualTo(9L);
        assertThat(call(n, "base")).isNull();
    }

    @Test
    void shapesTuplesAndClosures() throws Exception {
        JType tuple = JType.ref("dev/jigo/runtime/tuples/TJLD");
        LocalVar k = LocalVar.named("k", JType.J);
        LocalVar a = LocalVar.named("a", JType.J);
        LocalVar s = LocalVar.named("s", JType.JAVA_STRING);
        Signature body = Signature.of(tuple, JType.J, JType.J, JType.JAVA_STRING);
        Expr made = newObject(tuple.internalName(), "(JLjava/lang/Object;D)V", add(get(k), get(a)), get(s), f64(0.5));
        String shape = "dev/jigo/runtime/funcs/FnJL_TJLD";
        var classes = EmittedClasses.of(
                new ClassModel.TupleClass(tuple.internalName()),
                new ClassModel.FunctionShape(shape),
                new ClassModel.ClosureClass(
                        "go/main/x·go·c·f",
                        shape,
                        List.of(new ClassModel.Capture("k", JType.J)),
                        new MethodRef(EmittedClasses.FILE, "body", body),
                        null),
                EmittedClasses.file(
                        EmittedClasses.function("body", body.descriptor(), List.of(k, a, s), returnValue(made))));
        Object closure =
                classes.loadClass("go.main.x·go·c·f").getConstructor(long.class).newInstance(30L);
        Object result = call(closure, "invoke", (Object) new Object[] {12L, "hello"});
        assertThat(read(result, "r0")).isEqualTo(42L);
        assertThat(read(result, "r1")).isEqualTo("hello");
        assertThat(read(result, "r2")).isEqualTo(0.5);
        assertThat(read(call(closure, "callDeferred", 1L, "x"), "r0")).isEqualTo(31L);
    }

    @Test
    void boxesAndDeferredCalls() throws Exception {
        Signature get = Signature.of(JType.J, JType.I);
        LocalVar v = LocalVar.named("v", JType.I);
        LocalVar k = LocalVar.named("k", JType.J);
        String box = "go/main/Celsius·V";
        var classes = EmittedClasses.of(
                new ClassModel.MethodInterface("go/·m/Get·xyz", "Get", Signature.of(JType.J)),
                new ClassModel.ValueBox(
                        box,
                        JType.I,
                        "N19:" + box,
                        new ClassModel.NamedType("Celsius", "main", "i", ""),
                        List.of(new Bridge(
                                "go/·m/Get·xyz",
                                "Get",
                                Signature.of(JType.J),
                                new MethodRef(EmittedClasses.FILE, "get", get)))),
                new ClassModel.DeferClass(
                        "go/main/x·go·d·f",
                        List.of(new ClassModel.Capture("k", JType.J)),
                        new MethodRef(EmittedClasses.FILE, "put", Signature.of(JType.V, JType.J)),
                        null),
                EmittedClasses.file(
                        EmittedClasses.function(
                                "get", get.descriptor(), List.of(v), returnValue(convert(Expr.ConvertOp.I2J, get(v)))),
                        EmittedClasses.function(
                                "put",
                                "(J)V",
                                List.of(k),
                                setStatic(EmittedClasses.FILE, "n", JType.J, get(k)),
                                returnVoid())));
        Object celsius =
                classes.loadClass("go.main.Celsius·V").getConstructor(int.class).newInstance(21);
        assertThat(call(celsius, "Get")).isEqualTo(21L);
        assertThat(call(celsius, "rtype")).hasToString("main.Celsius");
        Object deferred =
                classes.loadClass("go.main.x·go·d·f").getConstructor(long.class).newInstance(8L);
        call(deferred, "runPanicking");
        assertThat(classes.loadClass("go.main.x·go").getField("n").get(null)).isEqualTo(8L);
    }

    @Test
    void stringsAndTypesAreMadeOnce() throws Exception {
        String text = "x\u0000\u00ff".repeat(50_000);
        var classes = EmittedClasses.of(EmittedClasses.file(
                EmittedClasses.function("s", "()Ljava/lang/Object;", List.of(), returnValue(goString(text))),
                EmittedClasses.function("t", "()Ljava/lang/Object;", List.of(), returnValue(type("[j")))));
        Object s = classes.callNamed("s");
        assertThat(s).isSameAs(classes.callNamed("s"));
        assertThat(call(s, "toString").toString()).hasSizeGreaterThan(100_000);
        assertThat(classes.callNamed("t")).hasToString("[]int").isSameAs(classes.callNamed("t"));
    }

    @Test
    void theSameModelGivesTheSameBytes() {
        assertThat(EmittedClasses.of(point(), file()).bytes().get(POINT))
                .isEqualTo(EmittedClasses.of(file(), point()).bytes().get(POINT));
    }
}
