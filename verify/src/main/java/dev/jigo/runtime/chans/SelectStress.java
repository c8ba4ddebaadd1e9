package dev.jigo.runtime.chans;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.jigo.runtime.sched.BoundedPark;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.IZ_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** Select against sends, receives, close and other selects. A lost wake-up is an actor that never returns. */
public final class SelectStress {
    private SelectStress() {}

    /** A select that receives from two channels. */
    private static Select receive(Chan one, Chan two) {
        Select s = new Select(2);
        s.recv(0, one);
        s.recv(1, two);
        return s;
    }

    @JCStressTest
    @Outcome(id = "0, false", expect = ACCEPTABLE, desc = "The end of the closed one.")
    @Outcome(expect = FORBIDDEN, desc = "Something else.")
    @State
    public static class RecvAgainstClose {
        private final Chan one = new Chan(0, true);
        private final Chan two = new Chan(0, true);

        public RecvAgainstClose() {}

        @Actor
        public void select(IZ_Result r) {
            Select s = receive(one, two);
            r.r1 = s.select(true);
            r.r2 = s.ok();
        }

        @Actor
        public void closer() {
            one.closeIfOpen();
        }
    }

    @JCStressTest
    @Outcome(id = "-2", expect = ACCEPTABLE, desc = "The sender learns of it.")
    @Outcome(expect = FORBIDDEN, desc = "Something else.")
    @State
    public static class SendAgainstClose {
        private final Chan one = new Chan(0, true);
        private final Chan two = new Chan(0, true);

        public SendAgainstClose() {}

        @Actor
        public void select(I_Result r) {
            Select s = new Select(2);
            s.sendJ(0, one, 5);
            s.recv(1, two);
            r.r1 = s.execute(BoundedPark.ALWAYS);
        }

        @Actor
        public void closer() {
            one.closeIfOpen();
        }
    }

    /** Sends to both channels: one is received, the other stays. */
    @JCStressTest
    @Outcome(id = "0, 5, 6", expect = ACCEPTABLE, desc = "From the first channel.")
    @Outcome(id = "1, 6, 5", expect = ACCEPTABLE, desc = "From the second channel.")
    @Outcome(expect = FORBIDDEN, desc = "An element was lost, or doubled.")
    @State
    public static class RecvAgainstTwoSends {
        private final Chan one = new Chan(1, true);
        private final Chan two = new Chan(1, true);

        public RecvAgainstTwoSends() {}

        @Actor
        public void select(III_Result r) {
            Select s = receive(one, two);
            r.r1 = s.select(true);
            r.r2 = (int) s.valueJ();
        }

        @Actor
        public void sender() {
            Chan.sendJ(one, 5);
            Chan.sendJ(two, 6);
        }

        @Arbiter
        public void rest(III_Result r) {
            r.r3 = (int) (Chan.tryRecvJ(one) + Chan.tryRecvJ(two));
        }
    }

    /** One select waits on two channels, and both are sent to at once: exactly one sender may have it. */
    @JCStressTest
    @Outcome(id = "1, 0, 5", expect = ACCEPTABLE, desc = "The first sender had it.")
    @Outcome(id = "0, 1, 6", expect = ACCEPTABLE, desc = "The second sender had it.")
    @Outcome(expect = FORBIDDEN, desc = "Both or none.")
    @State
    public static class TwoSendersClaimOne extends Waiting {
        private final Chan one = new Chan(0, true);
        private final Chan two = new Chan(0, true);
        private volatile int received;

        public TwoSendersClaimOne() {
            start(() -> {
                Select s = receive(one, two);
                s.select(true);
                received = (int) s.valueJ();
            });
            until(() -> !one.recvq.isEmpty() && !two.recvq.isEmpty());
        }

        @Actor
        public void first(III_Result r) {
            r.r1 = Chan.trySendJ(one, 5) ? 1 : 0;
        }

        @Actor
        public void second(III_Result r) {
            r.r2 = Chan.trySendJ(two, 6) ? 1 : 0;
        }

