package dev.jigo.std.syscall;

import dev.jigo.runtime.sched.Syscall;
import dev.jigo.runtime.tuples.TJJ;
import dev.jigo.runtime.types.RField;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.values.Ptr;
import dev.jigo.runtime.values.Struct;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/** sendmsg and recvmsg: the message header of the C library is built here from the parts that Go's header points to. */
final class Message {
    private static final long SYS_RECVMSG = 47;
    private static final long HEADER = 56;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    private Message() {}

    /** One buffer of a message and its native copy. */
    private record Part(@Nullable Object place, MemorySegment copy, long length) {
        static Part of(Scratch arena, @Nullable Object place, long length) {
            MemorySegment copy = arena.allocate(Math.max(1, length), 16);
            Part part = new Part(place, copy, length);
            if (place instanceof Ptr pointer && pointer.base() instanceof byte[] bytes) {
                MemorySegment.copy(bytes, pointer.index(), copy, ValueLayout.JAVA_BYTE, 0, (int) length);
            } else if (place instanceof Struct struct) {
                NativeArguments.writeTo(struct, copy);
            }
            return part;
        }

        void copyBack(long n) {
            if (place instanceof Ptr pointer && pointer.base() instanceof byte[] bytes) {
                MemorySegment.copy(copy, ValueLayout.JAVA_BYTE, 0, bytes, pointer.index(), (int) Math.min(n, length));
            } else if (place instanceof Struct struct) {
                NativeArguments.readFrom(struct, copy);
            }
        }

        long address() {
            return place == null ? 0 : copy.address();
        }
    }

    static TJJ transfer(
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
        try (Scratch arena = Scratch.take()) {
            Part address = Part.of(arena, name, nameLen);
            Part data = Part.of(arena, base, length);
            Part extra = Part.of(arena, control, controlLen);
            MemorySegment vector = arena.allocate(16, 8);
            vector.set(LONG, 0, data.address());
            vector.set(LONG, 8, length);
            MemorySegment header = arena.allocate(HEADER, 8);
            header.set(LONG, 0, address.address());
            header.set(ValueLayout.JAVA_INT, 8, (int) nameLen);
            header.set(LONG, 16, vector.address());
            header.set(LONG, 24, 1);
            header.set(LONG, 32, extra.address());
            header.set(LONG, 40, controlLen);
            Syscall.entersyscall();
            Libc.Result result;
            try {
                result = Libc.syscall(arena, trap, socket, header.address(), flags);
            } finally {
                Syscall.exitsyscall();
            }
            if (trap == SYS_RECVMSG && result.value() >= 0) {
                data.copyBack(result.value());
                extra.copyBack(header.get(LONG, 40));
                address.copyBack(nameLen);
                Struct go = (Struct) message;
                set(go, "Namelen", header.get(ValueLayout.JAVA_INT, 8));
                set(go, "Controllen", header.get(LONG, 40));
                set(go, "Flags", header.get(ValueLayout.JAVA_INT, 48));
            }
            return new TJJ(result.value(), result.errno());
        }
    }

    private static void set(Struct go, String name, Object value) {
        RType type = go.structType();
        for (RField field : type.fields()) {
            if (field.name().equals(name)) {
                go.setField(field.index(), value);
            }
        }
    }
}
