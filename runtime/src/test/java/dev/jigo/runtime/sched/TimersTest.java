package dev.jigo.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimersTest {
    private static Timer timer() {
        return new Timer((arg, seq, late) -> {}, null, null);
    }

    @Test
    void heapYieldsTimersByExpiry() {
        Timers heap = new Timers();
        Random random = new Random(7);
        List<Timer> all = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Timer t = timer();
            all.add(t);
            heap.insert(t, 1 + random.nextInt(5000));
        }
        for (int i = 0; i < 500; i++) {
            Timers.remove(all.get(i * 2));
        }
        for (int i = 0; i < 250; i++) {
            Timers.place(all.get(i * 4 + 1), 1 + random.nextInt(5000));
        }
        assertThat(heap.size()).isEqualTo(500);
        long before = 0;
        while (heap.size() > 0) {
            long first = heap.earliest();
            assertThat(first).isGreaterThanOrEqualTo(before);
            before = first;
            Timer least = all.stream()
                    .filter(t -> t.heap == heap && t.index == 0)
                    .findFirst()
                    .orElseThrow();
            assertThat(least.heapWhen).isEqualTo(first);
            Timers.remove(least);
        }
        assertThat(heap.earliest()).isZero();
    }

    @Test
    void movesToAnotherHeap() {
        Timers gone = new Timers();
        Timers heir = new Timers();
        Timer late = timer();
        Timer early = timer();
        gone.insert(late, 20);
        gone.insert(early, 10);
        gone.moveTo(heir);
        assertThat(gone.size()).isZero();
        assertThat(heir.earliest()).isEqualTo(10);
        Timers.place(early, 30);
        assertThat(heir.earliest()).isEqualTo(20);
        assertThat(early.heap).isSameAs(heir);
    }
}
