package dev.jigo.runtime.sched;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A signal that the JVM lets no Java code handle, brought to a thread.
 *
 * <p>A handler runs in the midst of whatever its thread was doing, the JVM's own threads included, so that it can be no Java
 * code. This one is a few instructions that write the signal's number, errno and origin to a pipe, which is all that the
 * rules for handlers allow; a thread reads it with {@link #await}.
 *
 * <p>Linux on x86-64 only.
 */
final class SignalPipe {
    /** What the handler writes of {@code siginfo_t}: si_signo, si_errno, si_code. */
    private static final int RECORD_BYTES = 12;

    private static final int CODE_OFFSET = 8;

    private final int signal;
    private final int readEnd;
    private final MemorySegment handler;
    private final long before;
    private final MethodHandle read = LibcSignals.function(
            "read", ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG);

    /**
     * Prepares; the signal keeps its effect until {@link #install}.
     *
     * @throws UnsupportedOperationException if the system does not permit it
     */
    SignalPipe(int signal) {
        this.signal = signal;
        int[] ends = LibcSignals.pipe();
        readEnd = ends[0];
        handler = LibcSignals.executable(handlerCode(ends[1]));
        before = LibcSignals.handler(signal);
    }

    static boolean isSupported() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64")
                && SignalPipe.class.getModule().isNativeAccessEnabled();
    }

    /** {@code void handler(int signal, siginfo_t *info, void *context) { write(pipe, info, 12); }} by system call. */
    private static byte[] handlerCode(int pipe) {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        code.writeBytes(new byte[] {(byte) 0xf3, 0x0f, 0x1e, (byte) 0xfa}); // endbr64
        code.writeBytes(withOperand(0xb8, 1)); // mov eax, write
        code.writeBytes(withOperand(0xbf, pipe)); // mov edi, pipe; rsi is info already
        code.writeBytes(withOperand(0xba, RECORD_BYTES)); // mov edx, 12
        code.writeBytes(new byte[] {0x0f, 0x05, (byte) 0xc3}); // syscall; ret
        return code.toByteArray();
    }

    private static byte[] withOperand(int opcode, int operand) {
        return ByteBuffer.allocate(5)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) opcode)
                .putInt(operand)
                .array();
    }

    void install() {
        LibcSignals.setHandler(signal, handler);
    }

    /** Does what the process did on this signal before. */
    void passOn() {
        if (before > 1) {
            LibcSignals.callHandler(before, signal);
        }
    }

    /** Blocks this thread until the signal comes; returns its origin: 0 a process, 128 the terminal. */
    int await() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(RECORD_BYTES, Integer.BYTES);
            while ((long) read.invokeExact(readEnd, info, (long) RECORD_BYTES) != RECORD_BYTES) {
                // interrupted by another signal
            }
            return info.get(ValueLayout.JAVA_INT, CODE_OFFSET);
        } catch (Throwable e) {
            throw LibcSignals.unexpected(e);
        }
    }
}
