package dev.jigo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeferTest {
    private final List<String> log = new ArrayList<>();

    @Test
    void runsLastInFirstOut() {
        try (var d = Defer.scope()) {
            for (int i = 0; i < 3; i++) {
                int n = i;
                d.defer(() -> log.add("call " + n));
            }
            d.defer(() -> d.defer(() -> log.add("nested")));
            log.add("body");
        }
        assertThat(log).containsExactly("body", "nested", "call 2", "call 1", "call 0");
    }

    @Test
    void tryScopeThrowsTheFirstAndSuppressesOthers() {
        Throwable t = catchThrowable(() -> {
            try (var d = Defer.scope()) {
                d.defer(() -> {
                    throw new IOException("first deferred, last run");
                });
                d.defer(() -> {
                    throw new IllegalStateException("second");
                });
                throw new IllegalArgumentException("body");
            }
        });
        assertThat(t).hasMessage("body");
        assertThat(t.getSuppressed()).singleElement().satisfies(s -> {
            assertThat(s).hasMessage("second");
            assertThat(s.getSuppressed()).singleElement().isInstanceOf(IOException.class);
        });
    }

    @Test
    void endedScopesTakeNoCalls() {
        Defer d = Defer.scope();
        d.close();
        d.close();
        assertThatThrownBy(() -> d.defer(() -> {})).isInstanceOf(IllegalStateException.class);
        List<Defer.Frame<?>> kept = new ArrayList<>();
        Defer.run(kept::add);
        assertThatThrownBy(() -> kept.getFirst().defer(() -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void deferredCallsSeeAndChangeTheResult() {
        int doubled = Defer.call(f -> {
            f.defer(() -> f.result(f.result() * 2));
            return 21;
        });
        assertThat(doubled).isEqualTo(42);
    }

    @Test
    void recoverStopsTheExceptionAndOuterCallsGoOn() {
        String result = Defer.call(f -> {
            f.defer(() -> log.add("outer sees " + f.recover()));
            f.defer(() -> {
                log.add("recovered " + f.recover().getMessage());
                log.add("again " + f.recover());
            });
            throw new Panic("boom");
        });
        assertThat(result).isNull();
        assertThat(log).containsExactly("recovered boom", "again null", "outer sees null");
    }

    @Test
    void recoverOutsideOfDeferredCallsGivesNull() {
        Defer.run(f -> {
            assertThat(f.recover()).isNull();
            f.defer(() -> assertThat(f.recover()).isNull());
        });
        assertThatThrownBy(() -> Defer.run(outer -> {
                    outer.defer(() -> Defer.run(inner -> inner.defer(() -> log.add("inner " + inner.recover()))));
                    throw new Panic("outer's");
                }))
                .hasMessage("outer's");
        assertThat(log).containsExactly("inner null");
    }

    @Test
    void newestPanicReplacesTheOlder() {
        Throwable t = catchThrowable(() -> Defer.run(f -> {
            f.defer(() -> {
                throw new Panic("c");
            });
            f.defer(() -> {
                throw new Panic("b");
            });
            throw new Panic("a");
        }));
        assertThat(t).hasMessage("c");
        assertThat(t.getSuppressed()).singleElement().satisfies(b -> {
            assertThat(b).hasMessage("b");
            assertThat(b.getSuppressed())
                    .singleElement()
                    .satisfies(a -> assertThat(a).hasMessage("a"));
        });
    }

    @Test
    void repanicOfTheSameExceptionIsNotSuppressedInItself() {
        Panic p = new Panic("p");
        Throwable t = catchThrowable(() -> Defer.run(f -> {
            f.defer(() -> {
                throw f.recover();
            });
            throw p;
        }));
        assertThat(t).isSameAs(p);
        assertThat(t.getSuppressed()).isEmpty();
    }

    /** Compiles: the exception a body throws is the one to be caught. */
    @Test
    void checkedExceptionsKeepTheirType() {
        try {
            Defer.run(f -> {
                f.defer(() -> log.add("closed"));
                throw new IOException("io");
            });
        } catch (IOException e) {
            log.add(e.getMessage());
        }
        assertThat(log).containsExactly("closed", "io");
    }

    @Test
    void panicKnowsItsValue() {
        assertThat(new Panic(7).value()).isEqualTo(7);
        assertThat(new Panic(null)).hasMessage("null");
        Exception e = new Exception("why");
        assertThat(new Panic(e)).hasCause(e);
    }

    @Test
    void goexitRunsDeferredCallsAndCannotBeRecovered() {
        Chan<String> out = Chan.make(10);
        WaitGroup group = new WaitGroup();
        group.go(() -> Defer.run(f -> {
            f.defer(() -> out.send("outer"));
            Defer.run(g -> {
                g.defer(() -> out.send("recover " + g.recover()));
                Runtime.goexit();
            });
            out.send("not reached");
        }));
        group.await();
        out.close();
        assertThat(out.stream()).containsExactly("recover null", "outer");
    }

    /** A panic of a deferred call during Goexit, recovered: Goexit goes on. */
    @Test
    void goexitGoesOnAfterARecoveredPanic() {
        Chan<String> out = Chan.make(10);
        WaitGroup group = new WaitGroup();
        group.go(() -> {
            Defer.run(f -> {
                f.defer(() -> out.send("recovered " + f.recover().getMessage()));
                f.defer(() -> {
                    throw new Panic("late");
                });
                throw Runtime.goexit();
            });
            out.send("not reached");
        });
        group.await();
        out.close();
        assertThat(out.stream()).containsExactly("recovered late");
    }

    @Test
    void goexitNeedsAGoroutine() {
        assertThatThrownBy(Runtime::goexit).isInstanceOf(IllegalStateException.class);
    }
}
