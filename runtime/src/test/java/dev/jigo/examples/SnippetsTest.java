package dev.jigo.examples;

import static dev.jigo.Go.go;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jigo.Chan;
import dev.jigo.Cond;
import dev.jigo.Context;
import dev.jigo.ContextException;
import dev.jigo.Defer;
import dev.jigo.Group;
import dev.jigo.Mutex;
import dev.jigo.Once;
import dev.jigo.Panic;
import dev.jigo.Pool;
import dev.jigo.RWMutex;
import dev.jigo.RecvChan;
import dev.jigo.Select;
import dev.jigo.SendChan;
import dev.jigo.Ticker;
import dev.jigo.Timer;
import dev.jigo.WaitGroup;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The snippets that the API's documentation shows, and that they do what it says. */
@Timeout(30)
class SnippetsTest {
    private final List<String> log = new ArrayList<>();

    @Test
    void goStatement() {
        // @start region="go"
        Chan<String> answer = Chan.make();
        go(() -> answer.send("42"));
        String text = answer.recv();
        // @end
        assertThat(text).isEqualTo("42");
    }

    @Test
    void chan() {
        // @start region="chan"
        Chan<Integer> squares = Chan.make(3);
        SendChan<Integer> out = squares;
        go(() -> {
            for (int i = 1; i <= 5; i++) {
                out.send(i * i);
            }
            out.close();
        });
        int sum = 0;
        RecvChan<Integer> in = squares;
        for (int v : in) {
            sum += v;
        }
        // @end
        assertThat(sum).isEqualTo(55);
        assertThat(in.recv()).isNull();
    }

    @Test
    void select() {
        Chan<String> messages = Chan.make(1);
        Chan<Boolean> done = Chan.make();
        messages.send("hi");
        // @start region="select"
        new Select()
                .recv(messages, m -> log.add("received " + m))
                .recv(done, () -> log.add("done"))
                .timeout(Duration.ofSeconds(1), () -> log.add("nothing came"))
                .select();
        // @end
        assertThat(log).containsExactly("received hi");
    }

    @Test
    void selectLoop() {
        Chan<Integer> numbers = Chan.make(3);
        Chan<Boolean> quit = Chan.make();
        go(() -> {
            for (int i = 1; i <= 10; i++) {
                numbers.send(i);
            }
            while (numbers.len() > 0) {
                Thread.yield();
            }
            quit.close();
        });
        assertThat(sum(numbers, quit)).isEqualTo(55);
    }

    // @start region="selectLoop"
    static int sum(RecvChan<Integer> numbers, RecvChan<Boolean> quit) {
        Select select = new Select();
        var number = select.recv(numbers); // case 0
        select.recv(quit); // case 1
        int sum = 0;
        while (true) {
            switch (select.select()) {
                case 0 -> sum += number.value();
                case 1 -> {
                    return sum;
                }
            }
        }
    }
    // @end

    @Test
    void defer() throws IOException {
        // @start region="defer"
        try (var d = Defer.scope()) {
            d.defer(() -> log.add("runs last"));
            StringReader in = new StringReader("text");
            d.defer(in::close);
            log.add("read " + (char) in.read());
        }
        // @end
        assertThat(log).containsExactly("read t", "runs last");
    }

    @Test
    void recover() {
        assertThat(parse("7")).isEqualTo(7);
        assertThat(parse("seven")).isEqualTo(-1);
    }

    // @start region="recover"
    static int parse(String text) {
        return Defer.call(f -> {
            f.defer(() -> {
                if (f.recover() != null) {
                    f.result(-1);
                }
            });
            return Integer.parseInt(text);
        });
    }
    // @end

    @Test
    void hold() {
        Mutex mutex = new Mutex();
        List<String> shared = new ArrayList<>();
        // @start region="hold"
        try (var _ = mutex.hold()) {
            shared.add("alone");
        }
        // @end
        assertThat(mutex.tryLock()).isTrue();
    }

