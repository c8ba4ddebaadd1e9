package dev.jigo.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.runtime.Closure;
import dev.jigo.runtime.chans.Chan;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A function as the compiler would emit it, parked and running, in a dump of all goroutines. */
@Timeout(30)
class DumpTest {
    private static final String NAME = "go.example·com.x.t·go";

    /** {@code func (*T) wait(c chan int, _ bool) { <-c }}, in /src/t.go, line 12. */
    private static MethodHandle waiting() throws ReflectiveOperationException {
        ClassDesc chan = Chan.class.describeConstable().orElseThrow();
        byte[] bytes = ClassFile.of()
                .build(
                        ClassDesc.of(NAME),
                        type -> type.with(SourceFileAttribute.of("/src/t.go"))
                                .withMethodBody(
                                        "(*T)·wait",
                                        MethodTypeDesc.of(ConstantDescs.CD_void, chan),
                                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                        code -> code.lineNumber(12)
                                                .aload(0)
                                                .invokestatic(
                                                        chan, "recvJ", MethodTypeDesc.of(ConstantDescs.CD_long, chan))
                                                .pop2()
                                                .return_()));
        Class<?> type = new ClassLoader(DumpTest.class.getClassLoader()) {
            Class<?> define() {
                return defineClass(NAME, bytes, 0, bytes.length);
            }
        }.define();
        return MethodHandles.publicLookup()
                .findStatic(type, "(*T)·wait", MethodType.methodType(void.class, Chan.class));
    }

    private static void call(MethodHandle function, Chan c) {
        try {
            function.invokeExact(c);
        } catch (Throwable t) {
            throw new IllegalStateException(t);
        }
    }

    @Test
    void showsParkedGoroutine() throws ReflectiveOperationException {
        MethodHandle wait = waiting();
        Chan c = new Chan(0, true);
        Chan ended = new Chan(0, true);
        Sched.go(
                Closure.of(() -> {
                    call(wait, c);
                    Chan.sendJ(ended, 1);
                }),
                "main.main\t/src/main.go:3");
        String expected = """
                 [chan receive]:
                example.com/x.(*T).wait(...)
                \t/src/t.go:12
                created by main.main
                \t/src/main.go:3
                """;
        String dump = Dump.stack(true);
        while (!dump.contains(" [chan receive]:\nexample")) {
            dump = Dump.stack(true);
        }
        assertThat(dump).contains(expected);
        Chan.sendJ(c, 1);
        Chan.recvJ(ended);
    }

    /** The minutes of a wait, and a lock to a thread, as gc prints them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | false | chan receive",
                "60 | false | chan receive, 1 minutes",
                "7325 | false | chan receive, 122 minutes",
                "60 | true | chan receive, 1 minutes, locked to thread"
            })
    void tellsHowLongAGoroutineWaits(long seconds, boolean locked, String status) {
        Chan c = new Chan(0, true);
        Chan told = new Chan(1, true);
        Sched.go(Closure.of(() -> {
            if (locked) {
                Sched.lockOSThread();
            }
            Chan.sendJ(told, Sched.getg().goid);
            Chan.recvJ(c);
            Chan.sendJ(told, 0);
        }));
        G g = goroutine(Chan.recvJ(told));
        while (g.status() != G.WAITING) {
            Thread.onSpinWait();
        }
        int since = (int) (Clock.nanotime() / 1_000_000_000L - seconds);
        g.waitSince(since == 0 ? -1 : since); // 0: it does not wait
        assertThat(Dump.stack(true)).contains("goroutine " + g.goid + " [" + status + "]:\n");
        Chan.sendJ(c, 1);
        Chan.recvJ(told);
    }

    private static G goroutine(long goid) {
        return AllGs.snapshot().stream().filter(g -> g.goid == goid).findFirst().orElseThrow();
    }
}
