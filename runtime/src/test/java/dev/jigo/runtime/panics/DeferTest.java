package dev.jigo.runtime.panics;

import static dev.jigo.runtime.panics.Activation.call;
import static dev.jigo.runtime.panics.Activation.recovering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jigo.runtime.Closure;
import dev.jigo.runtime.chans.Chan;
import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.values.GoString;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each program was run under gc; the log is what it printed. */
@Timeout(30)
class DeferTest {
    private final List<String> log = new ArrayList<>();

    private static RuntimeException panic(String text) {
        return Panics.panic(GoString.of(text));
    }

    private void log(Object o) {
        log.add(String.valueOf(o));
    }

    private DeferCall logged(String what) {
        return call(() -> log(what));
    }

    private DeferCall logRecovered() {
        return recovering(v -> log("recovered " + v));
    }

    @Test
    void runsLastInFirstOutOnReturn() {
        Activation.of(df -> {
            for (int i = 0; i < 3; i++) {
                df.push(logged("d" + i));
            }
            df.push(logRecovered());
            log("body");
        });
        assertThat(log).containsExactly("body", "recovered null", "d2", "d1", "d0");
    }

    @Test
    void recoverStopsThePanicAndTheRestOfTheFrameRuns() {
        Activation.of(outer -> {
            outer.push(logged("outer"));
            Activation.of(df -> {
                df.push(logged("first"));
                df.push(logRecovered());
                df.push(logged("last"));
                throw panic("boom");
            });
            log("after");
        });
        assertThat(log).containsExactly("last", "recovered boom", "first", "after", "outer");
    }

    @Test
    void panicGoesThroughFramesThatDoNotRecover() {
        Activation.of(outer -> {
            outer.push(logRecovered());
            Activation.of(df -> {
                df.push(logged("inner"));
                throw panic("boom");
            });
            log("not reached");
        });
        assertThat(log).containsExactly("inner", "recovered boom");
    }

    @Test
    void panicInDeferredCallReplacesTheOlder() {
        Activation.of(outer -> {
            outer.push(logRecovered());
            outer.push(logRecovered());
            Activation.of(df -> {
                df.push(call(() -> {
                    throw panic("second");
                }));
                throw panic("first");
            });
        });
        assertThat(log).containsExactly("recovered second", "recovered null");
    }

    @Test
    void panicRecoveredWithinDeferredCallLeavesTheOlder() {
        Activation.of(outer -> {
            outer.push(logRecovered());
            outer.push(call(() -> Activation.of(df -> {
                df.push(logRecovered());
                throw panic("inner");
            })));
            throw panic("outer");
        });
        assertThat(log).containsExactly("recovered inner", "recovered outer");
    }

    @Test
    void deferredCallMayPanicAgainAfterRecovering() {
        Activation.of(outer -> {
            outer.push(logRecovered());
            Activation.of(df -> {
                df.push(recovering(v -> {
                    log("recovered " + v);
                    throw panic("again");
                }));
                throw panic("boom");
            });
        });
        assertThat(log).containsExactly("recovered boom", "recovered again");
    }

    @Test
    void panicInDeferredCallOnReturn() {
        Activation.of(outer -> {
            outer.push(logRecovered());
            Activation.of(df -> {
                df.push(logged("still runs"));
                df.push(call(() -> {
                    throw panic("late");
                }));
            });
        });
        assertThat(log).containsExactly("still runs", "recovered late");
    }

    /** One list for all functions active on the goroutine, newest first; a function takes its own calls off. */
    @Test
    void recordsAreLinkedOnTheGoroutine() {
        G g = Sched.getg();
        DeferCall before = g.defer;
        DeferCall a = logged("a");
        DeferCall b = logged("b");
        DeferCall c = logged("c");
        Activation.of(outer -> {
            outer.push(a);
            Activation.of(inner -> {
                inner.push(b);
                inner.push(c);
                assertThat(g.defer).isSameAs(c);
                assertThat(c.link).isSameAs(b);
                assertThat(c.depth).isEqualTo(b.depth).isGreaterThan(a.depth);
                assertThat(b.link).isSameAs(a);
                assertThat(a.link).isSameAs(before);
            });
            assertThat(g.defer).isSameAs(a);
        });
        assertThat(g.defer).isSameAs(before);
        assertThat(log).containsExactly("c", "b", "a");
    }

