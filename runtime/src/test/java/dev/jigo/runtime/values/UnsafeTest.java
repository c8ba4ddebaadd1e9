package dev.jigo.runtime.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.runtime.types.RField;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.RawValues;
import dev.jigo.runtime.types.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnsafeTest {
    private static RType of(String descriptor) {
        return Types.of(descriptor, UnsafeTest.class);
    }

    private static LongPtr asLong(Object p) {
        return (LongPtr) Unsafe.pointer(p, of("PL"), LongPtr.class);
    }

    private static IntPtr asInt(Object p, String elem) {
        return (IntPtr) Unsafe.pointer(p, of("P" + elem), IntPtr.class);
    }

    @Test
    void numbersAreSeenInOtherSizes() {
        byte[] bytes = {1, 2, 3, 4, 5, 6, 7, (byte) 0x88, 9, 10};
        Object first = Unsafe.sliceData(ByteSlice.of(bytes), true);
        assertThat(asLong(first).get()).isEqualTo(0x8807060504030201L);
        asLong(Unsafe.add(first, 2)).set(-1);
        assertThat(bytes).containsExactly(1, 2, -1, -1, -1, -1, -1, -1, -1, -1);
        assertThat(asInt(Unsafe.add(first, 2), "A").get()).isEqualTo(255);
        assertThat(asInt(Unsafe.add(first, 2), "a").get()).isEqualTo(-1);
        assertThat(asInt(first, "S").get()).isEqualTo(0x0201);

        DoubleVar d = new DoubleVar(1.0);
        assertThat(asLong(d).get()).isEqualTo(0x3ff0000000000000L);
        asLong(d).set(0x4000000000000000L);
        assertThat(d.v).isEqualTo(2.0);
        assertThat(asInt(Unsafe.add(d, 7), "A").get()).isEqualTo(0x40);
        assertThat(Expected.panic(() -> asInt(Unsafe.add(d, 8), "A").get())).contains("access of bytes 8 to 9 of 8");

        long[] words = {0x0807060504030201L, 0x11};
        Object middle = Unsafe.add(Arrays.ptr(words, 0), 8);
        assertThat(Ptr.eq(asLong(middle), Arrays.ptr(words, 1))).isTrue();
        assertThat(asInt(Unsafe.add(words, 6), "I").get()).isEqualTo(0x00110807);
    }

    @Test
    void fieldsLieAtTheirOffsets() {
        RType inner = of("{0:1:u1:m0:A1:v1:m0:j}");
        RType outer = Types.structOf(List.of(
                new RField("a", "m", "", Types.INT32, false, 0, 0),
                new RField("b", "m", "", inner, false, 0, 0),
                new RField("c", "m", "", Types.STRING, false, 0, 0)));
        Object s = outer.values().newVariable();
        asLong(Unsafe.add(s, 16)).set(7);
        Struct nested = (Struct) RawValues.struct(s).getField(1);
        assertThat(nested.getField(1)).isEqualTo(7L);
        RefPtr text = (RefPtr) Unsafe.pointer(Unsafe.add(s, 24), Types.STRING.ptrTo(), RefPtr.class);
        text.set(GoString.of("x"));
        assertThat(String.valueOf(RawValues.struct(s).getField(2))).isEqualTo("x");
        assertThat(Unsafe.pointer(Unsafe.add(s, 8), inner.ptrTo(), Struct.class))
                .isSameAs(nested);
        assertThat(Unsafe.pointer(Unsafe.add(Unsafe.add(s, 8), -8), outer.ptrTo(), Struct.class))
                .isSameAs(s);
        assertThat(Expected.panic(() -> Unsafe.pointer(Unsafe.add(s, 2), Types.STRING.ptrTo(), RefPtr.class)))
                .contains("moved by 2 bytes to *string is not supported");
    }

    @Test
    void stringsAndSlicesShareBytes() {
        ByteSlice b = ByteSlice.of(new byte[] {'a', 'b', 'c'});
        GoString s = Unsafe.string(Unsafe.sliceData(ByteSlice.slice(b, 1, 3), true), 2);
        assertThat(GoString.toJava(s)).isEqualTo("bc");
        assertThat(Unsafe.slice(Unsafe.stringData(s), 2, ByteSlice.class)).isInstanceOf(ByteSlice.class);
        assertThat(Unsafe.slice(null, 0, ByteSlice.class)).isNull();
        assertThat(Expected.panic(() -> Unsafe.slice(null, 1, ByteSlice.class)))
                .isEqualTo("runtime error: unsafe.Slice: ptr is nil and len is not zero");
        assertThat(Expected.panic(() -> Unsafe.slice(Arrays.ptr(new long[1], 0), -1, LongSlice.class)))
                .isEqualTo("runtime error: unsafe.Slice: len out of range");
        RefVar bytes = new RefVar(b);
        RefPtr text = (RefPtr) Unsafe.pointer(bytes, Types.STRING.ptrTo(), RefPtr.class);
        assertThat(String.valueOf(text.get())).isEqualTo("abc");
    }

    @Test
    void addressesOrderTheElementsOfAnArray() {
        byte[] a = new byte[10];
        long first = Addresses.of(Arrays.ptrU(a, 0));
        assertThat(Addresses.of(Arrays.ptrU(a, 4)) - first).isEqualTo(4);
        assertThat(Addresses.of(ByteSlice.of(a))).isEqualTo(first);
        assertThat(Addresses.of(Unsafe.add(Arrays.ptrU(a, 4), 3)) - first).isEqualTo(7);
        assertThat(Addresses.of(null)).isZero();
        assertThat(Unsafe.ofAddress(0)).isNull();
        assertThat(Addresses.of(Unsafe.ofAddress(5))).isEqualTo(5);
        assertThat(Slice.overlaps(ByteSlice.slice(ByteSlice.of(a), 0, 4), ByteSlice.slice(ByteSlice.of(a), 3, 5)))
                .isTrue();
        assertThat(Slice.overlaps(ByteSlice.of(a), ByteSlice.of(new byte[10]))).isFalse();
    }
}
