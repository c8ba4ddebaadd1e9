package dev.jigo.runtime.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each line of the table: a name, the element's size, how many elements were appended at a time, the capacities seen.
 */
class GrowthTest {
    @Test
    void capacitiesAreThoseOfGc() {
        for (String line : Expected.lines("growth.txt")) {
            String[] parts = line.split(":");
            String[] head = parts[0].split(" ");
            int size = Integer.parseInt(head[1]);
            int increment = Integer.parseInt(head[2]);
            String[] caps = parts[1].strip().split(" ");
            List<String> got = new ArrayList<>();
            if (increment == 0) {
                for (int i = 0; got.size() < caps.length; i += 13) {
                    got.add(String.valueOf(Growth.roundedCapacity(i, -size)));
                }
            } else {
                int cap = 0;
                while (got.size() < caps.length) {
                    cap = Growth.capacity((long) cap + increment, cap, size);
                    got.add(String.valueOf(cap));
                }
            }
            assertThat(got).as(parts[0]).containsExactly(caps);
        }
    }
}
