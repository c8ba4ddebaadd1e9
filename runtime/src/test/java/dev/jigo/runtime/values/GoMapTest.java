package dev.jigo.runtime.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoMapTest {
    private static final RType INTS = Types.mapOf(Types.INT, Types.INT);
    private static final RType NAMES = Types.mapOf(Types.INT, Types.STRING);
    private static final RType COUNTS = Types.mapOf(Types.STRING, Types.INT);
    private static final RType ANYS = Types.mapOf(Types.ANY, Types.ANY);
    private static final RType FLOATS = Types.mapOf(Types.FLOAT64, Types.INT);

    private static final long[] ODD_KEYS = {0, IntegerMap.DELETED, -1, Long.MIN_VALUE};

    private static long key(Random random) {
        return random.nextInt(10) == 0 ? ODD_KEYS[random.nextInt(4)] : random.nextInt(300) * (1L << 40);
    }

    /** Random operations on maps of every representation, each against a Java map. */
    @Test
    void agreesWithAJavaMap() {
        Random random = new Random(1);
        GoMap ints = GoMap.make(INTS, 0);
        GoMap names = GoMap.make(NAMES, 100);
        GoMap counts = GoMap.make(COUNTS, 0);
        GoMap anys = GoMap.make(ANYS, 0);
        Map<Long, Long> want = new HashMap<>();
        for (int step = 0; step < 200_000; step++) {
            long k = key(random);
            GoString s = GoString.of("key" + k);
            GoInt boxed = GoInt.of(k);
            if (random.nextInt(3) > 0) {
                want.put(k, (long) step);
                GoMap.putJJ(ints, k, step);
                GoMap.putJL(names, k, GoString.of("v" + step));
                GoMap.putSJ(counts, s, step);
                GoMap.putLL(anys, boxed, GoInt.of(step));
            } else {
                want.remove(k);
                GoMap.deleteJ(ints, k);
                GoMap.deleteJ(names, k);
                GoMap.deleteS(counts, s);
                GoMap.deleteL(anys, boxed);
            }
            if (step % 50_000 == 49_999) {
                want.clear();
                for (GoMap m : new GoMap[] {ints, names, counts, anys}) {
                    GoMap.clear(m);
                }
            }
            long probe = key(random);
            long value = want.getOrDefault(probe, 0L);
            assertThat(GoMap.getJJ(ints, probe)).isEqualTo(value);
            assertThat(GoMap.getSJ(counts, GoString.of("key" + probe))).isEqualTo(value);
            assertThat(GoMap.slotJ(names, probe) >= 0).isEqualTo(want.containsKey(probe));
            Object any = GoMap.getLL(anys, GoInt.of(probe));
            assertThat(any == null ? 0 : ((GoInt) any).v).isEqualTo(value);
            assertThat(GoMap.len(ints)).isEqualTo(want.size());
        }
        assertThat(contents(ints)).isEqualTo(want);
        assertThat(contents(GoMap.copyOf(ints))).isEqualTo(want);
        assertThat(GoMap.len(GoMap.copyOf(anys))).isEqualTo(want.size());
    }

    private static Map<Long, Long> contents(GoMap m) {
        Map<Long, Long> all = new HashMap<>();
        for (MapIter i = MapIter.of(m); i.next(); ) {
            assertThat(all.put(i.keyJ(), i.valueJ())).isNull();
        }
        return all;
    }

    /** Go's rules while the map changes: nothing twice, nothing that is gone, all that stays. */
    @Test
    void iterationSurvivesChanges() {
        Random random = new Random(2);
        for (int round = 0; round < 300; round++) {
            GoMap m = GoMap.make(INTS, 0);
            GoMap s = GoMap.make(COUNTS, 0);
            int size = random.nextInt(60);
            Set<Long> stay = new HashSet<>();
            for (long k = 0; k < size; k++) {
                GoMap.putJJ(m, k, k);
                GoMap.putSJ(s, GoString.of("" + k), k);
                if (k % 3 != 0) {
                    stay.add(k);
                }
            }
            assertThat(walk(m, s, true, random)).as("integers").containsAll(stay);
            assertThat(walk(m, s, false, random)).as("strings").containsAll(stay);
        }
    }

    private static Set<Long> walk(GoMap ints, GoMap strings, boolean overInts, Random random) {
        GoMap m = overInts ? ints : strings;
        Set<Long> seen = new HashSet<>();
        Set<Long> deleted = new HashSet<>();
        MapIter i = MapIter.of(m);
        for (int steps = 0; i.next() && steps < 1000; steps++) {
            long k = overInts ? i.keyJ() : Long.parseLong(GoString.toJava(i.keyS()));
            assertThat(seen.add(k)).as("%s twice", k).isTrue();
            assertThat(deleted).doesNotContain(k);
            assertThat(i.valueJ()).isEqualTo(k);
            long victim = random.nextInt(20) * 3L;
            deleted.add(victim);
            long added = 1000 + random.nextInt(100_000);
            if (overInts) {
                GoMap.deleteJ(m, victim);
                if (seen.size() < 200 && !deleted.contains(added) && !seen.contains(added)) {
                    GoMap.putJJ(m, added, added);
                }
            } else {
                GoMap.deleteS(m, GoString.of("" + victim));
                if (seen.size() < 200 && !seen.contains(added)) {
                    GoMap.putSJ(m, GoString.of("" + added), added);
                }
            }
        }
        return seen;
    }

    @Test
    void clearEndsAnIteration() {
        for (RType type : new RType[] {INTS, COUNTS}) {
            GoMap m = GoMap.make(type, 0);
            for (long k = 0; k < 100; k++) {
                if (type == INTS) {
                    GoMap.putJJ(m, k, 1);
                } else {
                    GoMap.putSJ(m, GoString.of("" + k), 1);
                }
            }
            MapIter i = MapIter.of(m);
            assertThat(i.next()).isTrue();
            GoMap.clear(m);
            assertThat(i.next()).isFalse();
        }
    }

    @Test
    void entriesDeletedInAnIterationStayAway() {
        GoMap m = GoMap.make(COUNTS, 0);
        for (int k = 0; k < 12; k++) {
            GoMap.putSJ(m, GoString.of("k" + k), k);
        }
        MapIter i = MapIter.of(m);
        assertThat(i.next()).isTrue();
        for (int k = 0; k < 12; k++) {
            GoMap.deleteS(m, GoString.of("k" + k));
        }
        GoMap.putSJ(m, null, 5);
        int more = 0;
        while (i.next()) {
            more++;
        }
        assertThat(more).isLessThanOrEqualTo(1);
    }

    @Test
    void startsAnywhere() {
        GoMap m = GoMap.make(COUNTS, 0);
        for (int k = 0; k < 8; k++) {
            GoMap.putSJ(m, GoString.of("" + k), k);
        }
        Set<Long> firsts = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            MapIter iter = MapIter.of(m);
            iter.next();
            firsts.add(iter.valueJ());
        }
        assertThat(firsts).hasSize(8);
    }

    @Test
    void everyNanIsAKeyOfItsOwn() {
        GoMap m = GoMap.make(FLOATS, 0);
        for (int i = 0; i < 20; i++) {
            GoMap.putLJ(m, Double.NaN, i);
        }
        GoMap.putLJ(m, 0.0, 7);
        assertThat(GoMap.getLJ(m, -0.0)).isEqualTo(7);
        assertThat(GoMap.slotL(m, Double.NaN)).isEqualTo(-1);
        assertThat(GoMap.len(m)).isEqualTo(21);
        MapIter iter = MapIter.of(m);
        int seen = 0;
        while (iter.next()) {
            seen++;
            GoMap.putLJ(m, 1.0 + seen, 0); // forces growth
        }
        assertThat(seen).isGreaterThanOrEqualTo(21);
        GoMap.clear(m);
        assertThat(GoMap.len(m)).isZero();
    }

    @Test
    void keysInInterfacesCompareByTypeAndValue() {
        GoMap m = GoMap.make(ANYS, 0);
        GoMap.putLL(m, GoInt.of(1), GoString.of("int"));
        GoMap.putLL(m, GoInt64.of(1), GoString.of("int64"));
        GoMap.putLL(m, GoString.of("x"), GoString.of("string"));
        GoMap.putLL(m, null, GoString.of("nil"));
        assertThat(GoMap.len(m)).isEqualTo(4);
        assertThat(String.valueOf(GoMap.getLL(m, GoInt64.of(1)))).isEqualTo("int64");
        assertThat(String.valueOf(GoMap.getLL(m, null))).isEqualTo("nil");
        assertThat(GoMap.getLL(m, GoUint8.of(1))).isNull();
        TypedBox slice = new TypedBox(Types.INT.sliceOf(), LongSlice.make(1, 1));
        assertThat(Expected.panic(() -> GoMap.putLL(m, slice, null)))
                .isEqualTo("runtime error: hash of unhashable type []int");
        assertThat(Expected.panic(() -> GoMap.getLL(GoMap.make(ANYS, 0), slice)))
                .isEqualTo("hash of unhashable type: []int");
        assertThat(Expected.panic(() -> GoMap.getLL(null, slice))).isEqualTo("hash of unhashable type: []int");
    }

    @Test
    void nilMapsAreEmpty() {
        assertThat(GoMap.getJJ(null, 1)).isZero();
        assertThat(GoMap.getSL(null, null)).isNull();
        assertThat(GoMap.len(null)).isZero();
        GoMap.deleteJ(null, 1);
        GoMap.clear(null);
        assertThat(MapIter.of(null).next()).isFalse();
        assertThat(Expected.panic(() -> GoMap.putJJ(null, 1, 1))).isEqualTo("assignment to entry in nil map");
    }

    @Test
    void assignsWithOneSearch() {
        GoMap m = GoMap.make(COUNTS, 0);
        for (String word : "a b a c a b".split(" ")) {
            int slot = GoMap.assignS(m, GoString.of(word));
            GoMap.setJ(m, slot, GoMap.valueJ(m, slot) + 1);
        }
        assertThat(GoMap.getSJ(m, GoString.of("a"))).isEqualTo(3);
        assertThat(GoMap.getSJ(m, GoString.of("b"))).isEqualTo(2);
    }
}
