package dev.jigo.std.syscall;

import dev.jigo.runtime.sched.Program;
import dev.jigo.runtime.sched.Syscall;
import dev.jigo.runtime.tuples.TJJ;
import dev.jigo.runtime.tuples.TJJJ;
import dev.jigo.runtime.values.ByteSlice;
import dev.jigo.runtime.values.GoMap;
import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.LongSlice;
import dev.jigo.runtime.values.RefSlice;
import dev.jigo.runtime.values.Slice;
import org.jspecify.annotations.Nullable;

/** The functions without a body of Go's {@code syscall}. */
public final class Natives {
    private static final long ENOSYS = 38;
    private static final long SYS_FCNTL = 72;

    private Natives() {}

    public static TJJ invoke(long trap, @Nullable RefSlice args) {
        if (trap == SYS_FCNTL) {
            return invokeNonblocking(trap, args);
        }
        try (Scratch arena = Scratch.take()) {
            NativeArguments arguments = arguments(arena, args);
            Syscall.entersyscall();
            Libc.Result result;
            try {
                result = Libc.syscall(arena, trap, arguments.words());
            } finally {
                Syscall.exitsyscall();
            }
            arguments.copyBack();
            return new TJJ(result.value(), result.errno());
        }
    }

    public static TJJ invokeNonblocking(long trap, @Nullable RefSlice args) {
        try (Scratch arena = Scratch.take()) {
            NativeArguments arguments = arguments(arena, args);
            long[] words = arguments.words();
            if (trap == SYS_FCNTL) {
                return Descriptors.fcntl(words[0], words[1], words[2]);
            }
            Libc.Result result = Libc.syscall(arena, trap, words);
            arguments.copyBack();
            return new TJJ(result.value(), result.errno());
        }
    }

    private static NativeArguments arguments(Scratch arena, @Nullable RefSlice args) {
        NativeArguments arguments = new NativeArguments(arena);
        for (long i = 0; i < Slice.len(args); i++) {
            arguments.add(RefSlice.get(args, i));
        }
        return arguments;
    }

    /** fcntl with a number as its argument. */
    public static TJJ fcntl(long fd, long command, long argument) {
        return Descriptors.fcntl(fd, command, argument);
    }

    public static TJJ rawSyscallNoError(long trap, long a1, long a2, long a3) {
        try (Scratch arena = Scratch.take()) {
            return new TJJ(Libc.syscall(arena, trap, a1, a2, a3).value(), 0);
        }
    }

    /** A virtual machine cannot be forked. */
    public static TJJ rawVforkSyscall(long trap, long a1, long a2, long a3) {
        return new TJJ(-1, ENOSYS);
    }

    /** Credentials are per thread in the kernel, and threads of the virtual machine cannot all be made to change theirs. */
    public static TJJJ runtime_doAllThreadsSyscall(long trap, long a1, long a2, long a3, long a4, long a5, long a6) {
        return new TJJJ(-1, 0, ENOSYS);
    }

    public static long cgocaller(@Nullable Object function, @Nullable LongSlice args) {
        throw new IllegalStateException("there is no cgo");
    }

    public static TJJ readBytes(long fd, @Nullable ByteSlice p) {
        return Descriptors.read(fd, p);
    }

    public static TJJ writeBytes(long fd, @Nullable ByteSlice p) {
        return Descriptors.write(fd, p);
    }

    public static TJJ spawn(
            @Nullable GoString argv0,
            @Nullable RefSlice argv,
            @Nullable RefSlice envv,
            @Nullable GoString dir,
            @Nullable LongSlice files,
            boolean setsid,
            boolean setpgid,
            long pgid) {
        return Spawn.start(argv0, argv, envv, dir, files, setsid, setpgid, pgid);
    }

    public static long replaceProcess(@Nullable GoString argv0, @Nullable RefSlice argv, @Nullable RefSlice envv) {
        return Spawn.replace(argv0, argv, envv);
    }

    public static void runtime_entersyscall() {
        Syscall.entersyscall();
    }

    public static void runtime_exitsyscall() {
        Syscall.exitsyscall();
    }

    public static long Getpagesize() {
        return 4096;
    }

    public static void Exit(long code) {
        Program.exit((int) code);
    }

    public static RefSlice runtime_envs() {
        return RefSlice.of(System.getenv().entrySet().stream()
                .map(e -> (Object) GoString.of(e.getKey() + "=" + e.getValue()))
                .toArray());
    }

    /** The environment of child processes is passed explicitly, so the virtual machine's own stays as it is. */
    public static void runtimeSetenv(@Nullable GoString key, @Nullable GoString value) {}

    public static void runtimeUnsetenv(@Nullable GoString key) {}

    public static void runtimeClearenv(@Nullable GoMap environment) {}

    public static TJJ invokeMessage(
            long trap,
            long socket,
            @Nullable Object name,
            long nameLen,
            @Nullable Object base,
            long length,
            @Nullable Object control,
            long controlLen,
            long flags,
            Object message) {
        return Message.transfer(trap, socket, name, nameLen, base, length, control, controlLen, flags, message);
    }
}
