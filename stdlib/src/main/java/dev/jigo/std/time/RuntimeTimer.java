package dev.jigo.std.time;

import dev.jigo.runtime.chans.Chan;
import dev.jigo.runtime.funcs.Fn_V;
import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.sched.Timer;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;
import dev.jigo.runtime.values.Func;
import dev.jigo.runtime.values.Ptr;
import dev.jigo.runtime.values.Struct;
import org.jspecify.annotations.Nullable;

/** The timer inside {@code time.Timer} and {@code time.Ticker}. */
public final class RuntimeTimer extends Struct {
    private @Nullable Timer timer;

    /** {@code fire} sends the time to {@code c} without blocking. */
    public void initChannel(Chan c, Func fire) {
        Timer made = new Timer((arg, seq, late) -> ((Fn_V) fire).call(), null, c);
        c.timer(made);
        timer = made;
    }

    public void initFunc(Func fire) {
        timer = new Timer((arg, seq, late) -> ((Fn_V) fire).call(), null, null);
    }

    public boolean initialized() {
        return timer != null;
    }

    public boolean stop() {
        return present().stop();
    }

    public boolean reset(long when, long period) {
        return present().reset(when, period);
    }

    private Timer present() {
        if (timer == null) {
            throw Panics.nilDereference();
        }
        return timer;
    }

    @Override
    public RuntimeTimer copy() {
        RuntimeTimer copy = new RuntimeTimer();
        copy.timer = timer;
        return copy;
    }

    @Override
    public void assign(Struct source) {
        timer = ((RuntimeTimer) source).timer;
    }

    @Override
    public RType rtype() {
        return Types.bound("go/time/runtimeTimer·V");
    }

    @Override
    public @Nullable Object getField(int index) {
        throw new IllegalStateException("a runtime timer has no fields");
    }

    @Override
    public void setField(int index, @Nullable Object value) {
        throw new IllegalStateException("a runtime timer has no fields");
    }

    @Override
    public Ptr fieldPtr(int index) {
        throw new IllegalStateException("a runtime timer has no fields");
    }
}
