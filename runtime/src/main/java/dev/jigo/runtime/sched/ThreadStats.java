package dev.jigo.runtime.sched;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What the kernel knows about a thread, so that sysmon takes the P from one that used its time or blocks, and not from one that merely waits for a
 * CPU on a busy machine. Only on Linux; elsewhere the clock on the wall must do.
 */
final class ThreadStats {
    private static final int MOST = 512;

    /** The thread's directory in /proc; empty: there is none. */
    private final String directory;

    private final byte[] buffer = new byte[MOST];

    /** Nanoseconds on a CPU, to a tick of the kernel. */
    long cpu;
    /** Nanoseconds ready to run, without a CPU. */
    long waiting;

    private ThreadStats(String directory) {
        this.directory = directory;
    }

    /** Those of the current thread. */
    static ThreadStats ofCurrent() {
        try {
            String self = new File("/proc/thread-self").getCanonicalPath();
            return new ThreadStats(self.contains("/task/") ? self : "");
        } catch (IOException e) {
            return new ThreadStats("");
        }
    }

    /** Reads {@link #cpu} and {@link #waiting}. False: unknown. */
    boolean sample() {
        String[] fields = read("/schedstat").split(" ", 3);
        if (fields.length < 3) {
            return false;
        }
        cpu = Long.parseLong(fields[0]);
        waiting = Long.parseLong(fields[1]);
        return true;
    }

    /** Whether the thread is on a CPU or could be. */
    boolean isRunnable() {
        String stat = read("/stat");
        int name = stat.lastIndexOf(')');
        return name >= 0 && name + 2 < stat.length() && stat.charAt(name + 2) == 'R';
    }

    private String read(String file) {
        if (directory.isEmpty()) {
            return "";
        }
        try (FileInputStream in = new FileInputStream(directory + file)) {
            int n = in.read(buffer);
            return n < 0 ? "" : new String(buffer, 0, n, StandardCharsets.US_ASCII).trim();
        } catch (IOException e) {
            return ""; // the thread has ended
        }
    }
}
