package consumer;

import static dev.jigo.Go.go;

import dev.jigo.Chan;
import dev.jigo.Defer;
import dev.jigo.Mutex;
import dev.jigo.Runtime;
import dev.jigo.Select;
import dev.jigo.Timer;
import dev.jigo.WaitGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Uses a bit of everything; what it prints is the same under both schedulers, but for the first line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("scheduler: " + (Runtime.ownScheduler() ? "Jigo's" : "the JDK's"));

        Chan<Integer> numbers = Chan.make();
        go(() -> {
            for (int i = 1; i <= 100; i++) {
                numbers.send(i);
            }
            numbers.close();
        });
        int sum = 0;
        for (int n : numbers) {
            sum += n;
        }
        System.out.println("sum: " + sum);

        Mutex mutex = new Mutex();
        List<Integer> results = new ArrayList<>();
        WaitGroup workers = new WaitGroup();
        for (int i = 0; i < 1_000; i++) {
            int id = i;
            workers.go(() -> {
                try (var _ = mutex.hold()) {
                    results.add(id);
                }
            });
        }
        workers.await();
        System.out.println("workers: " + results.size());

        Chan<String> never = Chan.make();
        new Select()
                .recv(never, v -> System.out.println("received " + v))
                .timeout(Duration.ofMillis(1), () -> System.out.println("select: timeout"))
                .select();
        System.out.println("timer: " + (new Timer(Duration.ofMillis(1)).c().recv() != null));

        try (var scope = Defer.scope()) {
            scope.defer(() -> System.out.println("deferred: first"));
            scope.defer(() -> System.out.println("deferred: last"));
        }
    }
}
