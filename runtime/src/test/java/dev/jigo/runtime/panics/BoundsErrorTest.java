package dev.jigo.runtime.panics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsErrorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INDEX | 5 | 3 | index out of range [5] with length 3",
                "INDEX | -1 | 3 | index out of range [-1]",
                "SLICE_ALEN | 5 | 3 | slice bounds out of range [:5] with length 3",
                "SLICE_ALEN | -5 | 3 | slice bounds out of range [:-5]",
                "SLICE_ACAP | 5 | 3 | slice bounds out of range [:5] with capacity 3",
                "SLICE_B | 4 | 2 | slice bounds out of range [4:2]",
                "SLICE_B | -4 | 2 | slice bounds out of range [-4:]",
                "SLICE3_ALEN | 5 | 3 | slice bounds out of range [::5] with length 3",
                "SLICE3_ACAP | 5 | 3 | slice bounds out of range [::5] with capacity 3",
                "SLICE3_ACAP | -5 | 3 | slice bounds out of range [::-5]",
                "SLICE3_B | 5 | 3 | slice bounds out of range [:5:3]",
                "SLICE3_B | -5 | 3 | slice bounds out of range [:-5:]",
                "SLICE3_C | 5 | 3 | slice bounds out of range [5:3:]",
                "SLICE3_C | -5 | 3 | slice bounds out of range [-5::]",
                "CONVERT | 2 | 4 | cannot convert slice with length 2 to array or pointer to array with length 4"
            })
    void text(BoundsError.Code code, long x, long y, String expected) {
        assertThat(new BoundsError(x, true, y, code).text()).isEqualTo("runtime error: " + expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.5", "1e100, 1e+100", "3.0, 3", "1e21, 1e+21", "123456789.0, 1.23456789e+08", "100000.0, 100000",
        "1e6, 1e+06", "0.0001, 0.0001", "0.00001, 1e-05", "-0.0, -0", "NaN, NaN", "Infinity, +Inf"
    })
    void floatAsPrinted(double d, String expected) {
        assertThat(PanicText.floating(d)).isEqualTo(expected);
    }
}