        @Arbiter
        public void rest(III_Result r) {
            until(() -> received != 0);
            r.r3 = received;
        }
    }

    /** One select waits on two channels; one is sent to while the other is closed. */
    @JCStressTest
    @Outcome(id = "1, 0, 5", expect = ACCEPTABLE, desc = "The sender had it.")
    @Outcome(id = "0, 1, -1", expect = ACCEPTABLE, desc = "Close had it.")
    @Outcome(expect = FORBIDDEN, desc = "The element was lost.")
    @State
    public static class SenderAndCloseClaimOne extends Waiting {
        private final Chan one = new Chan(0, true);
        private final Chan two = new Chan(0, true);
        private volatile int received;
        private volatile int index;

        public SenderAndCloseClaimOne() {
            start(() -> {
                Select s = receive(one, two);
                index = s.select(true);
                received = s.ok() ? (int) s.valueJ() : -1;
            });
            until(() -> !one.recvq.isEmpty() && !two.recvq.isEmpty());
        }

        @Actor
        public void first(III_Result r) {
            r.r1 = Chan.trySendJ(one, 5) ? 1 : 0;
        }

        @Actor
        public void second() {
            two.closeIfOpen();
        }

        @Arbiter
        public void rest(III_Result r) {
            until(() -> received != 0);
            r.r2 = index;
            r.r3 = received;
        }
    }

    /** Each sends on one channel and receives from the other: they lock both, in opposite order of their cases. */
    @JCStressTest
    @Outcome(id = "(0, 1)|(1, 0)", expect = ACCEPTABLE, desc = "They met on one channel.")
    @Outcome(expect = FORBIDDEN, desc = "They do not agree on which.")
    @State
    public static class SelectAgainstSelect {
        private final Chan one = new Chan(0, true);
        private final Chan two = new Chan(0, true);

        public SelectAgainstSelect() {}

        @Actor
        public void first(II_Result r) {
            Select s = new Select(2);
            s.sendJ(0, one, 5);
            s.recv(1, two);
            r.r1 = s.select(true);
        }

        @Actor
        public void second(II_Result r) {
            Select s = new Select(2);
            s.sendJ(0, two, 6);
            s.recv(1, one);
            r.r2 = s.select(true);
        }
    }

    /** The channel has an element, then none but is closed: at no moment would a receive wait. */
    @JCStressTest
    @Outcome(id = "0, true", expect = ACCEPTABLE, desc = "The element.")
    @Outcome(id = "0, false", expect = ACCEPTABLE, desc = "The end.")
    @Outcome(id = "-1, false", expect = FORBIDDEN, desc = "Default, although the channel was always ready.")
    @State
    public static class DefaultAgainstCloseAndRecv {
        private final Chan one = new Chan(1, true);
        private final Chan two = new Chan(1, true);

        public DefaultAgainstCloseAndRecv() {
            Chan.sendJ(one, 5);
        }

        @Actor
        public void closer() {
            one.closeIfOpen();
            Chan.tryRecvJ(one);
        }

        @Actor
        public void select(IZ_Result r) {
            Select s = receive(one, two);
            r.r1 = s.select(false);
            r.r2 = s.ok();
        }
    }

    /** The buffer is full and a sender waits: at no moment would a receive wait. */
    @JCStressTest
    @Outcome(id = "(5, 6)|(6, 5)", expect = ACCEPTABLE, desc = "An element each.")
    @Outcome(expect = FORBIDDEN, desc = "Default, although the channel was always ready.")
    @State
    public static class DefaultWhileSenderWaits extends Waiting {
        private final Chan one = new Chan(1, true);
        private final Chan two = new Chan(1, true);

        public DefaultWhileSenderWaits() {
            Chan.sendJ(one, 5);
            start(() -> Chan.sendJ(one, 6));
            until(() -> !one.sendq.isEmpty());
        }

        @Actor
        public void receiver(II_Result r) {
            r.r1 = (int) Chan.recvJ(one);
        }

        @Actor
        public void select(II_Result r) {
            Select s = receive(one, two);
            s.select(false);
            r.r2 = (int) s.valueJ();
        }
    }
}
