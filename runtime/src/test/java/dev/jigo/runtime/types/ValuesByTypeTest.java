package dev.jigo.runtime.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jigo.runtime.funcs.FnLJ_L;
import dev.jigo.runtime.values.Box;
import dev.jigo.runtime.values.Func;
import dev.jigo.runtime.values.GoInt;
import dev.jigo.runtime.values.GoMap;
import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.Iface;
import dev.jigo.runtime.values.LongSlice;
import dev.jigo.runtime.values.MapIter;
import dev.jigo.runtime.values.Slice;
import dev.jigo.runtime.values.TypedBox;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesByTypeTest {
    private static RType of(String descriptor) {
        return Types.of(descriptor, ValuesByTypeTest.class);
    }

    @Test
    void boxesAndUnboxes() {
        for (char c : "zasiljASILJUfdcCtp".toCharArray()) {
            RType t = of(String.valueOf(c));
            Object zero = t.values().zero();
            Object boxed = t.values().box(zero);
            assertThat(Iface.typeOf(boxed)).isSameAs(t);
            assertThat(Iface.eq(boxed, t.values().box(t.values().zero()))).isTrue();
            assertThat(t.values().isZero(Iface.unbox(boxed))).isTrue();
        }
        Object celsius = Celsius.TYPE.values().box(36.6);
        assertThat(celsius).isInstanceOf(Celsius.class);
        assertThat(((Box) celsius).raw()).isEqualTo(36.6);
        Object nilSlice = of("[j").values().box(null);
        assertThat(nilSlice).isInstanceOf(TypedBox.class);
        assertThat(Iface.unbox(nilSlice)).isNull();
        assertThat(of("y").values().box(null)).isNull();
    }

    @Test
    void comparesInterfaces() {
        Object slice = new TypedBox(of("[j"), LongSlice.make(1, 1));
        assertThat(Iface.eq(slice, GoInt.of(1))).isFalse();
        assertThat(text(() -> Iface.eq(slice, slice))).isEqualTo("runtime error: comparing uncomparable type []int");
        assertThat(Iface.eq(GoInt.of(1), Types.INT64.values().box(1L))).isFalse();
        assertThat(Iface.eq(new Celsius(1), new Celsius(1))).isTrue();
        assertThat(Iface.eq(
                        Types.FLOAT64.values().box(Double.NaN),
                        Types.FLOAT64.values().box(Double.NaN)))
                .isFalse();
        Object structs = of("{0:1:a1:m0:j1:b1:m0:y}").values().box(structAB(1, slice));
        Object other = of("{0:1:a1:m0:j1:b1:m0:y}").values().box(structAB(2, slice));
        assertThat(Iface.eq(structs, other)).as("decided before the slices").isFalse();
        assertThat(text(() -> Iface.eq(structs, structs))).contains("comparing uncomparable type []int");
    }

    private static Object structAB(long a, Object b) {
        Object s = of("{0:1:a1:m0:j1:b1:m0:y}").values().newVariable();
        RawValues.struct(s).setField(0, a);
        RawValues.struct(s).setField(1, b);
        return s;
    }

    private static String text(org.assertj.core.api.ThrowableAssert.ThrowingCallable code) {
        Throwable thrown = catchThrowable(code);
        return thrown == null ? "none" : String.valueOf(thrown.getMessage());
    }

    /** The texts are gc's. */
    @Test
    void failedAssertionsTellWhy() {
        RType iface = of("&(1:M0:1:xF();1:m4:main1:xF();)");
        RType stringer = of("&(6:String0:1:xF()t;)");
        Object[][] table = {
            {GoString.of("x"), Types.INT, Types.ANY, "interface {} is string, not int"},
            {GoString.of("x"), iface, Types.ANY, "string is not interface { M(); main.m() }: missing method M"},
            {null, stringer, stringer, "interface is nil, not interface { String() string }"},
            {null, Celsius.TYPE, Types.ERROR, "error is nil, not temp.Celsius"},
            {null, Types.ERROR, Types.ANY, "interface is nil, not error"},
            {new Celsius(1), Types.ERROR, stringer, "temp.Celsius is not error: missing method Error"},
            {
                new Celsius(1),
                Types.named("temp.Celsius", "example.com/temp", "j", "", Celsius.class),
                Types.ANY,
                "interface {} is temp.Celsius, not temp.Celsius (types from different scopes)"
            },
            {
                new Celsius(1),
                Types.named("temp.Celsius", "other/temp", "j", "", Celsius.class),
                Types.ANY,
                "interface {} is temp.Celsius, not temp.Celsius (types from different packages)"
            },
        };
        for (Object[] row : table) {
            assertThat(text(() -> Iface.assertFailed(row[0], (RType) row[1], (RType) row[2])))
                    .isEqualTo("interface conversion: " + row[3]);
        }
    }

    @Test
    void makesFunctionsOfAnyShape() {
        RType type = of("F(tj)t;");
        Func f = FuncValues.make(type, args -> new Object[] {GoString.of(args[0] + "/" + args[1])});
        assertThat(f).isInstanceOf(FnLJ_L.class);
        assertThat(String.valueOf(((FnLJ_L) f).call(GoString.of("x"), 4))).isEqualTo("x/4");
        assertThat(String.valueOf(FuncValues.call(type, f, new Object[] {GoString.of("y"), 5L})[0]))
                .isEqualTo("y/5");

        RType several = of("F(t)jt;");
        Func g = FuncValues.make(several, args -> new Object[] {7L, args[0]});
        assertThat(FuncValues.call(several, g, new Object[] {GoString.EMPTY})).containsExactly(7L, GoString.EMPTY);

        RType unknown = of("F(dfzidfzi)fd;");
        Func h = FuncValues.make(unknown, args -> new Object[] {args[1], args[0]});
        assertThat(FuncValues.call(unknown, h, new Object[] {1.0, 2f, true, 1, 1.0, 2f, true, 1}))
                .containsExactly(2f, 1.0);
        assertThat(FuncValues.call(of("F();"), FuncValues.make(of("F();"), args -> args), new Object[0]))
                .isEmpty();
    }

    @Test
    void handlesSlicesAndArraysOfAnyType() {
        for (RType elem : List.of(
                Types.BOOL,
                Types.UINT8,
                Types.INT16,
                Types.UINT32,
                Types.INT,
                Types.FLOAT32,
                Types.FLOAT64,
                Types.STRING,
                Types.arrayOf(2, Types.INT))) {
            Slice s = SliceValues.make(elem, 0, 0);
            Object zero = elem.values().zero();
            for (int i = 0; i < 5; i++) {
                s = SliceValues.append(elem, s, zero);
            }
            assertThat(s.len).isEqualTo(5);
            Object pointer = SliceValues.ptr(elem, s, 4);
            assertThat(elem.values().equal(elem.values().load(pointer), zero)).isTrue();
            assertThat(SliceValues.copy(elem, s, s)).isEqualTo(5);
        }
        Slice bytes = SliceValues.append(Types.UINT8, null, 200);
        assertThat(SliceValues.get(Types.UINT8, bytes, 0)).isEqualTo(200);
        assertThat(text(() -> SliceValues.get(Types.UINT8, bytes, 1))).contains("index out of range [1] with length 1");
        RType pair = Types.arrayOf(2, Types.INT);
        long[] value = {1, 2};
        Slice pairs = SliceValues.append(pair, null, value);
        value[0] = 9;
        assertThat((long[]) SliceValues.get(pair, pairs, 0)).containsExactly(1, 2);
        Object copy = pair.values().copy(value);
        assertThat(copy).isNotSameAs(value);
        assertThat(pair.values().equal(copy, value)).isTrue();
        assertThat(pair.values().isZero(new long[2])).isTrue();
    }

    @Test
    void handlesMapsOfAnyType() {
        Object[][] table = {
            {"Mjt", 5L, GoString.of("v")},
            {"Mzj", true, 3L},
            {"Mtd", GoString.of("k"), 2.5},
            {"Mdf", 1.5, 2.5f},
            {"M#2:jA", new long[] {1, 2}, 255},
            {"My#2:j", GoInt.of(4), new long[] {3, 4}},
        };
        for (Object[] row : table) {
            RType type = of((String) row[0]);
            MapValues values = MapValues.of(type);
            GoMap m = GoMap.make(type, 0);
            assertThat(type.elem().values().isZero(values.get(m, row[1]))).isTrue();
            values.put(m, row[1], row[2]);
            assertThat(values.contains(m, row[1])).isTrue();
            assertThat(type.elem().values().equal(values.get(m, row[1]), row[2]))
                    .isTrue();
            MapIter i = MapIter.of(m);
            assertThat(i.next()).isTrue();
            assertThat(type.key().values().equal(values.key(i), row[1])).isTrue();
            assertThat(type.elem().values().equal(values.value(i), row[2])).isTrue();
            values.delete(m, row[1]);
            assertThat(GoMap.len(m)).isZero();
        }
    }
}
