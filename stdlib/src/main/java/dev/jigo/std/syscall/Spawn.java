package dev.jigo.std.syscall;

import dev.jigo.runtime.sched.Syscall;
import dev.jigo.runtime.tuples.TJJ;
import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.LongSlice;
import dev.jigo.runtime.values.RefSlice;
import dev.jigo.runtime.values.Slice;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** Starts processes with posix_spawn: a virtual machine cannot fork. */
final class Spawn {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final java.lang.foreign.AddressLayout ADDRESS = ValueLayout.ADDRESS;
    private static final MethodHandle SPAWN = Libc.function(
            "posix_spawn", FunctionDescriptor.of(INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ACTIONS_INIT =
            Libc.function("posix_spawn_file_actions_init", FunctionDescriptor.of(INT, ADDRESS));
    private static final MethodHandle ACTIONS_DUP2 =
            Libc.function("posix_spawn_file_actions_adddup2", FunctionDescriptor.of(INT, ADDRESS, INT, INT));
    private static final MethodHandle ACTIONS_CLOSE =
            Libc.function("posix_spawn_file_actions_addclose", FunctionDescriptor.of(INT, ADDRESS, INT));
    private static final MethodHandle ACTIONS_CHDIR =
            Libc.function("posix_spawn_file_actions_addchdir_np", FunctionDescriptor.of(INT, ADDRESS, ADDRESS));
    private static final MethodHandle ACTIONS_DESTROY =
            Libc.function("posix_spawn_file_actions_destroy", FunctionDescriptor.of(INT, ADDRESS));
    private static final MethodHandle ATTR_INIT =
            Libc.function("posix_spawnattr_init", FunctionDescriptor.of(INT, ADDRESS));
    private static final MethodHandle ATTR_FLAGS =
            Libc.function("posix_spawnattr_setflags", FunctionDescriptor.of(INT, ADDRESS, ValueLayout.JAVA_SHORT));
    private static final MethodHandle ATTR_PGROUP =
            Libc.function("posix_spawnattr_setpgroup", FunctionDescriptor.of(INT, ADDRESS, INT));
    private static final MethodHandle ATTR_DEFAULT =
            Libc.function("posix_spawnattr_setsigdefault", FunctionDescriptor.of(INT, ADDRESS, ADDRESS));
    private static final MethodHandle ATTR_MASK =
            Libc.function("posix_spawnattr_setsigmask", FunctionDescriptor.of(INT, ADDRESS, ADDRESS));
    private static final MethodHandle ATTR_DESTROY =
            Libc.function("posix_spawnattr_destroy", FunctionDescriptor.of(INT, ADDRESS));

    private static final int SETPGROUP = 2;
    private static final int SETSIGDEF = 4;
    private static final int SETSIGMASK = 8;
    private static final int SETSID = 0x80;

    /** Both opaque structs are smaller than this in every C library. */
    private static final long OPAQUE = 1024;

    private static final long SIGNAL_SET = 128;
    private static final long SYS_EXECVE = 59;

    /** Descriptors of the child are first moved up here, so that none is overwritten before it is used. */
    private static final int SCRATCH = 512;

    private Spawn() {}

    static TJJ start(
            @Nullable GoString argv0,
            @Nullable RefSlice argv,
            @Nullable RefSlice envv,
            @Nullable GoString dir,
            @Nullable LongSlice files,
            boolean setsid,
            boolean setpgid,
            long pgid) {
        try (Scratch arena = Scratch.take()) {
            MemorySegment pid = arena.allocate(INT);
            MemorySegment actions = arena.allocate(OPAQUE, 16);
            MemorySegment attributes = arena.allocate(OPAQUE, 16);
            check((int) ACTIONS_INIT.invokeExact(actions));
            check((int) ATTR_INIT.invokeExact(attributes));
            if (GoString.len(dir) > 0) {
                check((int) ACTIONS_CHDIR.invokeExact(actions, string(arena, dir)));
            }
            passFiles(actions, files);
            setAttributes(arena, attributes, setsid, setpgid, pgid);
            Syscall.entersyscall();
            int errno;
            try {
                errno = (int) SPAWN.invokeExact(
                        pid, string(arena, argv0), actions, attributes, strings(arena, argv), strings(arena, envv));
            } finally {
                Syscall.exitsyscall();
            }
            check((int) ACTIONS_DESTROY.invokeExact(actions));
            check((int) ATTR_DESTROY.invokeExact(attributes));
            return new TJJ(errno == 0 ? pid.get(INT, 0) : -1, errno);
        } catch (RuntimeException | Error unexpected) {
            throw unexpected;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void passFiles(MemorySegment actions, @Nullable LongSlice files) throws Throwable {
        long n = Slice.len(files);
        for (int i = 0; i < n; i++) {
            int fd = (int) LongSlice.get(files, i);
            if (fd >= 0) {
                check((int) ACTIONS_DUP2.invokeExact(actions, fd, SCRATCH + i));
            }
        }
        for (int i = 0; i < n; i++) {
            if ((int) LongSlice.get(files, i) < 0) {
                check((int) ACTIONS_CLOSE.invokeExact(actions, i));
            } else {
                check((int) ACTIONS_DUP2.invokeExact(actions, SCRATCH + i, i));
                check((int) ACTIONS_CLOSE.invokeExact(actions, SCRATCH + i));
            }
        }
    }

    /** The child starts with no signal blocked and all at their defaults, which the virtual machine has changed. */
    private static void setAttributes(
            Scratch arena, MemorySegment attributes, boolean setsid, boolean setpgid, long pgid) throws Throwable {
        int flags = SETSIGDEF | SETSIGMASK | (setsid ? SETSID : 0) | (setpgid ? SETPGROUP : 0);
        MemorySegment all = arena.allocate(SIGNAL_SET, 16);
        all.fill((byte) 0xff);
        MemorySegment none = arena.allocate(SIGNAL_SET, 16);
        check((int) ATTR_DEFAULT.invokeExact(attributes, all));
        check((int) ATTR_MASK.invokeExact(attributes, none));
        if (setpgid) {
            check((int) ATTR_PGROUP.invokeExact(attributes, (int) pgid));
        }
        check((int) ATTR_FLAGS.invokeExact(attributes, (short) flags));
    }

    static long replace(@Nullable GoString argv0, @Nullable RefSlice argv, @Nullable RefSlice envv) {
        try (Scratch arena = Scratch.take()) {
            return Libc.syscall(
                            arena,
                            SYS_EXECVE,
                            string(arena, argv0).address(),
                            strings(arena, argv).address(),
                            strings(arena, envv).address())
                    .errno();
        }
    }

    private static void check(int errno) {
        if (errno != 0) {
            throw new IllegalStateException("posix_spawn set-up failed with errno " + errno);
        }
    }

    private static MemorySegment string(Scratch arena, @Nullable GoString s) {
        byte[] bytes = s == null ? new byte[0] : s.bytes();
        MemorySegment copy = arena.allocate(bytes.length + 1L);
        MemorySegment.copy(bytes, 0, copy, ValueLayout.JAVA_BYTE, 0, bytes.length);
        return copy;
    }

    private static MemorySegment strings(Scratch arena, @Nullable RefSlice list) {
        long n = Slice.len(list);
        MemorySegment pointers = arena.allocate(ADDRESS, n + 1);
        for (long i = 0; i < n; i++) {
            pointers.setAtIndex(ADDRESS, i, string(arena, (GoString) RefSlice.get(list, i)));
        }
        return pointers;
    }
}
