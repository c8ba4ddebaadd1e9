package dev.jigo.runtime.panics;

import static dev.jigo.runtime.panics.Activation.call;
import static dev.jigo.runtime.panics.Activation.recovering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jigo.runtime.Closure;
import dev.jigo.runtime.chans.Chan;
import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.trace.Origin;
import dev.jigo.runtime.values.GoString;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Activations whose deferred calls have no records until something reaches them. Each program was run under gc; the log is what it printed. */
@Timeout(30)
class OpenDeferTest {
    private final List<String> log = new ArrayList<>();
    private final G g = Sched.getg();

    private static RuntimeException panic(String text) {
        return Panics.panic(GoString.of(text));
    }

    private DeferCall logged(String what) {
        return call(() -> log.add(what));
    }

    private DeferCall logRecovered() {
        return recovering(v -> log.add("recovered " + v));
    }

    private static DeferCall panicking(String text) {
        return call(() -> {
            throw panic(text);
        });
    }

    @AfterEach
    void nothingIsLeftOnTheGoroutine() {
        assertThat(g.openDefers).isZero();
        assertThat(g.defer).isNull();
        assertThat(g.panic()).isNull();
    }

    @Test
    void countsItselfWhileCallsArePending() {
        List<Integer> counts = new ArrayList<>();
        DeferCall count = call(() -> counts.add(g.openDefers));
        Activation.open(List.of(count, count), () -> counts.add(g.openDefers));
        assertThat(counts).containsExactly(1, 1, 0);
    }

    @Test
    void panicRunsThemAndOneRecovers() {
        Activation.open(List.of(logged("first"), logRecovered(), logged("last")), () -> {
            throw panic("boom");
        });
        assertThat(log).containsExactly("last", "recovered boom", "first");
    }

    @Test
    void panicPassesOpenAndRecordedActivationsInOrder() {
        Activation.of(outermost -> {
            outermost.push(logRecovered());
            Activation.open(
                    List.of(logged("open 1")),
                    () -> Activation.of(recorded -> {
                        recorded.push(logged("recorded"));
                        Activation.open(
                                List.of(logged("open 2")),
                                () -> Activation.of(innermost -> {
                                    innermost.push(logged("innermost"));
                                    throw panic("boom");
                                }));
                    }));
        });
        assertThat(log).containsExactly("innermost", "open 2", "recorded", "open 1", "recovered boom");
    }

    @Test
    void recordedActivationWithoutCallsLeftLetsThePanicPass() {
        Activation.open(
                List.of(logRecovered()),
                () -> Activation.of(_ -> Activation.of(_ -> {
                    throw panic("boom");
                })));
        assertThat(log).containsExactly("recovered boom");
    }

    @Test
    void panicInDeferredCallReplacesTheOlderBeyondIt() {
        Activation.open(
                List.of(logRecovered(), logRecovered()),
                () -> Activation.open(List.of(logged("rest"), panicking("second")), () -> {
                    throw panic("first");
                }));
        assertThat(log).containsExactly("rest", "recovered second", "recovered null");
    }

    @Test
    void panicRecoveredWithinDeferredCallLeavesTheOlder() {
        DeferCall inner = call(() -> Activation.open(List.of(logRecovered()), () -> {
            throw panic("inner");
        }));
        Activation.open(List.of(logRecovered(), inner), () -> {
            throw panic("outer");
        });
        assertThat(log).containsExactly("recovered inner", "recovered outer");
    }

    @Test
    void panicInDeferredCallOnReturn() {
        Activation.open(
                List.of(logRecovered()),
                () -> Activation.open(List.of(logged("still runs"), panicking("late")), () -> log.add("body")));
        assertThat(log).containsExactly("body", "still runs", "recovered late");
    }

    @Test
    void jvmExceptionsBecomePanics() {
        int[] none = {};
        Activation.open(List.of(logRecovered()), () -> log.add("" + none[none.length]));
        assertThat(log).containsExactly("recovered runtime error: index out of range [0] with length 0");
    }

    /** The second panic goes beyond Goexit's own loop before it is recovered. */
    @Test
    void goexitGoesOnAfterALaterPanicWasRecoveredFartherOut() {
        onGoroutine(() -> Activation.open(List.of(logged("outermost")), () -> {
            Activation.open(
                    List.of(logRecovered()),
                    () -> Activation.open(List.of(logged("rest"), panicking("in between")), () -> {
                        throw Panics.goexit();
                    }));
            log.add("not reached");
        }));
        assertThat(log).containsExactly("rest", "recovered in between", "outermost");
    }

    private void onGoroutine(Runnable body) {
        Chan done = new Chan(0, true);
        Sched.go(Closure.of(() -> Activation.open(List.of(call(() -> Chan.close(done))), body)));
        Chan.recvJ(done);
    }

    @Test
    void originTellsWhereThePanicBegan() {
        List<Origin> origins = new ArrayList<>();
        Activation.open(List.of(logRecovered(), call(() -> origins.addAll(Panics.origins()))), () -> {
            throw panic("boom");
        });
        assertThat(origins).singleElement().satisfies(origin -> {
            assertThat(origin.explicit()).isTrue();
            assertThat(origin.raised().getStackTrace())
                    .extracting(StackTraceElement::getMethodName)
                    .contains("originTellsWhereThePanicBegan");
        });
    }

    @Test
    void panicNobodyRecoversReachesTheJavaCallerOfAForeignThread() {
        assertThatThrownBy(() -> Activation.open(List.of(logged("deferred")), () -> {
                    throw panic("boom");
                }))
                .isInstanceOf(PanicException.class)
                .hasMessage("boom");
        assertThat(log).containsExactly("deferred");
    }

    /** One that overflows in its own handler can do nothing for itself. */
    @Test
    void activationsThatCouldNotHandleAnOverflowAreNotCountedLonger() {
        assertThatThrownBy(() -> Activation.of(_ -> {
                    g.openDefers++;
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(g.openDefers).isZero();
    }

    /** A stack overflow runs no deferred call, and leaves none for later. */
    @Test
    void fatalErrorsDropTheCalls() {
        assertThatThrownBy(() -> Activation.open(List.of(logged("deferred")), () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(log).isEmpty();
    }
}
