package dev.jigo.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.CodeAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must not be inlined is longer than what HotSpot inlines at most. */
class InliningGuardTest {
    private static final int FREQ_INLINE_SIZE = 325;

    @ParameterizedTest
    @CsvSource({"sched/Sched, getg", "sched/Sched, currentM", "sched/RawCoroutine, leave", "events/FlightEvents, commit"
    })
    void isTooLongToInline(String type, String method) throws IOException {
        try (InputStream in = Sched.class.getResourceAsStream("/dev/jigo/runtime/" + type + ".class")) {
            int length = ClassFile.of().parse(in.readAllBytes()).methods().stream()
                    .filter(m -> m.methodName().equalsString(method))
                    .map(m -> (CodeAttribute) m.code().orElseThrow())
                    .mapToInt(CodeAttribute::codeLength)
                    .findFirst()
                    .orElseThrow();
            assertThat(length).isGreaterThan(FREQ_INLINE_SIZE);
        }
    }
}
