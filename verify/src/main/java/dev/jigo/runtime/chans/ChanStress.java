package dev.jigo.runtime.chans;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.jigo.runtime.sched.BoundedPark;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * The operations of a channel against each other. An element is a box that its sender fills before it sends it: 0 is an
 * element whose content was not visible, -1 that there was none, -2 the end. A lost wake-up is an actor that never returns.
 */
public final class ChanStress {
    private static final int NONE = -1;
    private static final int END = -2;

    private ChanStress() {}

    private static final class Box {
        private int content;
    }

    private static Box box(int content) {
        Box b = new Box();
        b.content = content;
        return b;
    }

    private static int content(@Nullable Object element) {
        return element instanceof Box b ? b.content : 99;
    }

    static int send(Chan c, int content, long until) {
        return c.sendUntil(box(content), until);
    }

    static int recv(Chan c, long until) {
        Object received = c.recvUntil(until);
        if (received == Chan.NOTHING) {
            return NONE;
        }
        return received == Chan.END ? END : content(received);
    }

    static int tryRecv(Chan c) {
        return recv(c, BoundedPark.NOW);
    }

    /** Everything that is left, in decimal digits. */
    static int drain(Chan c) {
        int all = 0;
        for (int v = tryRecv(c); v > 0; v = tryRecv(c)) {
            all = all * 10 + v;
        }
        return all;
    }

    // ---- buffered, without waiting ----

    @JCStressTest
    @Outcome(id = "1, 5, 0", expect = ACCEPTABLE, desc = "Sent, then received.")
    @Outcome(id = "1, -1, 5", expect = ACCEPTABLE, desc = "Too early.")
    @Outcome(expect = FORBIDDEN, desc = "The element was lost, or its content not visible.")
    @State
    public static class TrySendAgainstTryRecv {
        private final Chan c = new Chan(1, false);

        public TrySendAgainstTryRecv() {}

        @Actor
        public void sender(III_Result r) {
            r.r1 = send(c, 5, BoundedPark.NOW);
        }

        @Actor
        public void receiver(III_Result r) {
            r.r2 = tryRecv(c);
        }

        @Arbiter
        public void rest(III_Result r) {
            r.r3 = drain(c);
        }
    }

    @JCStressTest
    @Outcome(id = "1, 0, 5", expect = ACCEPTABLE, desc = "The first has the place.")
    @Outcome(id = "0, 1, 6", expect = ACCEPTABLE, desc = "The second has it.")
    @Outcome(expect = FORBIDDEN, desc = "Both or none, or the wrong element.")
    @State
    public static class TrySendAgainstTrySend {
        private final Chan c = new Chan(1, false);

        public TrySendAgainstTrySend() {}

        @Actor
        public void one(III_Result r) {
            r.r1 = send(c, 5, BoundedPark.NOW);
        }

        @Actor
        public void another(III_Result r) {
            r.r2 = send(c, 6, BoundedPark.NOW);
        }

        @Arbiter
        public void rest(III_Result r) {
            r.r3 = drain(c);
        }
    }

    @JCStressTest
    @Outcome(id = "5, -1", expect = ACCEPTABLE, desc = "The first has it.")
    @Outcome(id = "-1, 5", expect = ACCEPTABLE, desc = "The second has it.")
    @Outcome(expect = FORBIDDEN, desc = "Both or none.")
    @State
    public static class TryRecvAgainstTryRecv {
        private final Chan c = new Chan(1, false);

        public TryRecvAgainstTryRecv() {
            send(c, 5, BoundedPark.NOW);
        }

        @Actor
        public void one(II_Result r) {
            r.r1 = tryRecv(c);
        }

        @Actor
        public void another(II_Result r) {
            r.r2 = tryRecv(c);
        }
    }

    /** Two channels that two threads use in opposite order: one of the two at least is seen. */
    @JCStressTest
    @Outcome(id = "(-1, 5)|(6, -1)|(6, 5)", expect = ACCEPTABLE, desc = "In some order.")
    @Outcome(id = "-1, -1", expect = FORBIDDEN, desc = "Neither sees what the other sent before.")
    @State
    public static class CrossedTryRecv {
        private final Chan one = new Chan(1, false);
        private final Chan two = new Chan(1, false);

        public CrossedTryRecv() {}

        @Actor
        public void first(II_Result r) {
            send(one, 5, BoundedPark.NOW);
            r.r1 = tryRecv(two);
        }

        @Actor
        public void second(II_Result r) {
            send(two, 6, BoundedPark.NOW);
            r.r2 = tryRecv(one);
        }
    }

    // ---- hand-off ----

