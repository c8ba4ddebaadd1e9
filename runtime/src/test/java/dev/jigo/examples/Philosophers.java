package dev.jigo.examples;

import dev.jigo.Mutex;
import dev.jigo.WaitGroup;
import java.util.Arrays;

final class Philosophers {
    static void main() {
        int n = 5;
        Mutex[] forks = new Mutex[n];
        Arrays.setAll(forks, _ -> new Mutex());
        int[] meals = new int[n];
        WaitGroup wg = new WaitGroup();
        for (int i = 0; i < n; i++) {
            int id = i;
            boolean last = i == n - 1;
            Mutex first = forks[last ? 0 : i];
            Mutex second = forks[last ? i : i + 1];
            wg.go(() -> {
                for (int meal = 0; meal < 100; meal++) {
                    first.lock();
                    second.lock();
                    meals[id]++;
                    second.unlock();
                    first.unlock();
                }
            });
        }
        wg.await();
        IO.println(Arrays.toString(meals).replace(",", ""));
    }
}
