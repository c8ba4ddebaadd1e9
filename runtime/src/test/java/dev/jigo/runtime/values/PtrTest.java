package dev.jigo.runtime.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PtrTest {
    /** Stands for a generated field pointer: its class name leads to the field. */
    public static final class Box {
        public long n;
    }

    @Test
    void pointersAreEqualIfTheyReferToOneVariable() {
        long[] a = new long[2];
        assertThat(Ptr.eq(Arrays.ptr(a, 1), Arrays.ptr(a, 1))).isTrue();
        assertThat(Ptr.eq(Arrays.ptr(a, 0), Arrays.ptr(a, 1))).isFalse();
        assertThat(Ptr.eq(Arrays.ptr(a, 0), Arrays.ptr(new long[2], 0))).isFalse();
        assertThat(Ptr.hash(Arrays.ptr(a, 1))).isEqualTo(Ptr.hash(Arrays.ptr(a, 1)));
        LongVar v = new LongVar();
        assertThat(Ptr.eq(v, v)).isTrue();
        assertThat(Ptr.eq(v, new LongVar())).isFalse();
        assertThat(Ptr.eq(null, v)).isFalse();
        assertThat(Ptr.eq(null, null)).isTrue();
    }

    @Test
    void atomicOperationsReachTheVariable() {
        long[] a = {5};
        for (LongPtr p : new LongPtr[] {new LongVar(5), Arrays.ptr(a, 0)}) {
            assertThat(p.getAndAdd(3)).isEqualTo(5);
            assertThat(p.compareAndSet(8, 9)).isTrue();
            assertThat(p.compareAndSet(8, 1)).isFalse();
            assertThat(p.getAndSet(2)).isEqualTo(9);
            assertThat(p.getAndBitwiseOr(5)).isEqualTo(2);
            assertThat(p.getVolatile()).isEqualTo(7);
        }
        Box box = new Box();
        assertThat(Ptr.fieldHandle(Box.class, "n", long.class).compareAndSet(box, 0L, 4L))
                .isTrue();
        assertThat(box.n).isEqualTo(4);
    }
}
