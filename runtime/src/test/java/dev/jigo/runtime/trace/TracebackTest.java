package dev.jigo.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracebackTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "go.main.a·go | main | main.main",
                "go.main.a·go | (*T)·Read | main.(*T).Read",
                "go.main.a·go | main·func1·2 | main.main.func1.2",
                "go.main.a·go | f·deferred | main.f",
                "go.main.a·go | Map⟦int,main·Pair⟦int⟧⟧·func1 | main.Map[...].func1",
                "go.encoding.json.decode·go | Unmarshal | encoding/json.Unmarshal",
                "go.example·com.x.y.z·go | T·M | example.com/x/y.T.M",
                "go.gopkg·in.yaml·v3.z·go | f | gopkg.in/yaml%2ev3.f",
                "go.main.init· | init | main.init"
            })
    void symbol(String className, String method, String symbol) {
        assertThat(SymbolName.of(className, method)).isEqualTo(symbol);
    }

    @Test
    void onlyGoFramesShow() {
        StackTraceElement[] trace = {
            new StackTraceElement("dev.jigo.runtime.panics.Panicking", "panic", "Panicking.java", 70),
            new StackTraceElement("go.main.a·go", "main·func1", "/src/a.go", 9),
            new StackTraceElement("dev.jigo.runtime.panics.Panicking", "panic", "Panicking.java", 71),
            new StackTraceElement("go.main.T", "Read", "/src/a.go", -1),
            new StackTraceElement("java.util.ArrayList", "forEach", "ArrayList.java", 1),
            new StackTraceElement("go.main.a·go", "main", "/src/a.go", 5),
        };
        StringBuilder out = new StringBuilder();
        Traceback.print(out, 1, "running", Frame.ofTrace(trace), "main.start\t/src/b.go:3", 7);
        assertThat(out).hasToString("""
                        goroutine 1 [running]:
                        main.main.func1(...)
                        \t/src/a.go:9
                        panic(...)
                        \t/usr/local/go/src/runtime/panic.go:860
                        main.main()
                        \t/src/a.go:5
                        created by main.start in goroutine 7
                        \t/src/b.go:3
                        """);
    }

    @Test
    void deepStacksAreCutInTheMiddle() {
        List<Frame> frames = IntStream.range(0, 150)
                .mapToObj(i -> new Frame("main.f", "/src/a.go", i, false))
                .toList();
        StringBuilder out = new StringBuilder();
        Traceback.print(out, 1, "running", frames, null, 0);
        assertThat(out).contains("a.go:49\n...50 frames elided...\nmain.f(...)\n\t/src/a.go:100\n");
    }
}
