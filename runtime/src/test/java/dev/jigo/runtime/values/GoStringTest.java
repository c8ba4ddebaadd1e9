package dev.jigo.runtime.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoStringTest {
    private static GoString latin(String s) {
        return GoString.constant(s);
    }

    private static String runes(GoString s) {
        StringBuilder text = new StringBuilder();
        for (long i = 0; i < GoString.len(s); ) {
            long decoded = GoString.decode(s, i);
            text.append(Integer.toHexString((int) decoded))
                    .append('/')
                    .append(decoded >>> 32)
                    .append(' ');
            i += decoded >>> 32;
        }
        return text.toString().strip();
    }

    @Test
    void decodesAsGoDoes() {
        assertThat(runes(GoString.of("aé€😀"))).isEqualTo("61/1 e9/2 20ac/3 1f600/4");
        assertThat(runes(latin("\u00ff\u0080a"))).isEqualTo("fffd/1 fffd/1 61/1");
        assertThat(runes(latin("\u00c0\u0080"))).as("overlong").isEqualTo("fffd/1 fffd/1");
        assertThat(runes(latin("\u00ed\u00a0\u0080"))).as("surrogate").isEqualTo("fffd/1 fffd/1 fffd/1");
        assertThat(runes(latin("\u00e2\u0082"))).as("cut off").isEqualTo("fffd/1 fffd/1");
        assertThat(runes(latin("\u00f4\u0090\u0080\u0080"))).as("too large").isEqualTo("fffd/1 fffd/1 fffd/1 fffd/1");
        assertThat(runes(latin("\u00f0\u009f\u0098x"))).isEqualTo("fffd/1 fffd/1 fffd/1 78/1");
    }

    @Test
    void encodesAsGoDoes() {
        assertThat(GoString.fromRune('x').toString()).isEqualTo("x");
        assertThat(GoString.fromRune(0x1F600).bytes()).containsExactly(0xf0, 0x9f, 0x98, 0x80);
        for (long invalid : new long[] {-1, 0xD800, 0x110000, 1L << 40}) {
            assertThat(GoString.fromRune(invalid).bytes()).containsExactly(0xef, 0xbf, 0xbd);
        }
        IntSlice runes = GoString.toRunes(latin("a\u00ffb"));
        assertThat(runes.len).isEqualTo(3);
        assertThat(GoString.toJava(GoString.fromRunes(runes))).isEqualTo("a\uFFFDb");
        assertThat(GoString.of("\ud800x").bytes()).containsExactly(0xef, 0xbf, 0xbd, 'x');
        assertThat(GoString.runeCount(latin("a\u00ff\u00c3\u00a9"))).isEqualTo(3);
    }

    @Test
    void nilIsTheEmptyString() {
        assertThat(GoString.len(null)).isZero();
        assertThat(GoString.eq(null, GoString.EMPTY)).isTrue();
        assertThat(GoString.compare(null, latin("a"))).isNegative();
        assertThat(GoString.compare(GoString.EMPTY, null)).isZero();
        assertThat(GoString.hash(null, 7)).isEqualTo(GoString.hash(GoString.EMPTY, 7));
        assertThat(GoString.concat(null, null)).isNull();
        assertThat(GoString.toBytes(null).len).isZero();
    }

    @Test
    void comparesBytesAsUnsigned() {
        assertThat(GoString.compare(latin("a\u00ff"), latin("az"))).isPositive();
        assertThat(GoString.compare(latin("ab"), latin("abc"))).isNegative();
        GoString whole = latin("xxabcxx");
        assertThat(GoString.eq(GoString.slice(whole, 2, 5), latin("abc"))).isTrue();
        assertThat(GoString.hash(GoString.slice(whole, 2, 5), 3)).isEqualTo(GoString.hash(latin("abc"), 3));
    }

    @Test
    void concatenates() {
        GoString a = latin("a");
        assertThat(GoString.concat(a, null)).isSameAs(a);
        assertThat(GoString.concat(new GoString[] {GoString.EMPTY, a, GoString.EMPTY}))
                .isSameAs(a);
        assertThat(GoString.toJava(GoString.concat(new GoString[] {a, latin("bc"), a})))
                .isEqualTo("abca");
    }

    @Test
    void boundsPanicAsInGo() {
        GoString s = latin("abc");
        assertThat(Expected.panic(() -> GoString.slice(s, 0, 5)))
                .contains("slice bounds out of range [:5] with length 3");
        assertThat(Expected.panic(() -> GoString.slice(s, 5, 3))).contains("slice bounds out of range [5:3]");
        assertThat(Expected.panic(() -> GoString.slice(s, -1, 3))).contains("slice bounds out of range [-1:]");
        assertThat(Expected.panic(() -> GoString.at(s, 3))).isEqualTo("Index 3 out of bounds for length 3");
        assertThat(Expected.panic(() -> GoString.at(null, 3))).contains("index out of range [3] with length 0");
    }
}
