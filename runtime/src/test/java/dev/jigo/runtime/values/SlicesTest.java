package dev.jigo.runtime.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.runtime.types.RField;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlicesTest {
    private static final RType POINT = Types.structOf(List.of(new RField("X", "", "", Types.INT, false, 0, 0)));

    private static Struct point(long x) {
        Struct p = (Struct) POINT.values().newVariable();
        p.setField(0, x);
        return p;
    }

    private static long x(Object p) {
        return (Long) ((Struct) p).getField(0);
    }

    @Test
    void boundsPanicAsInGo() {
        LongSlice s = LongSlice.make(3, 3);
        long[] a = new long[3];
        String[][] table = {
            {Expected.panic(() -> LongSlice.fromArray(a, 0, 5)), "[:5] with length 3"},
            {Expected.panic(() -> LongSlice.fromArray(a, 5, 3)), "[5:3]"},
            {Expected.panic(() -> LongSlice.slice(s, 0, 5)), "[:5] with capacity 3"},
            {Expected.panic(() -> LongSlice.slice(s, 5, 3)), "[5:3]"},
            {Expected.panic(() -> LongSlice.slice(s, -1, 3)), "[-1:]"},
            {Expected.panic(() -> LongSlice.slice(s, 0, -1)), "[:-1]"},
            {Expected.panic(() -> LongSlice.fromArray(a, 5, 7, 9)), "[::9] with length 3"},
            {Expected.panic(() -> LongSlice.slice3(s, 5, 7, 9)), "[::9] with capacity 3"},
            {Expected.panic(() -> LongSlice.slice3(s, 5, 7, 3)), "[:7:3]"},
            {Expected.panic(() -> LongSlice.slice3(s, 5, 2, 3)), "[5:2:]"},
        };
        for (String[] row : table) {
            assertThat(row[0]).isEqualTo("runtime error: slice bounds out of range " + row[1]);
        }
        assertThat(Expected.panic(() -> LongSlice.toArray(s, 4)))
                .contains("cannot convert slice with length 3 to array or pointer to array with length 4");
        assertThat(Expected.panic(() -> LongSlice.make(-1, 0))).contains("makeslice: len out of range");
        assertThat(Expected.panic(() -> LongSlice.make(2, 1))).contains("makeslice: cap out of range");
        assertThat(Expected.panic(() -> LongSlice.get(null, 2))).contains("index out of range [2] with length 0");
    }

    @Test
    void slicesShareTheirArray() {
        LongSlice s = LongSlice.append(LongSlice.append(null, 1), 2);
        LongSlice t = LongSlice.append(LongSlice.slice(s, 0, 1), 9);
        assertThat(LongSlice.get(s, 1)).isEqualTo(9);
        assertThat(t.a).isSameAs(s.a);
        LongSlice grown = LongSlice.append(s, 3);
        LongSlice.set(grown, 0, 7);
        assertThat(LongSlice.get(s, 0)).isEqualTo(1);
        assertThat(LongSlice.copy(LongSlice.slice(grown, 1, 3), grown)).isEqualTo(2);
        assertThat(grown.a).startsWith(7, 7, 9);
        assertThat(LongSlice.slice(null, 0, 0)).isNull();
        assertThat(LongSlice.appendAll(null, null)).isNull();
    }

    @Test
    void smallIntegersKeepTheirSign() {
        ByteSlice s = ByteSlice.append(null, 200);
        assertThat(ByteSlice.get(s, 0)).isEqualTo(-56);
        assertThat(ByteSlice.getU(s, 0)).isEqualTo(200);
        IntPtr p = ByteSlice.ptrU(s, 0);
        p.set(255);
        assertThat(p.get()).isEqualTo(255);
        assertThat(ByteSlice.ptr(s, 0).get()).isEqualTo(-1);
    }

    @Test
    void structElementsKeepTheirIdentity() {
        RefSlice s = RefSlice.make(2, 3, -8);
        Object first = RefSlice.materialize(s, 0, point(0));
        assertThat(RefSlice.materialize(s, 0, point(5))).isSameAs(first);
        RefSlice.setStructs(s, 0, point(4));
        assertThat(RefSlice.get(s, 0)).isSameAs(first);
        assertThat(x(first)).isEqualTo(4);

        RefSlice grown = RefSlice.appendStructs(RefSlice.appendStructs(s, point(7), -8), point(8), -8);
        assertThat(RefSlice.get(grown, 0)).isNotSameAs(first);
        ((Struct) RefSlice.get(grown, 0)).setField(0, 100L);
        assertThat(x(first)).as("growing copies").isEqualTo(4);
        assertThat(RefSlice.get(grown, 1)).as("a zero value may stay null").isNull();

        RefSlice.copyStructs(RefSlice.slice(grown, 1, 4), grown);
        assertThat(x(RefSlice.get(grown, 1))).isEqualTo(100);
        assertThat(x(RefSlice.get(grown, 3))).isEqualTo(7);
        RefSlice.clearStructs(s);
        assertThat(x(first)).as("seen through pointers").isZero();
    }

    @Test
    void arraysOfArraysAreCopiedDeeply() {
        Object[] a = {new long[] {1}, null};
        Object[] copy = Arrays.copyNested(a, 1, Arrays.PLAIN);
        ((long[]) copy[0])[0] = 9;
        assertThat((long[]) a[0]).containsExactly(1);
        Object inner = a[0];
        Arrays.assign(a, copy, 1, Arrays.PLAIN);
        assertThat(a[0]).isSameAs(inner);
        assertThat((long[]) inner).containsExactly(9);
        RType type = Types.arrayOf(2, Types.arrayOf(1, Types.INT));
        assertThat(Arrays.eq(a, copy, type)).isTrue();
        assertThat(Arrays.eq(a, new Object[] {new long[] {9}, new long[1]}, type))
                .as("null is zero")
                .isTrue();
        assertThat(Arrays.eq(a, new Object[2], type)).isFalse();
        assertThat(Arrays.hash(a, 5, type)).isEqualTo(Arrays.hash(new Object[] {new long[] {9}, new long[1]}, 5, type));
    }

    @Test
    void onlyWholeArraysHavePointers() {
        LongSlice s = LongSlice.of(new long[] {1, 2, 3});
        assertThat(LongSlice.toArrayPtr(s, 3)).isSameAs(s.a);
        assertThat(LongSlice.toArrayPtr(null, 0)).isNull();
        assertThat(Expected.panic(() -> LongSlice.toArrayPtr(s, 2))).contains("not supported");
        assertThat(LongSlice.toArray(LongSlice.slice(s, 1, 3), 2)).containsExactly(2, 3);
    }
}
