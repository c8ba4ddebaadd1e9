package dev.jigo.runtime.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypesTest {
    private static final String CELSIUS = "N30:dev/jigo/runtime/types/Celsius";

    private static RType of(String descriptor) {
        return Types.of(descriptor, TypesTest.class);
    }

    private static String field(String name, String pkgPath, String tag, String type) {
        return Celsius.str(name) + Celsius.str(pkgPath) + Celsius.str(tag) + type;
    }

    private static String struct(String... fields) {
        return "{" + Celsius.str("") + String.join("", fields) + "}";
    }

    private static String method(String name, String pkgPath, String type) {
        return Celsius.str(name) + Celsius.str(pkgPath) + Celsius.str("x/" + name) + type;
    }

    /** The right column is what gc prints. */
    @Test
    void printsTypesAsGo() {
        String[][] table = {
            {
                struct(field("a", "main", "", "j"), field("B", "", "k:\"v\"", "t"), field("_", "main", "", "j")),
                "struct { a int; B string \"k:\\\"v\\\"\"; _ int }"
            },
            {
                struct("E" + field("Celsius", "", "", CELSIUS), "E" + field("error", "main", "", "e")),
                "struct { temp.Celsius; error }"
            },
            {struct(), "struct {}"},
            {"y", "interface {}"},
            {"e", "error"},
            {"p", "unsafe.Pointer"},
            {
                "&(" + method("m", "a/main", "F();") + method("M", "", "Fv(j[t)jj;") + ")",
                "interface { M(int, ...string) (int, int); main.m() }"
            },
            {"F();", "func()"},
            {"Fv(j[t)je;", "func(int, ...string) (int, error)"},
            {"F(F(j)t;)F();;", "func(func(int) string) func()"},
            {"Hbj", "chan int"},
            {"Hrj", "<-chan int"},
            {"Hsj", "chan<- int"},
            {"HbHrj", "chan (<-chan int)"},
            {"HsHbj", "chan<- chan int"},
            {"HrHsF();", "<-chan chan<- func()"},
            {"HbF()j;", "chan func() int"},
            {"Mt[P#3:" + CELSIUS, "map[string][]*[3]temp.Celsius"},
            {
                struct(field("x", "main", "", "&(" + method("m", "main", "F();") + ")")),
                "struct { x interface { main.m() } }"
            },
        };
        for (String[] row : table) {
            assertThat(of(row[0]).toString()).isEqualTo(row[1]);
            assertThat(of(row[0])).as("canonical").isSameAs(of(row[0]));
        }
    }

    @Test
    void knowsNames() {
        RType c = of(CELSIUS);
        assertThat(c).isSameAs(Celsius.TYPE);
        assertThat(c.name()).isEqualTo("Celsius");
        assertThat(c.pkgPath()).isEqualTo("example.com/temp");
        assertThat(c.kind()).isEqualTo(Kind.FLOAT64);
        RType pair = Types.named("main.Pair[int,math/rand/v2.Rand]", "main", "j", "", TypesTest.class);
        assertThat(pair.name()).isEqualTo("Pair[int,math/rand/v2.Rand]");
        assertThat(Types.named("Rand", "math/rand/v2", "j", "", TypesTest.class).toString())
                .isEqualTo("rand.Rand");
        assertThat(Types.INT.name()).isEqualTo("int");
        assertThat(Types.UNSAFE_POINTER.name()).isEqualTo("Pointer");
        assertThat(of("[j").name()).isEmpty();
    }

    /** As unsafe.Sizeof and Offsetof on amd64. */
    @Test
    void laysOutAsGc() {
        RType t = of(struct(
                field("a", "m", "", "z"),
                field("b", "m", "", "j"),
                field("c", "m", "", "S"),
                field("d", "m", "", "c"),
                field("e", "m", "", struct())));
        assertThat(t.fields()).extracting(RField::offset).containsExactly(0L, 8L, 16L, 20L, 28L);
        assertThat(t.size()).isEqualTo(32);
        assertThat(t.align()).isEqualTo(8);
        assertThat(t.hasPointers()).isFalse();
        assertThat(t.elemSize()).isEqualTo(-32);
        assertThat(of("#3:" + struct(field("p", "m", "", "Pj"), field("b", "m", "", "A")))
                        .size())
                .isEqualTo(48);
        assertThat(of("[j").elemSize()).isEqualTo(24);
        assertThat(of(struct()).size()).isZero();
    }

    @Test
    void findsAndCallsMethods() {
        RType c = Celsius.TYPE;
        assertThat(c.methods()).extracting(RMethod::name).containsExactly("Add", "String");
        assertThat(c.ptrTo().methods()).extracting(RMethod::name).containsExactly("Add", "Reset", "String");
        RType stringer = of("&(" + method("String", "", "F()t;") + ")");
        assertThat(c.implementsType(stringer)).isTrue();
        assertThat(c.ptrTo().implementsType(stringer)).isTrue();
        assertThat(c.ptrTo().ptrTo().methods()).isEmpty();
        assertThat(Types.INT.implementsType(stringer)).isFalse();
        RMethod add = c.methods().getFirst();
        assertThat(add.type().toString()).isEqualTo("func(temp.Celsius) temp.Celsius");
        assertThat(FuncValues.call(add, 1.5, new Object[] {2.0})).containsExactly(3.5);

        Object pointer = c.values().newVariable();
        c.values().store(pointer, 20.0);
        RType p = c.ptrTo();
        assertThat(String.valueOf(FuncValues.call(p.methods().get(2), pointer, new Object[0])[0]))
                .isEqualTo("20.0C");
        FuncValues.call(p.methods().get(1), pointer, new Object[0]);
        assertThat(c.values().load(pointer)).isEqualTo(0.0);
        RMethod viaInterface = stringer.methods().getFirst();
        assertThat(String.valueOf(viaInterface.invoke(new Celsius(3), new Object[0])))
                .isEqualTo("3.0C");
    }

    @Test
    void promotesThroughUnnamedStructs() {
        RType s = of(struct("E" + field("Celsius", "", "", CELSIUS), field("String", "", "", "j")));
        assertThat(s.methods()).extracting(RMethod::name).containsExactly("Add");
        assertThat(s.ptrTo().methods()).extracting(RMethod::name).containsExactly("Add", "Reset");
        Object variable = s.values().newVariable();
        RawValues.struct(variable).setField(0, 4.0);
        FuncValues.call(s.ptrTo().methods().get(1), variable, new Object[0]);
        assertThat(RawValues.struct(variable).getField(0)).isEqualTo(0.0);
    }

    @Test
    void relatesTypes() {
        RType c = Celsius.TYPE;
        assertThat(Types.FLOAT64.assignableTo(c)).isFalse();
        assertThat(Types.FLOAT64.convertibleTo(c)).isTrue();
        assertThat(Types.STRING.convertibleTo(of("[A"))).isTrue();
        assertThat(of("[i").convertibleTo(Types.STRING)).isTrue();
        assertThat(Types.STRING.convertibleTo(Types.INT)).isFalse();
        assertThat(of("Hbj").assignableTo(of("Hrj"))).isTrue();
        assertThat(of("Hrj").assignableTo(of("Hbj"))).isFalse();
        assertThat(c.assignableTo(Types.ANY)).isTrue();
        assertThat(of("[j").convertibleTo(of("#3:j"))).isTrue();
        assertThat(of("[j").convertibleTo(of("P#3:j"))).isTrue();
        RType tagged = of(struct(field("A", "", "x", "j")));
        RType plain = of(struct(field("A", "", "", "j")));
        assertThat(tagged.assignableTo(plain)).isFalse();
        assertThat(tagged.convertibleTo(plain)).isTrue();
        assertThat(tagged.ptrTo().convertibleTo(plain.ptrTo())).isTrue();
        assertThat(of("[j").comparable()).isFalse();
        assertThat(of("#2:" + struct(field("A", "", "", "F();"))).comparable()).isFalse();
        assertThat(Types.ANY.comparable()).isTrue();
    }

    @Test
    void sameTypesFromDifferentConstructors() {
        assertThat(of("Mt[j")).isSameAs(Types.mapOf(Types.STRING, Types.INT.sliceOf()));
        assertThat(of("F(j)t;")).isSameAs(Types.funcOf(List.of(Types.INT), List.of(Types.STRING), false));
        assertThat(of("#4:d")).isSameAs(Types.arrayOf(4, Types.FLOAT64));
        assertThat(of("Hsj")).isSameAs(Types.chanOf(ChanDir.SEND, Types.INT));
        assertThat(of("PPy")).isSameAs(Types.ANY.ptrTo().ptrTo());
    }
}