    @JCStressTest
    @Outcome(id = "1, 5", expect = ACCEPTABLE, desc = "They met.")
    @Outcome(expect = FORBIDDEN, desc = "They did not.")
    @State
    public static class UnbufferedHandOff {
        private final Chan c = new Chan(0, false);

        public UnbufferedHandOff() {}

        @Actor
        public void sender(II_Result r) {
            r.r1 = send(c, 5, BoundedPark.ALWAYS);
        }

        @Actor
        public void receiver(II_Result r) {
            r.r2 = recv(c, BoundedPark.ALWAYS);
        }
    }

    @JCStressTest
    @Outcome(id = "5, 6, 7", expect = ACCEPTABLE, desc = "In order.")
    @Outcome(expect = FORBIDDEN, desc = "Out of order.")
    @State
    public static class FirstInFirstOut {
        private final Chan c = new Chan(1, false);

        public FirstInFirstOut() {}

        @Actor
        public void sender() {
            send(c, 5, BoundedPark.ALWAYS);
            send(c, 6, BoundedPark.ALWAYS);
            send(c, 7, BoundedPark.ALWAYS);
        }

        @Actor
        public void receiver(III_Result r) {
            r.r1 = recv(c, BoundedPark.ALWAYS);
            r.r2 = recv(c, BoundedPark.ALWAYS);
            r.r3 = recv(c, BoundedPark.ALWAYS);
        }
    }

    /** A buffer of one that is full, and a sender waits: there are two elements at every moment until one is received. */
    @JCStressTest
    @Outcome(id = "5, 6", expect = ACCEPTABLE, desc = "In order.")
    @Outcome(id = "6, 5", expect = ACCEPTABLE, desc = "In order.")
    @Outcome(expect = FORBIDDEN, desc = "There seemed to be nothing to receive.")
    @State
    public static class TryRecvWhileSenderWaits extends Waiting {
        private final Chan c = new Chan(1, false);

        public TryRecvWhileSenderWaits() {
            send(c, 5, BoundedPark.NOW);
            start(() -> send(c, 6, BoundedPark.ALWAYS));
            until(() -> !c.sendq.isEmpty());
        }

        @Actor
        public void one(II_Result r) {
            r.r1 = tryRecv(c);
        }

        @Actor
        public void another(II_Result r) {
            r.r2 = tryRecv(c);
        }
    }

    /** A receiver that waits gets what is sent; one of two senders that do not wait finds it. */
    @JCStressTest
    @Outcome(id = "1, 0, 5", expect = ACCEPTABLE, desc = "The first finds it.")
    @Outcome(id = "0, 1, 6", expect = ACCEPTABLE, desc = "The second finds it.")
    @Outcome(expect = FORBIDDEN, desc = "Both or none.")
    @State
    public static class TrySendWhileReceiverWaits extends Waiting {
        private final Chan c = new Chan(0, false);
        private volatile int received;

        public TrySendWhileReceiverWaits() {
            start(() -> received = recv(c, BoundedPark.ALWAYS));
            until(() -> !c.recvq.isEmpty());
        }

        @Actor
        public void one(III_Result r) {
            r.r1 = send(c, 5, BoundedPark.NOW);
        }

        @Actor
        public void another(III_Result r) {
            r.r2 = send(c, 6, BoundedPark.NOW);
        }

        @Arbiter
        public void rest(III_Result r) {
            until(() -> received != 0);
            r.r3 = received;
        }
    }

    // ---- giving up ----

    /** A deadline that passes just when a sender comes. */
    @JCStressTest
    @Outcome(id = "1, 5", expect = ACCEPTABLE, desc = "They met.")
    @Outcome(id = "0, -1", expect = ACCEPTABLE, desc = "They missed each other.")
    @Outcome(expect = FORBIDDEN, desc = "The element was lost, or doubled.")
    @State
    public static class DeadlineAgainstTrySend {
        private final Chan c = new Chan(0, false);

        public DeadlineAgainstTrySend() {}

        @Actor
        public void sender(II_Result r) {
            for (int i = 0; r.r1 == 0 && i < 500; i++) {
                r.r1 = send(c, 5, BoundedPark.NOW);
            }
        }

        @Actor
        public void receiver(II_Result r) {
            r.r2 = NONE;
            for (int i = 0; r.r2 == NONE && i < 50; i++) {
                r.r2 = recv(c, BoundedPark.deadline(1));
            }
        }
    }

    /** The same for a goroutine, whose deadline is a timer. */
    @JCStressTest
    @Outcome(id = "1, 5", expect = ACCEPTABLE, desc = "They met.")
    @Outcome(id = "0, -1", expect = ACCEPTABLE, desc = "They missed each other.")
    @Outcome(expect = FORBIDDEN, desc = "The element was lost, or doubled.")
    @State
    public static class TimerAgainstTrySend extends Waiting {
        private final Chan c = new Chan(0, false);
        private volatile int received;