    @Test
    void jvmExceptionsBecomeRuntimeErrors() {
        int[] none = {};
        List<Runnable> faults = List.of(
                () -> String.valueOf((Object) null).concat(nothing()),
                () -> none[none.length + 3] = 1,
                () -> log(1 / none.length),
                () -> log(new int[none.length - 1]));
        for (Runnable fault : faults) {
            Activation.of(df -> {
                df.push(recovering(v -> log(v)));
                fault.run();
            });
        }
        assertThat(log)
                .containsExactly(
                        "runtime error: invalid memory address or nil pointer dereference",
                        "runtime error: index out of range [3] with length 0",
                        "runtime error: integer divide by zero",
                        "runtime error: makeslice: len out of range");
    }

    private static String nothing() {
        return null;
    }

    @Test
    void jvmExceptionInDeferredCall() {
        Activation.of(outer -> {
            outer.push(logRecovered());
            Activation.of(df -> {
                df.push(call(() -> nothing().length()));
                throw panic("first");
            });
        });
        assertThat(log).containsExactly("recovered runtime error: invalid memory address or nil pointer dereference");
    }

    @Test
    void nilPanicIsAnError() {
        Activation.of(df -> {
            df.push(recovering(v -> log(v)));
            throw Panics.panic(null);
        });
        assertThat(log).containsExactly("panic called with nil argument");
    }

    @Test
    void iteratorsCallsRunBeforeThoseItsLoopBodyDeferred() {
        Activation.of(loop -> {
            loop.push(logRecovered());
            loop.push(logged("loop before"));
            Activation.of(iterator -> {
                iterator.push(logged("iterator"));
                loop.push(logged("body"));
            });
            log("after loop");
            Activation.of(iterator -> {
                iterator.push(logged("iterator 2"));
                loop.push(logged("body 2"));
                throw panic("boom");
            });
        });
        assertThat(log)
                .containsExactly(
                        "iterator", "after loop", "iterator 2", "body 2", "body", "loop before", "recovered boom");
    }

    private void inGoroutine(Runnable body) {
        Chan done = new Chan(0, true);
        Sched.go(Closure.of(() -> Activation.of(df -> {
            df.push(call(() -> Chan.close(done)));
            body.run();
        })));
        Chan.recvJ(done);
    }

    @Test
    void goexitRunsDeferredCallsAndCannotBeRecovered() {
        inGoroutine(() -> {
            Activation.of(df -> {
                df.push(logged("first"));
                df.push(logRecovered());
                throw Panics.goexit();
            });
            log("not reached");
        });
        assertThat(log).containsExactly("recovered null", "first");
    }

    @Test
    void goexitGoesOnAfterARecoveredPanic() {
        inGoroutine(() -> {
            Activation.of(outer -> {
                outer.push(logged("outer"));
                outer.push(logRecovered());
                Activation.of(df -> {
                    df.push(call(() -> {
                        throw panic("during Goexit");
                    }));
                    throw Panics.goexit();
                });
                log("not reached");
            });
            log("not reached either");
        });
        assertThat(log).containsExactly("recovered during Goexit", "outer");
    }

    @Test
    void goexitEndsAPanic() {
        inGoroutine(() -> Activation.of(df -> {
            df.push(call(() -> {
                log("exit");
                throw Panics.goexit();
            }));
            throw panic("dropped");
        }));
        assertThat(log).containsExactly("exit");
    }

    @Test
    void javaCallerGetsTheUnrecoveredPanic() {
        assertThatThrownBy(() -> Activation.of(df -> {
                    df.push(logged("ran"));
                    throw panic("for Java");
                }))
                .isInstanceOf(PanicException.class)
                .hasMessage("for Java");
        assertThat(log).containsExactly("ran");
        assertThat(Panics.recover()).isNull();
    }
}
