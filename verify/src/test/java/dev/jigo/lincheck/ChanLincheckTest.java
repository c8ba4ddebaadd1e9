package dev.jigo.lincheck;

import dev.jigo.Chan;
import dev.jigo.Panic;
import dev.jigo.Received;
import dev.jigo.Select;
import java.util.ArrayDeque;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/** Channels and select with default against a queue; channels and select that wait as a lock. */
class ChanLincheckTest {
    private static final int CAPACITY = 2;
    private static final String ELEMENTS = "1:3";

    /** A buffered channel, by itself and in a select with default. */
    @Param(name = "element", gen = IntGen.class, conf = ELEMENTS)
    public static class Buffered extends Subject {
        private final Chan<Integer> chan = Chan.make(CAPACITY);

        @Operation
        public String trySend(@Param(name = "element") int element) {
            try {
                return chan.trySend(element) ? "sent" : "full";
            } catch (Panic closed) {
                return "closed";
            }
        }

        @Operation
        public String tryRecv() {
            return text(chan.tryRecv());
        }

        @Operation
        public String selectRecv() {
            Select select = new Select();
            Select.Recv<Integer> recv = select.recv(chan);
            int chosen = select.selectNow();
            return chosen == Select.NONE ? "empty" : recv.ok() ? "got " + recv.value() : "end";
        }

        @Operation
        public String selectSend(@Param(name = "element") int element) {
            Select select = new Select();
            select.send(chan, element);
            try {
                return select.selectNow() == Select.NONE ? "full" : "sent";
            } catch (Panic closed) {
                return "closed";
            }
        }

        @Operation
        public boolean close() {
            try {
                chan.close();
                return true;
            } catch (Panic closed) {
                return false;
            }
        }

        @Operation
        public int len() {
            return chan.len();
        }

        private static String text(Received<Integer> received) {
            return switch (received.outcome()) {
                case VALUE -> "got " + received.value();
                case CLOSED -> "end";
                case NOTHING -> "empty";
            };
        }
    }

    /** The same for one thread. */
    public static class Queue {
        private final ArrayDeque<Integer> elements = new ArrayDeque<>();
        private boolean closed;

        public String trySend(int element) {
            if (closed) {
                return "closed";
            }
            if (elements.size() == CAPACITY) {
                return "full";
            }
            elements.add(element);
            return "sent";
        }

        public String tryRecv() {
            Integer first = elements.poll();
            return first != null ? "got " + first : closed ? "end" : "empty";
        }

        public String selectRecv() {
            return tryRecv();
        }

        public String selectSend(int element) {
            return trySend(element);
        }

        public boolean close() {
            boolean open = !closed;
            closed = true;
            return open;
        }

        public int len() {
            return elements.size();
        }
    }

    @Test
    void bufferedChannelIsAQueueInEveryInterleaving() {
        Subject.modelChecking(3, 8, 150).sequentialSpecification(Queue.class).check(Buffered.class);
    }

    @Test
    void bufferedChannelIsAQueueUnderStress() {
        Subject.stress(5, 200).sequentialSpecification(Queue.class).check(Buffered.class);
    }

    /** A channel with an element, closed and emptied while others look. */
    public static class Closing extends Subject {
        private final Buffered buffered = new Buffered();

        public Closing() {
            buffered.trySend(1);
        }

        @Operation
        public String tryRecv() {
            return buffered.tryRecv();
        }

        @Operation
        public String selectRecv() {
            return buffered.selectRecv();
        }

        @Operation(runOnce = true)
        public boolean close() {
            return buffered.close();
        }
    }

    /** The same for one thread. */
    public static class ClosingQueue extends Queue {
        public ClosingQueue() {
            trySend(1);
        }
    }

    @Test
    void closedAndEmptiedIsReadyAllTheTime() {
        Subject.modelChecking(2, 12, 300)
                .actorsBefore(0)
                .sequentialSpecification(ClosingQueue.class)
                .check(Closing.class);
    }

    /** A counter that travels through a channel: who has received it is alone. All waiting ends. */
    public static class Baton extends Subject {
        private final Chan<Integer> baton = Chan.make(1);
        private final Chan<Integer> silent = Chan.make();

        public Baton() {
            baton.send(0);
        }

        @Operation
        public int increment() {
            Integer count = baton.recv();
            int next = count == null ? -1 : count + 1;
            baton.send(next);
            return next;
        }

        /** By a select that waits at two channels. */
        @Operation
        public int selectIncrement() {
            Select select = new Select();
            Select.Recv<Integer> recv = select.recv(baton);
            select.recv(silent);
            int chosen = select.select();
            Integer count = recv.value();
            int next = count == null || chosen != 0 ? -1 : count + 1;
            baton.send(next);
            return next;
        }
    }

    /** The same for one thread. */
    public static class Counter {
        private int count;

        public int increment() {
            return ++count;
        }

        public int selectIncrement() {
            return ++count;
        }
    }

    @Test
    void waitingReceiversAreAlwaysWoken() {
        Subject.modelChecking(2, 4, 100).sequentialSpecification(Counter.class).check(Baton.class);
    }

    @Test
    void waitingReceiversAreAlwaysWokenUnderStress() {
        Subject.stress(4, 200).sequentialSpecification(Counter.class).check(Baton.class);
    }
}