        public TimerAgainstTrySend() {}

        @Actor
        public void sender(II_Result r) {
            for (int i = 0; r.r1 == 0 && i < 500; i++) {
                r.r1 = send(c, 5, BoundedPark.NOW);
            }
        }

        @Actor
        public void receiver(II_Result r) {
            start(() -> received = recv(c, BoundedPark.deadline(20_000)));
            until(() -> received != 0);
            r.r2 = received;
        }
    }

    // ---- close ----

    @JCStressTest
    @Outcome(id = "-2", expect = ACCEPTABLE, desc = "The end.")
    @Outcome(expect = FORBIDDEN, desc = "Something else.")
    @State
    public static class CloseAgainstRecv {
        private final Chan c = new Chan(0, false);

        public CloseAgainstRecv() {}

        @Actor
        public void receiver(I_Result r) {
            r.r1 = recv(c, BoundedPark.ALWAYS);
        }

        @Actor
        public void closer() {
            c.closeIfOpen();
        }
    }

    @JCStressTest
    @Outcome(id = "1, 5", expect = ACCEPTABLE, desc = "Sent before.")
    @Outcome(id = "4, 0", expect = ACCEPTABLE, desc = "Closed before.")
    @Outcome(expect = FORBIDDEN, desc = "Something else.")
    @State
    public static class CloseAgainstBufferedSend {
        private final Chan c = new Chan(1, false);

        public CloseAgainstBufferedSend() {}

        @Actor
        public void sender(II_Result r) {
            r.r1 = send(c, 5, BoundedPark.ALWAYS);
        }

        @Actor
        public void closer() {
            c.closeIfOpen();
        }

        @Arbiter
        public void rest(II_Result r) {
            r.r2 = drain(c);
        }
    }

    @JCStressTest
    @Outcome(id = "4, -2", expect = ACCEPTABLE, desc = "The sender learns of it.")
    @Outcome(expect = FORBIDDEN, desc = "Something else.")
    @State
    public static class CloseAgainstWaitingSend {
        private final Chan c = new Chan(0, false);

        public CloseAgainstWaitingSend() {}

        @Actor
        public void sender(II_Result r) {
            r.r1 = send(c, 5, BoundedPark.ALWAYS);
        }

        @Actor
        public void closer() {
            c.closeIfOpen();
        }

        @Arbiter
        public void rest(II_Result r) {
            r.r2 = tryRecv(c);
        }
    }

    @JCStressTest
    @Outcome(id = "(true, false)|(false, true)", expect = ACCEPTABLE, desc = "One has closed it.")
    @Outcome(expect = FORBIDDEN, desc = "Both or none.")
    @State
    public static class CloseAgainstClose {
        private final Chan c = new Chan(0, false);

        public CloseAgainstClose() {}

        @Actor
        public void one(ZZ_Result r) {
            r.r1 = c.closeIfOpen();
        }

        @Actor
        public void another(ZZ_Result r) {
            r.r2 = c.closeIfOpen();
        }
    }

    @JCStressTest
    @Outcome(id = "5, -1", expect = ACCEPTABLE, desc = "The element, then nothing yet.")
    @Outcome(id = "5, -2", expect = ACCEPTABLE, desc = "The element, then the end.")
    @Outcome(expect = FORBIDDEN, desc = "The end before the element.")
    @State
    public static class CloseAgainstTryRecv {
        private final Chan c = new Chan(1, false);

        public CloseAgainstTryRecv() {
            send(c, 5, BoundedPark.NOW);
        }

        @Actor
        public void closer() {
            c.closeIfOpen();
        }

        @Actor
        public void receiver(II_Result r) {
            r.r1 = tryRecv(c);
            r.r2 = tryRecv(c);
        }
    }

    /** An element is sent and the channel closed: whoever sees the end has seen the element. */
    @JCStressTest
    @Outcome(id = "(-1, -1)|(-1, 5)|(5, -1)|(5, -2)", expect = ACCEPTABLE, desc = "In order.")
    @Outcome(expect = FORBIDDEN, desc = "The end before the element.")
    @State
    public static class SendAndCloseAgainstTryRecv {
        private final Chan c = new Chan(1, false);

        public SendAndCloseAgainstTryRecv() {}

        @Actor
        public void sender() {
            send(c, 5, BoundedPark.NOW);
            c.closeIfOpen();
        }

        @Actor
        public void receiver(II_Result r) {
            r.r1 = tryRecv(c);
            r.r2 = tryRecv(c);
        }
    }
}