    @Test
    void mutex() {
        // @start region="mutex"
        Mutex mutex = new Mutex();
        Map<String, Integer> counts = new HashMap<>();
        WaitGroup group = new WaitGroup();
        for (int i = 0; i < 100; i++) {
            group.go(() -> {
                try (var _ = mutex.hold()) {
                    counts.merge("key", 1, Integer::sum);
                }
            });
        }
        group.await();
        // @end
        assertThat(counts).containsEntry("key", 100);
    }

    @Test
    void rwmutex() {
        List<String> list = new ArrayList<>();
        // @start region="rwmutex"
        RWMutex lock = new RWMutex();
        try (var _ = lock.hold()) {
            list.add("written");
        }
        try (var _ = lock.rhold()) {
            log.addAll(list);
        }
        // @end
        assertThat(log).containsExactly("written");
    }

    @Test
    void waitgroup() {
        int[] results = new int[4];
        // @start region="waitgroup"
        WaitGroup group = new WaitGroup();
        for (int i = 0; i < results.length; i++) {
            int id = i;
            group.go(() -> results[id] = id * id);
        }
        group.await();
        // @end
        assertThat(results).containsExactly(0, 1, 4, 9);
    }

    @Test
    void once() {
        // @start region="once"
        Once once = new Once();
        for (int i = 0; i < 3; i++) {
            once.run(() -> log.add("set up"));
        }
        // @end
        assertThat(log).containsExactly("set up");
    }

    @Test
    void cond() {
        List<String> queue = new ArrayList<>();
        // @start region="cond"
        Mutex mutex = new Mutex();
        Cond notEmpty = new Cond(mutex);
        go(() -> {
            try (var _ = mutex.hold()) {
                queue.add("item");
                notEmpty.signal();
            }
        });
        try (var _ = mutex.hold()) {
            while (queue.isEmpty()) {
                notEmpty.await();
            }
            log.add(queue.removeFirst());
        }
        // @end
        assertThat(log).containsExactly("item");
    }

    @Test
    void pool() {
        // @start region="pool"
        Pool<StringBuilder> builders = new Pool<>(StringBuilder::new);
        StringBuilder b = builders.get();
        b.setLength(0);
        log.add(b.append("text").toString());
        builders.put(b);
        // @end
        assertThat(log).containsExactly("text");
    }

    @Test
    void timer() {
        Chan<String> answers = Chan.make();
        // @start region="timer"
        Timer timer = new Timer(Duration.ofMillis(5));
        new Select()
                .recv(answers, a -> log.add(a))
                .recv(timer.c(), () -> log.add("too late"))
                .select();
        timer.stop();
        // @end
        assertThat(log).containsExactly("too late");
    }

    @Test
    void ticker() {
        // @start region="ticker"
        try (Ticker ticker = new Ticker(Duration.ofMillis(1))) {
            for (int i = 0; i < 3; i++) {
                ticker.c().recv();
                log.add("tick");
            }
        }
        // @end
        assertThat(log).hasSize(3);
    }

    @Test
    void context() {
        // @start region="context"
        try (var ctx = Context.background().withTimeout(Duration.ofMillis(5))) {
            new Select()
                    .recv(slowAnswer(ctx), a -> log.add(a))
                    .recv(ctx.done(), () -> log.add(ctx.err().getMessage()))
                    .select();
        }
        // @end
        assertThat(log).containsExactly("context deadline exceeded");
    }

    private static RecvChan<String> slowAnswer(Context ctx) {
        Chan<String> answer = Chan.make();
        go(() -> {
            ctx.done().recv();
            answer.close();
        });
        return Chan.nil();
    }

    @Test
    void group() {
        List<Integer> pages = List.of(1, 2, 3);
        // @start region="group"
        Group group = new Group(Context.background());
        for (int page : pages) {
            group.go(() -> {
                if (page == 2) {
                    throw new IOException("no page 2");
                }
                group.context().done().recv(); // ends when another one fails
            });
        }
        // @end
        assertThatThrownBy(group::await).hasCauseInstanceOf(IOException.class).hasMessageContaining("no page 2");
        assertThat(group.context().err().reason()).isEqualTo(ContextException.Reason.CANCELED);
    }

    @Test
    void panics() {
        assertThatThrownBy(() -> Chan.nil().close()).isInstanceOf(Panic.class).hasMessage("close of nil channel");
    }
}
