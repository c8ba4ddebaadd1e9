package dev.jigo.runtime.sync;

import dev.jigo.runtime.sched.Collections;
import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.sched.SpinLock;
import dev.jigo.runtime.values.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The storage of sync.Pool: a slot and a deque per P. A P may be lost between two instructions, so a shard is not its P's own but merely its usual one: the slot changes by
 * atomic swaps, the deque under a lock nobody else usually wants. What is unused at one garbage collection becomes the victim, and goes at the next.
 */
public final class Pool extends SyncStruct {
    private static final Shard[] NONE = {};

    private volatile Shard[] local = NONE;
    private volatile Shard[] victim = NONE;

    /** An empty pool. */
    public Pool() {}

    private static final class Shard extends SpinLock {
        private static final VarHandle SLOT = word(MethodHandles.lookup(), Shard.class, "slot", Object.class);
        private volatile @Nullable Object slot;
        private final ArrayDeque<Object> shared = new ArrayDeque<>();

        private @Nullable Object takeSlot() {
            return slot == null ? null : SLOT.getAndSet(this, null);
        }

        private void put(Object x) {
            Object displaced = slot == null ? SLOT.getAndSet(this, x) : x;
            if (displaced != null) {
                lock();
                shared.addFirst(displaced);
                unlock();
            }
        }

        /** Its P takes what was put last, others what was put first. */
        private @Nullable Object takeShared(boolean own) {
            if (shared.isEmpty()) {
                return null; // perhaps not true this moment: then the caller makes a new object
            }
            lock();
            Object x = own ? shared.pollFirst() : shared.pollLast();
            unlock();
            return x;
        }
    }

    public void Put(@Nullable Object x) {
        if (x != null) {
            shards()[shardOf(local.length)].put(x);
        }
    }

    /** An object of the pool; null: there is none. */
    public @Nullable Object Get() {
        Shard[] all = local;
        if (all.length == 0) {
            return fromVictim();
        }
        int own = shardOf(all.length);
        Object x = all[own].takeSlot();
        if (x == null) {
            x = all[own].takeShared(true);
        }
        for (int i = 1; x == null && i < all.length; i++) {
            x = all[(own + i) % all.length].takeShared(false);
        }
        return x != null ? x : fromVictim();
    }

    private @Nullable Object fromVictim() {
        Shard[] old = victim;
        int own = old.length == 0 ? 0 : shardOf(old.length);
        Object x = null;
        for (int i = 0; x == null && i < old.length; i++) {
            Shard s = old[(own + i) % old.length];
            x = s.takeSlot();
            if (x == null) {
                x = s.takeShared(false);
            }
        }
        return x;
    }

    private static int shardOf(int shards) {
        G g = Sched.getg();
        return shards == 0 ? 0 : Sched.procHint(g) % shards;
    }

    private Shard[] shards() {
        Shard[] all = local;
        return all.length != 0 ? all : makeShards();
    }

    private Shard[] makeShards() {
        Shard[] made = new Shard[Sched.gomaxprocs(0)];
        for (int i = 0; i < made.length; i++) {
            made[i] = new Shard();
        }
        local = made;
        Collections.afterNext(this::age);
        return made;
    }

    /** After a garbage collection. */
    private void age() {
        victim = local;
        local = NONE;
        if (victim.length != 0) {
            Collections.afterNext(this::age);
        }
    }

    @Override
    String goName() {
        return "localPool";
    }

    @Override
    public Pool copy() {
        Pool copy = new Pool();
        copy.assign(this);
        return copy;
    }

    /** A copy shares what is in the pool now. */
    @Override
    public void assign(Struct src) {
        local = ((Pool) src).local;
        victim = ((Pool) src).victim;
    }
}
